// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/watchpage.h"

#include "app/inbox/watcher.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "app/text/watchtext.h"
#include "app/workspace/watchbook.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"
#include "models/bytetext.h"
#include "ui/pages/alertline.h"
#include "ui/pages/pageheader.h"
#include "ui/pages/settingsrows.h"
#include "ui/theme/surface.h"
#include "ui/widgets/card.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/zonefollower.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLayoutItem>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace hookbench::ui
{

using workspace::ActiveAlert;
using workspace::WatchRules;

namespace
{

constexpr int watchWidth = 672;
constexpr std::size_t mostAlerts = 100; ///< that are listed one by one
constexpr int longestWebhookName = 120;

QSpinBox *ruleBox(const char *name, const QString &accessibleName, int most, const QString &suffix)
{
    auto *box = new QSpinBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(accessibleName);
    box->setRange(0, most);
    box->setSuffix(suffix);
    box->setSpecialValueText(QCoreApplication::translate("hookbench::ui::WatchPage", "Off"));
    box->setMinimumWidth(140);
    box->setKeyboardTracking(false); // a half-typed number is no rule
    return box;
}

QString webhookName(const std::string &name)
{
    return models::visibleText(name, longestWebhookName);
}

} // namespace

WatchPage::WatchPage(Services services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    setObjectName(QStringLiteral("watchPage"));
    auto *header = new PageHeader(tr("Watch"));
    header->setTools(createTools());
    m_message = new MessageBar;
    m_message->hide();
    auto *content = new QWidget;
    setSurface(content, Surface::Window);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 12, 16, 24);
    layout->setSpacing(8);
    layout->addWidget(m_message);
    for (QWidget *part : {createAlerts(), createRules(), createQuiet()}) {
        layout->addSpacing(8);
        layout->addWidget(part);
    }
    layout->addStretch();
    content->setMaximumWidth(watchWidth);
    auto *scroll = new QScrollArea;
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    scroll->setWidget(content);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(header);
    page->addWidget(scroll, 1);
    setFocusProxy(m_webhook);
    connectAll();
    onWorkspaceChanged();
    showQuiet();
    new ZoneFollower(this, [this] { showAlerts(); });
}

QWidget *WatchPage::createTools()
{
    m_looked = new QLabel;
    m_looked->setForegroundRole(QPalette::PlaceholderText);
    auto *look = new QPushButton(tr("Look now"));
    look->setObjectName(QStringLiteral("watchLook"));
    connect(look, &QPushButton::clicked, this, [this] {
        if (m_service)
            m_service->refresh(); // the watcher looks when the list is there
    });
    auto *tools = new QWidget;
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addStretch();
    layout->addWidget(m_looked);
    layout->addWidget(look);
    return tools;
}

QWidget *WatchPage::createAlerts()
{
    auto *card = new Card;
    card->setObjectName(QStringLiteral("watchAlerts"));
    card->setAccessibleName(tr("What wants attention"));
    m_alerts = new QVBoxLayout(card);
    m_alerts->setContentsMargins(0, 0, 0, 0);
    m_alerts->setSpacing(0);
    m_calm = new QLabel;
    m_calm->setObjectName(QStringLiteral("watchCalm"));
    m_calm->setWordWrap(true);
    m_calm->setMargin(12);
    m_calm->setForegroundRole(QPalette::PlaceholderText);
    m_alerts->addWidget(m_calm);
    return settingsPart(tr("What wants attention"), card);
}

QWidget *WatchPage::createRules()
{
    m_webhook = new QComboBox;
    m_webhook->setObjectName(QStringLiteral("watchWebhook"));
    m_webhook->setAccessibleName(tr("Rules for"));
    m_webhook->setMinimumContentsLength(24);
    m_webhook->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_success = ruleBox("watchSuccess", tr("Deliveries that should succeed"), 100, tr(" %"));
    m_failures =
        ruleBox("watchFailures", tr("Failures in a row"), WatchRules::maxFailuresInARow, QString());
    m_silence = ruleBox("watchSilence", tr("Hours without an event"), WatchRules::maxSilenceHours,
                        tr(" h"));
    m_certificate = ruleBox("watchCertificate", tr("Days that the certificate should last"),
                            WatchRules::maxCertificateDays, tr(" days"));
    m_secret = new QCheckBox(tr("Say so"));
    m_secret->setObjectName(QStringLiteral("watchSecret"));
    m_secret->setAccessibleName(tr("What comes here does not fit the secret"));
    m_whose = settingsNote(QString());
    m_whose->setObjectName(QStringLiteral("watchWhose"));
    m_drop = new QPushButton(tr("Use those of all webhooks"));
    m_drop->setObjectName(QStringLiteral("watchDrop"));

    auto *card = new Card;
    SettingsRows rows(card);
    rows.add(tr("Rules for"), m_webhook);
    rows.add(QString(), m_whose);
    rows.add(tr("Success below"), m_success,
             tr("Of the last 24 hours where the platform counts them."));
    rows.add(tr("Failures in a row"), m_failures);
    rows.add(tr("No event for"), m_silence);
    rows.add(tr("Secret does not fit"), m_secret);
    rows.add(tr("Certificate expires within"), m_certificate,
             tr("Asks the endpoint itself, twice a day, with HEAD and nothing signed."));
    rows.add(QString(), m_drop);
    return settingsPart(tr("Rules"), card);
}

