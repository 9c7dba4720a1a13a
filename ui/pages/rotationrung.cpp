// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rotationrung.h"

#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/iconlabel.h"

#include <QGridLayout>
#include <QLabel>

namespace hookbench::ui
{

RotationRung::RotationRung(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_sign(new IconLabel(Icon::Minus, Tone::Neutral, 16))
    , m_title(new QLabel(name))
    , m_when(new QLabel)
    , m_finding(new QLabel)
{
    m_when->setFont(fonts::small(m_when->font()));
    m_when->setForegroundRole(QPalette::PlaceholderText);
    m_finding->setTextFormat(Qt::PlainText);
    m_finding->setWordWrap(true);
    m_finding->setForegroundRole(QPalette::PlaceholderText);
    m_finding->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 8, 0, 9);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_sign, 0, 0, Qt::AlignVCenter);
    layout->addWidget(m_title, 0, 1);
    layout->addWidget(m_when, 0, 2, Qt::AlignTrailing | Qt::AlignVCenter);
    layout->addWidget(m_finding, 1, 1, 1, 2);
}

void RotationRung::setState(State state, const QString &finding, const QString &when,
                            const QString &exactly)
{
    m_state = state;
    QString word;
    switch (state) {
    case State::Open:
        m_sign->setIcon(Icon::Minus, Tone::Neutral);
        word = tr("later");
        break;
    case State::Next:
        m_sign->setIcon(Icon::ChevronRight, Tone::Accent);
        word = tr("next");
        break;
    case State::Done:
        m_sign->setIcon(Icon::Check, Tone::Good);
        word = tr("done");
        break;
    case State::Failed:
        m_sign->setIcon(Icon::Cross, Tone::Bad);
        word = tr("failed");
        break;
    }
    m_title->setFont(state == State::Open ? font() : fonts::strong(font()));
    m_title->setForegroundRole(state == State::Open ? QPalette::PlaceholderText
                                                    : QPalette::WindowText);
    m_when->setText(when);
    m_when->setToolTip(exactly);
    m_finding->setText(finding);
    m_finding->setVisible(!finding.isEmpty());
    setAccessibleName(tr("%1: %2. %3", "step: state. finding").arg(m_name, word, finding));
}

QString RotationRung::finding() const
{
    return m_finding->text();
}

void RotationRung::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painting::edgeLine(&painter, rect(), Qt::BottomEdge, colorsOf(this).hairline);
}

} // namespace hookbench::ui
