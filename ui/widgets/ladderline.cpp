// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ladderline.h"

#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

constexpr int titleWidth = 78;

} // namespace

LadderLine::LadderLine(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_sign(new IconLabel(Icon::Minus, Tone::Neutral, 14))
    , m_title(new QLabel(name))
    , m_finding(new QLabel)
{
    m_title->setFont(fonts::strong(m_title->font()));
    m_title->setMinimumWidth(std::max(titleWidth, m_title->sizeHint().width()));
    m_finding->setTextFormat(Qt::PlainText);
    m_finding->setWordWrap(true);
    m_finding->setForegroundRole(QPalette::PlaceholderText);
    m_finding->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_finding->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 7, 0, 8);
    layout->setSpacing(10);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addWidget(m_title, 0, Qt::AlignTop);
    layout->addWidget(m_finding, 1);
}

void LadderLine::setOutcome(std::optional<bool> ok, const QString &finding)
{
    if (!ok)
        m_sign->setIcon(Icon::Minus, Tone::Neutral);
    else
        m_sign->setIcon(*ok ? Icon::Check : Icon::Cross, *ok ? Tone::Good : Tone::Bad);
    m_finding->setText(finding);
    const QString outcome = !ok ? tr("not checked") : *ok ? tr("passed") : tr("not passed");
    setAccessibleName(tr("%1: %2, %3", "check: outcome, finding").arg(m_name, outcome, finding));
}

QString LadderLine::finding() const
{
    return m_finding->text();
}

void LadderLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painting::edgeLine(&painter, rect(), Qt::BottomEdge, colorsOf(this).hairline);
}

} // namespace hookbench::ui
