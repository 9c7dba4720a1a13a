// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/error.h"
#include "app/base/random.h"
#include "app/workspace/webhookservice.h"

#include <QMap>
#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hookbench::ui
{

class ChangeGate;
class ClipboardKeeper;
class FormField;
class MessageBar;
class RequestPane;
class SecretField;
class ToneLabel;

/// Creates or edits a webhook. Errors stand under their field, the request that will be sent beside
/// the form; nothing typed is lost when saving fails. One object per form; the page deletes it.
class WebhookForm : public QWidget
{
    Q_OBJECT

public:
    struct Services
    {
        workspace::WebhookService &webhooks;
        api::ApiClient &client;
        ChangeGate &gate;
        ClipboardKeeper &clipboard;
        RandomSource &random;
        bool isRotating = false; ///< a rotation of the secret is under way: it changes it alone
    };

    /// `base`: the webhook to edit; nullopt creates one. The services must outlive it.
    WebhookForm(Services services, std::optional<api::Webhook> base, QWidget *parent = nullptr);

    bool isCreate() const { return !m_base.has_value(); }
    QString title() const;
    /// True when something was typed that leaving would lose.
    bool isTouched() const { return m_touched; }

Q_SIGNALS:
    void cancelled();
    /// Saved; `secret` is what the server made, to be offered once (else empty).
    void saved(const hookbench::api::Webhook &webhook, const hookbench::Secret &secret);
    /// Saved, but with something the user should read.
    void notice(const QString &sentence);
    /// The secret is to be changed step by step.
    void rotationWanted(const QString &id);

private:
    void createFields();
    void createLayout();
    void connectAll();

    api::WebhookDraft draft() const;
    api::WebhookPatch patch() const;
    void onEdited();
    void showFindings();
    void showConsequences();
    QString blockedReason() const;
    void save();
    void sendCreate();
    void sendUpdate(bool overwrite);
    void onCreated(const Result<workspace::Created> &result);
    void onUpdated(const Result<workspace::Updated> &result);
    void askAboutConflicts(const workspace::Updated &updated);
    void showFailure(const Error &error);
    void setBusy(bool busy);

    Services m_services;
    std::optional<api::Webhook> m_base;
    QString m_idempotencyKey; ///< of this draft; another one for every change
    bool m_touched = false;
    bool m_busy = false;
    bool m_nameLeft = false; ///< the field lost focus once: errors may show while typing
    bool m_urlLeft = false;
    QMap<workspace::Field, QString> m_serverErrors;

    MessageBar *m_message = nullptr;
    QLineEdit *m_name = nullptr;
    FormField *m_nameField = nullptr;
    QLineEdit *m_url = nullptr;
    FormField *m_urlField = nullptr;
    SecretField *m_secret = nullptr;
    ToneLabel *m_rotate = nullptr; ///< the way to a rotation; only while editing
    QCheckBox *m_active = nullptr;
    QCheckBox *m_encrypted = nullptr;
    QLabel *m_consequences = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr;
    QLabel *m_reason = nullptr;
    RequestPane *m_request = nullptr;
};

} // namespace hookbench::ui
