// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/accountdialog.h"

#include "app/composition.h"
#include "app/credentials/fallbackstore.h"
#include "app/settings/accountrules.h"
#include "app/settings/accountstore.h"
#include "app/text/environmentname.h"
#include "app/text/errortext.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

using api::ConnectionReport;
using credentials::ApiKey;
using settings::Account;
using settings::AccountIssue;
using settings::Environment;
using settings::EnvironmentReason;

namespace
{

const QString platformUrl = QStringLiteral("https://api.devdraft.ai");
const QString platformPrefix = QStringLiteral("/api/v0");
constexpr int keyMaximum = 512;

QString issueText(AccountIssue issue)
{
    switch (issue) {
    case AccountIssue::None:
        return {};
    case AccountIssue::NameEmpty:
        return AccountDialog::tr("Give the account a name.");
    case AccountIssue::NameTooLong:
        return AccountDialog::tr("At most %1 characters.").arg(settings::maxAccountNameLength);
    case AccountIssue::NameHasControls:
        return AccountDialog::tr("The name holds characters that cannot be shown.");
    case AccountIssue::NameReserved:
        return AccountDialog::tr("The embedded sandbox has this name.");
    case AccountIssue::NameTaken:
        return AccountDialog::tr("Another account has this name.");
    case AccountIssue::UrlInvalid:
        return AccountDialog::tr("Enter scheme and host, such as %1.").arg(platformUrl);
    case AccountIssue::UrlInsecure:
        return AccountDialog::tr("A key is sent by https only, except to this machine.");
    case AccountIssue::UrlHasMore:
        return AccountDialog::tr("Scheme, host and port only; the path goes into the prefix.");
    case AccountIssue::PrefixInvalid:
        return AccountDialog::tr("The prefix is empty or a path such as %1.").arg(platformPrefix);
    }
    return {};
}

QLineEdit *keyEdit(const char *name)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setEchoMode(QLineEdit::Password);
    edit->setMaxLength(keyMaximum);
    edit->setFont(fonts::monospace(edit->font()));
    edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    return edit;
}

} // namespace

AccountDialog::AccountDialog(Composition &composition, std::optional<Account> existing,
                             QWidget *parent)
    : QDialog(parent)
    , m_composition(composition)
    , m_existing(std::move(existing))
{
    setObjectName(QStringLiteral("accountDialog"));
    setWindowTitle(m_existing ? tr("Edit %1").arg(m_existing->name) : tr("Connect an account"));
    setWindowModality(Qt::WindowModal);
    createFields();
    createLayout();
    if (m_existing) {
        m_name->setText(m_existing->name);
        m_baseUrl->setText(m_existing->baseUrl.toString());
        m_prefix->setText(m_existing->prefix);
        m_authStyle->setCurrentIndex(m_authStyle->findData(int(m_existing->authStyle)));
        m_environment->setCurrentIndex(m_environment->findData(int(m_existing->environment)));
        m_httpsOnly->setChecked(m_existing->httpsOnly);
    }
    connectAll();
    onEdited();
}

AccountDialog::~AccountDialog() = default;

void AccountDialog::createFields()
{
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("accountName"));
    m_nameField = new FormField(tr("Name"), m_name);
    m_clientKey = keyEdit("clientKey");
    m_clientSecret = keyEdit("clientSecret");
    if (m_existing) {
        m_clientKey->setPlaceholderText(tr("unchanged"));
        m_clientSecret->setPlaceholderText(tr("unchanged"));
    }
    m_baseUrl = new QLineEdit(platformUrl);
    m_baseUrl->setObjectName(QStringLiteral("baseUrl"));
    m_baseUrl->setFont(fonts::monospace(m_baseUrl->font()));
    m_baseUrlField = new FormField(tr("API address"), m_baseUrl);
    m_prefix = new QLineEdit(platformPrefix);
    m_prefix->setObjectName(QStringLiteral("prefix"));
    m_prefix->setFont(fonts::monospace(m_prefix->font()));
    m_authStyle = new QComboBox;
    m_authStyle->setObjectName(QStringLiteral("authStyle"));
    m_authStyle->addItem(tr("Two headers (x-client-key, x-client-secret)"),
                         int(AuthStyle::Headers));
    m_authStyle->addItem(tr("Authorization: Bearer"), int(AuthStyle::Bearer));
    m_authStyle->addItem(tr("Authorization: Basic"), int(AuthStyle::Basic));
    m_environment = new QComboBox;
    m_environment->setObjectName(QStringLiteral("environment"));
    for (const Environment environment : {Environment::Test, Environment::Live})
        m_environment->addItem(text::environmentWord(environment), int(environment));
    m_environmentText = new QLabel;
    m_environmentText->setWordWrap(true);
    m_environmentText->setFont(fonts::small(m_environmentText->font()));
    m_environmentText->setForegroundRole(QPalette::PlaceholderText);
    m_httpsOnly = new QCheckBox(tr("Refuse webhook URLs that are not https"));
    m_httpsOnly->setObjectName(QStringLiteral("httpsOnly"));
    m_confirmHost = new QCheckBox;
    m_confirmHost->setObjectName(QStringLiteral("confirmHost"));
    m_test = new QPushButton(tr("Test connection"));
    m_test->setObjectName(QStringLiteral("testConnection"));
    m_save = new QPushButton(m_existing ? tr("Save") : tr("Connect"));
    m_save->setObjectName(QStringLiteral("saveAccount"));
    m_save->setDefault(true);
    m_reason = new QLabel;
    m_reason->setWordWrap(true);
    m_reason->setFont(fonts::small(m_reason->font()));
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_result = new MessageBar;
    m_result->hide();
}

