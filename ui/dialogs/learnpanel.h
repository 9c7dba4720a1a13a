// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/schemelearning.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace hookbench::inbox
{
class ReceiverService;
}

namespace hookbench::ui
{

class MessageBar;
class SpinnerLabel;

/// Finds out how the account in view signs: from its captured deliveries, and the secrets that are
/// known here or the one that is typed. Says what was found, or what was tried. GUI thread.
class LearnPanel : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    LearnPanel(inbox::ReceiverService &receiver, const Clock &clock, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The account's confirmed scheme is this one now; `sentences` say what was found.
    void learned(const QString &scheme, const QString &sentences);

private:
    void createLayout();
    void start();
    void setRunning(bool running);
    void onFinished();
    QString cipherText(const signing::learner::Lesson &lesson) const;
    QString foundText(const inbox::SchemeLearning::Outcome &outcome) const;
    QString nothingText(const inbox::SchemeLearning::Outcome &outcome) const;

    inbox::ReceiverService &m_receiver;
    inbox::SchemeLearning m_learning;
    QLineEdit *m_secret = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_cancel = nullptr;
    SpinnerLabel *m_progress = nullptr;
    MessageBar *m_result = nullptr;
};

} // namespace hookbench::ui
