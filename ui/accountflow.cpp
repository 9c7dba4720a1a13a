// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accountflow.h"

#include "app/composition.h"
#include "app/credentials/fallbackstore.h"
#include "app/sandbox/sandboxoptions.h"
#include "app/settings/accountstore.h"
#include "app/settings/settingsstore.h"
#include "app/settings/uistate.h"
#include "app/text/environmentname.h"
#include "app/text/errortext.h"
#include "app/workspace/journal.h"
#include "app/workspace/statshistory.h"
#include "app/workspace/workspace.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/confirmdialog.h"

namespace hookbench::ui
{

using credentials::ApiKey;
using settings::Account;
using workspace::Workspace;

AccountFlow::AccountFlow(Composition &composition, QWidget *window)
    : QObject(window)
    , m_composition(composition)
    , m_window(window)
{
}

void AccountFlow::trySandbox()
{
    const bool isRunning = m_composition.workspace().hasSandbox();
    if (const Result<void> started = m_composition.startSandbox(); !started) {
        Q_EMIT failed(text::inFull(started.error()));
        return;
    }
    const int port = m_composition.workspace().sandboxAccount().baseUrl.port();
    if (!isRunning)
        Q_EMIT sandboxStarted();
    if (!isRunning && port != sandbox::defaultPort) {
        Q_EMIT announced(tr("The sandbox listens on port %1, because %2 is taken.")
                             .arg(port)
                             .arg(sandbox::defaultPort));
    }
    openAccount(Workspace::sandboxId);
}

void AccountFlow::openAccount(const QString &accountId)
{
    if (accountId == Workspace::sandboxId && !m_composition.workspace().hasSandbox()) {
        trySandbox();
        return;
    }
    m_composition.workspace().open(accountId);
    rememberLast(accountId);
}

void AccountFlow::rememberLast(const QString &accountId)
{
    settings::Settings settings = m_composition.settings().settings();
    if (settings.lastAccountId == accountId)
        return;
    settings.lastAccountId = accountId;
    (void)m_composition.settings().save(settings);
}

void AccountFlow::openLast()
{
    const QString last = m_composition.settings().settings().lastAccountId;
    if (last == Workspace::sandboxId || m_composition.accounts().find(last))
        openAccount(last);
    else if (!m_composition.accounts().accounts().isEmpty())
        openAccount(m_composition.accounts().accounts().first().id);
}

void AccountFlow::connectAccount()
{
    auto *dialog = new AccountDialog(m_composition, std::nullopt, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AccountDialog::accountReady, this,
            [this](const Account &account, const ApiKey &key) { saveAccount(account, key, true); });
    dialog->open();
}

void AccountFlow::editAccount(const QString &accountId)
{
    const std::optional<Account> account = m_composition.accounts().find(accountId);
    if (!account)
        return;
    auto *dialog = new AccountDialog(m_composition, account, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AccountDialog::accountReady, this,
            [this](const Account &edited, const ApiKey &key) { saveAccount(edited, key, false); });
    dialog->open();
}

void AccountFlow::saveAccount(const Account &wanted, const ApiKey &key, bool isNew)
{
    settings::AccountStore &accounts = m_composition.accounts();
    Account account = wanted;
    std::optional<Error> refused;
    if (isNew) {
        const Result<QString> id = accounts.add(account);
        if (id)
            account.id = *id;
        else
            refused = id.error();
    } else if (const Result<void> updated = accounts.update(account); !updated) {
        refused = updated.error();
    }
    if (refused) {
        Q_EMIT failed(text::sentence(*refused));
        return;
    }
    m_composition.journal().setAccount(account.name, text::environmentWord(account.environment));
    m_composition.journal().addAccess(isNew ? QStringLiteral("add-account")
                                            : QStringLiteral("edit-account"),
                                      {}, m_composition.clock().now());
    if (key.clientSecret.isEmpty()) {
        openAccount(account.id);
        return;
    }
    m_composition.credentials().writeApiKey(
        account.id, key, this, [this, account, key](const Result<void> &kept) {
            if (!kept)
                Q_EMIT failed(text::inFull(kept.error()));
            rememberLast(account.id);
            m_composition.workspace().openWithKey(account.id, key);
        });
}

void AccountFlow::removeAccount(const QString &accountId)
{
    const std::optional<Account> account = m_composition.accounts().find(accountId);
    if (!account)
        return;
    Question question;
    question.account = *account;
    question.title = tr("Remove %1 from Hookbench?").arg(account->name);
    question.sentence =
        tr("Its webhooks stay as they are on the platform. Its API key, its signing "
           "secrets and what was noted about it are deleted here.");
    question.facts = {{tr("Keychain"), tr("the API key and %n signing secret(s)", nullptr,
                                          static_cast<int>(account->webhooksWithSecret.size()))}};
    question.confirmText = tr("Remove");
    question.dangerous = true;
    auto *dialog = new ConfirmDialog(question, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConfirmDialog::confirmed, this,
            [this, account] { carryOutRemoval(*account); });
    dialog->open();
}

void AccountFlow::carryOutRemoval(const Account &account)
{
    m_composition.credentials().removeAccount(account.id, account.webhooksWithSecret, this,
                                              [this, account](const Result<QStringList> &gone) {
                                                  if (gone)
                                                      forget(account,
                                                             static_cast<int>(gone->size()));
                                                  else
                                                      askRemoveAnyway(account, gone.error());
                                              });
}

void AccountFlow::askRemoveAnyway(const Account &account, const Error &error)
{
    Question question;
    question.account = account;
    question.title = tr("Remove %1 although the keychain did not answer?").arg(account.name);
    question.sentence =
        text::sentence(error) + QLatin1Char(' ') +
        tr("Items of this account may stay in the keychain; nothing here would find "
           "them again.");
    question.confirmText = tr("Remove anyway");
    question.dangerous = true;
    auto *dialog = new ConfirmDialog(question, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConfirmDialog::confirmed, this, [this, account] { forget(account, 0); });
    dialog->open();
}

void AccountFlow::forget(const Account &account, int removedItems)
{
    if (m_composition.workspace().account().id == account.id)
        m_composition.workspace().close();
    if (m_composition.history())
        (void)m_composition.history()->remove(account.id);
    m_composition.uiState().removeAccount(account.id);
    m_composition.journal().addAccess(QStringLiteral("remove-account"), {},
                                      m_composition.clock().now(), account.name);
    if (const Result<void> removed = m_composition.accounts().remove(account.id); !removed) {
        Q_EMIT failed(text::sentence(removed.error()));
        return;
    }
    Q_EMIT announced(
        tr("%1 was removed, with %n keychain item(s).", nullptr, removedItems).arg(account.name));
}

} // namespace hookbench::ui
