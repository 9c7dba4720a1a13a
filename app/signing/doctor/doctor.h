// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/cause.h"
#include "app/signing/verifier.h"

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::signing::doctor
{

/// A secret that may have been used, and whose it is. Value type.
struct KnownSecret
{
    enum class Use : std::uint8_t { Current, Previous, OtherWebhook, ApiKey };

    Secret secret;
    Use use = Use::Current;
    std::string name{}; ///< of the webhook or account that it belongs to
};

struct Limits
{
    std::chrono::milliseconds time{2000};
    std::size_t maxBody = 1024 * 1024; ///< bodies above are not changed, only signed as they are
};

/// Where a body differs from the one that was signed. Value type.
struct BodyDifference
{
    std::size_t offset = 0; ///< of the first byte that differs
    std::string received{}; ///< at most 32 bytes from there
    std::string asSigned{};
    std::string before{};         ///< at most 16 bytes before it, which both have
    std::size_t receivedSize = 0; ///< of the whole bodies
    std::size_t signedSize = 0;
};

/// An earlier delivery that this one may repeat. Value type.
struct Earlier
{
    Headers headers{};
    UtcTime receivedAt{};
};

/// Why a delivery did not verify. Value type.
struct Finding
{
    std::string code{};
    Certainty certainty = Certainty::Indication;
    std::string detail{};             ///< the style, template, header or scheme
    std::string second{};             ///< the code of a pair's second member
    std::optional<std::size_t> key{}; ///< index of the secret that it takes
    std::string owner{};              ///< name of the webhook that this secret is of
    std::optional<BodyDifference> difference{};
    std::optional<std::int64_t>
        skewMilliseconds{}; ///< sender's clock minus ours, where time failed
    std::optional<std::int64_t>
        repeatMilliseconds{}; ///< since the same signature came before; absent: it did not
};

/// What was not tried, and why. Value type.
struct Skipped
{
    std::string attempt; ///< a code, "body" for all of its changes, "search" for all that is left
    SkipReason reason = SkipReason::TimeOver;
};

/// Value type. No finding: the delivery verified, or there was nothing to ask.
struct Diagnosis
{
    std::optional<Finding> finding{};
    std::vector<Skipped> skipped{};
    std::size_t attempts = 0; ///< MACs that were computed
};

/// Called now and then with the MACs computed so far, on the searching thread.
using Progress = std::function<void(std::size_t attempts)>;

/// What there is to go by. What it names must outlive the call.
struct Evidence
{
    const std::vector<KnownSecret> &secrets; ///< in any order
    const Delivery &delivery;
    const Verification &found;
    const Earlier *earlier = nullptr; ///< null: nothing is known of an earlier one
};

/// Looks for what happened to a delivery that is failed, unsigned, of an unknown scheme or
/// undecryptable: single changes first, then pairs. Never changes the verdict. `only` as for
/// Verifier. Any thread; ends soon after the time is over or a stop was asked for, and says so.
Diagnosis diagnose(const SchemeSet &schemes, const std::optional<std::string> &only,
                   const Evidence &evidence, const Limits &limits = {}, std::stop_token stop = {},
                   const Progress &progress = {});

} // namespace hookbench::signing::doctor
