// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sendtarget.h"

#include "app/inbox/receiverdesk.h"
#include "app/outbox/sendservice.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"
#include "ui/theme/fonts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace hookbench::ui
{

using workspace::WebhookService;

namespace
{

constexpr int longestSentSecret = 512;
constexpr int longestSentUrl = 8192;
constexpr int targetUrlRole = Qt::UserRole;
constexpr int targetWebhookRole = Qt::UserRole + 1;

} // namespace

SendTarget::SendTarget(Services services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    createUrl();
    createSecret();
    createScheme();
    fillUrls();
    fillSecrets();
    connectAll();
    followAccount();
}

void SendTarget::createUrl()
{
    m_url = new QComboBox;
    m_url->setObjectName(QStringLiteral("sendTarget"));
    m_url->setAccessibleName(tr("URL that it is sent to"));
    m_url->setEditable(true);
    m_url->lineEdit()->setAccessibleName(m_url->accessibleName());
    m_url->setInsertPolicy(QComboBox::NoInsert);
    m_url->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_url->setMinimumContentsLength(12);
    m_url->lineEdit()->setMaxLength(longestSentUrl);
    m_url->lineEdit()->setFont(fonts::monospace(m_url->font()));
    m_url->lineEdit()->setPlaceholderText(QStringLiteral("http://127.0.0.1:8000/webhook"));
    m_url->setCompleter(nullptr); // it would complete names to what is no URL
}

void SendTarget::createSecret()
{
    m_secret = new QComboBox;
    m_secret->setObjectName(QStringLiteral("sendSecret"));
    m_secret->setAccessibleName(tr("Signing secret"));
    m_secret->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_secret->setMinimumContentsLength(10);
    m_typedSecret = new QLineEdit;
    m_typedSecret->setObjectName(QStringLiteral("sendTypedSecret"));
    m_typedSecret->setAccessibleName(tr("Signing secret, kept for this session only"));
    m_typedSecret->setPlaceholderText(tr("Kept for this session only"));
    m_typedSecret->setEchoMode(QLineEdit::Password);
    m_typedSecret->setMaxLength(longestSentSecret);
    m_typedSecret->setFont(fonts::monospace(m_typedSecret->font()));
    m_typedSecret->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_typedSecret->hide();
    m_secretLine = new QWidget;
    auto *layout = new QHBoxLayout(m_secretLine);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_secret, 1);
    layout->addWidget(m_typedSecret, 1);
}

void SendTarget::createScheme()
{
    m_scheme = new QComboBox;
    m_scheme->setObjectName(QStringLiteral("sendScheme"));
    m_scheme->setAccessibleName(tr("Signing scheme"));
    m_scheme->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scheme->setMinimumContentsLength(8);
    fillSchemes();
    m_encrypt = new QCheckBox(tr("Encrypt the payload"));
    m_encrypt->setObjectName(QStringLiteral("sendEncrypt"));
    m_schemeLine = new QWidget;
    auto *layout = new QHBoxLayout(m_schemeLine);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_scheme, 1);
    layout->addWidget(m_encrypt);
}

void SendTarget::connectAll()
{
    connect(m_url, &QComboBox::activated, this, [this](int index) {
        m_url->setEditText(m_url->itemData(index, targetUrlRole).toString());
        onUrlChosen();
    });
    connect(m_url->lineEdit(), &QLineEdit::textChanged, this, [this] {
        onUrlChosen();
        if (!m_isFilling)
            Q_EMIT changed();
    });
    connect(m_secret, &QComboBox::currentIndexChanged, this, &SendTarget::onSecretChosen);
    connect(m_typedSecret, &QLineEdit::textChanged, this, &SendTarget::changed);
    connect(m_scheme, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling)
            Q_EMIT changed();
    });
    connect(m_encrypt, &QCheckBox::toggled, this, [this] {
        if (!m_isFilling)
            Q_EMIT encryptionToggled();
    });
    connect(&m_services.sending, &outbox::SendService::schemesChanged, this,
            &SendTarget::fillSchemes);
    connect(&m_services.desk, &inbox::ReceiverDesk::stateChanged, this, &SendTarget::fillUrls);
    connect(&m_services.desk, &inbox::ReceiverDesk::accountChanged, this, [this] {
        fillUrls();
        fillSecrets();
    });
    connect(&m_services.workspace, &workspace::Workspace::changed, this,
            &SendTarget::followAccount);
}