void AccountDialog::createLayout()
{
    auto *title = new QLabel(windowTitle());
    title->setFont(fonts::heading(title->font()));
    auto *kept = new QLabel(tr("The key is kept in this computer's keychain and nowhere else."));
    kept->setForegroundRole(QPalette::PlaceholderText);
    kept->setWordWrap(true);

    auto *keys = new QHBoxLayout;
    keys->setSpacing(12);
    keys->addWidget(new FormField(tr("Client key"), m_clientKey), 1);
    keys->addWidget(new FormField(tr("Client secret"), m_clientSecret), 1);
    auto *address = new QHBoxLayout;
    address->setSpacing(12);
    address->addWidget(m_baseUrlField, 3, Qt::AlignTop);
    address->addWidget(new FormField(tr("Prefix"), m_prefix), 1, Qt::AlignTop);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(12);
    choices->addWidget(new FormField(tr("Sign in with"), m_authStyle), 3);
    choices->addWidget(new FormField(tr("Environment"), m_environment), 1);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_test);
    buttons->addWidget(m_reason, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(kept);
    layout->addWidget(m_nameField);
    layout->addLayout(keys);
    layout->addLayout(address);
    layout->addLayout(choices);
    layout->addWidget(m_environmentText);
    layout->addWidget(m_httpsOnly);
    layout->addWidget(m_confirmHost);
    layout->addWidget(m_result);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    // Messages come and go: the dialog follows, and the fields keep their height.
    m_name->setMinimumWidth(512);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

void AccountDialog::connectAll()
{
    for (QLineEdit *edit : {m_name, m_clientKey, m_clientSecret, m_baseUrl, m_prefix})
        connect(edit, &QLineEdit::textChanged, this, &AccountDialog::onEdited);
    connect(m_authStyle, &QComboBox::currentIndexChanged, this, &AccountDialog::onEdited);
    connect(m_environment, &QComboBox::currentIndexChanged, this, &AccountDialog::onEdited);
    connect(m_confirmHost, &QCheckBox::toggled, this, &AccountDialog::onEdited);
    connect(m_test, &QPushButton::clicked, this, &AccountDialog::test);
    connect(m_save, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT accountReady(account(), key());
    });
}

Account AccountDialog::account() const
{
    Account account = m_existing.value_or(Account{});
    account.name = m_name->text().trimmed();
    account.baseUrl = QUrl(m_baseUrl->text().trimmed(), QUrl::StrictMode);
    account.prefix = m_prefix->text().trimmed();
    account.authStyle = static_cast<AuthStyle>(m_authStyle->currentData().toInt());
    account.environment = decision().environment;
    account.httpsOnly = m_httpsOnly->isChecked();
    const QString host = account.baseUrl.host();
    if (m_confirmHost->isChecked() && !account.confirmedHosts.contains(host))
        account.confirmedHosts.append(host);
    return account;
}

ApiKey AccountDialog::key() const
{
    return {Secret(m_clientKey->text().trimmed().toStdString()),
            Secret(m_clientSecret->text().trimmed().toStdString())};
}

bool AccountDialog::hasNewKey() const
{
    return !m_clientKey->text().trimmed().isEmpty() || !m_clientSecret->text().trimmed().isEmpty();
}

settings::EnvironmentDecision AccountDialog::decision() const
{
    const auto chosen = static_cast<Environment>(m_environment->currentData().toInt());
    // A key that stays has spoken already: what it decided is the least that counts.
    if (m_existing && !hasNewKey() && m_existing->environment == Environment::Live)
        return {Environment::Live, EnvironmentReason::KeyPrefix};
    const ApiKey typed = key();
    return settings::decideEnvironment(chosen, QUrl(m_baseUrl->text().trimmed()),
                                       typed.clientKey.reveal(), typed.clientSecret.reveal());
}

