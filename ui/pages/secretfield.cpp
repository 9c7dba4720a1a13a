// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/secretfield.h"

#include "app/api/draftrules.h"
#include "ui/clipboardkeeper.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/checkline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

SecretField::SecretField(RandomSource &random, ClipboardKeeper &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_random(random)
    , m_clipboard(clipboard)
{
    createLayout();
    connectAll();
    setRevealed(false);
    showFindings();
}

void SecretField::createLayout()
{
    auto *label = new QLabel(tr("Signing secret"));
    label->setFont(fonts::strong(label->font()));
    m_edit = new QLineEdit;
    m_edit->setObjectName(QStringLiteral("secret"));
    m_edit->setAccessibleName(tr("Signing secret"));
    m_edit->setFont(fonts::monospace(m_edit->font()));
    m_edit->setMaxLength(256);
    m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                                Qt::ImhNoAutoUppercase);
    label->setBuddy(m_edit);
    m_generate = new QPushButton(tr("Generate"));
    m_generate->setObjectName(QStringLiteral("generateSecret"));
    m_reveal = new QPushButton;
    m_reveal->setObjectName(QStringLiteral("revealSecret"));
    m_reveal->setCheckable(true);
    m_copy = new QPushButton(tr("Copy"));
    m_copy->setObjectName(QStringLiteral("copySecret"));
    m_copy->setAccessibleName(tr("Copy the signing secret"));

    for (QWidget *part : std::initializer_list<QWidget *>{m_edit, m_generate, m_reveal, m_copy})
        part->setProperty("large", true);

    m_length = new CheckLine;
    m_characters = new CheckLine;
    m_hint = new QLabel;
    m_hint->setWordWrap(true);
    m_hint->setFont(fonts::small(m_hint->font()));
    m_hint->setForegroundRole(QPalette::PlaceholderText);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    row->addWidget(m_generate);
    row->addWidget(m_reveal);
    row->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(label);
    layout->addLayout(row);
    layout->addWidget(m_length);
    layout->addWidget(m_characters);
    layout->addWidget(m_hint);
}

void SecretField::connectAll()
{
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        m_error.clear();
        showFindings();
        Q_EMIT edited();
    });
    connect(m_generate, &QPushButton::clicked, this, &SecretField::generate);
    connect(m_reveal, &QPushButton::toggled, this, &SecretField::setRevealed);
    connect(m_copy, &QPushButton::clicked, this, [this] { m_clipboard.copySecret(secret()); });
}

Secret SecretField::secret() const
{
    return Secret(m_edit->text().toStdString());
}

bool SecretField::isValid() const
{
    return api::checkSecret(m_edit->text()).valid();
}

void SecretField::generate()
{
    m_edit->setText(QString::fromStdString(randomSigningSecret(m_random)));
}

void SecretField::clear()
{
    m_edit->clear();
}

void SecretField::setEmptyHint(const QString &placeholder, const QString &hint)
{
    m_edit->setPlaceholderText(placeholder);
    m_emptyHint = hint;
    showFindings();
}

void SecretField::setError(const QString &message)
{
    m_error = message;
    showFindings();
}

void SecretField::setRevealed(bool revealed)
{
    m_edit->setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    m_reveal->setText(revealed ? tr("Hide") : tr("Reveal"));
    m_reveal->setAccessibleName(revealed ? tr("Hide the signing secret")
                                         : tr("Reveal the signing secret"));
}

void SecretField::showFindings()
{
    const api::SecretFindings findings = api::checkSecret(m_edit->text());
    m_length->setVisible(!findings.empty);
    m_characters->setVisible(!findings.empty);
    m_copy->setEnabled(!findings.empty);
    m_length->setState(
        findings.longEnough,
        tr("at least %1 characters (%2)").arg(api::secretMinimum).arg(findings.length));
    QStringList refused;
    for (const QChar c : findings.refusedCharacters)
        refused += c == u' ' ? tr("space") : QString(c);
    m_characters->setState(findings.charactersAllowed,
                           refused.isEmpty()
                               ? tr("only letters, digits, _ and -")
                               : tr("only letters, digits, _ and - (not allowed: %1)")
                                     .arg(refused.mid(0, 6).join(QStringLiteral("  "))));
    m_hint->setText(m_error.isEmpty() ? m_emptyHint : m_error);
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_edit->setAccessibleDescription(findings.empty ? m_emptyHint
                                                    : m_length->text() + QStringLiteral(", ") +
                                                          m_characters->text());
}

} // namespace hookbench::ui