void SendTarget::followAccount()
{
    if (WebhookService *service = m_services.workspace.webhooks()) {
        connect(service, &WebhookService::webhooksChanged, this, &SendTarget::fillUrls,
                Qt::UniqueConnection);
        connect(service, &WebhookService::webhooksChanged, this, &SendTarget::fillSecrets,
                Qt::UniqueConnection);
    }
    fillUrls();
    fillSecrets();
}

SendTarget::Row SendTarget::urlRow() const
{
    return {m_url, m_url};
}

SendTarget::Row SendTarget::secretRow() const
{
    return {m_secretLine, m_secret};
}

SendTarget::Row SendTarget::schemeRow() const
{
    return {m_schemeLine, m_scheme};
}

// --- whom it is for --------------------------------------------------------------------

QString SendTarget::ownReceiverUrl() const
{
    const inbox::DeskState state = m_services.desk.state();
    const bool answers = state.phase == inbox::DeskState::Phase::Receiving ||
                         state.phase == inbox::DeskState::Phase::HeldElsewhere;
    return answers && !state.baseUrl.isEmpty() ? state.baseUrl + QLatin1Char('/') : QString();
}

void SendTarget::fillUrls()
{
    const QString before = m_url->currentText();
    const bool wasOwn = m_url->property("own").toBool();
    const QString own = ownReceiverUrl();
    m_isFilling = true;
    m_url->clear();
    const auto add = [this](const QString &title, const QString &url, const QString &webhook) {
        m_url->addItem(tr("%1 · %2").arg(title, url));
        m_url->setItemData(m_url->count() - 1, url, targetUrlRole);
        m_url->setItemData(m_url->count() - 1, webhook, targetWebhookRole);
    };
    if (!own.isEmpty()) {
        for (const inbox::EndpointSetting &endpoint : m_services.desk.endpoints()) {
            const QString url = own.chopped(1) + endpoint.path;
            add(tr("This receiver"), url, endpoint.webhookId);
        }
        if (m_url->count() == 0)
            add(tr("This receiver"), own, {});
    }
    if (const WebhookService *service = m_services.workspace.webhooks())
        for (const api::Webhook &webhook : service->webhooks())
            add(webhook.name, webhook.url, webhook.id);
    // What was typed stays; what was never touched follows the receiver.
    const bool followsReceiver = before.isEmpty() || (wasOwn && !own.isEmpty());
    m_url->setEditText(
        followsReceiver && !own.isEmpty() ? m_url->itemData(0, targetUrlRole).toString() : before);
    m_url->setProperty("own", followsReceiver && !own.isEmpty());
    m_isFilling = false;
    onUrlChosen();
    Q_EMIT changed();
}

QString SendTarget::webhookOfUrl() const
{
    const int index = m_url->findData(m_url->currentText(), targetUrlRole);
    return index < 0 ? QString() : m_url->itemData(index, targetWebhookRole).toString();
}

/// A webhook brings its secret and its encryption along; any other target leaves them.
void SendTarget::onUrlChosen()
{
    if (m_isFilling || !m_secret->count())
        return;
    m_url->setProperty("own", !ownReceiverUrl().isEmpty() &&
                                  m_url->currentText().startsWith(ownReceiverUrl()));
    const QString webhook = webhookOfUrl();
    if (webhook.isEmpty() || webhook == m_urlSeen)
        return;
    const int secret = m_secret->findData(webhook, targetWebhookRole);
    if (secret < 0)
        return;
    m_urlSeen = webhook;
    m_secret->setCurrentIndex(secret);
    const WebhookService *service = m_services.workspace.webhooks();
    if (const api::Webhook *found = service ? service->find(webhook) : nullptr)
        m_encrypt->setChecked(found->encrypted);
}

QString SendTarget::url() const
{
    return m_url->currentText().trimmed();
}

void SendTarget::setUrl(const QString &url)
{
    m_url->setEditText(url.left(longestSentUrl));
}

send::Reach SendTarget::reach() const
{
    std::vector<std::string> own;
    if (const WebhookService *service = m_services.workspace.webhooks())
        for (const api::Webhook &webhook : service->webhooks())
            own.push_back(webhook.url.toStdString());
    return send::reachOf(url().toStdString(), own);
}

