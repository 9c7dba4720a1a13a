// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rotationsecret.h"

#include "app/text/errortext.h"
#include "ui/clipboardkeeper.h"
#include "ui/theme/fonts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace hookbench::ui
{

namespace
{

constexpr std::chrono::seconds revealedFor{30};

} // namespace

RotationSecret::RotationSecret(const QString &label, const QString &variable, const QString &name,
                               ClipboardKeeper &clipboard, Read read, QWidget *parent)
    : QWidget(parent)
    , m_clipboard(clipboard)
    , m_read(std::move(read))
    , m_label(label)
{
    auto *title = new QLabel(label);
    title->setFont(fonts::strong(title->font()));
    auto *place = new QLabel(variable);
    place->setFont(fonts::small(fonts::monospace(place->font())));
    place->setForegroundRole(QPalette::PlaceholderText);
    place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text = new QLineEdit;
    m_text->setObjectName(name + QStringLiteral("Secret"));
    m_text->setAccessibleName(label);
    m_text->setReadOnly(true);
    m_text->setFrame(false);
    m_text->setFont(fonts::monospace(m_text->font()));
    m_text->setFixedHeight(m_text->fontMetrics().height() + 4);
    const auto link = [&](const QString &suffix, const QString &text) {
        auto *button = new QToolButton;
        button->setObjectName(suffix + name + QStringLiteral("Secret"));
        button->setProperty("role", QStringLiteral("link"));
        button->setText(text);
        button->setAccessibleName(tr("%1: %2", "Reveal: New secret").arg(text, label));
        return button;
    };
    m_reveal = link(QStringLiteral("reveal-"), tr("Reveal"));
    m_copy = link(QStringLiteral("copy-"), tr("Copy"));
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_reveal);
    head->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(place);
    layout->addSpacing(4);
    layout->addWidget(m_text);
    connect(m_reveal, &QToolButton::clicked, this, [this] {
        if (m_revealed)
            hideSecret();
        else
            reveal();
    });
    connect(m_copy, &QToolButton::clicked, this, &RotationSecret::copy);
    m_hide.setSingleShot(true);
    connect(&m_hide, &QTimer::timeout, this, &RotationSecret::hideSecret);
}

void RotationSecret::setMask(const QString &mask)
{
    if (mask == m_mask)
        return;
    m_mask = mask;
    hideSecret();
}

void RotationSecret::reveal()
{
    m_read(QStringLiteral("reveal-secret"), this, [this](const Result<Secret> &secret) {
        if (!secret) {
            m_text->setText(text::sentence(secret.error()));
            return;
        }
        m_revealed = true;
        m_text->setText(
            QString::fromUtf8(secret->reveal().data(), static_cast<qsizetype>(secret->size())));
        m_text->setCursorPosition(0);
        m_reveal->setText(tr("Hide"));
        m_reveal->setAccessibleName(tr("%1: %2", "Reveal: New secret").arg(tr("Hide"), m_label));
        m_hide.start(revealedFor);
    });
}

void RotationSecret::copy()
{
    m_read(QStringLiteral("copy-secret"), this, [this](const Result<Secret> &secret) {
        if (secret)
            m_clipboard.copySecret(*secret);
        else
            m_text->setText(text::sentence(secret.error()));
    });
}

void RotationSecret::hideSecret()
{
    m_hide.stop();
    m_revealed = false;
    QString mask = m_mask;
    mask.replace(QLatin1String("****"), QStringLiteral("••••••••"));
    m_text->setText(mask);
    m_reveal->setText(tr("Reveal"));
    m_reveal->setAccessibleName(tr("%1: %2", "Reveal: New secret").arg(tr("Reveal"), m_label));
}

} // namespace hookbench::ui
