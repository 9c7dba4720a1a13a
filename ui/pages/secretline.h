// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/secret.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLineEdit;
class QToolButton;

namespace hookbench::workspace
{
class WebhookService;
}

namespace hookbench::ui
{

class ClipboardKeeper;

/// A signing secret as a mask with Reveal and Copy. What is revealed hides itself after a while and
/// when another webhook is shown.
class SecretLine : public QWidget
{
    Q_OBJECT

public:
    explicit SecretLine(ClipboardKeeper &clipboard, QWidget *parent = nullptr);

    void setService(workspace::WebhookService *service);
    void show(const api::Webhook &webhook);

private:
    void reveal();
    void copy();
    void hideSecret();
    void showMask();

    ClipboardKeeper &m_clipboard;
    QPointer<workspace::WebhookService> m_service;
    QString m_webhookId;
    QString m_mask;
    bool m_revealed = false;
    QTimer m_hide;
    QLineEdit *m_text = nullptr;
    QToolButton *m_reveal = nullptr;
    QToolButton *m_copy = nullptr;
};

} // namespace hookbench::ui
