// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/verdict.h"
#include "ui/delegates/rowdelegate.h"
#include "ui/theme/icons.h"

#include <QPixmap>

#include <array>

namespace hookbench::ui
{

/// The sign and the word of a verdict, in its colour.
class VerdictDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    /// Of the sign and the room before the word.
    static int signWidth(const QFontMetrics &metrics);

protected:
    QFont contentFont(const QStyleOptionViewItem &option) const override;
    int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paintContent(QPainter *painter, const Cell &cell) const override;

private:
    /// Signs are drawn a thousand times a second; made once for each colour and screen.
    struct Sign
    {
        QColor color;
        qreal ratio = 0;
        int size = 0;
        QPixmap pixmap;
    };
    const QPixmap &sign(Verdict verdict, int size, const QColor &color, qreal ratio) const;

    mutable std::array<Sign, 7> m_signs;
};

} // namespace hookbench::ui
