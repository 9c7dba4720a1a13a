// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/error.h"
#include "app/base/result.h"
#include "app/receiver/secretuse.h"
#include "app/workspace/rotation.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace hookbench
{
class Rotations;
}

namespace hookbench::inbox
{
class ReceiverService;
}

namespace hookbench::workspace
{
class Journal;
class WebhookService;
} // namespace hookbench::workspace

namespace hookbench::ui
{

class ChangeGate;
class ClipboardKeeper;
class CodeTab;
class FormField;
class MessageBar;
class RotationLadder;
class RotationSecret;
class RotationSteps;

/// The rotation desk of one webhook: its steps as a ladder, one primary action for the next one,
/// the way back, both secrets, and a handler that takes both. Holds no domain state: the desk has
/// it. One object for each webhook; the page that opened it deletes it.
class RotationPage : public QWidget
{
    Q_OBJECT

public:
    struct Services
    {
        Rotations &rotations;
        workspace::WebhookService &webhooks;
        workspace::Journal &journal;
        ChangeGate &gate;
        ClipboardKeeper &clipboard;
        const Clock &clock;
        inbox::ReceiverService &receiver;
    };

    /// The services must outlive it.
    RotationPage(Services services, const api::Webhook &webhook, QWidget *parent = nullptr);

    QString title() const;

Q_SIGNALS:
    void closed();
    void announced(const QString &sentence);

private:
    using Step = std::function<void()>;

    void createWidgets();
    QWidget *createLadder();
    QWidget *createAside();
    void connectAll();

    void reload();
    void show(const std::optional<workspace::Rotation> &rotation);
    void showRungs();
    void showActions();
    void showMessage();
    void setPrimary(const QString &text, Step step);
    void setSecond(const QString &text, Step step);
    void lookForUse();
    const api::Webhook &webhook() const;

    void onBegan(const QString &sentence);
    void onEnded(const Result<workspace::Rotation> &result);
    void start();
    void prove();
    void apply(bool evenUnproven);
    void readSecret(std::size_t index, const QString &purpose, QObject *context,
                    std::function<void(Result<Secret>)> done);

    Services m_services;
    QPointer<workspace::WebhookService> m_service; ///< gone when the account is closed
    mutable api::Webhook m_webhook;                ///< as last seen; the list may have a newer one
    RotationSteps *m_steps;
    std::optional<workspace::Rotation> m_rotation;
    std::optional<receiver::SecretUse> m_use;
    std::optional<Error> m_error;
    Step m_primaryStep;
    Step m_secondStep;
    QTimer m_tick;

    MessageBar *m_message = nullptr;
    RotationLadder *m_ladder = nullptr;
    QLineEdit *m_old = nullptr;
    FormField *m_oldField = nullptr; ///< only where nobody knows the secret in force
    QPushButton *m_primary = nullptr;
    QPushButton *m_second = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_close = nullptr;
    QLabel *m_reason = nullptr;
    QWidget *m_secrets = nullptr;
    RotationSecret *m_newSecret = nullptr;
    RotationSecret *m_oldSecret = nullptr;
    CodeTab *m_code = nullptr;
};

} // namespace hookbench::ui
