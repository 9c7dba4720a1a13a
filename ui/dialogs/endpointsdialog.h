// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/receiverdesk.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace hookbench::ui
{

class EndpointForm;
class MessageBar;

/// The endpoints of the receiver: their paths beside the form of the chosen one. Saved together; in
/// force for the next request. Owned by itself; GUI thread.
class EndpointsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `desk` must outlive it.
    EndpointsDialog(inbox::ReceiverDesk &desk, QWidget *parent);

private:
    void createLayout();
    void fillList();
    void choose(int row);
    void takeForm();
    void add();
    void remove();
    void save();
    void updateButtons();
    QStringList otherPaths() const;

    inbox::ReceiverDesk &m_desk;
    QVector<inbox::EndpointSetting> m_endpoints;
    int m_current = -1;
    QListWidget *m_list = nullptr;
    EndpointForm *m_form = nullptr;
    MessageBar *m_message = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_save = nullptr;
    QLabel *m_reason = nullptr;
};

} // namespace hookbench::ui
