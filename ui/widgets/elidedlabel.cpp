// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"

#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QToolTip>

namespace hookbench::ui
{

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

void ElidedLabel::setCopyable(bool copyable)
{
    m_copyable = copyable;
    setFocusPolicy(copyable ? Qt::StrongFocus : Qt::NoFocus);
}

bool ElidedLabel::isElided() const
{
    return shownText() != text();
}

QString ElidedLabel::shownText() const
{
    return fontMetrics().elidedText(text(), m_mode, contentsRect().width());
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    const int letters = fontMetrics().horizontalAdvance(QStringLiteral("mmm…"));
    return {std::min(whole.width(), letters), whole.height()};
}

QSize ElidedLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    return {painting::textWidth(fontMetrics(), text()) + margins.left() + margins.right(),
            fontMetrics().height() + 2 + margins.top() + margins.bottom()}; // underscores reach low
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QLabel::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString tip = isElided() ? text() : toolTip();
    // The text may be a server's: never let it pass for HTML.
    QToolTip::showText(help->globalPos(), tip.isEmpty() ? tip : tip.toHtmlEscaped(), this);
    return true;
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QPalette::ColorGroup group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    painter.setPen(palette().color(group, foregroundRole()));
    painting::drawLine(&painter, layoutDirection(), contentsRect(), alignment(), shownText());
    if (hasFocus())
        painting::strokeRound(&painter, rect(), painting::smallRadius, colorsOf(this).accent, 1);
}

void ElidedLabel::keyPressEvent(QKeyEvent *event)
{
    if (m_copyable && event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(text());
        return;
    }
    QLabel::keyPressEvent(event);
}

void ElidedLabel::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_copyable) {
        QLabel::contextMenuEvent(event);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icons::icon(Icon::Copy), tr("Copy"), this,
                    [this] { QApplication::clipboard()->setText(text()); });
    menu->popup(event->globalPos());
}

} // namespace hookbench::ui
