// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/iconengine.h"

#include "ui/theme/style.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>
#include <cmath>

namespace hookbench::ui
{

namespace
{

struct IconFile
{
    const char *name;
    bool directional = false; ///< points along the reading direction
};

/// In the order of the enumeration.
constexpr std::array<IconFile, 42> files{{
    {"webhooks"},
    {"receiver"},
    {"send", true},
    {"deliveries", true},
    {"sandbox"},
    {"settings"},
    {"refresh"},
    {"plus"},
    {"pause"},
    {"play"},
    {"stop"},
    {"trash"},
    {"edit"},
    {"copy"},
    {"eye"},
    {"eye-off"},
    {"key"},
    {"lock"},
    {"unlock"},
    {"check"},
    {"cross"},
    {"close"},
    {"warning"},
    {"error"},
    {"info"},
    {"search"},
    {"chevron-down"},
    {"chevron-up"},
    {"chevron-right", true},
    {"chevron-left", true},
    {"arrow-up"},
    {"arrow-down"},
    {"more"},
    {"undo", true},
    {"external-link", true},
    {"account"},
    {"sidebar-collapse", true},
    {"clock"},
    {"exclamation"},
    {"question"},
    {"minus"},
    {"download"},
}};
static_assert(files.size() == static_cast<std::size_t>(Icon::Download) + 1);

const IconFile &fileOf(Icon icon)
{
    return files.at(static_cast<std::size_t>(icon));
}

} // namespace

IconEngine::IconEngine(Icon icon, std::optional<Tone> tone)
    : m_icon(icon)
    , m_tone(tone)
{
}

QColor IconEngine::colorFor(QIcon::Mode mode) const
{
    const Colors &colors = colorsOf(nullptr);
    switch (mode) {
    case QIcon::Disabled:
        return colors.disabledText();
    case QIcon::Selected:
        return colors.accent;
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return m_tone ? colors.tone(*m_tone) : colors.text;
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    const int side = std::min(rect.width(), rect.height());
    const QPoint at(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
    painter->drawPixmap(
        at, render(m_icon, side, colorFor(mode), painter->device()->devicePixelRatioF()));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    const qreal side = std::min(size.width(), size.height()) / scale;
    return render(m_icon, qRound(side), colorFor(mode), scale);
}

QString IconEngine::iconName()
{
    const QLatin1String name(fileOf(m_icon).name);
    return m_tone ? QString(name) : namePrefix() + name;
}

QString IconEngine::key() const
{
    return QStringLiteral("HookbenchIconEngine");
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this);
}

QLatin1String IconEngine::namePrefix()
{
    return QLatin1String("hookbench:");
}

QPixmap IconEngine::render(Icon icon, int size, const QColor &color, qreal devicePixelRatio)
{
    if (size <= 0)
        return {};
    const IconFile &file = fileOf(icon);
    const int side = static_cast<int>(std::lround(size * devicePixelRatio));
    const bool mirrored = file.directional && QGuiApplication::layoutDirection() == Qt::RightToLeft;
    const QString key = QStringLiteral("hookbench-%1-%2-%3-%4-%5")
                            .arg(QLatin1String(file.name))
                            .arg(side)
                            .arg(devicePixelRatio)
                            .arg(color.name(QColor::HexArgb))
                            .arg(mirrored);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;

    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(file.name)));
    QPainter painter(&image);
    renderer.render(&painter, QRectF(0, 0, side, side));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), color);
    painter.end();
    pixmap = QPixmap::fromImage(mirrored ? image.mirrored(true, false) : image);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace hookbench::ui
