// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"

namespace hookbench::ui
{

Badge::Badge(const QString &text, Role role, QWidget *parent)
    : ToneLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setFont(fonts::strong(fonts::small(font())));
    setContentsMargins(6, 2, 6, 2);
    setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setTone(role);
}

void Badge::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painting::fillRound(&painter, rect(), painting::smallRadius, colorsOf(this).toneOn(tone()));
    painter.end();
    ToneLabel::paintEvent(event);
}

} // namespace hookbench::ui
