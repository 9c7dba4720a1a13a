// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QColor>
#include <QIcon>
#include <QPixmap>

#include <cstdint>

namespace hookbench::ui
{

/// The icons of resources/icons, one file each.
enum class Icon : std::uint8_t {
    Webhooks,
    Receiver,
    Send,
    Deliveries,
    Sandbox,
    Settings,
    Refresh,
    Plus,
    Pause,
    Play,
    Stop,
    Trash,
    Edit,
    Copy,
    Eye,
    EyeOff,
    Key,
    Lock,
    Unlock,
    Check,
    Cross,
    Close,
    Warning,
    Error,
    Info,
    Search,
    ChevronDown,
    ChevronUp,
    ChevronRight,
    ChevronLeft,
    ArrowUp,
    ArrowDown,
    More,
    Undo,
    ExternalLink,
    Account,
    SidebarCollapse,
    Clock,
    Exclamation,
    Question,
    Minus,
    Download
};

namespace icons
{

/// Drawn in the theme's text colour (dim when disabled, the accent when selected) as it is at the
/// time of painting, so that it follows a change of the theme by itself. Our style draws it in the
/// colour of the label beside it.
QIcon icon(Icon icon);
/// In the colour of a tone, whatever stands beside it.
QIcon icon(Icon icon, Tone tone);

/// One colour, whatever the theme; `size` in logical pixels.
QPixmap pixmap(Icon icon, int size, const QColor &color, qreal devicePixelRatio);

/// The mark of the program, in its own colours.
QIcon applicationIcon();

/// Whether it was made by icon(), and may be tinted.
bool isTintable(const QIcon &icon);

} // namespace icons

} // namespace hookbench::ui
