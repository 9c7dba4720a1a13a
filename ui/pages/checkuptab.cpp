// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkuptab.h"

#include "app/credentials/credentialstore.h"
#include "app/outbox/checkbook.h"
#include "app/sandbox/eventcatalogue.h"
#include "app/settings/environment.h"
#include "app/shippeddata.h"
#include "app/signing/shippedschemes.h"
#include "app/systemproxies.h"
#include "app/text/checkreport.h"
#include "app/text/checktext.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "app/workspace/webhookservice.h"
#include "ui/changegate.h"
#include "ui/clipboardkeeper.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/findingline.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QTextDocument>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

constexpr const char *checkedType = "payment.completed";
constexpr int maxSecretLength = 1024;

struct FindingLook
{
    Icon icon;
    Tone tone;
};

FindingLook lookOf(CheckResult result)
{
    switch (result) {
    case CheckResult::Pass:
        return {Icon::Check, Tone::Good};
    case CheckResult::Warn:
        return {Icon::Warning, Tone::Warning};
    case CheckResult::Fail:
        return {Icon::Cross, Tone::Bad};
    case CheckResult::Skipped:
        break;
    }
    return {Icon::Minus, Tone::Neutral};
}

int severityOf(const CheckFinding &finding)
{
    switch (finding.result) {
    case CheckResult::Fail:
        return 0;
    case CheckResult::Warn:
        return 1;
    case CheckResult::Pass:
        return 2;
    case CheckResult::Skipped:
        break;
    }
    return 3;
}

bool hasResult(const std::vector<CheckFinding> &findings, CheckResult result)
{
    return std::any_of(findings.begin(), findings.end(),
                       [result](const CheckFinding &each) { return each.result == result; });
}

} // namespace

CheckupTab::CheckupTab(Services services, QWidget *parent)
    : ScrollPage(parent)
    , m_services(services)
    , m_run(services.clock, services.random)
{
    setObjectName(QStringLiteral("checkupTab"));
    setAccessibleName(tr("Check-up"));
    createLayout();
    connect(&m_run, &outbox::CheckRun::found, this, &CheckupTab::onFound);
    connect(&m_run, &outbox::CheckRun::finished, this, &CheckupTab::onFinished);
    connect(m_proof, &ProofView::proveWanted, this, [this] { ask(true); });
    connect(m_check, &QPushButton::clicked, this, [this] { ask(false); });
    connect(m_cancel, &QPushButton::clicked, this, &CheckupTab::stop);
    connect(m_copy, &QPushButton::clicked, this, &CheckupTab::copy);
    connect(m_save, &QPushButton::clicked, this, &CheckupTab::save);
}

void CheckupTab::createLayout()
{
    m_proof = new ProofView(m_services.clock);
    m_message = new MessageBar;
    m_message->hide();
    column()->addWidget(m_proof);
    column()->addSpacing(4);
    column()->addWidget(createChoices());
    column()->addWidget(m_message);
    column()->addWidget(createResult());
    column()->addStretch();
}

