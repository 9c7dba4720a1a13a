// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/headers.h"
#include "app/http/client.h"
#include "app/http/message.h"
#include "app/receiver/endpoint.h"
#include "app/store/event.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hookbench::receiver
{

/// Whether deliveries can be passed on to `url` by a receiver on `ownPort` (0: not known yet).
/// Error: InvalidArgument with a whole sentence, also for its own address: it would pass on to
/// itself for ever.
Result<void> checkPassOnUrl(std::string_view url, std::uint16_t ownPort);

/// The host that the user has to confirm by name; nullopt for this machine and for what is no URL.
std::optional<std::string> passOnHost(std::string_view url);

/// Where a request goes. A URL without a path of its own keeps the request's path; one with a path
/// stands for the endpoint's own path, and what is below that is put behind it.
std::string passOnTarget(const Endpoint &endpoint, const http::Request &request);

/// The header lines that are meant for the far end: all but Connection, those that it names, and
/// the other ones of a single hop (RFC 9110, 7.6.1).
Headers endToEndHeaders(const Headers &headers);

/// The request to the handler: method, header lines and body as they came; only Host names the
/// handler, and Expect was met here.
http::ClientRequest passOnRequest(const Endpoint &endpoint, const http::Request &request);

/// SHA-256 in hex.
std::string sha256Hex(std::string_view bytes);

/// What is kept about passing `request` on: the handler's answer, or why there was none.
store::AnswerRecord passOnRecord(const http::ClientRequest &request, std::string sha256Before,
                                 Result<http::ClientResponse> answer);

} // namespace hookbench::receiver
