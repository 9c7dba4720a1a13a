// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hookbench
{

/// A text from outside as text in HTML, also within quotes. Tabs and line ends stay, for <pre>; other
/// control characters, which a browser may take as it likes, become U+FFFD.
std::string htmlText(std::string_view text);

} // namespace hookbench
