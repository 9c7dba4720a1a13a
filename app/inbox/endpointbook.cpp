// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/endpointbook.h"

#include "app/inbox/endpointrules.h"
#include "app/inbox/pointing.h"
#include "app/settings/environment.h"
#include "app/workspace/whilealive.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace hookbench::inbox
{

using SecretSource = EndpointSetting::SecretSource;
using workspace::whileAlive;

namespace
{

constexpr std::size_t pathPartLength = 22; ///< 130 bits

} // namespace

EndpointBook::EndpointBook(std::filesystem::path file, AccountAccess &access, const Clock &clock,
                           QObject *parent)
    : QObject(parent)
    , m_access(access)
    , m_clock(clock)
    , m_file(std::move(file))
    , m_keys(access)
{
    connect(&m_keys, &EndpointKeys::loaded, this, [this] {
        Q_EMIT inForceChanged();
        for (const auto &then : std::exchange(m_afterKeys, {}))
            then();
        Q_EMIT keysLoaded();
    });
}

void EndpointBook::save(const DeskSettings &settings)
{
    if (const Result<void> saved = m_file.save(settings); !saved)
        Q_EMIT notSaved(saved.error());
}

Result<void> EndpointBook::reload()
{
    const auto loaded = m_file.load();
    Q_EMIT changed();
    loadKeys();
    return loaded ? Result<void>() : loaded.error();
}

Result<void> EndpointBook::setConfig(const DeskConfig &config)
{
    if (Result<void> checked = checkConfig(config); !checked)
        return checked;
    DeskSettings settings = m_file.settings();
    settings.config = config;
    Result<void> saved = m_file.save(settings);
    Q_EMIT inForceChanged(); // of the public URL
    return saved;
}

Result<void> EndpointBook::setRules(const QString &account, const KeepingRules &rules)
{
    DeskSettings settings = m_file.settings();
    settings.accounts[account] = rules;
    Result<void> saved = m_file.save(settings);
    Q_EMIT inForceChanged();
    return saved;
}

void EndpointBook::confirmScheme(const QString &account, const QString &scheme)
{
    DeskSettings settings = m_file.settings();
    QStringList &confirmed = settings.accounts[account].confirmedSchemes;
    if (confirmed.contains(scheme))
        return;
    confirmed.append(scheme);
    save(settings);
}

bool EndpointBook::isSchemeConfirmed(const QString &account, const QString &scheme) const
{
    return settings().accounts.value(account).confirmedSchemes.contains(scheme);
}

void EndpointBook::ensurePathPart(RandomSource &random)
{
    if (!m_file.settings().pathPart.isEmpty())
        return;
    DeskSettings settings = m_file.settings();
    settings.pathPart =
        QString::fromStdString(randomText(random, pathPartLength, alphanumericAlphabet));
    save(settings);
}

// --- which there are -------------------------------------------------------------------------

QVector<EndpointSetting> EndpointBook::all() const
{
    return m_file.settings().endpoints + m_borrowed;
}

QVector<EndpointSetting> EndpointBook::of(const settings::Account &account) const
{
    QVector<EndpointSetting> own;
    for (const EndpointSetting &endpoint : all()) {
        if (endpoint.account == account.id)
            own.append(endpoint);
    }
    if (std::all_of(own.begin(), own.end(), [](const auto &one) { return one.isBorrowed; }))
        own.prepend(automaticFor(account));
    return own;
}

EndpointSetting EndpointBook::automaticFor(const settings::Account &account) const
{
    EndpointSetting endpoint;
    endpoint.account = account.id;
    QSet<QString> taken;
    for (const EndpointSetting &other : all())
        taken.insert(other.path);
    const QString base = QLatin1Char('/') + pathSlug(account.name);
    if (taken.contains(endpoint.path))
        endpoint.path = base;
    for (int number = 2; taken.contains(endpoint.path); ++number)
        endpoint.path = QStringLiteral("%1-%2").arg(base).arg(number);
    return endpoint;
}

void EndpointBook::ensure(const settings::Account &account)
{
    const QVector<EndpointSetting> &stored = m_file.settings().endpoints;
    if (std::any_of(stored.begin(), stored.end(),
                    [&](const EndpointSetting &one) { return one.account == account.id; }))
        return;
    DeskSettings settings = m_file.settings();
    settings.endpoints.append(automaticFor(account));
    settings.automatic.append(settings.endpoints.last().path);
    save(settings);
    Q_EMIT changed();
}

QStringList EndpointBook::unverified(const QString &account) const
{
    QStringList paths;
    for (const EndpointSetting &endpoint : m_file.settings().endpoints) {
        if (endpoint.account == account && endpoint.secretSource == SecretSource::None &&
            m_file.settings().automatic.contains(endpoint.path))
            paths.append(endpoint.path);
    }
    return paths;
}

void EndpointBook::useWebhook(const QString &path, const QString &webhookId,
                              std::function<void()> then)
{
    DeskSettings settings = m_file.settings();
    for (EndpointSetting &endpoint : settings.endpoints) {
        if (endpoint.path == path) {
            endpoint.secretSource = SecretSource::Webhook;
            endpoint.webhookId = webhookId;
            endpoint.isForLive = m_access.isLive(endpoint.account);
        }
    }
    save(settings);
    loadKeys(std::move(then));
    Q_EMIT changed();
}

void EndpointBook::replace(const QString &account, const QVector<EndpointSetting> &endpoints,
                           QObject *context, Done<void> done)
{
    QVector<EndpointSetting> own;
    QVector<EndpointSetting> typed;
    QVector<EndpointSetting> borrowed = m_borrowed;
    QVector<EndpointSetting> others;
    for (const EndpointSetting &endpoint : m_file.settings().endpoints) {
        if (endpoint.account != account)
            others.append(endpoint);
    }
    for (EndpointSetting endpoint : endpoints) {
        endpoint.path = tidyPath(endpoint.path);
        endpoint.account = account;
        if (endpoint.isBorrowed) {
            // Comes and goes with its webhook; what it answers is the user's.
            for (EndpointSetting &one : borrowed) {
                if (one.path == endpoint.path)
                    one.answer = endpoint.answer;
            }
            continue;
        }
        if (endpoint.secretSource != SecretSource::Webhook)
            endpoint.webhookId.clear();
        endpoint.isForLive = !endpoint.webhookId.isEmpty() && m_access.isLive(account);
        if (endpoint.secretSource == SecretSource::Typed && endpoint.typedSecret)
            typed.append(endpoint);
        endpoint.typedSecret.reset();
        own.append(endpoint);
    }
    auto finish = whileAlive(context, std::move(done));
    if (const Result<void> checked = checkEndpoints(others + own + borrowed); !checked) {
        QTimer::singleShot(0, this, [finish, error = checked.error()] { finish(error); });
        return;
    }
    m_borrowed = borrowed;
    storeOwn(account, own, std::move(typed), finish);
}

void EndpointBook::storeOwn(const QString &account, const QVector<EndpointSetting> &own,
                            QVector<EndpointSetting> typed, Done<void> done)
{
    if (!typed.isEmpty()) {
        // First the secrets: an endpoint without its secret would call everything unchecked.
        const EndpointSetting next = typed.takeFirst();
        m_keys.keepTyped(
            next, *next.typedSecret, m_clock.now(), this,
            [this, account, own, typed, path = next.path, done](const Result<void> &kept) {
                if (!kept) {
                    done(kept.error());
                    return;
                }
                QVector<EndpointSetting> with = own;
                for (EndpointSetting &endpoint : with)
                    endpoint.hasTypedSecret = endpoint.hasTypedSecret || endpoint.path == path;
                storeOwn(account, with, typed, done);
            });
        return;
    }
    DeskSettings settings = m_file.settings();
    settings.endpoints.removeIf([&](const EndpointSetting &one) {
        if (one.account == account)
            settings.automatic.removeAll(one.path);
        return one.account == account;
    });
    settings.endpoints += own;
    const Result<void> saved = m_file.save(settings);
    loadKeys();
    Q_EMIT changed();
    QTimer::singleShot(0, this, [done, saved] { done(saved); });
}

// --- borrowed ones ---------------------------------------------------------------------------

void EndpointBook::addBorrowed(const EndpointSetting &endpoint, std::function<void()> then)
{
    m_borrowed.append(endpoint);
    Q_EMIT changed();
    loadKeys(std::move(then));
}

void EndpointBook::nameBorrowed(const QString &path, const QString &webhookId,
                                std::function<void()> then)
{
    for (EndpointSetting &endpoint : m_borrowed) {
        if (endpoint.path == path) {
            endpoint.secretSource = SecretSource::Webhook;
            endpoint.webhookId = webhookId;
        }
    }
    Q_EMIT changed();
    loadKeys(std::move(then));
}

void EndpointBook::removeBorrowed(const QString &path)
{
    m_borrowed.removeIf([&](const EndpointSetting &one) { return one.path == path; });
    Q_EMIT changed();
    Q_EMIT inForceChanged();
}

void EndpointBook::keepBorrowed(const QString &path, const QString &webhookId)
{
    DeskSettings settings = m_file.settings();
    for (const EndpointSetting &endpoint : std::as_const(m_borrowed)) {
        if (endpoint.path == path) {
            settings.endpoints.append(endpoint);
            settings.endpoints.last().isBorrowed = false;
        }
    }
    m_borrowed.removeIf([&](const EndpointSetting &one) { return one.path == path; });
    save(settings);
    useWebhook(path, webhookId);
}

// --- secrets, and what the receiver gets -----------------------------------------------------

void EndpointBook::loadKeys(std::function<void()> then)
{
    if (then)
        m_afterKeys.push_back(std::move(then));
    m_keys.load(all());
}

void EndpointBook::lockKeys()
{
    m_keys.lock();
    Q_EMIT inForceChanged();
}

receiver::Endpoint EndpointBook::toEndpoint(const EndpointSetting &setting) const
{
    receiver::Endpoint endpoint;
    endpoint.path = setting.path.toStdString();
    endpoint.account = setting.account.toStdString();
    if (setting.secretSource == SecretSource::Webhook)
        endpoint.webhookId = setting.webhookId.toStdString();
    if (setting.scheme)
        endpoint.scheme = setting.scheme->toStdString();
    endpoint.keys = m_keys.keysOf(setting.path);
    endpoint.answer = setting.answer;
    endpoint.keepsDecrypted = !(setting.isForLive || m_access.isLive(setting.account)) ||
                              settings().accounts.value(setting.account).keepsDecrypted;
    const std::optional<settings::Account> account = m_access.find(setting.account);
    // Who sends from this machine uses our own address.
    if (account && !settings::isLoopback(account->baseUrl) && !config().publicUrl.isEmpty()) {
        QString url = config().publicUrl;
        if (url.endsWith(QLatin1Char('/')))
            url.chop(1);
        endpoint.publicUrl = (url + setting.path).toStdString();
    }
    return endpoint;
}

std::vector<receiver::Endpoint> EndpointBook::forReceiver() const
{
    std::vector<receiver::Endpoint> endpoints;
    for (const EndpointSetting &setting : all())
        endpoints.push_back(toEndpoint(setting));
    return endpoints;
}

EndpointSetting EndpointBook::placeOf(const store::EventSummary &event) const
{
    const QString account = QString::fromStdString(event.account);
    const QString path = QString::fromStdString(event.path);
    EndpointSetting place;
    place.account = account;
    place.path.clear();
    for (const EndpointSetting &one : all()) {
        const bool fits = one.path == QLatin1String("/") || path == one.path ||
                          path.startsWith(one.path + QLatin1Char('/'));
        if (one.account == account && fits && one.path.size() > place.path.size())
            place = one;
    }
    if (!event.webhookId.empty()) {
        place.secretSource = SecretSource::Webhook;
        place.webhookId = QString::fromStdString(event.webhookId);
    }
    return place;
}

} // namespace hookbench::inbox
