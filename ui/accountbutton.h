// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/account.h"

#include <QAbstractButton>
#include <QVector>

namespace hookbench::ui
{

/// The account in view with its environment, in words and colour, always in sight; opens the menu
/// of accounts.
class AccountButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit AccountButton(QWidget *parent = nullptr);

    void setAccount(const settings::Account &account);
    void setAccounts(const QVector<settings::Account> &accounts);
    void setCollapsed(bool collapsed);

    QSize sizeHint() const override;

Q_SIGNALS:
    void accountWanted(const QString &accountId);
    void connectWanted();
    void sandboxWanted();
    void lockWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void openMenu();

    settings::Account m_account;
    QVector<settings::Account> m_accounts;
    bool m_collapsed = false;
};

} // namespace hookbench::ui
