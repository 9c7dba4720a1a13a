// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apirequest.h"
#include "app/api/connection.h"
#include "app/api/webhook.h"
#include "app/base/result.h"

#include <QString>

namespace hookbench::api
{

/// Makes the requests of the API for one connection: address, authentication, body. Errors of all:
/// InsecureUrl for http beyond this machine; InvalidArgument for an address, key or id that cannot
/// be put into a request.
class RequestBuilder
{
public:
    explicit RequestBuilder(Connection connection);

    Result<ApiRequest> health() const;
    /// `query` without "?"; empty for none.
    Result<ApiRequest> list(const QString &query) const;
    /// `events`: 0 asks for the plain object, else 1 to 50.
    Result<ApiRequest> fetch(const QString &id, int events) const;
    /// `idempotencyKey` may be empty.
    Result<ApiRequest> create(const WebhookDraft &draft, const QString &idempotencyKey) const;
    Result<ApiRequest> update(const QString &id, const WebhookPatch &patch) const;
    Result<ApiRequest> remove(const QString &id) const;

    // Any other path below the prefix; percent-encoded.
    Result<ApiRequest> get(const QString &path, const QString &query) const;
    Result<ApiRequest> post(const QString &path, Secret body) const;
    Result<ApiRequest> removeAt(const QString &path) const;

private:
    /// `path`: percent-encoded, behind base address and prefix.
    Result<ApiRequest> request(const char *method, const QString &path,
                               const QString &query = {}) const;
    Result<ApiRequest> forWebhook(const char *method, const QString &id,
                                  const QString &query = {}) const;
    Result<ApiRequest> withBody(Result<ApiRequest> request, Result<Secret> body) const;

    Connection m_connection;
};

/// True for addresses of this machine: localhost, 127.0.0.0/8, ::1.
bool isLoopback(const QUrl &url);

} // namespace hookbench::api
