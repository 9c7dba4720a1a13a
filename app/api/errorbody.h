// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/error.h"
#include "app/base/headers.h"

#include <string_view>

namespace hookbench::api
{

/// The Error for an answer that is no success: kind by status, the server's best words in `detail`,
/// each violated rule in `messages`, how long to wait, the request id. Understands every body of
/// platform-api, section 4, and a gateway's HTML; the texts are bounded and without control
/// characters. `url` is left to the caller.
Error errorFromAnswer(int status, const Headers &headers, std::string_view body, UtcTime now);

} // namespace hookbench::api
