// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/base/secret.h"
#include "app/signing/schemeset.h"
#include "app/store/eventreader.h"

#include <atomic>
#include <cstddef>
#include <optional>
#include <string>

namespace hookbench::receiver
{

/// Which of a webhook's two secrets signed what passed this receiver: the evidence for "last used
/// 3 h ago, 0 of the last 500". Nothing seen means "not seen from here", which says nothing about
/// the platform. Value type.
struct SecretUse
{
    static constexpr std::size_t window = 500; ///< newest deliveries that are counted

    std::size_t seen = 0;  ///< deliveries of the webhook that were looked at, `window` at most
    std::size_t byNew = 0; ///< where both signed, the new one counts
    std::size_t byOld = 0;
    std::optional<UtcTime> newLastUsed{};
    std::optional<UtcTime> oldLastUsed{}; ///< also of deliveries before those counted

    bool operator==(const SecretUse &) const = default;
};

/// What is asked for.
struct SecretUseQuestion
{
    std::string account;
    std::string webhookId;
    Secret newer;
    Secret older;
};

/// Verifies the stored deliveries again, each against the time of its own receipt: what the
/// receiver said when they came depends on the secrets that it knew then. Replays, imports and our
/// own probes are no use by the sender; bodies above 1 MiB are left out. Reads 2,500 deliveries at
/// most. Any thread; ends with Cancelled once `isCancelled` is set. Errors: those of the reader.
Result<SecretUse> readSecretUse(store::EventReader &reader, const SecretUseQuestion &question,
                                const signing::SchemeSet &schemes,
                                const std::atomic<bool> &isCancelled);

} // namespace hookbench::receiver
