// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/authstyle.h"
#include "app/base/secret.h"

#include <QString>
#include <QUrl>

namespace hookbench::api
{

/// Where an API is and how to sign in. Plain value; the key pair is cleansed with it.
struct Connection
{
    QUrl baseUrl;             ///< scheme, host, port: https://api.devdraft.ai
    QString prefix;           ///< "/api/v0"; empty allowed
    AuthStyle authStyle = AuthStyle::Headers;
    Secret clientKey;
    Secret clientSecret;
};

} // namespace hookbench::api
