// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/send/intent.h"

#include <algorithm>

namespace hookbench::send
{

std::string_view intentName(Intent intent)
{
    switch (intent) {
    case Intent::Exact:
        return "exact";
    case Intent::Resigned:
        return "resigned";
    case Intent::WrongSecret:
        return "wrong-secret";
    case Intent::NoSignature:
        return "no-signature";
    case Intent::Stale:
        return "stale";
    case Intent::Future:
        return "future";
    case Intent::FlippedBody:
        return "flipped-body";
    case Intent::FlippedSignature:
        return "flipped-signature";
    case Intent::CutBody:
        return "cut-body";
    case Intent::WrongContentType:
        return "wrong-content-type";
    case Intent::BadTag:
        return "bad-tag";
    case Intent::WrongKey:
        return "wrong-key";
    case Intent::DuplicateId:
        break;
    }
    return "duplicate-id";
}

std::optional<Intent> intentOf(std::string_view name)
{
    const auto &all = allIntents();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [name](Intent intent) { return intentName(intent) == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

const std::vector<Intent> &allIntents()
{
    static const std::vector<Intent> all{
        Intent::Exact,      Intent::Resigned,         Intent::WrongSecret, Intent::NoSignature,
        Intent::Stale,      Intent::Future,           Intent::FlippedBody, Intent::FlippedSignature,
        Intent::CutBody,    Intent::WrongContentType, Intent::BadTag,      Intent::WrongKey,
        Intent::DuplicateId};
    return all;
}

bool isToBeAccepted(Intent intent)
{
    return intent == Intent::Exact || intent == Intent::Resigned || intent == Intent::DuplicateId;
}

bool needsSecret(Intent intent)
{
    switch (intent) {
    case Intent::Exact:
    case Intent::Resigned:
    case Intent::NoSignature:
    case Intent::WrongContentType:
    case Intent::DuplicateId:
        return false;
    default:
        return true;
    }
}

} // namespace hookbench::send
