// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/confirmdialog.h"

#include <QObject>

#include <functional>

namespace hookbench::workspace
{
class Workspace;
}

namespace hookbench::ui
{

/// The one way from a wish to a change: in a LIVE account it first asks to unlock, then asks for
/// this change with environment, account and old → new. Elsewhere it lets pass what needs no
/// question. GUI thread.
class ChangeGate : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of the questions; both must outlive it.
    ChangeGate(workspace::Workspace &workspace, QWidget *window);

    /// Runs `go` when the user agreed. `always`: ask in every environment (delete).
    void ask(Question question, bool always, std::function<void()> go,
             std::function<void()> alternative = {});
    /// Asks to unlock a LIVE account; `then` runs when it is (or was) unlocked.
    void unlock(std::function<void()> then);

private:
    void confirm(const Question &question, std::function<void()> go,
                 std::function<void()> alternative);

    workspace::Workspace &m_workspace;
    QWidget *m_window;
};

} // namespace hookbench::ui
