// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/workspace/watchrules.h"

#include <QPointer>
#include <QWidget>

#include <string>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTimeEdit;
class QVBoxLayout;

namespace hookbench::inbox
{
class Watcher;
}

namespace hookbench::workspace
{
class WatchBook;
class WebhookService;
class Workspace;
} // namespace hookbench::workspace

namespace hookbench::ui
{

class MessageBar;

/// What wants attention, by which rules of which webhook, and when nobody is to be told. Every
/// change is saved at once. Holds no domain state. GUI thread.
class WatchPage : public QWidget
{
    Q_OBJECT

public:
    struct Services
    {
        inbox::Watcher &watcher;
        workspace::WatchBook &book;
        workspace::Workspace &workspace;
        const Clock &clock;
    };

    /// The services must outlive it.
    explicit WatchPage(Services services, QWidget *parent = nullptr);

    /// Its rules come into view.
    void chooseWebhook(const QString &id);

Q_SIGNALS:
    void webhookWanted(const QString &id);
    /// Something worth a toast.
    void announced(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createTools();
    QWidget *createAlerts();
    QWidget *createRules();
    QWidget *createQuiet();
    void connectAll();
    void onWorkspaceChanged();
    void showAlerts();
    void listWebhooks();
    void showRules();
    void showQuiet();
    void saveRules();
    void saveQuiet();
    void report(const Result<void> &saved);
    std::string account() const;
    std::string chosen() const;

    Services m_services;
    QPointer<workspace::WebhookService> m_service;
    MessageBar *m_message = nullptr;
    QLabel *m_looked = nullptr;
    QVBoxLayout *m_alerts = nullptr;
    QLabel *m_calm = nullptr;
    QComboBox *m_webhook = nullptr;
    QSpinBox *m_success = nullptr;
    QSpinBox *m_silence = nullptr;
    QSpinBox *m_failures = nullptr;
    QCheckBox *m_secret = nullptr;
    QSpinBox *m_certificate = nullptr;
    QLabel *m_whose = nullptr;
    QPushButton *m_drop = nullptr;
    QCheckBox *m_quiet = nullptr;
    QTimeEdit *m_from = nullptr;
    QTimeEdit *m_until = nullptr;
    std::string m_rulesOf; ///< the webhook whose rules are shown
    bool m_isLoading = false;
};

} // namespace hookbench::ui
