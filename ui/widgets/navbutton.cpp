// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/navbutton.h"

#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"

namespace hookbench::ui
{

using namespace painting;

NavButton::NavButton(Icon icon, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setIcon(icons::icon(icon));
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setText(text);
}

void NavButton::setText(const QString &text)
{
    QAbstractButton::setText(text);
    updateNames();
}

void NavButton::setCount(std::optional<qint64> count)
{
    m_count = count;
    updateNames();
    update();
}

void NavButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    updateNames();
    updateGeometry();
    update();
}

QString NavButton::countText() const
{
    return m_count ? locale().toString(*m_count) : QString();
}

void NavButton::updateNames()
{
    const QString count = countText();
    const QString whole = count.isEmpty() ? text() : tr("%1, %2", "page, count").arg(text(), count);
    setAccessibleName(whole);
    setToolTip(m_collapsed ? whole : QString());
}

QSize NavButton::sizeHint() const
{
    const int signSize = painting::iconSize(fontMetrics());
    const int height = controlHeight(fontMetrics()) + 4;
    if (m_collapsed)
        return {signSize + 2 * gap, height};
    const QFontMetrics bold(fonts::strong(font()));
    const QFontMetrics small(fonts::small(font()));
    int width = 2 * gap + signSize + gap + bold.size(Qt::TextShowMnemonic, text()).width() + 1;
    if (m_count)
        width += gap + small.horizontalAdvance(countText());
    return {width, height};
}

QSize NavButton::minimumSizeHint() const
{
    return {painting::iconSize(fontMetrics()) + 2 * gap, sizeHint().height()};
}

void NavButton::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(this);
    QPainter painter(this);
    const bool hovered = isEnabled() && underMouse();
    if (isChecked() || isDown() || hovered)
        fillRound(&painter, rect(), radius,
                  isChecked() ? colors.accentOn
                  : isDown()  ? mix(colors.sidebar, colors.text, 0.12)
                              : mix(colors.sidebar, colors.text, 0.06));
    const QColor ink = !isEnabled()  ? colors.disabledText()
                       : isChecked() ? colors.accent
                                     : colors.text;
    const auto place = [this](const QRect &rect) {
        return QStyle::visualRect(layoutDirection(), this->rect(), rect);
    };
    const int signSize = painting::iconSize(fontMetrics());
    const QRect sign(m_collapsed ? (width() - signSize) / 2 : gap, 0, signSize, height());
    drawIcon(&painter, place(sign), icons::icon(m_icon), signSize, ink, isEnabled());
    if (!m_collapsed) {
        QRect words = rect().adjusted(gap + signSize + gap, 0, -gap, 0);
        if (const QString count = countText(); !count.isEmpty()) {
            painter.setFont(fonts::small(font()));
            painter.setPen(colors.dim);
            drawLine(&painter, layoutDirection(), place(words), Qt::AlignRight, count);
            words.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(count) - gap, 0);
        }
        painter.setFont(isChecked() ? fonts::strong(font()) : font());
        painter.setPen(ink);
        drawLine(&painter, layoutDirection(), place(words), Qt::AlignLeft,
                 painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width(),
                                                  Qt::TextShowMnemonic),
                 Qt::TextShowMnemonic);
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        strokeRound(&painter, rect(), radius, colors.accent, focusWidth);
}

} // namespace hookbench::ui
