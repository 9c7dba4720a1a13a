// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/inbox/receiverdesk.h"
#include "ui/theme/colors.h"

#include <QFrame>

class QPushButton;

namespace hookbench::ui
{

class IconLabel;
class ToneLabel;

/// Stands as long as a webhook is pointed here: which one, how long still, and the way back. When
/// somebody else changed its URL meanwhile it asks what shall hold. Owned by the page; GUI thread.
class BorrowBar : public QFrame
{
    Q_OBJECT

public:
    /// Both must outlive it.
    BorrowBar(inbox::ReceiverDesk &desk, const Clock &clock, QWidget *parent = nullptr);

    void show(const inbox::Borrowed &borrowed);
    QString webhookId() const { return m_borrowed.webhookId; }
    QString text() const;
    /// Puts its buttons behind `before` in the order of tabs; returns the last of them.
    QWidget *followInTabOrder(QWidget *before);

public Q_SLOTS:
    /// The time left reads differently.
    void refresh();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString sentence() const;
    QString timeLeft() const;
    Tone tone() const;

    inbox::ReceiverDesk &m_desk;
    const Clock &m_clock;
    inbox::Borrowed m_borrowed;
    IconLabel *m_icon;
    ToneLabel *m_text;
    QPushButton *m_first;
    QPushButton *m_second;
};

} // namespace hookbench::ui
