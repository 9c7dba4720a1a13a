// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/rowdelegate.h"

#include "models/roles.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace hookbench::ui
{

namespace
{

constexpr int rowMargin = painting::cellPadding;
constexpr int errorSize = 14;

QRect frameOf(const QRect &cell)
{
    return cell.adjusted(2, 2, -2, -3);
}

bool hasError(const QModelIndex &index)
{
    return !index.data(models::ErrorRole).toString().isEmpty();
}

/// Controls, and the marks that turn the direction of text: a server's text must not hide itself.
bool isUnsafe(QChar c)
{
    const char16_t u = c.unicode();
    return c.category() == QChar::Other_Control || (u >= 0x202A && u <= 0x202E) ||
           (u >= 0x2066 && u <= 0x2069) || u == 0x2028 || u == 0x2029;
}

QString withoutControls(QString text)
{
    for (QChar &c : text) {
        if (isUnsafe(c))
            c = c.isSpace() ? QLatin1Char(' ') : QChar(QChar::ReplacementCharacter);
    }
    return text;
}

} // namespace

QRect RowDelegate::Cell::mirrored(const QRect &logical) const
{
    return QStyle::visualRect(option.direction, option.rect, logical);
}

QString RowDelegate::visibleText(const QModelIndex &index)
{
    return withoutControls(index.data(Qt::DisplayRole).toString());
}

void RowDelegate::drawLine(QPainter *painter, const Cell &cell, const QRect &rect,
                           const QString &text, Qt::Alignment alignment)
{
    const QString line = painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painting::drawLine(painter, cell.option.direction, rect, alignment, line);
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    const Colors &colors = colorsOf(option.widget);
    const bool quiet =
        index.data(models::PendingRole).toBool() || index.data(models::BusyRole).toBool();
    const Cell cell{
        option, index, colors, contentRect(option, index), quiet ? colors.dim : colors.text, quiet};

    painter->save(); // selection, hairline and the row's focus are the style's, and drawn already
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(contentFont(option));
    painter->setPen(cell.text);
    paintContent(painter, cell);

    if (hasError(index))
        paintError(painter, cell);
    const bool current = option.state & QStyle::State_HasFocus;
    if (current && (index.flags() & Qt::ItemIsEditable)) // what F2 is for
        painting::strokeRound(painter, frameOf(option.rect), painting::smallRadius, colors.accent);
    painter->restore();
}

/// An outline and a sign: never the colour alone.
void RowDelegate::paintError(QPainter *painter, const Cell &cell)
{
    const QRect &whole = cell.option.rect;
    painting::strokeRound(painter, frameOf(whole), painting::smallRadius, cell.colors.bad);

    const QRect sign =
        cell.mirrored({whole.right() - rowMargin - errorSize + 1,
                       whole.center().y() - errorSize / 2 + 1, errorSize, errorSize});
    painter->setPen(Qt::NoPen);
    painter->setBrush(cell.colors.bad);
    painter->drawEllipse(sign);
    QFont font = fonts::strong(cell.option.font);
    font.setPixelSize(errorSize - 4);
    painter->setFont(font);
    painter->setPen(cell.colors.accentText);
    painter->drawText(sign, Qt::AlignCenter, QStringLiteral("!"));
}

QRect RowDelegate::contentRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRect rect = option.rect.adjusted(rowMargin, 0, -rowMargin, -1);
    if (hasError(index))
        rect.setRight(rect.right() - errorSize - 4);
    return QStyle::visualRect(option.direction, option.rect, rect);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // One more, because elidedText() counts fractions of pixels.
    return {contentWidth(option, index) + 1 + 2 * rowMargin, contentHeight(option)};
}

int RowDelegate::contentHeight(const QStyleOptionViewItem &option) const
{
    return painting::rowHeight(QFontMetrics(option.font));
}

QFont RowDelegate::contentFont(const QStyleOptionViewItem &option) const
{
    return option.font;
}

int RowDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QFontMetrics(contentFont(option)).horizontalAdvance(visibleText(index));
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                            const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = withoutControls(index.data(Qt::ToolTipRole).toString());
    const QString shown = visibleText(index);
    const bool cut = contentWidth(option, index) > contentRect(option, index).width();
    if (text.isEmpty() && cut)
        text = shown;
    if (text == shown && !cut)
        text.clear(); // it would only repeat the cell
    // A tooltip guesses whether it is HTML, and the text may be a server's: say that it is not.
    if (!text.isEmpty())
        text = QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped());
    QToolTip::showText(event->globalPos(), text, view->viewport(), option.rect);
    return true;
}

} // namespace hookbench::ui
