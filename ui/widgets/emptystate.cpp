// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

namespace
{

constexpr int signSize = 32;
constexpr int sentenceWidth = 360;
constexpr int codeWidth = 560;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(QIcon(), signSize))
    , m_sentence(new QLabel)
    , m_button(new QPushButton)
    , m_codeRow(new Card)
    , m_code(new ElidedLabel)
    , m_question(new QPushButton)
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setMaximumWidth(sentenceWidth);
    m_button->setObjectName(QStringLiteral("emptyStateButton"));
    connect(m_button, &QPushButton::clicked, this, &EmptyState::triggered);
    m_code->setFont(fonts::monospace(m_code->font()));
    m_code->setCopyable(true);
    m_code->setLayoutDirection(Qt::LeftToRight);
    m_code->setAccessibleName(tr("Command to copy"));
    auto *copy = new QToolButton;
    copy->setObjectName(QStringLiteral("copyCode"));
    copy->setIcon(icons::icon(Icon::Copy));
    copy->setAccessibleName(tr("Copy the command"));
    copy->setToolTip(tr("Copy the command"));
    copy->setProperty("compact", true);
    connect(copy, &QToolButton::clicked, this, [this] { Q_EMIT copyTriggered(m_code->text()); });
    auto *code = new QHBoxLayout(m_codeRow);
    code->setContentsMargins(12, 6, 6, 6);
    code->setSpacing(8);
    code->addWidget(m_code, 1);
    code->addWidget(copy);
    m_codeRow->setMaximumWidth(codeWidth);
    m_codeRow->hide();
    m_question->setObjectName(QStringLiteral("emptyStateQuestion"));
    m_question->setProperty("role", QStringLiteral("link"));
    m_question->hide();
    connect(m_question, &QPushButton::clicked, this, &EmptyState::questionTriggered);
    auto *codeCentred = new QHBoxLayout;
    codeCentred->addStretch(1);
    codeCentred->addWidget(m_codeRow, 100);
    codeCentred->addStretch(1);
    auto *centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(m_sentence, 100);
    centred->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addLayout(centred);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addLayout(codeCentred);
    layout->addWidget(m_question, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

void EmptyState::setContent(const QIcon &icon, const QString &sentence, const QString &buttonText)
{
    m_icon->setIcon(icon);
    m_sentence->setText(sentence);
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
    setAccessibleName(sentence);
    setCode({});
    setQuestion({});
}

void EmptyState::setQuestion(const QString &text)
{
    m_question->setText(text);
    m_question->setVisible(!text.isEmpty());
}

void EmptyState::setCode(const QString &code)
{
    m_code->setText(code);
    m_codeRow->setVisible(!code.isEmpty());
}

} // namespace hookbench::ui
