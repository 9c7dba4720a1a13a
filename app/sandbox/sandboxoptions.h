// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/authstyle.h"
#include "app/sandbox/retryschedule.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hookbench::sandbox
{

/// Where the sandbox listens unless the options say otherwise, or the next free one.
inline constexpr std::uint16_t defaultPort = 8786;

/// Which of the published variants the sandbox serves (platform-api, sections 1, 3, 4, 5), and how
/// it delivers (section 7). The defaults are those that the platform's reference pages use.
struct SandboxOptions
{
    enum class Mode : std::uint8_t { Development, Production };
    enum class RateWindow : std::uint8_t { Hour, Minute };
    enum class ListStyle : std::uint8_t { SkipTake, PageLimit };
    enum class DeleteStyle : std::uint8_t { Object, Empty, Message };
    enum class ErrorStyle : std::uint8_t { Flat, NoDetails, NoError, Typed, StatusFalse };
    enum class ListSecrets : std::uint8_t { Masked, Full, None };

    std::optional<std::uint16_t> port{}; ///< absent: 8786 or the next free one; 0: any free one
    bool empty = false;                  ///< do not seed samples into a new data directory
    Mode mode = Mode::Development;
    std::optional<int> requestsPerHour{}; ///< wins over the mode; 0: no limit
    RateWindow rateWindow = RateWindow::Hour;
    ListStyle listStyle = ListStyle::SkipTake;
    DeleteStyle deleteStyle = DeleteStyle::Object;
    ErrorStyle errorStyle = ErrorStyle::Flat;
    AuthStyle authStyle = AuthStyle::Headers;
    ListSecrets listSecrets = ListSecrets::Masked;

    /// False: what is pending stays pending, for a sandbox that lives only as long as one command.
    bool sends = true;
    RetrySchedule retries{};
    std::chrono::seconds rotationOverlap{0}; ///< how long the old secret signs beside the new one
    std::chrono::milliseconds webhookTimeout{10'000};
    std::size_t maxPending = 10'000;         ///< deliveries with an attempt to come
    std::vector<std::string> allowedHosts{}; ///< outside this machine, that it may send to
    std::string caFile{}; ///< PEM trusted besides the system's certificates, once it is there

    /// What one key may send in one rate window, be it an hour or a minute; 0: no limit.
    int requestsPerWindow() const
    {
        return requestsPerHour.value_or(mode == Mode::Production ? 1000 : 100);
    }
};

} // namespace hookbench::sandbox
