// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/themecontroller.h"

#include "ui/theme/desktoptheme.h"
#include "ui/theme/fonts.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QToolTip>

namespace hookbench::ui
{

ThemeController::ThemeController(DesktopTheme *desktop, QObject *parent)
    : QObject(parent)
    , m_desktop(desktop)
    , m_fallbackDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
{
    m_style = new Style(isDark() ? Colors::dark() : Colors::light());
    QApplication::setStyle(m_style);
    QApplication::setFont(fonts::small(QApplication::font()), "QHeaderView");
    apply();
    if (m_desktop) {
        connect(m_desktop, &DesktopTheme::changed, this, [this] {
            if (isDark() != m_style->colors().isDark) {
                apply();
                Q_EMIT changed();
            }
        });
    }
}

void ThemeController::setMode(Mode mode)
{
    m_mode = mode;
    if (isDark() == m_style->colors().isDark)
        return;
    apply();
    Q_EMIT changed();
}

bool ThemeController::isDark() const
{
    switch (m_mode) {
    case Mode::Light:
        return false;
    case Mode::Dark:
        return true;
    case Mode::System:
        break;
    }
    return m_desktop ? m_desktop->prefersDark().value_or(m_fallbackDark) : m_fallbackDark;
}

void ThemeController::apply()
{
    const Colors &colors = isDark() ? Colors::dark() : Colors::light();
    m_style->setColors(colors);
    // The palette without a class name forgets those with one; so it comes first.
    QApplication::setPalette(colors.toPalette());
    for (const char *textField : {"QLineEdit", "QTextEdit", "QPlainTextEdit", "QLabel"})
        QApplication::setPalette(colors.toTextPalette(), textField);
    QToolTip::setPalette(colors.toPalette());
}

std::optional<ThemeController::Mode> ThemeController::modeFromName(const QString &name)
{
    for (const Mode mode : {Mode::System, Mode::Light, Mode::Dark}) {
        if (name == nameOf(mode))
            return mode;
    }
    return std::nullopt;
}

QString ThemeController::nameOf(Mode mode)
{
    switch (mode) {
    case Mode::System:
        return QStringLiteral("system");
    case Mode::Light:
        return QStringLiteral("light");
    case Mode::Dark:
        return QStringLiteral("dark");
    }
    return {};
}

} // namespace hookbench::ui