void SendTarget::setFrom(const store::EventSummary &event)
{
    m_isFilling = true;
    if (const int scheme = m_scheme->findData(QString::fromStdString(event.scheme)); scheme >= 0)
        m_scheme->setCurrentIndex(scheme);
    if (const int secret =
            m_secret->findData(QString::fromStdString(event.webhookId), targetWebhookRole);
        secret >= 0 && !event.webhookId.empty())
        m_secret->setCurrentIndex(secret);
    m_encrypt->setChecked(false);
    m_isFilling = false;
    m_typedSecret->setVisible(m_secret->currentData().toInt() == TypedSecret);
}

// --- how it is signed ------------------------------------------------------------------

void SendTarget::fillSecrets()
{
    const QVariant kind = m_secret->currentData();
    const QString webhook = m_secret->currentData(targetWebhookRole).toString();
    m_isFilling = true;
    m_secret->clear();
    m_secret->addItem(tr("None: unsigned"), int(NoSecret));
    if (const WebhookService *service = m_services.workspace.webhooks()) {
        for (const api::Webhook &each : service->webhooks()) {
            m_secret->addItem(tr("Of %1").arg(each.name), int(OfWebhook));
            m_secret->setItemData(m_secret->count() - 1, each.id, targetWebhookRole);
        }
    }
    m_secret->addItem(tr("Typed here"), int(TypedSecret));
    int index = m_secret->findData(webhook, targetWebhookRole);
    if (webhook.isEmpty() || index < 0)
        index = kind.toInt() == OfWebhook ? 0 : m_secret->findData(kind);
    m_secret->setCurrentIndex(std::max(0, index));
    m_isFilling = false;
    m_urlSeen.clear();
    onUrlChosen();
    onSecretChosen();
}

void SendTarget::onSecretChosen()
{
    if (m_isFilling)
        return;
    m_typedSecret->setVisible(m_secret->currentData().toInt() == TypedSecret);
    Q_EMIT changed();
}

/// Those that are known now; the one that was chosen stays, unless it is gone.
void SendTarget::fillSchemes()
{
    const QString chosen = schemeName();
    m_isFilling = true;
    m_scheme->clear();
    for (const signing::Scheme &scheme : m_services.sending.schemes().schemes())
        m_scheme->addItem(QString::fromStdString(scheme.title.empty() ? scheme.name : scheme.title),
                          QString::fromStdString(scheme.name));
    const int kept = m_scheme->findData(chosen);
    m_scheme->setCurrentIndex(
        std::max(0, kept >= 0 ? kept : m_scheme->findData(QStringLiteral("platform"))));
    m_isFilling = false;
    Q_EMIT changed();
}

QString SendTarget::schemeName() const
{
    return m_scheme->currentData().toString();
}

const signing::Scheme *SendTarget::scheme() const
{
    return m_services.sending.schemes().find(schemeName().toStdString());
}

bool SendTarget::hasSecret() const
{
    return m_secret->currentData().toInt() != NoSecret;
}

bool SendTarget::isSecretMissing() const
{
    return m_secret->currentData().toInt() == TypedSecret && m_typedSecret->text().isEmpty();
}

bool SendTarget::encrypts() const
{
    return m_encrypt->isEnabled() && m_encrypt->isChecked();
}

bool SendTarget::isEncryptionWanted() const
{
    return m_encrypt->isChecked();
}

void SendTarget::setEncryptable(bool isEncryptable)
{
    const signing::Scheme *chosen = scheme();
    m_encrypt->setEnabled(chosen && !chosen->cipher.empty() && isEncryptable);
    m_encrypt->setToolTip(chosen && chosen->cipher.empty()
                              ? tr("This scheme has no encrypted payloads.")
                              : QString());
}

void SendTarget::fetchSecret(std::function<void(Result<std::optional<Secret>>)> done)
{
    using Answer = Result<std::optional<Secret>>;
    const int kind = m_secret->currentData().toInt();
    if (kind == TypedSecret) {
        done(Answer(std::optional(Secret(m_typedSecret->text().toStdString()))));
        return;
    }
    if (kind == NoSecret) {
        done(Answer(std::optional<Secret>()));
        return;
    }
    WebhookService *service = m_services.workspace.webhooks();
    if (!service) {
        done(Error{ErrorKind::SecretNotFound});
        return;
    }
    service->readSecret(m_secret->currentData(targetWebhookRole).toString(), QStringLiteral("send"),
                        this, [done = std::move(done)](const Result<Secret> &secret) {
                            done(secret ? Answer(std::optional(*secret)) : Answer(secret.error()));
                        });
}

} // namespace hookbench::ui
