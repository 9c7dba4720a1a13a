// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QMetaType>
#include <QPalette>

#include <cstdint>

namespace hookbench::ui
{

/// What a coloured thing says. Never by colour alone: a word or a sign goes with it.
enum class Tone : std::uint8_t { Neutral, Accent, Good, Warning, Bad };

/// The colours of one theme. Text is legible (4.5:1) on window, panel, sidebar and on its own "on"
/// colour; `control` and `accent` stand out from all three surfaces (3:1).
struct Colors
{
    bool isDark = false;
    QColor window;   ///< behind cards
    QColor panel;    ///< tables, fields, cards
    QColor sidebar;  ///< sidebar and status bar
    QColor hairline; ///< separators
    QColor control;  ///< borders of fields and buttons
    QColor text;
    QColor dim; ///< text of less weight: captions, hints, placeholders
    QColor accent;
    QColor accentText; ///< on a fill of `accent`, `good`, `warn` or `bad`
    QColor accentOn;   ///< behind selected things
    QColor good;
    QColor goodOn;
    QColor warn;
    QColor warnOn;
    QColor bad;
    QColor badOn;

    static const Colors &light();
    static const Colors &dark();

    /// Text or fill of a tone; Neutral is `dim`.
    QColor tone(Tone tone) const;
    /// What lies quietly behind text of that tone; Neutral is the sidebar's colour.
    QColor toneOn(Tone tone) const;

    QColor hover() const;        ///< a button under the pointer
    QColor pressed() const;      ///< a button held down
    QColor disabledText() const; ///< of anything that cannot be used now
    QColor tipBase() const;      ///< tooltips and toasts stand out from every surface
    QColor tipText() const;

    /// Base is the panel, AlternateBase the sidebar, PlaceholderText the dim text.
    QPalette toPalette() const;
    /// As toPalette(), but selected text is drawn on the accent itself: for text fields.
    QPalette toTextPalette() const;

    bool operator==(const Colors &) const = default;
};

/// `base` with `over` laid on it; amount 0 to 1.
QColor mix(const QColor &base, const QColor &over, qreal amount);

} // namespace hookbench::ui

Q_DECLARE_METATYPE(hookbench::ui::Tone)
