// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/result.h"
#include "app/sandbox/apikeys.h"
#include "app/sandbox/deliverytable.h"
#include "app/sandbox/idempotencytable.h"
#include "app/sandbox/webhooktable.h"
#include "app/store/database.h"

#include <filesystem>
#include <memory>
#include <string_view>

namespace hookbench::sandbox
{

/// What the sandbox keeps, in `sandbox.sqlite`: applications, keys, webhooks and deliveries. Its
/// keys and secrets are the only ones that live in a file, readable by its owner alone. One thread
/// at a time.
class SandboxState
{
public:
    /// How a new database begins.
    struct Beginning
    {
        std::string_view samples; ///< resources/sandbox/samples.json
        bool withWebhooks = true; ///< false: its applications only
        UtcTime now{};
        RandomSource &random;
    };

    /// Opens the database, or makes one with keys and samples. A damaged one is set aside, see
    /// keptAs(). Errors as store::Database::open, and FileMalformed for the samples.
    static Result<std::unique_ptr<SandboxState>> open(const std::filesystem::path &directory,
                                                      const Beginning &beginning);

    SandboxState(const SandboxState &) = delete;
    SandboxState &operator=(const SandboxState &) = delete;
    ~SandboxState() = default;

    store::Database &database() { return m_database; }
    WebhookTable &webhooks() { return m_webhooks; }
    DeliveryTable &deliveries() { return m_deliveries; }
    IdempotencyTable &idempotency() { return m_idempotency; }
    const ApiKeys &keys() const { return m_keys; }
    /// The damaged file's new name; empty when all was well.
    const std::filesystem::path &keptAs() const { return m_keptAs; }

private:
    explicit SandboxState(store::Database::Opened opened);

    Result<void> begin(const Beginning &beginning);

    store::Database m_database;
    std::filesystem::path m_keptAs;
    WebhookTable m_webhooks;
    DeliveryTable m_deliveries;
    IdempotencyTable m_idempotency;
    ApiKeys m_keys;
};

} // namespace hookbench::sandbox
