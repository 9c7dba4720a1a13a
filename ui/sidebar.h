// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/account.h"
#include "ui/savedfilters.h"
#include "ui/theme/icons.h"

#include <QFrame>
#include <QMap>
#include <QVector>

#include <optional>

class QButtonGroup;
class QVBoxLayout;

namespace hookbench::ui
{

class AccountButton;
class NavButton;
class SidebarFilters;

/// The account switcher and the pages with their saved filters. Collapses to icons. Only pages that
/// exist are added.
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

    /// Listed below the page.
    void setFilters(const QString &page, const QVector<SavedFilters::Filter> &filters);

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
    void filterWanted(const QString &page, const QString &query);
    void filterRenameWanted(const QString &page, const QString &name, const QString &newName);
    void filterRemoveWanted(const QString &page, const QString &name);

private:
    SidebarFilters *filtersOf(const QString &page);

    QVBoxLayout *m_top = nullptr;
    QVBoxLayout *m_bottom = nullptr;
    AccountButton *m_account = nullptr;
    NavButton *m_collapse = nullptr;
    QMap<QString, NavButton *> m_buttons;
    QMap<QString, SidebarFilters *> m_filters;
    QButtonGroup *m_group; ///< the pages, above and below
    bool m_collapsed = false;
};

} // namespace hookbench::ui
