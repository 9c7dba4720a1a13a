// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar.h"

#include "ui/accountbutton.h"
#include "ui/sidebarfilters.h"
#include "ui/theme/icons.h"
#include "ui/theme/surface.h"
#include "ui/widgets/navbutton.h"

#include <QButtonGroup>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hookbench::ui
{

namespace
{

constexpr int expandedWidth = 200;
constexpr int collapsedWidth = 56;

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QFrame(parent)
    , m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("sidebar"));
    setSurface(this, Surface::Sidebar);
    setAccessibleName(tr("Account and pages"));
    m_account = new AccountButton;
    m_collapse = new NavButton(Icon::SidebarCollapse, tr("Collapse"));
    m_collapse->setObjectName(QStringLiteral("collapseSidebar"));
    m_collapse->setCheckable(false);
    auto *pages = new QWidget;
    m_top = new QVBoxLayout(pages);
    m_top->setContentsMargins(0, 0, 0, 0);
    m_top->setSpacing(2);
    m_top->setAlignment(Qt::AlignTop);
    auto *area = new QScrollArea; // saved filters may be many, and a window low
    area->setWidget(pages);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    pages->setAutoFillBackground(false);
    m_bottom = new QVBoxLayout;
    m_bottom->setSpacing(2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 12, 8, 12);
    layout->setSpacing(12);
    layout->addWidget(m_account);
    layout->addWidget(area, 1);
    layout->addLayout(m_bottom);
    m_bottom->addWidget(m_collapse);
    setFixedWidth(expandedWidth);

    connect(m_collapse, &NavButton::clicked, this, [this] { Q_EMIT collapseWanted(!m_collapsed); });
    connect(m_account, &AccountButton::accountWanted, this, &Sidebar::accountWanted);
    connect(m_account, &AccountButton::connectWanted, this, &Sidebar::connectWanted);
    connect(m_account, &AccountButton::sandboxWanted, this, &Sidebar::sandboxWanted);
    connect(m_account, &AccountButton::lockWanted, this, &Sidebar::lockWanted);
}

void Sidebar::addPage(const QString &name, const QString &text, Icon icon, bool atBottom)
{
    auto *button = new NavButton(icon, text);
    button->setObjectName(QStringLiteral("nav-") + name);
    button->setCheckable(true);
    (atBottom ? m_bottom : m_top)->addWidget(button);
    m_group->addButton(button);
    m_buttons.insert(name, button);
    connect(button, &NavButton::clicked, this, [this, name] { Q_EMIT pageWanted(name); });
}

void Sidebar::setPageVisible(const QString &name, bool visible)
{
    if (NavButton *button = m_buttons.value(name))
        button->setVisible(visible);
}

void Sidebar::setCurrentPage(const QString &name)
{
    for (auto it = m_buttons.begin(); it != m_buttons.end(); ++it)
        it.value()->setChecked(it.key() == name);
}

void Sidebar::setCount(const QString &name, std::optional<int> count)
{
    if (NavButton *button = m_buttons.value(name))
        button->setCount(count);
}

void Sidebar::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    setFixedWidth(collapsed ? collapsedWidth : expandedWidth);
    m_account->setCollapsed(collapsed);
    m_collapse->setCollapsed(collapsed);
    m_collapse->setText(collapsed ? tr("Expand") : tr("Collapse"));
    for (NavButton *button : std::as_const(m_buttons))
        button->setCollapsed(collapsed);
    for (SidebarFilters *filters : std::as_const(m_filters))
        filters->setCollapsed(collapsed);
}

SidebarFilters *Sidebar::filtersOf(const QString &page)
{
    if (SidebarFilters *known = m_filters.value(page))
        return known;
    NavButton *button = m_buttons.value(page);
    auto *filters = new SidebarFilters(button->text());
    filters->setObjectName(QStringLiteral("filters-") + page);
    filters->setCollapsed(m_collapsed);
    m_top->insertWidget(m_top->indexOf(button) + 1, filters);
    m_filters.insert(page, filters);
    connect(filters, &SidebarFilters::filterWanted, this,
            [this, page](const QString &query) { Q_EMIT filterWanted(page, query); });
    connect(filters, &SidebarFilters::renameWanted, this,
            [this, page](const QString &name, const QString &newName) {
                Q_EMIT filterRenameWanted(page, name, newName);
            });
    connect(filters, &SidebarFilters::removeWanted, this,
            [this, page](const QString &name) { Q_EMIT filterRemoveWanted(page, name); });
    return filters;
}

void Sidebar::setFilters(const QString &page, const QVector<SavedFilters::Filter> &filters)
{
    if (hasPage(page))
        filtersOf(page)->setFilters(filters);
}

void Sidebar::setAccount(const settings::Account &account)
{
    m_account->setAccount(account);
}

void Sidebar::setAccounts(const QVector<settings::Account> &accounts)
{
    m_account->setAccounts(accounts);
}

void Sidebar::openAccountMenu()
{
    m_account->setFocus();
    m_account->click();
}

} // namespace hookbench::ui
