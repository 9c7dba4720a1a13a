// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/io_context.hpp>

#include <functional>
#include <string>

namespace bench
{

/// Sends the answer; on the thread of the io_context only.
using Answer = std::function<void()>;
using Taker = std::function<void(std::string body, Answer answer)>;

/// Reads requests with Beast's parser and answers each with the same bytes, without checks or
/// limits. Prints its port and runs until the process is killed.
void serveBeast(boost::asio::io_context &io, const Taker &take);

} // namespace bench
