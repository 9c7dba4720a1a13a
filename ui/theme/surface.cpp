// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/surface.h"

#include <QVariant>

namespace hookbench::ui
{

namespace
{
constexpr char surfaceProperty[] = "hookbenchSurface";
}

void setSurface(QWidget *widget, Surface surface)
{
    widget->setProperty(surfaceProperty, static_cast<int>(surface));
    switch (surface) {
    case Surface::None:
        widget->setBackgroundRole(QPalette::NoRole);
        break;
    case Surface::Window:
        widget->setBackgroundRole(QPalette::Window);
        break;
    case Surface::Panel:
    case Surface::Card:
    case Surface::Header:
        widget->setBackgroundRole(QPalette::Base);
        break;
    case Surface::Sidebar:
    case Surface::Footer:
        widget->setBackgroundRole(QPalette::AlternateBase);
        break;
    }
    // A card's corners show what is behind it.
    widget->setAutoFillBackground(surface != Surface::None && surface != Surface::Card);
    widget->update();
}

Surface surfaceOf(const QWidget *widget)
{
    return widget ? static_cast<Surface>(widget->property(surfaceProperty).toInt()) : Surface::None;
}

QFrame *makeHairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    return line;
}

} // namespace hookbench::ui
