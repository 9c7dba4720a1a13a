// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QLabel>

namespace hookbench::ui
{

/// A label in the colour of a tone, links too; it follows the theme.
class ToneLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ToneLabel(const QString &text = {}, QWidget *parent = nullptr);

    Tone tone() const { return m_tone; }
    /// Neutral is dim.
    void setTone(Tone tone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateColor();

    Tone m_tone = Tone::Neutral;
};

} // namespace hookbench::ui