QWidget *CheckupTab::createChoices()
{
    auto *title = new QLabel(tr("Check-up"));
    title->setFont(fonts::strong(title->font()));
    m_consent = new QLabel;
    m_consent->setObjectName(QStringLiteral("checkupConsent"));
    m_consent->setWordWrap(true);
    m_consent->setTextFormat(Qt::PlainText);
    m_consent->setForegroundRole(QPalette::PlaceholderText);
    m_scheme = new QComboBox;
    m_scheme->setObjectName(QStringLiteral("checkupScheme"));
    m_scheme->setAccessibleName(tr("How the test events are signed"));
    m_scheme->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scheme->setMinimumContentsLength(8);
    auto *schemeLabel = new QLabel(tr("Signed as"));
    schemeLabel->setBuddy(m_scheme);
    auto *schemeRow = new QHBoxLayout;
    schemeRow->setSpacing(8);
    schemeRow->addWidget(schemeLabel);
    schemeRow->addWidget(m_scheme, 1);
    m_twice = new QCheckBox(tr("The same event twice"));
    m_twice->setObjectName(QStringLiteral("checkupTwice"));
    m_large = new QCheckBox(tr("A large payload (256 KiB)"));
    m_large->setObjectName(QStringLiteral("checkupLarge"));
    m_burst = new QCheckBox(tr("20 events at once"));
    m_burst->setObjectName(QStringLiteral("checkupBurst"));
    m_secret = new QLineEdit;
    m_secret->setObjectName(QStringLiteral("checkupSecret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMaxLength(maxSecretLength);
    m_secret->setAccessibleName(tr("Signing secret"));
    m_secretField = new FormField(tr("Signing secret"), m_secret);
    m_secretField->setHint(tr("Used for this check-up and kept nowhere."));
    m_secretField->hide();
    m_check = new QPushButton;
    m_check->setObjectName(QStringLiteral("startCheckup"));
    m_check->setProperty("role", QStringLiteral("primary"));
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("cancelCheckup"));
    m_progressText = new QLabel;
    m_progressText->setForegroundRole(QPalette::PlaceholderText);
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("checkupProgress"));
    m_progress->setAccessibleName(tr("Progress of the check-up"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_check);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_progressText, 1);
    buttons->addStretch();
    auto *choices = new QWidget;
    auto *layout = new QVBoxLayout(choices);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(m_consent);
    layout->addLayout(schemeRow);
    layout->addWidget(m_twice);
    layout->addWidget(m_large);
    layout->addWidget(m_burst);
    layout->addWidget(m_secretField);
    layout->addLayout(buttons);
    layout->addWidget(m_progress);
    for (QCheckBox *box : {m_twice, m_large, m_burst})
        connect(box, &QCheckBox::toggled, this, &CheckupTab::showConsent);
    connect(m_scheme, &QComboBox::currentIndexChanged, this, &CheckupTab::showConsent);
    return choices;
}

QWidget *CheckupTab::createResult()
{
    m_headline = new MessageBar;
    m_headline->setObjectName(QStringLiteral("checkupHeadline"));
    m_headline->setClosable(false);
    m_when = new QLabel;
    m_when->setObjectName(QStringLiteral("checkupWhen"));
    m_when->setFont(fonts::small(m_when->font()));
    m_when->setForegroundRole(QPalette::PlaceholderText);
    m_when->setWordWrap(true);
    m_copy = new QPushButton(tr("Copy as text"));
    m_copy->setObjectName(QStringLiteral("copyCheckup"));
    m_save = new QPushButton(tr("Export…"));
    m_save->setObjectName(QStringLiteral("saveCheckup"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addStretch();
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(0);
    m_result = new QWidget;
    auto *layout = new QVBoxLayout(m_result);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_headline);
    layout->addWidget(m_when);
    layout->addLayout(m_lines);
    layout->addLayout(buttons);
    m_result->hide();
    return m_result;
}

// --- what is shown
// ----------------------------------------------------------------------------------

void CheckupTab::setService(workspace::WebhookService *service)
{
    stop();
    m_service = service;
    m_webhook.reset();
    m_secret->clear();
}

void CheckupTab::showEvent(QShowEvent *event)
{
    fillSchemes();
    ScrollPage::showEvent(event);
}

void CheckupTab::fillSchemes()
{
    if (m_schemes)
        return;
    m_schemes = signing::shippedSchemes(shippedFile);
    for (const signing::Scheme &scheme : m_schemes->schemes()) {
        const QString name = QString::fromStdString(scheme.name);
        m_scheme->addItem(name, name);
        m_scheme->setItemData(m_scheme->count() - 1, Qt::convertFromPlainText(QString::fromStdString(scheme.title)),
                              Qt::ToolTipRole);
    }
    m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(QStringLiteral("platform"))));
}

