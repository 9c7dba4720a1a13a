// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkuptab.h"

#include "app/credentials/credentialstore.h"
#include "app/outbox/checkbook.h"
#include "app/sandbox/eventcatalogue.h"
#include "app/send/reach.h"
#include "app/settings/environment.h"
#include "app/shippeddata.h"
#include "app/systemproxies.h"
#include "app/text/errortext.h"
#include "app/workspace/webhookservice.h"
#include "ui/changegate.h"
#include "ui/pages/checkupform.h"
#include "ui/pages/checkupresult.h"
#include "ui/widgets/messagebar.h"

#include <QUrl>
#include <QVBoxLayout>

namespace hookbench::ui
{

namespace
{

constexpr const char *checkedType = "payment.completed";

} // namespace

CheckupTab::CheckupTab(Services services, QWidget *parent)
    : ScrollPage(parent)
    , m_services(services)
    , m_run(services.clock, services.random)
    , m_proof(new ProofView(services.clock))
    , m_form(new CheckupForm(services.shelf))
    , m_message(new MessageBar)
    , m_result(new CheckupResult)
{
    setObjectName(QStringLiteral("checkupTab"));
    setAccessibleName(tr("Check-up"));
    m_message->hide();
    column()->addWidget(m_proof);
    column()->addSpacing(4);
    column()->addWidget(m_form);
    column()->addWidget(m_message);
    column()->addWidget(m_result);
    column()->addStretch();
    connect(&m_run, &outbox::CheckRun::found, this, &CheckupTab::onFound);
    connect(&m_run, &outbox::CheckRun::finished, this, &CheckupTab::onFinished);
    connect(m_proof, &ProofView::proveWanted, this, [this] { ask(true); });
    connect(m_form, &CheckupForm::checkWanted, this, [this] { ask(false); });
    connect(m_form, &CheckupForm::cancelWanted, this, &CheckupTab::stop);
    connect(m_result, &CheckupResult::announced, this, &CheckupTab::announced);
}

// --- what is shown
// ----------------------------------------------------------------------------------

void CheckupTab::setService(workspace::WebhookService *service)
{
    stop();
    m_service = service;
    m_webhook.reset();
    m_form->clearSecret();
    m_form->setAccount(service ? service->account().id : QString());
}

void CheckupTab::show(const api::Webhook &webhook)
{
    const bool isOther = !m_webhook || m_webhook->id != webhook.id || m_webhook->url != webhook.url;
    if (isOther)
        stop();
    m_webhook = webhook;
    m_proof->showWebhook(webhook, keeping());
    if (!isOther)
        return;
    m_message->hide();
    m_form->setEndpoint(host(), isLive(), webhook.encrypted);
    showRecord();
    showWork();
}

bool CheckupTab::isLive() const
{
    return m_service && m_service->account().environment == settings::Environment::Live;
}

QString CheckupTab::host() const
{
    const QUrl url(m_webhook ? m_webhook->url : QString());
    return url.port() > 0 ? QStringLiteral("%1:%2").arg(url.host()).arg(url.port()) : url.host();
}

ProofView::Keeping CheckupTab::keeping() const
{
    using Keeping = ProofView::Keeping;
    if (!m_service || !m_webhook)
        return Keeping::Unknown;
    if (m_service->account().environment == settings::Environment::Sandbox)
        return Keeping::Sandbox;
    if (!m_service->knowsSecret(m_webhook->id))
        return Keeping::Unknown;
    return m_services.credentials.isPersistent() ? Keeping::Keychain : Keeping::Session;
}

void CheckupTab::showRecord()
{
    const outbox::CheckRecord *record =
        m_service ? m_services.checks.find(m_service->account().id.toStdString(),
                                           m_webhook->id.toStdString())
                  : nullptr;
    if (!record) {
        m_proof->showFindings({});
        m_result->clear();
        return;
    }
    m_proof->showFindings(record->findings);
    m_result->showResult(QString::fromStdString(record->target), m_webhook->url, record->at,
                         record->findings);
}

void CheckupTab::showWork()
{
    using Work = CheckupForm::Work;
    const bool isBusy = m_isAsking || m_run.isRunning();
    m_form->setWork(m_run.isRunning() ? (m_isProof ? Work::Proving : Work::Checking)
                    : m_isAsking      ? Work::Asking
                                      : Work::None);
    m_proof->setBusy(isBusy, m_run.isRunning() && m_isProof);
}

// --- a check-up
// -------------------------------------------------------------------------------------

void CheckupTab::ask(bool isProof)
{
    if (!m_service || !m_webhook || m_run.isRunning() || m_isAsking)
        return;
    m_message->hide();
    std::vector<std::string> registered;
    for (const api::Webhook &each : m_service->webhooks())
        registered.push_back(each.url.toStdString());
    const send::Reach reach = send::reachOf(m_webhook->url.toStdString(), registered);
    if (reach != send::Reach::ThisMachine && reach != send::Reach::OwnWebhook) {
        refuse(tr("Only an endpoint that is registered in this account can be checked."));
        return;
    }
    Question question;
    question.title = tr("Send test events to %1?").arg(host());
    question.sentence = isProof ? tr("One right and one forged test event go to this endpoint. "
                                     "Both are of the type hookbench.probe, with amounts of zero.")
                                : m_form->consent();
    question.facts = {{tr("Webhook"), m_webhook->name}, {tr("URL"), m_webhook->url}};
    question.confirmText = tr("Send");
    // Outside LIVE the button that was pressed has named the host; a proof's has not.
    const bool isNamed = !isProof || settings::isLoopback(QUrl(m_webhook->url));
    m_services.gate.ask(question, !isNamed, [this, isProof, id = m_webhook->id] {
        if (m_webhook && m_webhook->id == id)
            readSecret(isProof);
    });
}

void CheckupTab::readSecret(bool isProof)
{
    if (const Secret typed = m_form->typedSecret(); !typed.isEmpty()) {
        begin(isProof, typed);
        return;
    }
    m_isAsking = true;
    showWork();
    m_service->readSecret(m_webhook->id, QStringLiteral("check"), this,
                          [this, isProof, id = m_webhook->id](const Result<Secret> &secret) {
                              m_isAsking = false;
                              if (!m_webhook || m_webhook->id != id) {
                                  showWork();
                                  return;
                              }
                              if (secret && !secret->isEmpty()) {
                                  begin(isProof, *secret);
                                  return;
                              }
                              refuse(tr("The signing secret of this webhook is not known here: "
                                        "type it above, then try again."));
                              m_form->wantSecret();
                          });
}

void CheckupTab::begin(bool isProof, const Secret &secret)
{
    send::CheckSetup setup;
    if (const Result<void> applied = m_form->apply(setup); !applied) {
        refuse(QString::fromStdString(applied.error().detail));
        return;
    }
    setup.url = m_webhook->url.toStdString();
    setup.secret = secret;
    setup.eventType = checkedType;
    setup.data = sandbox::fillSample(shippedEvents().sampleFor(checkedType).data,
                                     m_services.clock.now(), m_services.random);
    setup.proxies = systemProxies();
    setup.isProof = isProof;
    m_isProof = isProof;
    m_run.start(std::move(setup));
    if (isProof) {
        m_proof->showFindings({});
    } else {
        m_result->showFound({});
        showProgress();
    }
    showWork();
}

void CheckupTab::refuse(const QString &sentence)
{
    m_message->showText(MessageBar::Kind::Error, sentence);
    showWork();
}

void CheckupTab::showProgress()
{
    const int total = static_cast<int>(allCheckCodes().size());
    const int done = static_cast<int>(m_run.findings().size());
    m_form->setProgress(done, total);
}

void CheckupTab::onFound()
{
    m_proof->showFindings(m_run.findings());
    if (m_isProof)
        return;
    m_result->showFound(m_run.findings());
    showProgress();
}

void CheckupTab::onFinished()
{
    showWork();
    m_proof->showFindings(m_run.findings());
    if (m_isProof || !m_service || !m_webhook)
        return;
    outbox::CheckRecord record{m_service->account().id.toStdString(), m_webhook->id.toStdString(),
                               m_webhook->url.toStdString(), m_services.clock.now(),
                               m_run.findings()};
    m_result->showResult(m_webhook->url, m_webhook->url, record.at, record.findings);
    if (const Result<void> kept = m_services.checks.keep(std::move(record)); !kept)
        m_message->showText(
            MessageBar::Kind::Warning,
            tr("The result is kept for this session only: %1").arg(text::sentence(kept.error())));
}

void CheckupTab::stop()
{
    if (!m_run.isRunning())
        return;
    m_run.cancel();
    if (m_webhook)
        showRecord();
    showWork();
}

} // namespace hookbench::ui
