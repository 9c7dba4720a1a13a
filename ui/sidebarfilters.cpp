// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebarfilters.h"

#include "ui/theme/icons.h"
#include "ui/widgets/subnavbutton.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

namespace
{

/// A name is no mnemonic.
QString menuText(QString name)
{
    return name.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

SidebarFilters::SidebarFilters(const QString &pageTitle, QWidget *parent)
    : QWidget(parent)
    , m_pageTitle(pageTitle)
    , m_layout(new QVBoxLayout(this))
    , m_more(new SubNavButton({}))
    , m_collapsed(new QToolButton)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_more->setObjectName(QStringLiteral("moreFilters"));
    m_collapsed->setObjectName(QStringLiteral("filtersMenu"));
    m_collapsed->setIcon(icons::icon(Icon::ChevronDown, Tone::Neutral));
    m_collapsed->setProperty("role", QStringLiteral("link"));
    m_collapsed->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_collapsed->setFocusPolicy(Qt::StrongFocus);
    m_layout->addWidget(m_more);
    m_layout->addWidget(m_collapsed);
    connect(m_more, &SubNavButton::clicked, this, [this] { openMenu(m_more); });
    connect(m_collapsed, &QToolButton::clicked, this, [this] { openMenu(m_collapsed); });
    updateLines();
}

void SidebarFilters::setFilters(const QVector<SavedFilters::Filter> &filters)
{
    if (filters == m_filters && !m_lines.isEmpty())
        return;
    for (QMenu *menu : findChildren<QMenu *>())
        menu->close(); // it names those before
    m_filters = filters;
    for (SubNavButton *line : std::as_const(m_lines)) {
        line->hide();
        line->deleteLater(); // it may be the one that asked
    }
    m_lines.clear();
    for (const SavedFilters::Filter &filter : filters.mid(0, maxShown))
        addLine(filter);
    updateLines();
}

void SidebarFilters::addLine(const SavedFilters::Filter &filter)
{
    auto *line = new SubNavButton(filter.name, this);
    line->setObjectName(QStringLiteral("filter-") + filter.name);
    line->setAccessibleName(tr("%1, saved filter of %2").arg(filter.name, m_pageTitle));
    line->setToolTip(tr("%1\nF2 renames it, Delete deletes it.").arg(filter.query));
    line->installEventFilter(this);
    connect(line, &SubNavButton::clicked, this,
            [this, query = filter.query] { Q_EMIT filterWanted(query); });
    connect(line, &SubNavButton::renamed, this, [this, name = filter.name](const QString &newName) {
        Q_EMIT renameWanted(name, newName);
    });
    m_layout->insertWidget(static_cast<int>(m_lines.size()), line);
    m_lines.append(line);
}

void SidebarFilters::setCollapsed(bool collapsed)
{
    m_isCollapsed = collapsed;
    updateLines();
}

void SidebarFilters::updateLines()
{
    const qsizetype hidden = m_filters.size() - m_lines.size();
    for (SubNavButton *line : std::as_const(m_lines))
        line->setVisible(!m_isCollapsed);
    m_more->setText(tr("%n more…", nullptr, static_cast<int>(hidden)));
    m_more->setVisible(!m_isCollapsed && hidden > 0);
    const QString saved = tr("Saved filters of %1").arg(m_pageTitle);
    m_collapsed->setAccessibleName(saved);
    m_collapsed->setToolTip(saved);
    m_collapsed->setVisible(m_isCollapsed && !m_filters.isEmpty());
    setVisible(!m_filters.isEmpty());
}

void SidebarFilters::openMenu(QWidget *below)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("savedFiltersMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const qsizetype first = m_isCollapsed ? 0 : m_lines.size();
    for (const SavedFilters::Filter &filter : m_filters.mid(first)) {
        QAction *action = menu->addAction(menuText(filter.name));
        action->setToolTip(filter.query);
        connect(action, &QAction::triggered, this,
                [this, query = filter.query] { Q_EMIT filterWanted(query); });
    }
    menu->addSeparator();
    QMenu *remove = menu->addMenu(tr("Delete"));
    for (const SavedFilters::Filter &filter : m_filters.mid(first)) {
        connect(remove->addAction(menuText(filter.name)), &QAction::triggered, this,
                [this, name = filter.name] { Q_EMIT removeWanted(name); });
    }
    menu->popup(below->mapToGlobal(below->rect().bottomLeft()));
}

void SidebarFilters::openLineMenu(SubNavButton *line, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("savedFilterMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Open")), &QAction::triggered, line, &QAbstractButton::click);
    QAction *rename = menu->addAction(tr("Rename"));
    rename->setShortcut(Qt::Key_F2);
    connect(rename, &QAction::triggered, line,
            [line] { line->startRename(SavedFilters::maxName); });
    QAction *remove = menu->addAction(icons::icon(Icon::Trash), tr("Delete"));
    remove->setShortcut(Qt::Key_Delete);
    connect(remove, &QAction::triggered, line, [this, line] { Q_EMIT removeWanted(line->text()); });
    menu->popup(at);
}

bool SidebarFilters::eventFilter(QObject *watched, QEvent *event)
{
    auto *line = qobject_cast<SubNavButton *>(watched);
    if (line && event->type() == QEvent::ContextMenu) {
        const auto *asked = static_cast<QContextMenuEvent *>(event);
        openLineMenu(line, asked->reason() == QContextMenuEvent::Mouse
                               ? asked->globalPos()
                               : line->mapToGlobal(line->rect().bottomLeft()));
        return true;
    }
    if (line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_F2) {
            line->startRename(SavedFilters::maxName);
            return true;
        }
        if (key == Qt::Key_Delete) {
            Q_EMIT removeWanted(line->text());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace hookbench::ui
