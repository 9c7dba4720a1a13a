// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace hookbench::http
{

/// The value of a Date field (RFC 9110, 5.6.7), formatted once a second. One thread.
class HttpDate
{
public:
    /// Valid until the next call.
    std::string_view at(std::chrono::system_clock::time_point time);

private:
    std::chrono::sys_seconds m_second{std::chrono::seconds{-1}};
    std::string m_text;
};

} // namespace hookbench::http
