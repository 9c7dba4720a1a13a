// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QFontDatabase>

namespace hookbench::ui::fonts
{

namespace
{

QFont scaled(QFont font, qreal factor)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

} // namespace

QFont title(const QFont &font)
{
    return strong(scaled(font, 1.25));
}

QFont heading(const QFont &font)
{
    return strong(scaled(font, 1.1));
}

QFont strong(const QFont &font)
{
    QFont bold = font;
    bold.setBold(true);
    return bold;
}

QFont small(const QFont &font)
{
    return scaled(font, 0.9);
}

QFont monospace(const QFont &font)
{
    QFont fixed = scaled(font, 0.92); // fixed fonts run large beside proportional ones
    fixed.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    fixed.setStyleHint(QFont::Monospace);
    fixed.setFixedPitch(true);
    return fixed;
}

} // namespace hookbench::ui::fonts
