// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace hookbench
{
class Composition;
}

namespace hookbench::ui
{

/// The receiver's part of the settings (port, acknowledging, HTTPS, public URL, how long events are
/// kept) and the sandbox's (retries, hosts outside this machine). Every change is saved at once.
class ReceiverSettings : public QWidget
{
    Q_OBJECT

public:
    explicit ReceiverSettings(Composition &composition, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Something could not be saved.
    void failed(const QString &sentence);

private:
    QWidget *createListening();
    QWidget *createKeeping();
    QWidget *createSandbox();
    void connectAll();
    void load();
    void loadKeeping();
    void listAccounts();
    void save();
    void saveKeeping();
    void saveSandbox();
    void chooseFile(QLineEdit *line, const QString &title);
    void updateIdentity();
    QString accountInForm() const;

    Composition &m_composition;
    QSpinBox *m_port = nullptr;
    QComboBox *m_acknowledge = nullptr;
    QComboBox *m_tls = nullptr;
    QWidget *m_files = nullptr;
    QLineEdit *m_certificate = nullptr;
    QLineEdit *m_key = nullptr;
    QLabel *m_identity = nullptr; ///< fingerprint, and how a sender is told to trust it
    QLineEdit *m_publicUrl = nullptr;
    QLineEdit *m_hosts = nullptr;
    QComboBox *m_account = nullptr;
    QSpinBox *m_days = nullptr;
    QSpinBox *m_count = nullptr;
    QSpinBox *m_megabytes = nullptr;
    QCheckBox *m_keepsDecrypted = nullptr;
    QPushButton *m_defaults = nullptr;
    QLineEdit *m_retries = nullptr;
    QLineEdit *m_sandboxHosts = nullptr;
    bool m_loading = false;
};

} // namespace hookbench::ui
