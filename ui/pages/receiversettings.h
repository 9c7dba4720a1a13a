// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace hookbench
{
class Composition;
}

namespace hookbench::ui
{

/// The receiver's part of the settings (port, acknowledging, HTTPS, public URL) and the sandbox's
/// (retries, hosts outside this machine). Every change is saved at once.
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
    QWidget *createSandbox();
    void connectAll();
    void load();
    void save();
    void saveSandbox();
    void chooseFile(QLineEdit *line, const QString &title);
    void updateIdentity();

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
    QLineEdit *m_retries = nullptr;
    QLineEdit *m_sandboxHosts = nullptr;
    bool m_loading = false;
};

} // namespace hookbench::ui