void AccountDialog::onEdited()
{
    const Account wanted = account();
    const QVector<Account> &others = m_composition.accounts().accounts();
    const AccountIssue name = settings::checkAccountName(wanted.name);
    const AccountIssue whole = settings::checkAccount(wanted, others);
    const bool taken = whole == AccountIssue::NameTaken;
    if (m_name->text().isEmpty() || (name == AccountIssue::None && !taken))
        m_nameField->setHint(tr("How you will recognise it."));
    else
        m_nameField->setError(issueText(taken ? whole : name));
    if (const AccountIssue url = settings::checkBaseUrl(wanted.baseUrl); url != AccountIssue::None)
        m_baseUrlField->setError(issueText(url));
    else if (m_existing && m_existing->baseUrl.host() != wanted.baseUrl.host())
        m_baseUrlField->setWarning(tr("Another host than before."));
    else
        m_baseUrlField->setHint(tr("The platform's is %1.").arg(platformUrl));

    const QString host = QUrl(m_baseUrl->text().trimmed()).host();
    const bool known = m_existing && m_existing->confirmedHosts.contains(host);
    m_confirmHost->setText(tr("Send this key to %1").arg(host.isEmpty() ? tr("this host") : host));
    m_confirmHost->setVisible(!known);
    showEnvironment();
    const QString reason = blockedReason();
    m_save->setEnabled(reason.isEmpty());
    m_test->setEnabled(reason.isEmpty() && !m_client);
    m_reason->setText(reason);
}

void AccountDialog::showEnvironment()
{
    const settings::EnvironmentDecision decided = decision();
    const QString word = text::environmentWord(decided.environment);
    switch (decided.reason) {
    case EnvironmentReason::AsChosen:
        m_environmentText->setText(tr("This account will be treated as %1.").arg(word));
        break;
    case EnvironmentReason::KeyPrefix:
        m_environmentText->setText(tr("The key says %1.").arg(word));
        break;
    case EnvironmentReason::UnknownKey:
        m_environmentText->setText(
            tr("The key does not say which environment it is for, so this account is treated as "
               "LIVE."));
        break;
    case EnvironmentReason::Contradiction:
        m_environmentText->setText(
            tr("The key and what was chosen contradict each other: LIVE counts."));
        break;
    }
}

QString AccountDialog::blockedReason() const
{
    const AccountIssue issue =
        settings::checkAccount(account(), m_composition.accounts().accounts());
    if (issue != AccountIssue::None)
        return issueText(issue);
    if (!m_existing || hasNewKey()) {
        if (m_clientSecret->text().trimmed().isEmpty())
            return tr("The client secret is missing.");
        if (account().authStyle == AuthStyle::Headers && m_clientKey->text().trimmed().isEmpty())
            return tr("The client key is missing.");
    }
    if (!settings::isHostConfirmed(account()))
        return tr("Confirm the host that the key is sent to.");
    return {};
}

void AccountDialog::test()
{
    if (!m_existing || hasNewKey()) {
        runTest(key());
        return;
    }
    m_test->setEnabled(false);
    m_composition.credentials().readApiKey(
        m_existing->id, this, [this](const Result<ApiKey> &kept) {
            if (kept) {
                runTest(*kept);
            } else {
                m_result->showText(MessageBar::Kind::Error, text::sentence(kept.error()));
                onEdited();
            }
        });
}

void AccountDialog::runTest(const ApiKey &key)
{
    const Account wanted = account();
    m_client = std::make_unique<api::ApiClient>(api::Connection{wanted.baseUrl, wanted.prefix,
                                                                wanted.authStyle, key.clientKey,
                                                                key.clientSecret},
                                                m_composition.clock());
    m_test->setEnabled(false);
    m_result->showText(MessageBar::Kind::Info, tr("Asking %1…").arg(wanted.baseUrl.host()));
    api::testConnection(*m_client, this, [this](const ConnectionReport &report) {
        m_client.release()->deleteLater(); // we are inside its callback
        showTest(report);
        onEdited();
    });
}

void AccountDialog::showTest(const ConnectionReport &report)
{
    using Verdict = ConnectionReport::Verdict;
    const QString why = report.error ? QLatin1Char(' ') + text::sentence(*report.error) : QString();
    switch (report.verdict) {
    case Verdict::Works:
        m_result->showText(MessageBar::Kind::Success,
                           tr("It works. webhook:read is granted; create, update and delete were "
                              "not tried, because only a change could tell."));
        break;
    case Verdict::WrongKey:
        m_result->showText(MessageBar::Kind::Error,
                           tr("The server does not accept the key.") + why);
        break;
    case Verdict::MissingScope:
        m_result->showText(MessageBar::Kind::Warning,
                           tr("The key is good, but it lacks the scope webhook:read.") + why);
        break;
    case Verdict::Limited:
        m_result->showText(MessageBar::Kind::Warning,
                           tr("The key is good, but its rate limit is used up.") + why);
        break;
    case Verdict::Unreachable:
        m_result->showText(MessageBar::Kind::Error, tr("The server was not reached.") + why);
        break;
    case Verdict::Failed:
        m_result->showText(MessageBar::Kind::Error, tr("The answer is not one of this API.") + why);
        break;
    }
}

} // namespace hookbench::ui
