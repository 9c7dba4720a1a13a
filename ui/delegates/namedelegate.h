// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/rowdelegate.h"

namespace hookbench::ui
{

/// A webhook's name, bold; edited in place. What the platform would refuse is said while typing,
/// and Enter keeps the editor open until it is right.
class NameDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    QFont contentFont(const QStyleOptionViewItem &option) const override;
    void paintContent(QPainter *painter, const Cell &cell) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static QString complaint(const QString &name);
    static void showComplaint(QWidget *editor, const QString &name);
};

} // namespace hookbench::ui