QWidget *WatchPage::createQuiet()
{
    m_quiet = new QCheckBox(tr("No notifications"));
    m_quiet->setObjectName(QStringLiteral("quietOn"));
    m_quiet->setAccessibleName(tr("Quiet hours"));
    const auto time = [this](const char *name, const QString &accessibleName) {
        auto *edit = new QTimeEdit;
        edit->setObjectName(QString::fromLatin1(name));
        edit->setAccessibleName(accessibleName);
        edit->setLayoutDirection(Qt::LeftToRight); // else Qt would write the minutes first
        edit->setDisplayFormat(locale().timeFormat(QLocale::ShortFormat));
        edit->setMinimumWidth(140);
        return edit;
    };
    m_from = time("quietFrom", tr("Quiet from"));
    m_until = time("quietUntil", tr("Quiet until"));
    auto *test = new QPushButton(tr("Send a test notification"));
    test->setObjectName(QStringLiteral("watchTest"));
    connect(test, &QPushButton::clicked, this, [this] { m_services.watcher.testNotification(); });
    auto *card = new Card;
    SettingsRows rows(card);
    rows.add(tr("Quiet hours"), m_quiet,
             tr("What still fires when they end is told then; the list here is always complete."));
    rows.add(tr("From"), m_from);
    rows.add(tr("Until"), m_until);
    rows.add(QString(), test);
    return settingsPart(tr("Notifications"), card);
}

void WatchPage::connectAll()
{
    for (QSpinBox *box : {m_success, m_failures, m_silence, m_certificate})
        connect(box, &QSpinBox::valueChanged, this, &WatchPage::saveRules);
    connect(m_secret, &QCheckBox::toggled, this, &WatchPage::saveRules);
    connect(m_webhook, &QComboBox::currentIndexChanged, this, &WatchPage::showRules);
    connect(m_drop, &QPushButton::clicked, this, [this] {
        report(m_services.book.dropRules(account(), chosen()));
        m_success->setFocus(); // the button goes
        m_rulesOf = "\n";      // every value is shown anew, also where the focus is
        showRules();
    });
    connect(m_quiet, &QCheckBox::toggled, this, &WatchPage::saveQuiet);
    for (QTimeEdit *edit : {m_from, m_until})
        connect(edit, &QTimeEdit::editingFinished, this, &WatchPage::saveQuiet);
    connect(&m_services.watcher, &inbox::Watcher::changed, this, &WatchPage::showAlerts);
    connect(&m_services.workspace, &workspace::Workspace::changed, this,
            &WatchPage::onWorkspaceChanged);
}

void WatchPage::onWorkspaceChanged()
{
    workspace::WebhookService *service = m_services.workspace.webhooks();
    if (service && service != m_service)
        connect(service, &workspace::WebhookService::webhooksChanged, this,
                &WatchPage::listWebhooks);
    m_service = service;
    listWebhooks();
    showAlerts();
}

void WatchPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    listWebhooks();
    showAlerts();
}

std::string WatchPage::account() const
{
    return m_services.workspace.account().id.toStdString();
}

std::string WatchPage::chosen() const
{
    return m_webhook->currentData().toString().toStdString();
}

