// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <cstdint>

namespace hookbench::ui
{

/// What a container is drawn as. Card, Header, Sidebar and Footer need a QFrame.
enum class Surface : std::uint8_t {
    None,
    Window,  ///< the colour behind cards
    Panel,   ///< the colour of tables and fields
    Card,    ///< a panel with round corners and a hairline, on a Window or Sidebar
    Header,  ///< a panel with a hairline below: the head of a page
    Sidebar, ///< the sidebar's colour, with a hairline at the side of the page
    Footer   ///< the sidebar's colour, with a hairline above: the status bar
};

/// Follows the theme by itself: it sets palette roles, and the style draws the lines.
void setSurface(QWidget *widget, Surface surface);
Surface surfaceOf(const QWidget *widget);

/// A horizontal hairline, the width of its layout.
QFrame *makeHairline(QWidget *parent = nullptr);

} // namespace hookbench::ui
