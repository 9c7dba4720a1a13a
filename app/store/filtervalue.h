// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/eventfilter.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace hookbench::store
{

/// `field:value` as it stands in a filter, with the places of both.
struct FilterWords
{
    FilterTerm::Field field;
    std::string_view name;
    std::size_t nameAt;
    std::string value;
    std::size_t valueAt;
    UtcTime now;
};

/// InvalidArgument at a byte of the filter.
Error filterError(std::size_t at, std::string sentence);

/// Whether this can be looked for as words.
Result<void> checkWords(std::string_view words, std::size_t at);

/// The condition that they mean. Errors: as parseEventFilter.
Result<FilterTerm> readFilterTerm(FilterWords words);

} // namespace hookbench::store
