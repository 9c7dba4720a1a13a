// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/connectiontest.h"
#include "app/credentials/credentialstore.h"
#include "app/settings/account.h"
#include "app/settings/environment.h"

#include <QDialog>

#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hookbench
{
class Composition;
}

namespace hookbench::ui
{

class FormField;
class MessageBar;

/// Connects an account or changes one: name, key, where the API is; says which environment the key
/// means, names the host before a key goes to a new one, and tests the connection. Closes itself;
/// use open().
class AccountDialog : public QDialog
{
    Q_OBJECT

public:
    /// `existing`: the account to change; its key stays unless a new one is typed.
    AccountDialog(Composition &composition, std::optional<settings::Account> existing,
                  QWidget *parent);
    ~AccountDialog() override;

Q_SIGNALS:
    /// `key` is empty when an existing key stays.
    void accountReady(const hookbench::settings::Account &account,
                      const hookbench::credentials::ApiKey &key);

private:
    void createFields();
    void createLayout();
    void connectAll();
    settings::Account account() const;
    credentials::ApiKey key() const;
    settings::EnvironmentDecision decision() const;
    bool hasNewKey() const;
    void onEdited();
    void showEnvironment();
    QString blockedReason() const;
    void test();
    void runTest(const credentials::ApiKey &key);
    void showTest(const api::ConnectionReport &report);

    Composition &m_composition;
    std::optional<settings::Account> m_existing;
    std::unique_ptr<api::ApiClient> m_client; ///< of the test under way
    QLineEdit *m_name = nullptr;
    FormField *m_nameField = nullptr;
    QLineEdit *m_clientKey = nullptr;
    QLineEdit *m_clientSecret = nullptr;
    QLineEdit *m_baseUrl = nullptr;
    FormField *m_baseUrlField = nullptr;
    QLineEdit *m_prefix = nullptr;
    QComboBox *m_authStyle = nullptr;
    QComboBox *m_environment = nullptr;
    QLabel *m_environmentText = nullptr;
    QCheckBox *m_httpsOnly = nullptr;
    QCheckBox *m_confirmHost = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_save = nullptr;
    QLabel *m_reason = nullptr;
    MessageBar *m_result = nullptr;
};

} // namespace hookbench::ui
