// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/random.h"
#include "app/base/result.h"
#include "app/sandbox/router.h"
#include "app/sandbox/sandboxoptions.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hookbench::sandbox
{

class SandboxState;
struct WebhookFields;
struct WebhookRecord;

/// Create, list, fetch, update and delete (platform-api, section 3), in the variants that the
/// options choose. One thread; state and random must outlive it.
class WebhookEndpoints
{
public:
    /// `silenced` is told the id of a webhook that was paused or deleted.
    WebhookEndpoints(SandboxState &state, RandomSource &random, const SandboxOptions &options,
                     std::function<void(const std::string &)> silenced);

    void addTo(Router &router, const std::string &prefix);

private:
    Answer create(const Call &call);
    Answer list(const Call &call);
    Answer fetch(const Call &call);
    Answer update(const Call &call);
    Answer remove(const Call &call);

    Result<Answer> createOnce(const Call &call, const WebhookFields &fields,
                              std::optional<std::string_view> idempotencyKey);
    Result<Answer> updateExisting(const Call &call, bool &isPaused);
    void apply(const WebhookFields &fields, WebhookRecord &webhook, UtcTime now) const;
    Answer deletedAnswer(const Call &call, const WebhookRecord &webhook) const;

    SandboxState &m_state;
    RandomSource &m_random;
    SandboxOptions m_options;
    std::function<void(const std::string &)> m_silenced;
};

} // namespace hookbench::sandbox
