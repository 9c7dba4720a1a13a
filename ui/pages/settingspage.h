// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace hookbench
{
class Composition;
}

namespace hookbench::ui
{

class AccountFlow;
class MessageBar;
class ReceiverSettings;
class ThemeController;

/// Language, theme, refresh and lock times, accounts, the receiver and the sandbox, the data
/// directory, and the audit list. Every change is saved at once.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(Composition &composition, ThemeController &theme, AccountFlow &accounts,
                 QWidget *parent = nullptr);

private:
    QWidget *createGeneral();
    QWidget *createAccounts();
    QWidget *createReceiver();
    QWidget *createKeeping();
    QWidget *createSchemes();
    QWidget *createData();
    void connectAll();
    void load();
    void save();
    void listAccounts();
    void exportAudit();
    void writeAudit(const QString &path);

    Composition &m_composition;
    ThemeController &m_theme;
    AccountFlow &m_flow;
    MessageBar *m_message = nullptr;
    ReceiverSettings *m_receiver = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_themeMode = nullptr;
    QSpinBox *m_refresh = nullptr;
    QSpinBox *m_lock = nullptr;
    QSpinBox *m_clipboard = nullptr;
    QListWidget *m_accounts = nullptr;
    QLabel *m_noAccounts = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_remove = nullptr;
    bool m_loading = false;
};

} // namespace hookbench::ui
