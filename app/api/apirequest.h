// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/secret.h"

#include <QByteArray>
#include <QUrl>

#include <cstddef>
#include <string>
#include <vector>

namespace hookbench::api
{

/// One header line of ours. `scheme` is the part of the value that may be shown ("Bearer "),
/// `value` what follows it.
struct RequestHeader
{
    std::string name;
    std::string scheme{};
    Secret value;
    /// How the value is shown: in full, as dots and its last four, or as dots.
    enum class Shown : std::uint8_t { Full, LastFour, Dots } shown = Shown::Full;
};

/// One request of the API as it will be sent, and as it is previewed: both read this. What HTTP
/// itself adds (Host, Content-Length, Connection) is not in it.
struct ApiRequest
{
    QByteArray method;
    QUrl url;
    std::vector<RequestHeader> headers;
    Secret body;
    Secret signingSecret; ///< the one inside the body, to keep it out of error texts
    std::size_t maxAnswerBytes = 1024 * 1024;
    /// Sending it twice does what sending it once does: it may be repeated after a 429.
    bool repeatable = true;

    bool changes() const { return method != "GET"; }
};

/// `text` with every secret of `request` that occurs in it masked: a server may echo what it got.
std::string withoutSecrets(std::string text, const ApiRequest &request);

} // namespace hookbench::api
