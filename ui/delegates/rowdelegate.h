// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/style.h"

#include <QColor>
#include <QFont>
#include <QStyledItemDelegate>

namespace hookbench::ui
{

/// What all cells of our tables share: pending and busy values dimmed, a refused edit outlined with
/// its sign, the current cell marked where F2 edits it, and a tooltip with the full text wherever
/// it was cut. Selection and hairlines are the style's. Derived delegates paint the content and say
/// how wide it is. Owned by the view; GUI thread.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const final;
    /// The content with its margins.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    /// One cell that is being painted or measured.
    struct Cell
    {
        const QStyleOptionViewItem &option;
        const QModelIndex &index;
        const Colors &colors;
        QRect rect;   ///< for the content, margins and error sign taken off
        QColor text;  ///< dim while something is pending
        bool isQuiet; ///< pending or busy: no strong colours

        /// `logical`, given as for left-to-right, where it belongs in the layout's direction.
        QRect mirrored(const QRect &logical) const;
    };

    /// As it is shown: without line breaks and other controls that could reorder or hide text.
    static QString visibleText(const QModelIndex &index);
    /// One line; `alignment` is meant for left-to-right and mirrored here.
    static void drawLine(QPainter *painter, const Cell &cell, const QRect &rect,
                         const QString &text, Qt::Alignment alignment = Qt::AlignLeft);

    virtual QFont contentFont(const QStyleOptionViewItem &option) const;
    virtual int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// Of the row; 30 with the usual font.
    virtual int contentHeight(const QStyleOptionViewItem &option) const;
    virtual void paintContent(QPainter *painter, const Cell &cell) const = 0;

private:
    QRect contentRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    static void paintError(QPainter *painter, const Cell &cell);
};

} // namespace hookbench::ui
