// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colors.h"

namespace hookbench::ui
{

namespace
{

QColor rgb(unsigned value)
{
    return QColor(static_cast<QRgb>(0xff000000U | value));
}

Colors makeLight()
{
    Colors c;
    c.isDark = false;
    c.window = rgb(0xf6f7f9);
    c.panel = rgb(0xffffff);
    c.sidebar = rgb(0xeef0f4);
    c.hairline = rgb(0xe2e5eb);
    c.control = rgb(0x828a98);
    c.text = rgb(0x1b2130);
    c.dim = rgb(0x5b6475);
    c.accent = rgb(0x3158d3);
    c.accentText = rgb(0xffffff);
    c.accentOn = rgb(0xe8eefc);
    c.good = rgb(0x0f6b3e);
    c.goodOn = rgb(0xe3f5ea);
    c.warn = rgb(0x855900);
    c.warnOn = rgb(0xfff4d6);
    c.bad = rgb(0xb42318);
    c.badOn = rgb(0xfdeceb);
    return c;
}

Colors makeDark()
{
    Colors c;
    c.isDark = true;
    c.window = rgb(0x14171d);
    c.panel = rgb(0x1a1e26);
    c.sidebar = rgb(0x171a21);
    c.hairline = rgb(0x2a303b);
    c.control = rgb(0x666f7f);
    c.text = rgb(0xe6e9ef);
    c.dim = rgb(0x98a1b2);
    c.accent = rgb(0x7b9cff);
    c.accentText = rgb(0x14171d);
    c.accentOn = rgb(0x22305a);
    c.good = rgb(0x5ed39a);
    c.goodOn = rgb(0x17372a);
    c.warn = rgb(0xf0c14b);
    c.warnOn = rgb(0x3d3115);
    c.bad = rgb(0xff8f85);
    c.badOn = rgb(0x43201e);
    return c;
}

} // namespace

const Colors &Colors::light()
{
    static const Colors colors = makeLight();
    return colors;
}

const Colors &Colors::dark()
{
    static const Colors colors = makeDark();
    return colors;
}

QColor Colors::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
        return dim;
    case Tone::Accent:
        return accent;
    case Tone::Good:
        return good;
    case Tone::Warning:
        return warn;
    case Tone::Bad:
        return bad;
    }
    return dim;
}

QColor Colors::toneOn(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
        return sidebar;
    case Tone::Accent:
        return accentOn;
    case Tone::Good:
        return goodOn;
    case Tone::Warning:
        return warnOn;
    case Tone::Bad:
        return badOn;
    }
    return sidebar;
}

QColor Colors::hover() const
{
    return mix(panel, text, 0.06);
}

QColor Colors::pressed() const
{
    return mix(panel, text, 0.12);
}

QColor Colors::disabledText() const
{
    return mix(panel, text, 0.45);
}

QColor Colors::tipBase() const
{
    return isDark ? mix(hairline, text, 0.06) : text;
}

QColor Colors::tipText() const
{
    return isDark ? text : panel;
}

QPalette Colors::toPalette() const
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) {
        palette.setColor(QPalette::All, role, color);
    };
    set(QPalette::Window, window);
    set(QPalette::WindowText, text);
    set(QPalette::Base, panel);
    set(QPalette::AlternateBase, sidebar);
    set(QPalette::Text, text);
    set(QPalette::PlaceholderText, dim);
    set(QPalette::Button, panel);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, accentText);
    set(QPalette::Highlight, accentOn);
    set(QPalette::HighlightedText, text);
    set(QPalette::Link, accent);
    set(QPalette::LinkVisited, accent);
    set(QPalette::ToolTipBase, tipBase());
    set(QPalette::ToolTipText, tipText());
    set(QPalette::Light, panel);
    set(QPalette::Midlight, window);
    set(QPalette::Mid, hairline);
    set(QPalette::Dark, control);
    set(QPalette::Shadow, isDark ? QColor(Qt::black) : control);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, disabledText());
    return palette;
}

QPalette Colors::toTextPalette() const
{
    QPalette palette = toPalette();
    palette.setColor(QPalette::All, QPalette::Highlight, accent);
    palette.setColor(QPalette::All, QPalette::HighlightedText, accentText);
    palette.setColor(QPalette::Disabled, QPalette::Base, window);
    return palette;
}

QColor mix(const QColor &base, const QColor &over, qreal amount)
{
    const auto blend = [amount](int a, int b) { return qRound(a + (b - a) * amount); };
    return QColor(blend(base.red(), over.red()), blend(base.green(), over.green()),
                  blend(base.blue(), over.blue()), blend(base.alpha(), over.alpha()));
}

} // namespace hookbench::ui