void CheckupTab::show(const api::Webhook &webhook)
{
    const bool isOther = !m_webhook || m_webhook->id != webhook.id || m_webhook->url != webhook.url;
    m_webhook = webhook;
    m_proof->showWebhook(webhook, keeping());
    if (!isOther)
        return;
    stop();
    m_message->hide();
    m_secret->clear();
    m_wantsTyped = false;
    for (QCheckBox *box : {m_twice, m_large, m_burst})
        box->setChecked(!isLive());
    showConsent();
    showRecord();
    updateButtons();
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

void CheckupTab::showConsent()
{
    if (!m_webhook)
        return;
    fillSchemes();
    send::CheckSetup setup;
    if (const auto *scheme = m_schemes->find(m_scheme->currentData().toString().toStdString()))
        setup.scheme = *scheme;
    setup.isLive = isLive();
    setup.sendsTwice = m_twice->isChecked();
    setup.sendsLarge = m_large->isChecked();
    setup.sendsBurst = m_burst->isChecked();
    const int requests = send::checkRequests(setup) + (m_webhook->encrypted ? 1 : 0);
    QString text = tr("Sends up to %n right and wrong test events to %1, signed with this "
                      "webhook's secret. Their ids begin with hookbench_test_.",
                      nullptr, requests)
                       .arg(host());
    if (isLive()) {
        text += QLatin1Char(' ') + tr("This account is LIVE: every one is of the type "
                                      "hookbench.probe, with amounts of zero.");
    }
    m_consent->setText(text);
}

void CheckupTab::showRecord()
{
    const outbox::CheckRecord *record =
        m_service ? m_services.checks.find(m_service->account().id.toStdString(),
                                           m_webhook->id.toStdString())
                  : nullptr;
    if (!record) {
        m_shown.clear();
        m_proof->showFindings({});
        m_result->hide();
        return;
    }
    m_proof->showFindings(record->findings);
    showResult(QString::fromStdString(record->target), record->at, record->findings);
}

void CheckupTab::showResult(const QString &target, UtcTime at,
                            const std::vector<CheckFinding> &findings)
{
    m_shownTarget = target;
    m_shownAt = at;
    m_shown = findings;
    m_headline->showText(hasResult(findings, CheckResult::Fail)   ? MessageBar::Kind::Error
                         : hasResult(findings, CheckResult::Warn) ? MessageBar::Kind::Warning
                                                                  : MessageBar::Kind::Success,
                         text::checkHeadline(findings));
    QString when = tr("%1 of 100 · checked %2")
                       .arg(send::checkScore(findings))
                       .arg(text::localTime(at, locale()));
    if (m_webhook && target != m_webhook->url)
        when += QLatin1Char(' ') + tr("at its earlier URL, %1").arg(target);
    m_when->setText(when);
    m_when->setToolTip(text::absoluteTime(at, locale()));
    std::vector<CheckFinding> sorted = findings;
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &left, const auto &right) {
        return severityOf(left) < severityOf(right);
    });
    showLines(sorted);
    m_headline->show();
    m_when->show();
    m_copy->show();
    m_save->show();
    m_result->show();
}

void CheckupTab::showLines(const std::vector<CheckFinding> &findings)
{
    while (m_lines->count() > static_cast<int>(findings.size())) {
        QLayoutItem *item = m_lines->takeAt(m_lines->count() - 1);
        delete item->widget();
        delete item;
    }
    while (m_lines->count() < static_cast<int>(findings.size()))
        m_lines->addWidget(new FindingLine);
    for (int i = 0; i < m_lines->count(); ++i) {
        const CheckFinding &finding = findings.at(static_cast<std::size_t>(i));
        const FindingLook look = lookOf(finding.result);
        static_cast<FindingLine *>(m_lines->itemAt(i)->widget())
            ->setContent(look.icon, look.tone, text::checkResultWord(finding.result),
                         text::checkSentence(finding), text::checkFix(finding));
    }
}

void CheckupTab::updateButtons()
{
    const bool isBusy = m_isAsking || m_run.isRunning();
    const bool isChecking = m_run.isRunning() && !m_isProof;
    m_check->setVisible(!isChecking);
    m_check->setEnabled(m_webhook.has_value() && !isBusy);
    m_check->setText(host().isEmpty() ? tr("Check the endpoint") : tr("Check %1").arg(host()));
    m_cancel->setVisible(m_run.isRunning());
    m_progress->setVisible(isChecking);
    m_progressText->setVisible(isChecking);
    for (QWidget *choice :
         std::initializer_list<QWidget *>{m_scheme, m_twice, m_large, m_burst, m_secret})
        choice->setEnabled(!isBusy);
    m_proof->setBusy(isBusy, m_run.isRunning() && m_isProof);
    m_secretField->setVisible(m_wantsTyped);
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
    if (!send::isOwnTarget(m_webhook->url.toStdString(), registered)) {
        refuse(tr("Only an endpoint that is registered in this account can be checked."));
        return;
    }
    Question question;
    question.title = tr("Send test events to %1?").arg(host());
    question.sentence = isProof ? tr("One right and one forged test event go to this endpoint. "
                                     "Both are of the type hookbench.probe, with amounts of zero.")
                                : m_consent->text();
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
    if (!m_secret->text().isEmpty()) {
        begin(isProof, Secret::copyOf(m_secret->text().toStdString()));
        return;
    }
    m_isAsking = true;
    updateButtons();
    m_service->readSecret(m_webhook->id, QStringLiteral("check"), this,
                          [this, isProof, id = m_webhook->id](const Result<Secret> &secret) {
                              m_isAsking = false;
                              if (!m_webhook || m_webhook->id != id) {
                                  updateButtons();
                                  return;
                              }
                              if (secret && !secret->isEmpty()) {
                                  begin(isProof, *secret);
                                  return;
                              }
                              m_wantsTyped = true;
                              refuse(tr("The signing secret of this webhook is not known here: "
                                        "type it below, then try again."));
                              m_secret->setFocus();
                          });
}

