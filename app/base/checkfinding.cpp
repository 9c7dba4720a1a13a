// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/checkfinding.h"

#include <array>

namespace hookbench
{

std::string_view checkCodeName(CheckCode code)
{
    switch (code) {
    case CheckCode::Dns:
        return "dns";
    case CheckCode::Tls:
        return "tls";
    case CheckCode::Redirect:
        return "redirect";
    case CheckCode::Valid:
        return "valid";
    case CheckCode::Slow:
        return "slow";
    case CheckCode::Forged:
        return "forged";
    case CheckCode::Unsigned:
        return "unsigned";
    case CheckCode::Stale:
        return "stale";
    case CheckCode::Tampered:
        return "tampered";
    case CheckCode::Twice:
        return "twice";
    case CheckCode::UnknownType:
        return "unknown-type";
    case CheckCode::Large:
        return "large";
    case CheckCode::Encrypted:
        return "encrypted";
    case CheckCode::Burst:
        return "burst";
    case CheckCode::Method:
        return "method";
    case CheckCode::ContentType:
        break;
    }
    return "content-type";
}

std::span<const CheckCode> allCheckCodes()
{
    static constexpr std::array codes{
        CheckCode::Dns,       CheckCode::Tls,    CheckCode::Redirect,    CheckCode::Valid,
        CheckCode::Slow,      CheckCode::Forged, CheckCode::Unsigned,    CheckCode::Stale,
        CheckCode::Tampered,  CheckCode::Twice,  CheckCode::UnknownType, CheckCode::Large,
        CheckCode::Encrypted, CheckCode::Burst,  CheckCode::Method,      CheckCode::ContentType};
    return codes;
}

std::string_view checkResultName(CheckResult result)
{
    switch (result) {
    case CheckResult::Pass:
        return "pass";
    case CheckResult::Warn:
        return "warn";
    case CheckResult::Fail:
        return "fail";
    case CheckResult::Skipped:
        break;
    }
    return "skipped";
}

} // namespace hookbench
