// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/random.h"
#include "app/settings/account.h"
#include "app/settings/jsonfile.h"

#include <QObject>
#include <QVector>

#include <optional>
#include <string>

namespace hookbench::settings
{

/// The accounts and their file (accounts.json): everything but the keys. Each change is in the file
/// before it is told. Owned by the composition, GUI thread.
class AccountStore : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxAccounts = 200;

    /// `random` makes the ids; it must outlive the store.
    AccountStore(std::filesystem::path file, RandomSource &random, QObject *parent = nullptr);

    /// Errors and events as JsonFile::load(); after an error there are no accounts, and every
    /// change gives that error again.
    Result<std::optional<FileEvent>> load();

    const QVector<Account> &accounts() const { return m_accounts; }
    std::optional<Account> find(const QString &id) const;
    /// Without case, as names are unique.
    std::optional<Account> findByName(const QString &name) const;

    /// Adds it under a new random id and gives that id. Errors: InvalidArgument, InsecureUrl (see
    /// checkAccount), those of the file.
    Result<QString> add(Account account);
    /// Replaces the one with the same id. Errors as add(); InvalidArgument when there is none.
    Result<void> update(Account account);
    /// Its keychain items are the caller's to remove, before. Errors as update().
    Result<void> remove(const QString &id);

Q_SIGNALS:
    void added(const QString &id);
    void updated(const QString &id);
    void removed(const QString &id);

private:
    qsizetype indexOf(const QString &id) const;
    Result<void> put(QVector<Account> accounts);

    JsonFile m_file;
    RandomSource &m_random;
    QVector<Account> m_accounts;
};

/// What an account is, as JSON for a backup: without what this machine confirmed or keeps.
std::string portableAccount(const Account &account);
/// nullopt when anything is missing, of a wrong type or against the rules.
std::optional<Account> accountFromPortable(const std::string &text);

} // namespace hookbench::settings
