// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/error.h"
#include "app/base/result.h"
#include "app/base/secret.h"

#include <QObject>

#include <functional>
#include <optional>

namespace hookbench::api
{
class ApiClient;
}

namespace hookbench::workspace
{

class ChangeRecord;
class SecretKeeper;
class WebhookList;

/// What came of a create.
struct Created
{
    api::Webhook webhook;
    Secret serverSecret;                ///< made by the server, to be offered once; else empty
    std::optional<Error> secretNotKept; ///< the keychain refused; the secret is only in the form
    bool foundAfterLostAnswer = false;  ///< the answer was lost, the list showed it
};

/// Makes a webhook once, whatever becomes of the answer: the secret is kept as pending under the
/// idempotency key before anything is sent, and where no answer came the list shows whether it was
/// made. GUI thread.
class WebhookCreation : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        api::ApiClient &client;
        WebhookList &list;
        SecretKeeper &keeper;
        ChangeRecord &record;
    };
    using Done = std::function<void(Result<Created>)>;

    /// The parts must outlive it.
    WebhookCreation(Parts parts, QObject *parent);

    /// `idempotencyKey`: the same for every attempt with the same draft.
    void make(const api::WebhookDraft &draft, const QString &idempotencyKey, const Done &done);
    /// The credential store has the draft's secret already, under an id of before.
    void makeAgain(const api::WebhookDraft &draft, const QString &idempotencyKey, const Done &done);

private:
    void send(const api::WebhookDraft &draft, const QString &idempotencyKey,
              const std::optional<Error> &notKept, const Done &done);
    void findLost(const api::WebhookDraft &draft, const QString &idempotencyKey, const Error &lost,
                  const std::optional<Error> &notKept, const Done &done);
    void settle(const api::WebhookDraft &draft, const QString &idempotencyKey, Created created,
                const Done &done);

    Parts m_parts;
};

} // namespace hookbench::workspace
