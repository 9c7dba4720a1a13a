// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/urldelegate.h"

#include "ui/theme/fonts.h"

#include <QPainter>

#include <algorithm>

namespace hookbench::ui
{

UrlDelegate::Parts UrlDelegate::split(const QString &url)
{
    const qsizetype colon = url.indexOf(QLatin1String("://"));
    if (colon < 0)
        return {{}, {}, url};
    const auto rest = std::find_if(url.begin() + colon + 3, url.end(), [](QChar c) {
        return c == u'/' || c == u'?' || c == u'#' || c == u'\\';
    });
    const qsizetype end = rest - url.begin();
    const qsizetype at = url.lastIndexOf(QLatin1Char('@'), end - 1);
    const qsizetype start = at > colon ? at + 1 : colon + 3;
    return {url.left(start), url.mid(start, end - start), url.mid(end)};
}

UrlDelegate::Parts UrlDelegate::fit(Parts parts, const QFontMetrics &metrics, int width)
{
    const QString mark = QStringLiteral("…");
    const int beforeHost = metrics.horizontalAdvance(parts.before);
    const int room = width - beforeHost - metrics.horizontalAdvance(parts.host);
    if (metrics.horizontalAdvance(parts.after) <= room)
        return parts;
    if (room >= metrics.horizontalAdvance(mark)) {
        parts.after = metrics.elidedText(parts.after, Qt::ElideMiddle, room);
        return parts;
    }
    // The host needs the room more than a scheme that goes without saying.
    if (parts.before == QLatin1String("https://"))
        return fit({{}, parts.host, parts.after}, metrics, width);
    const bool tight = width - beforeHost < beforeHost;
    const int hostRoom = tight ? width : width - beforeHost;
    const QString host = parts.after.isEmpty() ? parts.host : parts.host + mark;
    return {
        tight ? QString() : parts.before, metrics.elidedText(host, Qt::ElideMiddle, hostRoom), {}};
}

QFont UrlDelegate::contentFont(const QStyleOptionViewItem &option) const
{
    return fonts::monospace(option.font);
}

void UrlDelegate::paintContent(QPainter *painter, const Cell &cell) const
{
    const QFontMetrics metrics = painter->fontMetrics();
    const Parts parts = fit(split(visibleText(cell.index)), metrics, cell.rect.width());
    const int width = metrics.horizontalAdvance(parts.before + parts.host + parts.after);
    // A URL runs from left to right everywhere; right-to-left it only stands at the other side.
    painter->setLayoutDirection(Qt::LeftToRight);
    const bool mirrored = cell.option.direction == Qt::RightToLeft;
    QRect place = cell.rect;
    if (mirrored)
        place.setLeft(std::max(place.left(), place.right() - width + 1));

    const auto draw = [&](const QString &part, const QColor &color) {
        painter->setPen(color);
        painter->drawText(place, int(Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter), part);
        place.setLeft(place.left() + metrics.horizontalAdvance(part));
    };
    draw(parts.before, cell.colors.dim);
    draw(parts.host, parts.host.isEmpty() ? cell.colors.dim : cell.text);
    draw(parts.after, cell.colors.dim);
}

} // namespace hookbench::ui
