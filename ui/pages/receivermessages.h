// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/receiverdesk.h"
#include "ui/widgets/messagebar.h"

#include <QWidget>

#include <functional>

namespace hookbench::ui
{

/// What is to be said above the events, each in a bar of its own with what helps: why nothing is
/// received or stored, how late checks go, and a wish that was refused. Takes no room while there
/// is nothing to say. GUI thread.
class ReceiverMessages : public QWidget
{
    Q_OBJECT

public:
    /// `desk` must outlive it.
    explicit ReceiverMessages(inbox::ReceiverDesk &desk, QWidget *parent = nullptr);

    void showState(const inbox::DeskState &state);
    /// A wish was refused, or a query failed; `help` is run by the button, where there is one.
    void say(const QString &sentence, const QString &button = {}, std::function<void()> help = {});
    void unsay();
    bool isSaying() const { return !m_notice->isHidden(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showLateChecks(const inbox::LateChecking &state);
    void updateRoom();

    inbox::ReceiverDesk &m_desk;
    MessageBar *m_failure; ///< the receiver does not receive
    MessageBar *m_store;
    MessageBar *m_proof;
    MessageBar *m_late;
    MessageBar *m_notice;
    inbox::LateChecking m_shownLate{};
    std::function<void()> m_failureAction;
    std::function<void()> m_noticeAction;
};

} // namespace hookbench::ui
