// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/headers.h"
#include "app/base/secret.h"
#include "app/signing/learner/cipherlesson.h"
#include "app/signing/schemeset.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hookbench::signing::learner
{

/// A captured delivery to learn from. Value type.
struct Sample
{
    std::string method{};
    /// As the sender may know it: first as the receiver does, then other readings of it; the same
    /// place means the same reading for every sample.
    std::vector<std::string> urls{};
    Headers headers{};
    std::string body{};
    UtcTime receivedAt{};
};

struct LearnLimits
{
    std::chrono::milliseconds time{20'000};
    std::size_t maxLeads = 4; ///< deliveries that are searched through; the others only confirm
};

/// What was tried, for people who have to know why nothing was found. Value type.
struct LearnEffort
{
    std::size_t attempts = 0; ///< MACs that were computed
    std::size_t samples = 0;
    std::size_t withSignature = 0;               ///< samples with a value that could be a signature
    std::vector<std::string> signatureHeaders{}; ///< headers with such values
    std::vector<std::string> timeHeaders{};
    std::size_t keyReadings = 0;
    std::size_t messages = 0; ///< templates
    bool isComplete = true;   ///< false: stopped, or the time was over
};

enum class LearnOutcome : std::uint8_t {
    Learned, ///< at least two deliveries fit a scheme that nobody had written down
    Known,   ///< at least two verify under a scheme that is known
    OnlyOne, ///< one delivery fits; a second one is needed to be sure
    Nothing,
    Stopped
};

/// What was found. Value type.
struct Lesson
{
    LearnOutcome outcome = LearnOutcome::Nothing;
    std::optional<Scheme> scheme{};     ///< that fits; a learned one has a free name
    std::vector<std::size_t> fitting{}; ///< indices of samples, different signatures only
    std::size_t url = 0;                ///< which reading of the URL is signed, where one is
    CipherLesson cipher{};              ///< of the deliveries that fit; a learned one is the scheme's
    LearnEffort effort{};
};

/// Called now and then with the MACs computed so far, on the searching thread.
using LearnProgress = std::function<void(std::size_t attempts)>;

/// Looks for the way in which the samples are signed with one of the secrets: first among the known
/// schemes, then every header value that could be a signature, reading of the secret and message
/// that a scheme can describe. Then for the cipher, where what fits is encrypted. Any thread; ends soon after the time is over or a stop was asked
/// for.
Lesson learn(const SchemeSet &known, const std::vector<Secret> &secrets,
             const std::vector<Sample> &samples, const LearnLimits &limits = {},
             std::stop_token stop = {}, const LearnProgress &progress = {});

} // namespace hookbench::signing::learner
