// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/savedfilters.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace hookbench::ui
{

class SubNavButton;

/// The saved filters of a page, below it in the sidebar: a click opens one, F2 and Delete or the
/// context menu rename and delete it. Long lists go on in a menu; where the sidebar is icons only,
/// all of it is one menu. Owned by the sidebar; GUI thread.
class SidebarFilters : public QWidget
{
    Q_OBJECT

public:
    /// More are in the menu.
    static constexpr qsizetype maxShown = 6;

    explicit SidebarFilters(const QString &pageTitle, QWidget *parent = nullptr);

    void setFilters(const QVector<SavedFilters::Filter> &filters);
    void setCollapsed(bool collapsed);

Q_SIGNALS:
    void filterWanted(const QString &query);
    void renameWanted(const QString &name, const QString &newName);
    void removeWanted(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addLine(const SavedFilters::Filter &filter);
    void openMenu(QWidget *below);
    void openLineMenu(SubNavButton *line, const QPoint &at);
    void updateLines();

    QString m_pageTitle;
    QVector<SavedFilters::Filter> m_filters;
    QVector<SubNavButton *> m_lines;
    QVBoxLayout *m_layout;
    SubNavButton *m_more;
    QToolButton *m_collapsed;
    bool m_isCollapsed = false;
};

} // namespace hookbench::ui
