// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QVector>

class QAction;

namespace hookbench::ui
{

/// All shortcuts on one sheet (F1), read from the actions themselves.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QVector<QAction *> &actions, QWidget *parent);
};

} // namespace hookbench::ui
