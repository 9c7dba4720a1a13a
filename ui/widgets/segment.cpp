// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segment.h"

#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"

namespace hookbench::ui
{

using namespace painting;

Segment::Segment(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Segment::setEnds(bool first, bool last)
{
    m_first = first;
    m_last = last;
    update();
}

QSize Segment::sizeHint() const
{
    // As wide as the bold text, so that nothing moves when the choice does.
    const QFontMetrics bold(fonts::strong(font()));
    const int overlap = m_first ? 0 : 1;
    return {bold.size(Qt::TextShowMnemonic, text()).width() + 2 * 10 + overlap,
            controlHeight(fontMetrics())};
}

QSize Segment::minimumSizeHint() const
{
    return sizeHint();
}

void Segment::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(this);
    QPainter painter(this);
    painter.setClipRect(rect());
    // The round frame goes on beyond the ends that are not round, where it is clipped.
    QRect frame = rect();
    const bool roundLeft = isRightToLeft() ? m_last : m_first;
    const bool roundRight = isRightToLeft() ? m_first : m_last;
    if (!roundLeft)
        frame.setLeft(frame.left() - 2 * radius);
    if (!roundRight)
        frame.setRight(frame.right() + 2 * radius);
    const bool hovered = isEnabled() && underMouse();
    fillRound(&painter, frame, radius,
              isChecked() ? colors.accentOn
              : isDown()  ? colors.pressed()
              : hovered   ? colors.hover()
                          : colors.panel);
    const QColor line = isEnabled() ? colors.control : colors.hairline;
    strokeRound(&painter, frame, radius, line);
    if (!roundRight)
        edgeLine(&painter, rect(), Qt::RightEdge,
                 isChecked() ? line : mix(colors.panel, line, 0.6));

    painter.setFont(isChecked() ? fonts::strong(font()) : font());
    painter.setPen(!isEnabled() ? colors.disabledText() : isChecked() ? colors.accent : colors.dim);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        strokeRound(&painter, rect().adjusted(2, 2, -2, -2), smallRadius, colors.accent,
                    focusWidth);
}

} // namespace hookbench::ui
