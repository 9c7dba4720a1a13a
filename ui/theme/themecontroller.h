// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QObject>

#include <cstdint>
#include <optional>

namespace hookbench::ui
{

class DesktopTheme;
class Style;

/// Gives the application its style, palette and fonts, light or dark, by the user's choice or the
/// desktop's. One for each program, made right after QApplication; GUI thread.
class ThemeController : public QObject
{
    Q_OBJECT

public:
    enum class Mode : std::uint8_t { System, Light, Dark };
    Q_ENUM(Mode)

    /// `desktop` tells what System means and must outlive this; null: the palette's lightness at
    /// this moment decides.
    explicit ThemeController(DesktopTheme *desktop, QObject *parent = nullptr);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    bool isDark() const;
    /// "system", "light" or "dark", as in settings and on the command line; nothing for other
    /// words.
    static std::optional<Mode> modeFromName(const QString &name);
    static QString nameOf(Mode mode);

Q_SIGNALS:
    /// Light became dark or dark light. Widgets get their PaletteChange with the next events.
    void changed();

private:
    void apply();

    DesktopTheme *m_desktop;
    Style *m_style; ///< owned by QApplication
    Mode m_mode = Mode::System;
    bool m_fallbackDark; ///< what the platform looked like before we came
};

} // namespace hookbench::ui
