// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changegate.h"

#include "app/workspace/liveguard.h"
#include "app/workspace/workspace.h"

namespace hookbench::ui
{

using settings::Environment;

ChangeGate::ChangeGate(workspace::Workspace &workspace, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_window(window)
{
}

void ChangeGate::ask(Question question, bool always, std::function<void()> go,
                     std::function<void()> alternative)
{
    const bool live = m_workspace.account().environment == Environment::Live;
    if (!live && !always) {
        go();
        return;
    }
    question.account = m_workspace.account();
    if (!live) {
        confirm(question, std::move(go), std::move(alternative));
        return;
    }
    unlock([this, question, go = std::move(go), alternative = std::move(alternative)] {
        confirm(question, go, alternative);
    });
}

void ChangeGate::unlock(std::function<void()> then)
{
    workspace::LiveGuard &guard = m_workspace.liveGuard();
    if (m_workspace.account().environment != Environment::Live || guard.isUnlocked()) {
        then();
        return;
    }
    Question question;
    question.account = m_workspace.account();
    question.title = tr("Unlock this LIVE account for changes?");
    question.sentence =
        tr("LIVE accounts open read-only. For %n minute(s) changes are possible; each one is still "
           "asked for.",
           nullptr, static_cast<int>(workspace::LiveGuard::unlockedFor.count()));
    question.confirmText = tr("Unlock");
    confirm(question,
            [&guard, then = std::move(then)] {
                guard.unlock();
                then();
            },
            {});
}

void ChangeGate::confirm(const Question &question, std::function<void()> go,
                         std::function<void()> alternative)
{
    auto *dialog = new ConfirmDialog(question, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConfirmDialog::confirmed, this, std::move(go));
    if (alternative)
        connect(dialog, &ConfirmDialog::alternativeChosen, this, std::move(alternative));
    dialog->open();
}

} // namespace hookbench::ui
