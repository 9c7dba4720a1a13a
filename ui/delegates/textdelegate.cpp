// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/textdelegate.h"

#include "models/roles.h"
#include "ui/theme/fonts.h"

#include <QPainter>

namespace hookbench::ui
{

TextDelegate::TextDelegate(Look look, QObject *parent)
    : RowDelegate(parent)
    , m_look(look)
{
}

QString TextDelegate::textOf(const QModelIndex &index) const
{
    const QString text = visibleText(index);
    const bool marked = m_look == Look::Outcome && index.data(models::FailedRole).toBool();
    return marked ? QStringLiteral("✕ ") + text : text;
}

QFont TextDelegate::contentFont(const QStyleOptionViewItem &option) const
{
    if (m_look != Look::Data && m_look != Look::Detail)
        return option.font;
    if (m_given != option.font || m_monospace == QFont()) {
        m_given = option.font;
        m_monospace = fonts::monospace(option.font);
    }
    return m_monospace;
}

int TextDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QFontMetrics(contentFont(option)).horizontalAdvance(textOf(index));
}

void TextDelegate::paintContent(QPainter *painter, const Cell &cell) const
{
    const bool right = m_look == Look::Number || m_look == Look::Time;
    if (m_look == Look::Time || m_look == Look::Detail)
        painter->setPen(cell.colors.dim);
    if (m_look == Look::Outcome && cell.index.data(models::FailedRole).toBool())
        painter->setPen(cell.colors.bad);
    drawLine(painter, cell, cell.rect, textOf(cell.index), right ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace hookbench::ui
