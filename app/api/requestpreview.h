// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apirequest.h"
#include "app/base/headers.h"

#include <QString>

namespace hookbench::api
{

/// A request as it may be shown: what ApiClient would send, secrets masked. Value type without any
/// secret in it.
struct RequestPreview
{
    QString method;
    QString path;    ///< with query, percent-encoded
    Headers headers; ///< name and what is shown of the value, in the order of the wire
    QString body;    ///< JSON, indented; empty when there is none

    /// "POST /api/v0/webhooks", the header lines, an empty line, the body.
    QString text() const;
    bool operator==(const RequestPreview &) const = default;
};

RequestPreview previewOf(const ApiRequest &request);

} // namespace hookbench::api
