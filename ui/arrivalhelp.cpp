// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/arrivalhelp.h"

#include "app/api/apiclient.h"
#include "app/composition.h"
#include "app/inbox/listener.h"
#include "app/inbox/receiverservice.h"
#include "app/settings/datadirectory.h"
#include "app/text/errortext.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"
#include "ui/changegate.h"

#include <QUrl>

#include <algorithm>
#include <memory>

namespace hookbench::ui
{

using inbox::DeskState;
using workspace::WebhookService;
using Phase = DeskState::Phase;

namespace
{

const QString usualSample = QStringLiteral("payment.completed");

bool isSamePlace(const QUrl &url, const QUrl &place)
{
    return !place.isEmpty() && url.port() == place.port() &&
           (url.host() == place.host() ||
            (place.host() == QLatin1String("127.0.0.1") && url.host() == QLatin1String("localhost")));
}

/// Active ones first, then the others.
const api::Webhook *sendingTo(const QVector<api::Webhook> &webhooks, const DeskState &state,
                              const QString &publicUrl)
{
    const api::Webhook *found = nullptr;
    for (const api::Webhook &webhook : webhooks) {
        const QUrl url(webhook.url);
        if (!isSamePlace(url, QUrl(state.baseUrl)) && !isSamePlace(url, QUrl(publicUrl)))
            continue;
        if (webhook.isActive)
            return &webhook;
        if (!found)
            found = &webhook;
    }
    return found;
}

} // namespace

ArrivalHelp::ArrivalHelp(Composition &composition, ChangeGate &gate, QObject *parent)
    : QObject(parent)
    , m_composition(composition)
    , m_gate(gate)
{
}

const Clock &ArrivalHelp::clock() const
{
    return m_composition.clock();
}

bool ArrivalHelp::isSandbox() const
{
    return m_composition.workspace().account().id == workspace::Workspace::sandboxId;
}

// --- questions -------------------------------------------------------------------------------

ArrivalProbe::AskPlatform ArrivalHelp::platform()
{
    return [this](const QString &id, QObject *context, ArrivalProbe::Answer done) {
        const workspace::Workspace &workspace = m_composition.workspace();
        const settings::Account account = workspace.account();
        const std::string url = account.baseUrl.toString().toStdString();
        WebhookService *service = workspace.webhooks();
        if (!service) {
            done(ArrivalProbe::Platform{account.environment, url, Error{ErrorKind::Cancelled}, {}});
            return;
        }
        service->fetchDetails(
            id, context,
            [this, done = std::move(done), url, account](const Result<api::Webhook> &webhook) {
                const api::ApiClient *client = m_composition.workspace().client();
                done(ArrivalProbe::Platform{account.environment, url, webhook,
                                            client ? client->rateLimit().remaining
                                                   : std::optional<int>()});
            });
    };
}

ArrivalProbe::Question ArrivalHelp::aboutWebhook(const QString &webhookId) const
{
    ArrivalProbe::Question question;
    question.directory = m_composition.directory().path();
    question.account = m_composition.workspace().account().id.toStdString();
    question.webhookId = webhookId;
    return question;
}

ArrivalProbe::Question ArrivalHelp::aboutReceiver() const
{
    inbox::ReceiverService &desk = m_composition.receiver();
    if (const WebhookService *service = m_composition.workspace().webhooks()) {
        const QVector<api::Webhook> &webhooks = service->webhooks();
        const api::Webhook *webhook = sendingTo(webhooks, desk.state(), desk.config().publicUrl);
        if (!webhook && webhooks.size() == 1)
            webhook = &webhooks.first();
        if (webhook)
            return aboutWebhook(webhook->id);
    }
    ArrivalProbe::Question question = aboutWebhook({});
    question.webhookId.reset();
    const QVector<inbox::EndpointSetting> endpoints = desk.endpoints();
    question.path = endpoints.isEmpty() ? "/" : endpoints.first().path.toStdString();
    return question;
}

QString ArrivalHelp::subjectOf(const ArrivalProbe::Question &question) const
{
    if (!question.webhookId)
        return tr("Path %1").arg(QString::fromStdString(question.path));
    const WebhookService *service = m_composition.workspace().webhooks();
    const api::Webhook *webhook = service ? service->find(*question.webhookId) : nullptr;
    return webhook ? tr("%1 · %2", "name · URL").arg(webhook->name, webhook->url)
                   : *question.webhookId;
}

// --- remedies --------------------------------------------------------------------------------

void ArrivalHelp::carryOut(WhyRemedy remedy, const std::optional<QString> &webhookId)
{
    const QString id = webhookId.value_or(QString());
    switch (remedy) {
    case WhyRemedy::None:
        return;
    case WhyRemedy::StartReceiver:
        return startReceiver();
    case WhyRemedy::RestartReceiver:
        return restartReceiver();
    case WhyRemedy::OtherPort:
        return takeOtherPort();
    case WhyRemedy::PointHere:
        Q_EMIT pointWanted(id);
        return;
    case WhyRemedy::PublicUrl:
        Q_EMIT listeningWanted();
        return;
    case WhyRemedy::Endpoints:
        Q_EMIT endpointsWanted();
        return;
    case WhyRemedy::Resume:
        return resume(id);
    case WhyRemedy::EditWebhook:
        Q_EMIT editWanted(id);
        return;
    case WhyRemedy::SwitchAccount:
        Q_EMIT accountsWanted();
        return;
    case WhyRemedy::ChangeKey:
        Q_EMIT keyWanted();
        return;
    case WhyRemedy::StartSandbox:
        return startSandbox();
    case WhyRemedy::SendSample:
        return sendSample();
    case WhyRemedy::CheckUp:
        Q_EMIT checkUpWanted(id);
        return;
    }
}

void ArrivalHelp::startReceiver()
{
    inbox::ReceiverService *desk = &m_composition.receiver();
    // As long as the outcome takes, and no longer.
    auto *waiting = new QObject(this);
    connect(desk, &inbox::ReceiverDesk::stateChanged, waiting, [this, desk, waiting] {
        const DeskState state = desk->state();
        if (state.phase == Phase::Starting || state.phase == Phase::Stopped)
            return;
        waiting->deleteLater();
        disconnect(desk, nullptr, waiting, nullptr);
        if (state.phase == Phase::Failed && state.error)
            Q_EMIT failed(text::inFull(*state.error));
        Q_EMIT remedied();
    });
    desk->start();
}

void ArrivalHelp::restartReceiver()
{
    inbox::ReceiverService *desk = &m_composition.receiver();
    if (desk->state().phase != Phase::Receiving) {
        startReceiver();
        return;
    }
    auto *waiting = new QObject(this);
    connect(desk, &inbox::ReceiverDesk::stateChanged, waiting, [this, desk, waiting] {
        if (desk->state().phase != Phase::Stopped)
            return;
        waiting->deleteLater();
        disconnect(desk, nullptr, waiting, nullptr);
        startReceiver();
    });
    desk->stop();
}

void ArrivalHelp::takeOtherPort()
{
    inbox::ReceiverService &desk = m_composition.receiver();
    inbox::DeskConfig config = desk.config();
    const auto port = inbox::Listener::freePortNear(config.port);
    if (!port) {
        Q_EMIT failed(tr("No port near %1 is free: choose one in the settings.").arg(config.port));
        Q_EMIT listeningWanted();
        return;
    }
    config.port = *port;
    if (const Result<void> saved = desk.setConfig(config); !saved) {
        Q_EMIT failed(text::sentence(saved.error()));
        return;
    }
    Q_EMIT announced(tr("The receiver listens on port %1 from now on.").arg(*port));
    startReceiver();
}

void ArrivalHelp::resume(const QString &webhookId)
{
    WebhookService *service = m_composition.workspace().webhooks();
    const api::Webhook *webhook = service ? service->find(webhookId) : nullptr;
    if (!webhook)
        return;
    Question question;
    question.title = tr("Resume %1?").arg(webhook->name);
    question.sentence = tr("The platform sends events to it again.");
    question.facts = {{tr("Webhook"), webhook->name}, {tr("URL"), webhook->url}};
    question.confirmText = tr("Resume");
    m_gate.ask(question, false, [this, webhookId] {
        WebhookService *now = m_composition.workspace().webhooks();
        if (!now || now->isRunning())
            return;
        connect(now, &WebhookService::runFinished, this, &ArrivalHelp::remedied,
                Qt::SingleShotConnection);
        now->run(workspace::ChangeKind::Resume, {webhookId});
    });
}

void ArrivalHelp::startSandbox()
{
    if (const Result<void> started = m_composition.startSandbox(); !started)
        Q_EMIT failed(text::inFull(started.error()));
    Q_EMIT remedied();
}

void ArrivalHelp::sendSample()
{
    m_composition.receiver().triggerSample(usualSample, this, [this](const Result<void> &sent) {
        if (sent)
            Q_EMIT announced(tr("The sandbox sends %1.").arg(usualSample));
        else
            Q_EMIT failed(text::inFull(sent.error()));
        Q_EMIT remedied();
    });
}

} // namespace hookbench::ui
