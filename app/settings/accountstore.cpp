// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/accountstore.h"

#include "app/settings/accountrules.h"
#include "app/settings/textlist.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace hookbench::settings
{

namespace
{

using Json = JsonFile::Json;

constexpr std::array environments{Environment::Sandbox, Environment::Test, Environment::Live};
constexpr std::array<const char *, 3> authStyleNames{"headers", "bearer", "basic"};
constexpr qsizetype maxTextLength = 500;
constexpr std::size_t maxListSize = 20'000;

std::optional<QString> textAt(const Json &object, const char *key)
{
    const auto it = object.find(key);
    if (it == object.end() || !it->is_string())
        return std::nullopt;
    const QString text = QString::fromStdString(it->get_ref<const std::string &>());
    return text.size() <= maxTextLength ? std::optional(text) : std::nullopt;
}

std::optional<QStringList> textsAt(const Json &object, const char *key)
{
    const auto it = object.find(key);
    if (it == object.end() || !it->is_array() || it->size() > maxListSize)
        return std::nullopt;
    QStringList texts;
    for (const Json &entry : *it) {
        if (!entry.is_string())
            return std::nullopt;
        texts.append(QString::fromStdString(entry.get_ref<const std::string &>()));
    }
    return texts;
}

std::optional<Environment> environmentAt(const Json &object)
{
    const auto it = object.find("environment");
    for (const Environment environment : environments) {
        if (it != object.end() && it->is_string() && *it == environmentName(environment))
            return environment;
    }
    return std::nullopt;
}

std::optional<AuthStyle> authStyleAt(const Json &object)
{
    const auto it = object.find("authStyle");
    for (std::size_t i = 0; i < authStyleNames.size(); ++i) {
        if (it != object.end() && it->is_string() && *it == authStyleNames[i])
            return static_cast<AuthStyle>(i);
    }
    return std::nullopt;
}

/// nullopt when anything is missing, of a wrong type or against the rules.
std::optional<Account> accountFrom(const Json &object, const QVector<Account> &others)
{
    static const QRegularExpression idRule(QStringLiteral(R"(\A[A-Za-z0-9-]{8,64}\z)"));
    if (!object.is_object())
        return std::nullopt;
    const auto id = textAt(object, "id");
    const auto name = textAt(object, "name");
    const auto environment = environmentAt(object);
    const auto applicationName = textAt(object, "applicationName");
    const auto baseUrl = textAt(object, "baseUrl");
    const auto prefix = textAt(object, "prefix");
    const auto authStyle = authStyleAt(object);
    const auto httpsOnly = object.find("httpsOnly");
    const auto confirmedHosts = textsAt(object, "confirmedHosts");
    const auto webhooksWithSecret = textsAt(object, "webhooksWithSecret");
    if (!id || !idRule.match(*id).hasMatch() || !name || !environment || !applicationName ||
        !baseUrl || !prefix || !authStyle || httpsOnly == object.end() ||
        !httpsOnly->is_boolean() || !confirmedHosts || !webhooksWithSecret)
        return std::nullopt;
    const bool known = std::any_of(others.begin(), others.end(),
                                   [&id](const Account &other) { return other.id == *id; });
    Account account{*id,
                    *name,
                    *environment,
                    *applicationName,
                    QUrl(*baseUrl, QUrl::StrictMode),
                    *prefix,
                    *authStyle,
                    httpsOnly->get<bool>(),
                    *confirmedHosts,
                    *webhooksWithSecret};
    if (known || checkAccount(account, others) != AccountIssue::None)
        return std::nullopt;
    return account;
}

/// Writes over `object`, so that what a later minor change put there stays.
void putAccount(const Account &account, Json &object)
{
    object["id"] = account.id.toStdString();
    object["name"] = account.name.toStdString();
    object["environment"] = environmentName(account.environment);
    object["applicationName"] = account.applicationName.left(maxTextLength).toStdString();
    object["baseUrl"] = account.baseUrl.toString().toStdString();
    object["prefix"] = account.prefix.toStdString();
    object["authStyle"] = authStyleNames[static_cast<std::size_t>(account.authStyle)];
    object["httpsOnly"] = account.httpsOnly;
    object["confirmedHosts"] = jsonFrom(account.confirmedHosts);
    object["webhooksWithSecret"] = jsonFrom(account.webhooksWithSecret);
}

/// The object of the account in the file's list; an empty one when it is new.
Json objectOf(const Json &list, const QString &id)
{
    const std::string wanted = id.toStdString();
    for (const Json &object : list) {
        const auto it = object.is_object() ? object.find("id") : object.end();
        if (object.is_object() && it != object.end() && *it == wanted)
            return object;
    }
    return Json::object();
}

} // namespace

AccountStore::AccountStore(std::filesystem::path file, RandomSource &random, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_random(random)
{
}

Result<std::optional<FileEvent>> AccountStore::load()
{
    m_accounts.clear();
    Result<std::optional<FileEvent>> event = m_file.load();
    if (!event)
        return event;
    const auto list = m_file.content().find("accounts");
    if (list == m_file.content().end())
        return event; // a first start, or a damaged file that was set aside
    bool isClean = list->is_array();
    if (isClean) {
        for (const Json &object : *list) {
            const std::optional<Account> account =
                m_accounts.size() < maxAccounts ? accountFrom(object, m_accounts) : std::nullopt;
            if (account)
                m_accounts.append(*account);
            else
                isClean = false;
        }
    }
    if (isClean)
        return event;

    const Result<FileEvent> kept = m_file.keepCopy(FileEvent::Kind::PartlyRead);
    if (!kept)
        return kept.error();
    if (const Result<void> saved = put(m_accounts); !saved)
        return saved.error();
    return std::optional(*kept);
}

qsizetype AccountStore::indexOf(const QString &id) const
{
    const auto it = std::find_if(m_accounts.begin(), m_accounts.end(),
                                 [&id](const Account &account) { return account.id == id; });
    return it == m_accounts.end() ? -1 : it - m_accounts.begin();
}

std::optional<Account> AccountStore::find(const QString &id) const
{
    const qsizetype index = indexOf(id);
    return index < 0 ? std::nullopt : std::optional(m_accounts.at(index));
}

std::optional<Account> AccountStore::findByName(const QString &name) const
{
    for (const Account &account : m_accounts) {
        if (account.name.compare(name, Qt::CaseInsensitive) == 0)
            return account;
    }
    return std::nullopt;
}

Result<QString> AccountStore::add(Account account)
{
    account.id = QString::fromStdString(randomUuid(m_random));
    account.name = account.name.trimmed();
    if (const AccountIssue issue = checkAccount(account, m_accounts); issue != AccountIssue::None)
        return accountError(issue, account);
    if (m_accounts.size() >= maxAccounts)
        return Error{ErrorKind::InvalidArgument, "there are too many accounts"};
    QVector<Account> accounts = m_accounts;
    accounts.append(account);
    if (const Result<void> saved = put(std::move(accounts)); !saved)
        return saved.error();
    Q_EMIT added(account.id);
    return account.id;
}

Result<void> AccountStore::update(Account account)
{
    account.name = account.name.trimmed();
    const qsizetype index = indexOf(account.id);
    if (index < 0)
        return Error{ErrorKind::InvalidArgument, "there is no such account"};
    if (m_accounts.at(index) == account)
        return {};
    if (const AccountIssue issue = checkAccount(account, m_accounts); issue != AccountIssue::None)
        return accountError(issue, account);
    QVector<Account> accounts = m_accounts;
    accounts[index] = account;
    if (Result<void> saved = put(std::move(accounts)); !saved)
        return saved;
    Q_EMIT updated(account.id);
    return {};
}

Result<void> AccountStore::remove(const QString &id)
{
    const qsizetype index = indexOf(id);
    if (index < 0)
        return Error{ErrorKind::InvalidArgument, "there is no such account"};
    QVector<Account> accounts = m_accounts;
    const QString removedId = accounts.takeAt(index).id; // `id` may live in the list replaced next
    if (Result<void> saved = put(std::move(accounts)); !saved)
        return saved;
    Q_EMIT removed(removedId);
    return {};
}

Result<void> AccountStore::put(QVector<Account> accounts)
{
    Json &content = m_file.content();
    const Json before = content.contains("accounts") ? content["accounts"] : Json::array();
    Json list = Json::array();
    for (const Account &account : std::as_const(accounts)) {
        Json object = objectOf(before, account.id);
        putAccount(account, object);
        list.push_back(std::move(object));
    }
    content["accounts"] = std::move(list);
    if (Result<void> saved = m_file.save(); !saved) {
        content["accounts"] = before;
        return saved;
    }
    m_accounts = std::move(accounts);
    return {};
}

std::string portableAccount(const Account &account)
{
    Account portable = account;
    portable.confirmedHosts.clear();
    portable.webhooksWithSecret.clear();
    Json object = Json::object();
    putAccount(portable, object);
    return object.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::optional<Account> accountFromPortable(const std::string &text)
{
    std::optional<Account> account = accountFrom(Json::parse(text, nullptr, false), {});
    if (account) {
        account->confirmedHosts.clear();
        account->webhooksWithSecret.clear();
    }
    return account;
}

} // namespace hookbench::settings