void CheckupTab::begin(bool isProof, const Secret &secret)
{
    fillSchemes();
    const std::string name = m_scheme->currentData().toString().toStdString();
    const signing::Scheme *scheme = m_schemes->find(name);
    if (!scheme)
        return;
    send::CheckSetup setup;
    setup.url = m_webhook->url.toStdString();
    setup.scheme = *scheme;
    setup.secret = secret;
    if (m_webhook->encrypted) {
        const signing::PayloadCipher *cipher = m_schemes->findCipher(scheme->cipher);
        if (!cipher) {
            refuse(tr("This webhook is encrypted, and the scheme %1 has no encrypted payloads: "
                      "choose another one.")
                       .arg(m_scheme->currentText()));
            return;
        }
        setup.cipher = *cipher;
    }
    setup.eventType = checkedType;
    setup.data = sandbox::fillSample(shippedEvents().sampleFor(checkedType).data,
                                     m_services.clock.now(), m_services.random);
    setup.isLive = isLive();
    setup.sendsTwice = m_twice->isChecked();
    setup.sendsLarge = m_large->isChecked();
    setup.sendsBurst = m_burst->isChecked();
    setup.proxies = systemProxies();
    setup.isProof = isProof;
    m_isProof = isProof;
    m_run.start(std::move(setup));
    if (isProof) {
        m_proof->showFindings({});
    } else {
        m_headline->hide();
        m_when->hide();
        m_copy->hide();
        m_save->hide();
        showLines({});
        m_result->show();
        showProgress();
    }
    updateButtons();
}

void CheckupTab::refuse(const QString &sentence)
{
    m_message->showText(MessageBar::Kind::Error, sentence);
    updateButtons();
}

void CheckupTab::showProgress()
{
    const int total = static_cast<int>(allCheckCodes().size());
    const int done = static_cast<int>(m_run.findings().size());
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_progressText->setText(tr("%1 of %2 checked").arg(done).arg(total));
}

void CheckupTab::onFound()
{
    m_proof->showFindings(m_run.findings());
    if (m_isProof)
        return;
    showLines(m_run.findings());
    showProgress();
}

void CheckupTab::onFinished()
{
    updateButtons();
    m_proof->showFindings(m_run.findings());
    if (m_isProof || !m_service || !m_webhook)
        return;
    outbox::CheckRecord record{m_service->account().id.toStdString(), m_webhook->id.toStdString(),
                               m_webhook->url.toStdString(), m_services.clock.now(),
                               m_run.findings()};
    showResult(m_webhook->url, record.at, record.findings);
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
    updateButtons();
}

// --- handing over
// ----------------------------------------------------------------------------------

QString CheckupTab::text() const
{
    return text::checkReportText({m_shownTarget, m_shownAt, send::checkScore(m_shown), m_shown});
}

std::string CheckupTab::json() const
{
    return text::checkReportJson({m_shownTarget, m_shownAt, send::checkScore(m_shown), m_shown});
}

void CheckupTab::copy()
{
    ClipboardKeeper::copyText(text());
    Q_EMIT announced(tr("The check-up was copied."));
}

void CheckupTab::save()
{
    auto *dialog = new QFileDialog(this, tr("Export the check-up"), QString(),
                                   tr("JSON (*.json);;Text (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("check-up.json"));
    connect(dialog, &QFileDialog::fileSelected, this, &CheckupTab::write);
    dialog->open();
}

void CheckupTab::write(const QString &path)
{
    const QByteArray content = path.endsWith(QLatin1String(".txt"))
                                   ? text().toUtf8()
                                   : QByteArray::fromStdString(json() + '\n');
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        Q_EMIT announced(tr("The check-up was exported."));
    else
        Q_EMIT announced(tr("The check-up was not exported: %1").arg(file.errorString()));
}

} // namespace hookbench::ui
