// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/alertline.h"

#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/tonelabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

AlertLine::AlertLine(QWidget *parent)
    : QWidget(parent)
    , m_sign(new IconLabel(Icon::Warning, Tone::Bad, 16))
    , m_webhook(new ToneLabel)
    , m_sentence(new QLabel)
    , m_since(new QLabel)
    , m_fix(new QLabel)
    , m_open(new QPushButton(tr("Show")))
{
    m_webhook->setTone(Tone::Bad);
    m_webhook->setFont(fonts::strong(m_webhook->font()));
    for (QLabel *text : {static_cast<QLabel *>(m_webhook), m_sentence, m_since, m_fix}) {
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    for (QLabel *text : {m_since, m_fix})
        text->setForegroundRole(QPalette::PlaceholderText);
    m_open->setObjectName(QStringLiteral("alertShow"));
    connect(m_open, &QPushButton::clicked, this, &AlertLine::triggered);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_webhook);
    texts->addWidget(m_sentence);
    texts->addWidget(m_since);
    texts->addWidget(m_fix);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(12);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addWidget(m_open, 0, Qt::AlignVCenter);
}

void AlertLine::setContent(const QString &webhook, const QString &sentence, const QString &since,
                           const QString &fix)
{
    m_webhook->setText(webhook);
    m_sentence->setText(sentence);
    m_since->setText(since);
    m_since->setVisible(!since.isEmpty());
    m_fix->setText(fix);
    setAccessibleName(
        tr("%1: %2 %3 %4", "webhook: sentence, since when, what to do")
            .arg(webhook, sentence, since, fix));
    m_open->setAccessibleName(tr("Show %1").arg(webhook));
}

void AlertLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painting::edgeLine(&painter, rect(), Qt::BottomEdge, colorsOf(this).hairline);
}

} // namespace hookbench::ui
