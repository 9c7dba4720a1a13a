// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/account.h"
#include "ui/theme/icons.h"

#include <QFrame>
#include <QMap>
#include <QVector>

#include <optional>

class QVBoxLayout;

namespace hookbench::ui
{

class AccountButton;
class NavButton;

/// The account switcher and the pages. Collapses to icons. Only pages that exist are added.
class Sidebar : public QFrame
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    void addPage(const QString &name, const QString &text, Icon icon, bool atBottom = false);
    bool hasPage(const QString &name) const { return m_buttons.contains(name); }
    /// Some pages are there for some accounts only.
    void setPageVisible(const QString &name, bool visible);
    void setCurrentPage(const QString &name);
    /// Nothing: no count.
    void setCount(const QString &name, std::optional<int> count);
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }

    /// The account in view (empty name: none) and the ones to switch to.
    void setAccount(const settings::Account &account);
    void setAccounts(const QVector<settings::Account> &accounts);
    /// What there is to switch to.
    void openAccountMenu();

Q_SIGNALS:
    void pageWanted(const QString &name);
    void accountWanted(const QString &accountId);
    void connectWanted();
    void sandboxWanted();
    void lockWanted();
    void collapseWanted(bool collapsed);

private:
    QVBoxLayout *m_top = nullptr;
    QVBoxLayout *m_bottom = nullptr;
    AccountButton *m_account = nullptr;
    NavButton *m_collapse = nullptr;
    QMap<QString, NavButton *> m_buttons;
    bool m_collapsed = false;
};

} // namespace hookbench::ui
