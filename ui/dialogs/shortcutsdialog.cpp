// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include "ui/theme/fonts.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace hookbench::ui
{

ShortcutsDialog::ShortcutsDialog(const QVector<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *title = new QLabel(windowTitle());
    title->setFont(fonts::heading(title->font()));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(24, 24, 24, 16);
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(8);
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const QAction *action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        auto *keys = new QLabel(action->shortcut().toString(QKeySequence::NativeText));
        keys->setFont(fonts::monospace(keys->font()));
        grid->addWidget(new QLabel(action->text()), row, 0);
        grid->addWidget(keys, row, 1, Qt::AlignTrailing);
        ++row;
    }
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    grid->setRowMinimumHeight(row, 8);
    grid->addWidget(close, row + 1, 1, Qt::AlignTrailing);
}

} // namespace hookbench::ui
