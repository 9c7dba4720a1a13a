// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/whystep.h"

#include <optional>
#include <string>
#include <vector>

namespace hookbench::receiver
{

/// What is known about a webhook that nothing comes from. Value type.
struct WebhookFacts
{
    std::string name{};
    std::string url{};
    std::string application{};
    bool isActive = true;

    struct Attempt
    {
        std::optional<UtcTime> at{};
        std::optional<int> status{};
        std::string word{}; ///< the platform's: "delivered", "failed"
    };
    std::optional<Attempt> lastAttempt{};
    std::int64_t total = 0; ///< deliveries that the platform counted
};

/// What came of a request along the way that the sender goes. Value type.
struct WayFacts
{
    std::optional<ErrorKind> error{};
    std::string detail{}; ///< the library's words
    int status = 0;
    bool usesTls = false;
    std::optional<UtcTime> certificateExpires{};
};

/// Everything that the check looks at, gathered by whoever asks. Value type.
struct ArrivalFacts
{
    enum class World : std::uint8_t { Sandbox, Test, Live };

    UtcTime now{};
    World world = World::Sandbox;
    std::string path{}; ///< asked for, or of the webhook's URL

    std::string receiverUrl{}; ///< that a running receiver published; empty: none runs
    std::optional<ErrorKind> receiverError{}; ///< what came of asking it; absent: it answered
    int port = 0;                             ///< in use, or the one that it would use
    std::optional<bool> isPortTaken{};        ///< by somebody else; only where no receiver runs
    bool takesEveryPath = false;
    std::vector<std::string> endpoints{}; ///< their paths
    std::string publicUrl{};              ///< under which senders reach it; empty: none

    bool isWebhookAsked = false;
    std::optional<WebhookFacts> webhook{};
    std::optional<ErrorKind> webhookError{}; ///< why it is not known
    bool isSandboxRunning = false;

    std::optional<WayFacts> way{};     ///< absent: the sender is on this machine
    std::optional<double> clockSkew{}; ///< seconds, ours minus the platform's
    std::optional<int> requestsLeft{};

    struct Gap
    {
        UtcTime from{};
        UtcTime until{};
    };
    std::vector<Gap> gaps{}; ///< of the last day, newest first
    struct Arrival
    {
        UtcTime at{};
        std::string verdict{};
    };
    std::optional<Arrival> last{}; ///< on this path
};

/// Every step, in the order in which things go wrong; what cannot be known is skipped and says so.
std::vector<WhyStep> whyNothingCame(const ArrivalFacts &facts);

} // namespace hookbench::receiver
