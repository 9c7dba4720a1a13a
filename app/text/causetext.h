// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/cause.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>

namespace hookbench::text
{

/// What a cause is told with. Value type.
struct CauseFacts
{
    std::string_view code; ///< one of allCauses
    QString detail{};      ///< a style, template, header or scheme; empty where there is none
    QString owner{};       ///< whose secret fits; empty where nobody is named
    std::int64_t skewSeconds = 0;                ///< sender's clock minus ours
    std::string_view second{};                   ///< the other cause, where it takes two
    std::optional<std::int64_t> repeatSeconds{}; ///< since the same delivery came before
};

/// Why it does not verify, in one sentence, and what is known besides. An unknown code is told as
/// "unknown".
QString causeSentence(const CauseFacts &facts);

/// What to do about it, in one sentence or two; for a body it depends on where the bytes were
/// caught.
QString causeFix(std::string_view code, Origin origin);

/// Whether it is proven, and by what.
QString certaintyText(std::string_view code, Certainty certainty);

/// What was not tried, and why.
QString skippedText(std::string_view attempt, SkipReason reason);

} // namespace hookbench::text
