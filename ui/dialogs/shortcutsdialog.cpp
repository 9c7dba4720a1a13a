// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include "ui/dialogs/dialogsize.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/scrollpage.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

constexpr int scrollBarRoom = 12;

} // namespace

ShortcutsDialog::ShortcutsDialog(const QVector<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *title = new QLabel(windowTitle());
    title->setFont(fonts::heading(title->font()));
    auto *list = new ScrollPage; // a window may be lower than what it can do
    list->setObjectName(QStringLiteral("shortcuts"));
    list->setAccessibleName(windowTitle());
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(8);
    int row = 0;
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
    list->column()->setContentsMargins(24, 0, 24, 0);
    list->column()->addLayout(grid);
    list->column()->addStretch();
    auto *head = new QHBoxLayout;
    head->setContentsMargins(24, 0, 24, 0);
    head->addWidget(title);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(24, 0, 24, 0);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 24, 0, 16);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(list, 1);
    layout->addLayout(buttons);
    const QSize whole = list->widget()->sizeHint();
    const int around = layout->sizeHint().height() - list->sizeHint().height();
    resize(dialogSize(parent, {std::max(layout->sizeHint().width(), whole.width() + scrollBarRoom),
                               whole.height() + around}));
    list->setFocus(); // the arrows scroll
}

} // namespace hookbench::ui
