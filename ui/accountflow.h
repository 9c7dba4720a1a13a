// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/credentials/credentialstore.h"
#include "app/settings/account.h"

#include <QObject>
#include <QString>

namespace hookbench
{
class Composition;
}

namespace hookbench::ui
{

/// What the user does with accounts: try the sandbox, connect, edit, remove, switch. Asks with
/// dialogs, changes the account store and the keychain, opens in the workspace. GUI thread.
class AccountFlow : public QObject
{
    Q_OBJECT

public:
    AccountFlow(Composition &composition, QWidget *window);

    /// Starts the sandbox if needed and opens it.
    void trySandbox();
    void connectAccount();
    void editAccount(const QString &accountId);
    void removeAccount(const QString &accountId);
    void openAccount(const QString &accountId);
    /// Opens what was open last time, if there was something.
    void openLast();

Q_SIGNALS:
    void failed(const QString &sentence);
    void announced(const QString &sentence);
    /// The sandbox was started; a damaged database of it may have been set aside.
    void sandboxStarted();

private:
    void rememberLast(const QString &accountId);
    void saveAccount(const settings::Account &account, const credentials::ApiKey &key, bool isNew);
    void carryOutRemoval(const settings::Account &account);
    void askRemoveAnyway(const settings::Account &account, const Error &error);
    void forget(const settings::Account &account, int removedItems);

    Composition &m_composition;
    QWidget *m_window;
};

} // namespace hookbench::ui
