// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/drophint.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/announce.h"

#include <QPainter>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

constexpr int dropMargin = 12;
constexpr int dropIcon = 24;
constexpr int dropPadding = 24;
constexpr int widestDropText = 440;
constexpr double dropVeil = 0.8; ///< how much of the window it hides

} // namespace

DropHint::DropHint(QWidget *window)
    : QWidget(window)
{
    setObjectName(QStringLiteral("dropHint"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void DropHint::showText(const QString &sentence, bool isRefused)
{
    const bool isNews = !isVisible() || sentence != m_text;
    m_text = sentence;
    m_isRefused = isRefused;
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
    if (isNews)
        announce(this, sentence);
}

void DropHint::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(this);
    const Tone tone = m_isRefused ? Tone::Warning : Tone::Accent;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = palette().color(QPalette::Window);
    veil.setAlphaF(static_cast<float>(dropVeil));
    painter.fillRect(rect(), veil);
    QPen dashes(colors.tone(tone), 2, Qt::DashLine);
    dashes.setDashPattern({4, 3});
    painter.setPen(dashes);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(dropMargin, dropMargin, -dropMargin, -dropMargin), painting::radius,
        painting::radius);

    const int most = std::min(widestDropText, width() - 4 * dropPadding);
    const QRect words = fontMetrics().boundingRect(QRect(0, 0, most, height()),
                                                   Qt::AlignCenter | Qt::TextWordWrap, m_text);
    QRect card(0, 0, words.width() + 2 * dropPadding,
               words.height() + dropIcon + 3 * dropPadding - dropMargin);
    card.moveCenter(rect().center());
    painting::fillRound(&painter, card, painting::radius, colors.toneOn(tone));
    painting::strokeRound(&painter, card, painting::radius, colors.tone(tone));
    const QRect sign(card.center().x() - dropIcon / 2, card.top() + dropPadding, dropIcon,
                     dropIcon);
    painting::drawIcon(&painter, sign, icons::icon(m_isRefused ? Icon::Warning : Icon::Download),
                       dropIcon, colors.tone(tone));
    painter.setPen(colors.tone(tone));
    painter.drawText(
        card.adjusted(dropPadding, dropPadding + dropIcon + dropMargin, -dropPadding, -dropPadding),
        Qt::AlignCenter | Qt::TextWordWrap, m_text);
}

} // namespace hookbench::ui