void WatchPage::showAlerts()
{
    while (m_alerts->count() > 1)
        delete m_alerts->takeAt(1)->widget();
    const std::vector<ActiveAlert> &alerts = m_services.watcher.alerts();
    const std::optional<UtcTime> looked = m_services.watcher.lookedAt();
    m_looked->setText(looked ? tr("Looked at %1").arg(text::clockTime(*looked, locale()))
                             : QString());
    m_calm->setVisible(alerts.empty() || alerts.size() > mostAlerts);
    if (alerts.size() > mostAlerts)
        m_calm->setText(
            tr("%n rule(s) fire, the first of them:", nullptr, static_cast<int>(alerts.size())));
    else
        m_calm->setText(looked ? tr("No rule fires.") : tr("The webhooks are being looked at…"));
    for (std::size_t i = 0; i < std::min(alerts.size(), mostAlerts); ++i) {
        const ActiveAlert &active = alerts[i];
        auto *line = new AlertLine;
        QString since;
        if (active.alert.rule == WatchRule::Certificate && active.alert.since)
            since = tr("Valid until %1.").arg(text::localTime(*active.alert.since, locale()));
        else if (active.alert.since)
            since = tr("Since %1.").arg(text::localTime(*active.alert.since, locale()));
        else
            since = tr("Seen here since %1.").arg(text::localTime(active.firedAt, locale()));
        line->setContent(webhookName(active.alert.webhookName), text::watchSentence(active.alert),
                         since, text::watchFix(active.alert));
        connect(line, &AlertLine::triggered, this,
                [this, id = QString::fromStdString(active.alert.webhookId)] {
                    Q_EMIT webhookWanted(id);
                });
        m_alerts->addWidget(line);
    }
}

void WatchPage::listWebhooks()
{
    const QString kept = m_webhook->currentData().toString();
    m_isLoading = true;
    m_webhook->clear();
    m_webhook->addItem(tr("All webhooks"), QString());
    if (m_service) {
        for (const api::Webhook &webhook : m_service->webhooks()) {
            const QString name = webhookName(webhook.name.toStdString());
            m_webhook->addItem(m_services.book.hasOwnRules(account(), webhook.id.toStdString())
                                   ? tr("%1 (own rules)").arg(name)
                                   : name,
                               webhook.id);
        }
    }
    m_webhook->setCurrentIndex(std::max(0, m_webhook->findData(kept)));
    m_isLoading = false;
    showRules();
}

void WatchPage::chooseWebhook(const QString &id)
{
    listWebhooks();
    m_webhook->setCurrentIndex(std::max(0, m_webhook->findData(id)));
    m_success->setFocus();
}

void WatchPage::showRules()
{
    if (m_isLoading)
        return;
    const WatchRules rules = m_services.book.rules(account(), chosen());
    m_isLoading = true;
    const bool isSame = chosen() == std::exchange(m_rulesOf, chosen());
    const auto show = [isSame](QSpinBox *box, int value) {
        if (!isSame || !box->hasFocus())
            box->setValue(value); // what is being typed stays
    };
    show(m_success, rules.leastSuccess);
    show(m_failures, rules.failuresInARow);
    show(m_silence, rules.silenceHours);
    show(m_certificate, rules.certificateDays);
    m_secret->setChecked(rules.watchesSecret);
    m_isLoading = false;
    const bool isOwn = m_services.book.hasOwnRules(account(), chosen());
    if (chosen().empty())
        m_whose->setText(tr("For every webhook that has no rules of its own."));
    else
        m_whose->setText(isOwn ? tr("This webhook has rules of its own.")
                               : tr("As for all webhooks; a change here is for this one alone."));
    m_drop->setVisible(isOwn);
}

void WatchPage::saveRules()
{
    if (m_isLoading)
        return;
    WatchRules rules;
    rules.leastSuccess = m_success->value();
    rules.failuresInARow = m_failures->value();
    rules.silenceHours = m_silence->value();
    rules.certificateDays = m_certificate->value();
    rules.watchesSecret = m_secret->isChecked();
    if (rules == m_services.book.rules(account(), chosen()))
        return; // only the focus went
    report(m_services.book.setRules(account(), chosen(), rules));
    listWebhooks();
}

void WatchPage::showQuiet()
{
    const workspace::QuietHours &quiet = m_services.book.quietHours();
    m_isLoading = true;
    m_quiet->setChecked(quiet.isOn);
    m_from->setTime(quiet.from);
    m_until->setTime(quiet.until);
    m_isLoading = false;
    for (QWidget *edit : {m_from, m_until})
        edit->setEnabled(quiet.isOn);
}

void WatchPage::saveQuiet()
{
    if (m_isLoading)
        return;
    const workspace::QuietHours quiet{m_quiet->isChecked(), m_from->time(), m_until->time()};
    if (quiet == m_services.book.quietHours())
        return;
    report(m_services.book.setQuietHours(quiet));
    showQuiet();
}

void WatchPage::report(const Result<void> &saved)
{
    if (saved) {
        m_message->hide();
        return;
    }
    m_message->showText(MessageBar::Kind::Error,
                        tr("The watch rules were not saved: %1").arg(text::inFull(saved.error())));
}

} // namespace hookbench::ui
