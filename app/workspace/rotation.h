// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/error.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>

namespace hookbench::workspace
{

/// Where a rotation stands. InDoubt: a PATCH is under way, or its answer was lost and the platform
/// does not show which secret it has. Finished and RolledBack are ends: nothing is kept of them.
enum class RotationStep : std::uint8_t {
    Prepared,
    Proven,
    InDoubt,
    Watching,
    Finished,
    RolledBack
};

enum class RotationSide : std::uint8_t { Old, New };

/// Stable, lower-case name ("prepared", "in-doubt"), for the file and for scripts.
constexpr std::string_view rotationStepName(RotationStep step)
{
    switch (step) {
    case RotationStep::Prepared:
        return "prepared";
    case RotationStep::Proven:
        return "proven";
    case RotationStep::InDoubt:
        return "in-doubt";
    case RotationStep::Watching:
        return "watching";
    case RotationStep::Finished:
        return "finished";
    case RotationStep::RolledBack:
        break;
    }
    return "rolled-back";
}

/// The change of one webhook's signing secret, as it is written down: masks, never a secret.
struct Rotation
{
    QString accountId;
    QString webhookId;
    RotationStep step = RotationStep::Prepared;
    RotationSide target = RotationSide::New; ///< what the last PATCH asked for
    QString oldMask;
    QString newMask; ///< never equal to oldMask, so that a masked read back can decide
    UtcTime startedAt{};
    UtcTime changedAt{};
    std::optional<UtcTime> probedAt{};
    std::optional<int> oldProbe{};   ///< status that the handler gave to the old secret's probe
    std::optional<int> newProbe{};   ///< absent after a probe: it gave none
    std::optional<UtcTime> sentAt{}; ///< the last PATCH went out; absent: none ever did
    std::optional<UtcTime> inForceSince{}; ///< the platform was seen to have the new secret
    bool isAccepted = false;               ///< the platform answered 2xx to the last PATCH
    bool isReadBack = false;               ///< Watching: the platform showed the new secret's mask
    std::optional<Error> trouble{};        ///< of the last call; not written down

    /// The handler answered 2xx to both secrets.
    bool isProven() const;
    /// The platform is known to have the new secret.
    bool isInForce() const;
    bool hasEnded() const;
    bool operator==(const Rotation &) const = default;
};

} // namespace hookbench::workspace
