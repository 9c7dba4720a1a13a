// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulkform.h"

#include "app/http/url.h"
#include "app/outbox/bulkdesk.h"
#include "app/send/reach.h"
#include "app/store/eventfilter.h"
#include "app/text/errortext.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/formfield.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QTimer>
#include <QUrl>

#include <algorithm>

namespace hookbench::ui
{

using workspace::WebhookService;
using workspace::Workspace;

namespace
{

constexpr int longestQuery = 4096;
constexpr int longestTarget = 2048;
constexpr int longestTyped = 1024;
const QString sourceNone = QStringLiteral("none");
const QString sourceTyped = QStringLiteral("typed");

} // namespace

QString hostAndPort(const QString &url)
{
    const Result<http::Url> parsed = http::parseUrl(url.toStdString());
    return parsed ? QUrl(url).authority(QUrl::FullyEncoded) : QString();
}

BulkForm::BulkForm(Workspace &workspace, outbox::BulkDesk &desk, const QString &prefix,
                   QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_desk(desk)
    , m_filter(new QLineEdit)
    , m_target(new QComboBox)
    , m_source(new QComboBox)
    , m_secret(new QLineEdit)
    , m_scheme(new QComboBox)
{
    m_filter->setObjectName(prefix + QStringLiteral("Filter"));
    m_filter->setMaxLength(longestQuery);
    m_filter->setFont(fonts::monospace(m_filter->font()));
    m_filter->setPlaceholderText(QStringLiteral("type:payment.* after:2026-03-20"));
    m_filter->setClearButtonEnabled(true);
    m_filterField = new FormField(tr("&Events that match"), m_filter);
    m_target->setObjectName(prefix + QStringLiteral("Target"));
    m_target->setEditable(true);
    m_target->setInsertPolicy(QComboBox::NoInsert);
    m_target->lineEdit()->setMaxLength(longestTarget);
    m_target->lineEdit()->setFont(fonts::monospace(m_target->font()));
    m_target->lineEdit()->setPlaceholderText(QStringLiteral("http://127.0.0.1:8000/hook"));
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_target->setMinimumContentsLength(16);
    m_targetField = new FormField(tr("&To"), m_target);
    m_source->setObjectName(prefix + QStringLiteral("SecretSource"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_source->setMinimumContentsLength(12);
    m_sourceField = new FormField(tr("&Signed with"), m_source);
    m_secret->setObjectName(prefix + QStringLiteral("Secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMaxLength(longestTyped);
    m_secret->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_secretField = new FormField(tr("Secret"), m_secret);
    m_scheme->setObjectName(prefix + QStringLiteral("Scheme"));
    m_scheme->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scheme->setMinimumContentsLength(8);
    fillSchemes();
    auto *schemeField = new FormField(tr("S&cheme"), m_scheme);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(12);
    layout->addWidget(m_filterField, 0, 0, 1, 2);
    layout->addWidget(m_targetField, 1, 0, 1, 2);
    layout->addWidget(m_sourceField, 2, 0);
    layout->addWidget(schemeField, 2, 1);
    layout->addWidget(m_secretField, 3, 0);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);

    connect(m_filter, &QLineEdit::textChanged, this, &BulkForm::check);
    connect(m_target, &QComboBox::editTextChanged, this, [this] {
        followTarget();
        check();
    });
    connect(m_source, &QComboBox::currentIndexChanged, this, &BulkForm::check);
    connect(m_secret, &QLineEdit::textChanged, this, &BulkForm::edited);
    connect(m_scheme, &QComboBox::currentIndexChanged, this, &BulkForm::edited);
    connect(&m_workspace, &Workspace::changed, this, &BulkForm::fill);
    connect(&m_desk, &outbox::BulkDesk::schemesChanged, this, [this] {
        fillSchemes();
        Q_EMIT edited();
    });
    setFocusProxy(m_filter);
    fill();
}

/// Those that are known now; the one that was chosen stays, unless it is gone.
void BulkForm::fillSchemes()
{
    const QString chosen = m_scheme->currentData().toString();
    const QSignalBlocker quiet(m_scheme);
    m_scheme->clear();
    m_scheme->addItem(tr("As each event came"), QString());
    for (const signing::Scheme &scheme : m_desk.schemes().schemes())
        m_scheme->addItem(QString::fromStdString(scheme.name), QString::fromStdString(scheme.name));
    m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(chosen)));
}

/// The webhooks of the account in view, as targets and as owners of secrets.
void BulkForm::fill()
{
    WebhookService *service = m_workspace.webhooks();
    if (service)
        connect(service, &WebhookService::webhooksChanged, this, &BulkForm::fill,
                Qt::UniqueConnection);
    const QString typedUrl = m_target->currentText();
    const QString source = m_source->currentData().toString();
    const bool isOther = m_accountId != m_workspace.account().id;
    m_accountId = m_workspace.account().id;
    if (isOther || !service)
        m_secret->clear();
    {
        const QSignalBlocker targets(m_target);
        const QSignalBlocker sources(m_source);
        m_target->clear();
        m_source->clear();
        m_urls.clear();
        m_source->addItem(tr("Nothing"), sourceNone);
        m_source->addItem(tr("A secret that is typed here"), sourceTyped);
        if (service) {
            for (const api::Webhook &webhook : service->webhooks()) {
                if (!m_urls.contains(webhook.url)) {
                    m_urls += webhook.url;
                    m_target->addItem(webhook.url);
                }
                m_source->addItem(tr("The secret of %1").arg(webhook.name), webhook.id);
            }
        }
        m_target->setCurrentIndex(-1);
        m_target->setEditText(typedUrl);
        m_source->setCurrentIndex(std::max(0, m_source->findData(isOther ? sourceNone : source)));
    }
    check();
}

/// Who sends to a webhook's URL signs with its secret, unless another one was chosen.
void BulkForm::followTarget()
{
    const WebhookService *service = m_workspace.webhooks();
    if (!service || m_source->currentData().toString() == sourceTyped)
        return;
    for (const api::Webhook &webhook : service->webhooks()) {
        if (webhook.url == m_target->currentText().trimmed()) {
            const QSignalBlocker blocker(m_source);
            m_source->setCurrentIndex(std::max(0, m_source->findData(webhook.id)));
            return;
        }
    }
}

void BulkForm::check()
{
    const Result<store::EventFilter> filter =
        store::parseEventFilter(m_filter->text().toStdString());
    if (filter) {
        m_filterField->setHint(
            m_filter->text().trimmed().isEmpty() ? tr("Every event of this account.") : QString());
    } else {
        const int at = static_cast<int>(
            QString::fromUtf8(m_filter->text().toUtf8().left(filter.error().limit)).size());
        m_filterField->setError(tr("At character %1: %2")
                                    .arg(at + 1)
                                    .arg(text::sentence(filter.error()).toHtmlEscaped()));
    }
    const QString url = m_target->currentText().trimmed();
    const Result<http::Url> target = http::parseUrl(url.toStdString());
    if (url.isEmpty())
        m_targetField->setHint(tr("The URL of a handler, or one of this account's webhooks."));
    else if (!target)
        m_targetField->setError(tr("This is no absolute http or https URL."));
    else if (!isOwnTarget())
        m_targetField->setWarning(tr("%1 is neither on this machine nor a webhook of this account.")
                                      .arg(targetHost().toHtmlEscaped()));
    else
        m_targetField->setHint({});
    m_secretField->setVisible(m_source->currentData().toString() == sourceTyped);
    Q_EMIT edited();
}

std::optional<outbox::BulkPlan> BulkForm::plan() const
{
    const Result<store::EventFilter> filter =
        store::parseEventFilter(m_filter->text().toStdString());
    const std::string url = m_target->currentText().trimmed().toStdString();
    if (!filter || !http::parseUrl(url))
        return std::nullopt;
    outbox::BulkPlan plan;
    plan.query = {m_workspace.account().id.toStdString(), *filter, false};
    plan.target = url;
    plan.scheme = m_scheme->currentData().toString().toStdString();
    return plan;
}

void BulkForm::readSecret(QObject *context, Done done)
{
    const QString source = m_source->currentData().toString();
    WebhookService *service = m_workspace.webhooks();
    if (service && source != sourceNone && source != sourceTyped) {
        service->readSecret(source, QStringLiteral("send"), context,
                            [done = std::move(done)](const Result<Secret> &secret) {
                                if (secret)
                                    done(std::optional<Secret>(*secret));
                                else
                                    done(secret.error());
                            });
        return;
    }
    Result<std::optional<Secret>> answer(std::optional<Secret>{});
    if (source == sourceTyped) {
        if (m_secret->text().isEmpty())
            answer = Error{ErrorKind::SecretNotFound};
        else
            answer = std::optional<Secret>(Secret::copyOf(m_secret->text().toStdString()));
    }
    QTimer::singleShot(0, context,
                       [done = std::move(done), answer = std::move(answer)] { done(answer); });
}

void BulkForm::setTarget(const QString &url)
{
    m_target->setEditText(url);
}

void BulkForm::setFilter(const QString &filter)
{
    m_filter->setText(filter);
}

bool BulkForm::isOwnTarget() const
{
    std::vector<std::string> registered;
    for (const QString &url : m_urls)
        registered.push_back(url.toStdString());
    const send::Reach reach =
        send::reachOf(m_target->currentText().trimmed().toStdString(), registered);
    return reach == send::Reach::ThisMachine || reach == send::Reach::OwnWebhook;
}

QString BulkForm::targetHost() const
{
    return hostAndPort(m_target->currentText().trimmed());
}

} // namespace hookbench::ui
