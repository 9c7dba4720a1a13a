// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/accountaccess.h"
#include "app/inbox/deskfile.h"
#include "app/inbox/endpointkeys.h"
#include "app/inbox/receiverdesk.h"

#include <QObject>

#include <functional>
#include <vector>

namespace hookbench::inbox
{

/// The endpoints of all accounts: those of the settings file and those of borrowed webhooks, with
/// the secrets that they verify with; and what else the file has. GUI thread.
class EndpointBook : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    /// All must outlive it.
    EndpointBook(std::filesystem::path file, AccountAccess &access, const Clock &clock,
                 QObject *parent = nullptr);

    Result<std::optional<settings::FileEvent>> load() { return m_file.load(); }
    /// After another part of this program wrote the file; errors as load().
    Result<void> reload();
    const DeskSettings &settings() const { return m_file.settings(); }
    const DeskConfig &config() const { return m_file.settings().config; }
    /// Errors: those of checkConfig(), and of the file.
    Result<void> setConfig(const DeskConfig &config);
    Result<void> setRules(const QString &account, const KeepingRules &rules);
    void confirmScheme(const QString &account, const QString &scheme);
    bool isSchemeConfirmed(const QString &account, const QString &scheme) const;
    /// Makes paths behind a public URL unguessable; made when it is first needed.
    void ensurePathPart(RandomSource &random);

    QVector<EndpointSetting> all() const;
    /// Of one account; the one it would get by itself where it has none yet.
    QVector<EndpointSetting> of(const settings::Account &account) const;
    /// The account has an endpoint from now on.
    void ensure(const settings::Account &account);
    /// Replaces those of one account; borrowed ones only get their answers. Errors: those of
    /// checkEndpoints() and of the credential store.
    void replace(const QString &account, const QVector<EndpointSetting> &endpoints,
                 QObject *context, Done<void> done);
    /// It verifies with this webhook's secrets from now on; `then`: when they are in force.
    void useWebhook(const QString &path, const QString &webhookId, std::function<void()> then = {});
    /// Endpoints made without being asked, not edited since, that verify with nothing.
    QStringList unverified(const QString &account) const;

    void addBorrowed(const EndpointSetting &endpoint, std::function<void()> then);
    void nameBorrowed(const QString &path, const QString &webhookId, std::function<void()> then);
    void removeBorrowed(const QString &path);
    /// The webhook sends there by itself: no loan, but an endpoint of its account.
    void keepBorrowed(const QString &path, const QString &webhookId);

    /// `then`: when the secrets are there and in force.
    void loadKeys(std::function<void()> then = {});
    bool isLoadingKeys() const { return m_keys.isLoading(); }
    void lockKeys();
    void forgetKeys() { m_keys.forget(); }
    EndpointKeys &keys() { return m_keys; }

    /// As the receiver takes them.
    std::vector<receiver::Endpoint> forReceiver() const;
    receiver::Endpoint toEndpoint(const EndpointSetting &setting) const;
    /// Where a stored event came in, as far as it is still there.
    EndpointSetting placeOf(const store::EventSummary &event) const;

Q_SIGNALS:
    void changed();
    /// forReceiver() is another one now.
    void inForceChanged();
    void keysLoaded();
    void notSaved(const hookbench::Error &error);

private:
    EndpointSetting automaticFor(const settings::Account &account) const;
    void save(const DeskSettings &settings);
    void storeOwn(const QString &account, const QVector<EndpointSetting> &own,
                  QVector<EndpointSetting> typed, Done<void> done);

    AccountAccess &m_access;
    const Clock &m_clock;
    DeskFile m_file;
    EndpointKeys m_keys;
    QVector<EndpointSetting> m_borrowed;
    std::vector<std::function<void()>> m_afterKeys;
};

} // namespace hookbench::inbox
