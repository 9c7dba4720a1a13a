// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/receiverdesk.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hookbench::ui
{

class FormField;
class KeyValueList;
class MessageBar;

/// Chooses the webhook that shall send here for a while, and says before what will happen: old URL,
/// new URL, until when, and what ends it. Asks for a secret that is not known here. Owned by
/// itself; GUI thread.
class PointDialog : public QDialog
{
    Q_OBJECT

public:
    /// `desk` must outlive it; `webhookId` is the one to begin with, where it is known.
    PointDialog(inbox::ReceiverDesk &desk, QWidget *parent, const QString &webhookId = {});

Q_SIGNALS:
    void pointed(const QString &name);

private:
    void createLayout();
    void updateChoice();
    void updateButton();
    void point();
    QString whatHappens(const inbox::PointChoice &choice) const;

    inbox::ReceiverDesk &m_desk;
    QVector<inbox::PointChoice> m_choices;
    QComboBox *m_webhook = nullptr;
    KeyValueList *m_facts = nullptr;
    QLabel *m_sentence = nullptr;
    QLineEdit *m_secret = nullptr;
    FormField *m_secretField = nullptr;
    MessageBar *m_message = nullptr;
    QPushButton *m_point = nullptr;
};

} // namespace hookbench::ui
