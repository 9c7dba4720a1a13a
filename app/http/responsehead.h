// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/message.h"

#include <string>
#include <string_view>

namespace hookbench::http
{

/// What of the request shapes the answer on the wire.
struct AnswerFrame
{
    std::string_view date; ///< value of the Date field
    int versionMinor = 1;
    bool keepAlive = true;
    bool toHead = false; ///< the request was HEAD: no body follows
};

/// Whether bytes of a body follow the head of a final answer: not for HEAD, 204 and 304.
bool carriesBody(int status, bool toHead);

/// Status line, Date, the response's own fields, Content-Length, Connection, empty line. A field
/// that would break the framing (a name that is no token; Content-Length, Transfer-Encoding or
/// Connection of the handler's own, but for the length announced in an answer to HEAD) is left out;
/// control characters in a value become spaces.
std::string responseHead(const Response &response, const AnswerFrame &frame);

} // namespace hookbench::http
