// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/random.h"
#include "app/outbox/checkrun.h"
#include "ui/pages/proofview.h"
#include "ui/widgets/scrollpage.h"

#include <QPointer>

#include <optional>

namespace hookbench::credentials
{
class CredentialStore;
}

namespace hookbench::inbox
{
class SchemeShelf;
}

namespace hookbench::outbox
{
class CheckBook;
}

namespace hookbench::workspace
{
class WebhookService;
}

namespace hookbench::ui
{

class ChangeGate;
class CheckupForm;
class CheckupResult;
class MessageBar;

/// The check-up of the selected webhook's endpoint: what will be sent where, asked before anything
/// goes out, then the findings one by one, and the last result with its time. Nothing goes to an
/// endpoint that is not the account's own. GUI thread.
class CheckupTab : public ScrollPage
{
    Q_OBJECT

public:
    struct Services
    {
        ChangeGate &gate;
        outbox::CheckBook &checks;
        credentials::CredentialStore &credentials; ///< says whether secrets outlive the session
        inbox::SchemeShelf &shelf;
        RandomSource &random;
        const Clock &clock;
    };

    explicit CheckupTab(Services services, QWidget *parent = nullptr);

    void setService(workspace::WebhookService *service);
    void show(const api::Webhook &webhook);

Q_SIGNALS:
    /// Something was done, in one sentence.
    void announced(const QString &sentence);

private:
    void showRecord();
    void showProgress();
    void showWork();
    bool isLive() const;
    QString host() const;
    ProofView::Keeping keeping() const;

    void ask(bool isProof);
    void readSecret(bool isProof);
    void begin(bool isProof, const Secret &secret);
    void refuse(const QString &sentence);
    void onFound();
    void onFinished();
    void stop();

    Services m_services;
    outbox::CheckRun m_run;
    QPointer<workspace::WebhookService> m_service;
    std::optional<api::Webhook> m_webhook;
    bool m_isProof = false;  ///< what is under way
    bool m_isAsking = false; ///< for the secret

    ProofView *m_proof;
    CheckupForm *m_form;
    MessageBar *m_message;
    CheckupResult *m_result;
};

} // namespace hookbench::ui
