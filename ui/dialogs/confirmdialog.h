// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/account.h"

#include <QDialog>
#include <QString>
#include <QVector>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace hookbench::ui
{

/// What a decision is about.
struct Question
{
    settings::Account account;
    QString title;                          ///< "Pause 3 webhooks?"
    QString sentence;                       ///< what will happen, whole sentences
    QVector<QPair<QString, QString>> facts; ///< label, value: "URL", "old → new"
    QString confirmText;                    ///< "Pause"; the environment is added: "Pause in LIVE"
    QString alternativeText{};              ///< a milder way ("Pause instead"); empty: none
    QString typedName{}; ///< must be typed before the button works; empty: not asked
    bool dangerous = false;
};

/// Asks before a change: where (environment and account), what, old → new. Closes itself; never
/// nested: use open() and the signals.
class ConfirmDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConfirmDialog(const Question &question, QWidget *parent);

Q_SIGNALS:
    void confirmed();
    void alternativeChosen();

private:
    void createLayout(const Question &question);

    QLineEdit *m_typed = nullptr;
    QPushButton *m_confirm = nullptr;
};

} // namespace hookbench::ui
