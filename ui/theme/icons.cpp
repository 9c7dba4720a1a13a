// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/iconengine.h"

namespace hookbench::ui::icons
{

QIcon icon(Icon icon)
{
    return QIcon(new IconEngine(icon));
}

QIcon icon(Icon icon, Tone tone)
{
    return QIcon(new IconEngine(icon, tone));
}

QPixmap pixmap(Icon icon, int size, const QColor &color, qreal devicePixelRatio)
{
    return IconEngine::render(icon, size, color, devicePixelRatio);
}

QIcon applicationIcon()
{
    return QIcon(QStringLiteral(":/icons/hookbench.svg"));
}

bool isTintable(const QIcon &icon)
{
    return icon.name().startsWith(IconEngine::namePrefix());
}

} // namespace hookbench::ui::icons
