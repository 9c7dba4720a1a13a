// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/scheme.h"

#include <string>
#include <string_view>
#include <vector>

namespace hookbench::signing::doctor
{

/// Another way to put the signed message together. Value type.
struct MessageVariant
{
    std::string_view code;
    std::string detail; ///< the template, or what was changed in URL or time
    std::vector<MessagePart> message;
    std::string timestamp;
    std::string url;
};

/// From likely to unlikely; `timestamp` is as it was sent, empty where there is none.
std::vector<MessageVariant> messageChanges(const Scheme &scheme, std::string_view timestamp,
                                           std::string_view id, std::string_view url);

} // namespace hookbench::signing::doctor
