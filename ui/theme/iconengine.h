// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QIconEngine>

#include <optional>

namespace hookbench::ui
{

/// Draws one of our SVG files in a single colour at exactly the device's size: nothing is scaled,
/// and nothing remembers a theme. Owned by its QIcon; GUI thread.
class IconEngine : public QIconEngine
{
public:
    explicit IconEngine(Icon icon, std::optional<Tone> tone = std::nullopt);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    /// `size` is in device pixels, as QIcon asks for it.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    QString iconName() override;
    QString key() const override;
    QIconEngine *clone() const override;

    /// Of the names of those that have no tone of their own.
    static QLatin1String namePrefix();
    /// `size` in logical pixels. Directional icons are mirrored in a right-to-left program.
    static QPixmap render(Icon icon, int size, const QColor &color, qreal devicePixelRatio);

private:
    QColor colorFor(QIcon::Mode mode) const;

    Icon m_icon;
    std::optional<Tone> m_tone;
};

} // namespace hookbench::ui
