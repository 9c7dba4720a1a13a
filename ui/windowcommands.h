// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QVector>

class QAction;
class QKeySequence;
class QWidget;

namespace hookbench
{
class Composition;
}

namespace hookbench::ui
{

/// All that the window can be told, wherever else it has its place: by its keys, by its name in the
/// palette, which also knows webhooks and accounts, and listed in the sheet of shortcuts. GUI
/// thread.
class WindowCommands : public QObject
{
    Q_OBJECT

public:
    /// `composition` must outlive it; `window` owns it, and has the keys.
    WindowCommands(Composition &composition, QWidget *window);

    /// One of the window's own.
    QAction *add(const QString &name, const QString &text, const QKeySequence &key);
    /// One that somebody else has.
    void list(QAction *action) { m_actions.append(action); }

    void openPalette();
    void showShortcuts();

Q_SIGNALS:
    void webhookWanted(const QString &id);
    void accountWanted(const QString &id);

private:
    Composition &m_composition;
    QWidget *m_window;
    QVector<QAction *> m_actions;
};

} // namespace hookbench::ui
