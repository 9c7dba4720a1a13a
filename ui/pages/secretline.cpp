// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/secretline.h"

#include "app/text/errortext.h"
#include "app/workspace/webhookservice.h"
#include "ui/clipboardkeeper.h"
#include "ui/theme/fonts.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

namespace
{

constexpr std::chrono::seconds shownFor{30};
constexpr int lineInset = 2; ///< that a line edit leaves beside its text

} // namespace

SecretLine::SecretLine(ClipboardKeeper &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_clipboard(clipboard)
{
    m_text = new QLineEdit;
    m_text->setObjectName(QStringLiteral("storedSecret"));
    m_text->setAccessibleName(tr("Signing secret"));
    m_text->setReadOnly(true);
    m_text->setFrame(false);
    m_text->setFont(fonts::small(fonts::monospace(m_text->font())));
    m_text->setFixedHeight(m_text->fontMetrics().height() + 4);
    m_text->setTextMargins(-lineInset, 0, -lineInset, 0); // in line with what stands above it
    m_reveal = new QToolButton;
    m_reveal->setObjectName(QStringLiteral("revealStoredSecret"));
    m_reveal->setProperty("role", QStringLiteral("link"));
    m_copy = new QToolButton;
    m_copy->setObjectName(QStringLiteral("copyStoredSecret"));
    m_copy->setProperty("role", QStringLiteral("link"));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the signing secret"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(m_reveal);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_reveal, &QToolButton::clicked, this, [this] {
        if (m_revealed)
            hideSecret();
        else
            reveal();
    });
    connect(m_copy, &QToolButton::clicked, this, &SecretLine::copy);
    m_hide.setSingleShot(true);
    connect(&m_hide, &QTimer::timeout, this, &SecretLine::hideSecret);
    showMask();
}

void SecretLine::setService(workspace::WebhookService *service)
{
    m_service = service;
    m_webhookId.clear();
    hideSecret();
}

void SecretLine::show(const api::Webhook &webhook)
{
    m_mask = webhook.maskedSecret;
    if (m_webhookId != webhook.id) {
        m_webhookId = webhook.id;
        hideSecret();
    } else if (!m_revealed) {
        showMask();
    }
}

void SecretLine::reveal()
{
    if (!m_service)
        return;
    m_service->readSecret(
        m_webhookId, QStringLiteral("reveal-secret"), this,
        [this, id = m_webhookId](const Result<Secret> &secret) {
            if (id != m_webhookId)
                return;
            if (!secret) {
                m_text->setText(text::sentence(secret.error()));
                return;
            }
            const std::string_view plain = secret->reveal();
            m_revealed = true;
            m_text->setText(QString::fromUtf8(plain.data(), static_cast<qsizetype>(plain.size())));
            m_text->setCursorPosition(0);
            m_reveal->setText(tr("Hide"));
            m_reveal->setAccessibleName(tr("Hide the signing secret"));
            m_hide.start(shownFor);
        });
}

void SecretLine::copy()
{
    if (!m_service)
        return;
    m_service->readSecret(m_webhookId, QStringLiteral("copy-secret"), this,
                          [this](const Result<Secret> &secret) {
                              if (secret)
                                  m_clipboard.copySecret(*secret);
                              else
                                  m_text->setText(text::sentence(secret.error()));
                          });
}

void SecretLine::hideSecret()
{
    m_hide.stop();
    m_revealed = false;
    showMask();
}

void SecretLine::showMask()
{
    QString mask = m_mask;
    mask.replace(QLatin1String("****"), QStringLiteral("••••••••"));
    m_text->setText(mask.isEmpty() ? tr("not shown by the server") : mask);
    m_reveal->setText(tr("Reveal"));
    m_reveal->setAccessibleName(tr("Reveal the signing secret"));
}

} // namespace hookbench::ui
