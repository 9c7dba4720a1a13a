// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/namedelegate.h"

#include "app/api/draftrules.h"
#include "ui/theme/fonts.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QToolTip>

namespace hookbench::ui
{

QFont NameDelegate::contentFont(const QStyleOptionViewItem &option) const
{
    return fonts::strong(option.font);
}

void NameDelegate::paintContent(QPainter *painter, const Cell &cell) const
{
    drawLine(painter, cell, cell.rect, visibleText(cell.index));
}

QString NameDelegate::complaint(const QString &name)
{
    switch (api::checkName(name)) {
    case api::NameIssue::None:
        return {};
    case api::NameIssue::Empty:
        return tr("A webhook needs a name.");
    case api::NameIssue::TooShort:
        return tr("A name has at least %n character(s).", nullptr, api::nameMinimum);
    case api::NameIssue::TooLong:
        return tr("A name has at most %n character(s).", nullptr, api::nameMaximum);
    }
    return {};
}

void NameDelegate::showComplaint(QWidget *editor, const QString &name)
{
    const QString text = complaint(name);
    editor->setProperty("tone", text.isEmpty() ? QVariant() : QStringLiteral("error"));
    editor->update();
    editor->setAccessibleDescription(text);
    QToolTip::showText(editor->mapToGlobal(QPoint(0, editor->height() / 2)), text, editor);
}

QWidget *NameDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                    const QModelIndex &) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("nameEditor"));
    editor->setAccessibleName(tr("Name"));
    editor->setFont(contentFont(option));
    connect(editor, &QLineEdit::textEdited, editor,
            [editor](const QString &name) { showComplaint(editor, name); });
    return editor;
}

/// Only once: a refresh while typing must not replace what was typed.
void NameDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *line = static_cast<QLineEdit *>(editor);
    if (line->isModified())
        return;
    line->setText(index.data(Qt::EditRole).toString());
    line->selectAll();
}

void NameDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(1, 1, -1, -2));
}

bool NameDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *editor = qobject_cast<QLineEdit *>(watched);
    if (editor && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool commits = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab ||
                             key == Qt::Key_Backtab;
        if (commits && !complaint(editor->text()).isEmpty()) {
            showComplaint(editor, editor->text());
            return true;
        }
    }
    return RowDelegate::eventFilter(watched, event);
}

} // namespace hookbench::ui
