// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/headers.h"
#include "app/store/event.h"

#include <string>
#include <string_view>

namespace hookbench::store
{

// Events in forms that other programs read. What a sender signs in with never leaves: the values of
// such headers (see isCredentialHeader) are replaced by "(redacted)".

/// "direct", "sandbox", "replay", "import", "relay".
std::string_view eventSourceName(EventSource source);

/// The headers, credentials redacted; `redacted` counts them.
Headers withoutCredentials(Headers headers, int *redacted = nullptr);

/// A command for a POSIX shell that sends the same request to where it came in: method, target,
/// headers and bytes. Ends without a line end. A body that is no text goes through base64.
std::string eventAsCurl(const EventRecord &event);

/// The header block and the body (after chunk decoding) as they came.
std::string eventAsHttp(const EventRecord &event);

std::string eventCsvHeading();
std::string eventCsvLine(const EventSummary &event);

/// The beginning of a HAR 1.2 file, one entry, and the end; entries are separated by commas. The
/// exact bytes of the body are in `_bodyBase64` of its postData.
std::string harHead(std::string_view programVersion);
std::string harEntry(const EventRecord &event);
std::string harTail();

} // namespace hookbench::store
