// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/http/server.h"

#include <boost/asio/ssl/context.hpp>

#include <memory>
#include <string>

namespace hookbench::http
{

using TlsContext = std::shared_ptr<boost::asio::ssl::context>;

/// TLS 1.2 and 1.3 with forward secrecy and AEAD only. Error: Tls, with OpenSSL's words.
Result<TlsContext> makeServerContext(const TlsIdentity &identity);

/// Verifies against the system's certificates, and those in the PEM file `caFile` unless that is
/// empty. Error: Tls when the file cannot be used.
Result<TlsContext> makeClientContext(const std::string &caFile);

/// Verifies that the peer shows the first certificate in `pem` and no other, whatever its names and
/// dates. Error: Tls when it cannot be read.
Result<TlsContext> makePinnedContext(const std::string &pem);

} // namespace hookbench::http
