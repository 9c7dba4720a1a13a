// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/findingline.h"

#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/tonelabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

constexpr int wordWidth = 58;

} // namespace

FindingLine::FindingLine(QWidget *parent)
    : QWidget(parent)
    , m_sign(new IconLabel(Icon::Minus, Tone::Neutral, 14))
    , m_word(new ToneLabel)
    , m_sentence(new QLabel)
    , m_fix(new QLabel)
    , m_texts(new QVBoxLayout)
{
    m_word->setFont(fonts::strong(m_word->font()));
    for (QLabel *text : {m_sentence, m_fix}) {
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_fix->setForegroundRole(QPalette::PlaceholderText);
    m_texts->setSpacing(4);
    m_texts->addWidget(m_sentence);
    m_texts->addWidget(m_fix);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->setSpacing(8);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addWidget(m_word, 0, Qt::AlignTop);
    layout->addLayout(m_texts, 1);
}

void FindingLine::setContent(Icon icon, Tone tone, const QString &word, const QString &sentence,
                             const QString &fix)
{
    m_sign->setIcon(icon, tone);
    m_word->setTone(tone);
    m_word->setText(word);
    m_word->setMinimumWidth(std::max(wordWidth, m_word->sizeHint().width()));
    m_sentence->setText(sentence);
    m_fix->setText(fix);
    m_fix->setVisible(!fix.isEmpty());
    setAccessibleName(
        fix.isEmpty() ? tr("%1: %2", "outcome: sentence").arg(word, sentence)
                      : tr("%1: %2 %3", "outcome: sentence, what to do").arg(word, sentence, fix));
}

void FindingLine::setAction(const QString &text, const QString &name)
{
    if (!m_action) {
        m_action = new QPushButton;
        m_texts->addSpacing(4);
        m_texts->addWidget(m_action, 0, Qt::AlignLeading);
        connect(m_action, &QPushButton::clicked, this, &FindingLine::actionTriggered);
    }
    m_action->setText(text);
    m_action->setObjectName(name);
}

QString FindingLine::word() const
{
    return m_word->text();
}

QString FindingLine::sentence() const
{
    return m_sentence->text();
}

void FindingLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painting::edgeLine(&painter, rect(), Qt::BottomEdge, colorsOf(this).hairline);
}

} // namespace hookbench::ui
