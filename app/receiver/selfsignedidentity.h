// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/http/server.h"

#include <filesystem>
#include <string>

namespace hookbench::receiver
{

/// A certificate for this machine's own names, and where it lies.
struct StoredIdentity
{
    http::TlsIdentity identity;
    std::filesystem::path certificateFile; ///< to be named to a sender that shall trust it
    std::string sha256Fingerprint;         ///< "AB:CD:…" of the certificate
    UtcTime expiresAt{};
};

/// Reads receiver-cert.pem and receiver-key.pem (0600) in `directory`, or makes them: a P-256 leaf
/// (CA:FALSE) for localhost, 127.0.0.1 and ::1 only, 825 days. One that is unreadable or about to
/// expire is set aside and made anew. Errors: those of files, Tls.
Result<StoredIdentity> ensureSelfSignedIdentity(const std::filesystem::path &directory,
                                                const Clock &clock);

/// The user's own certificate chain and key, PEM files. Errors: those of files, Tls (not a pair…).
Result<http::TlsIdentity> readIdentity(const std::filesystem::path &certificate,
                                       const std::filesystem::path &key);

} // namespace hookbench::receiver
