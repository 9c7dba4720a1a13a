// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"
#include "ui/widgets/card.h"

namespace hookbench::ui
{

class ElidedLabel;

/// A figure with its caption: "61.8 %", "success".
class StatTile : public Card
{
    Q_OBJECT

public:
    using Tone = hookbench::ui::Tone;

    explicit StatTile(QWidget *parent = nullptr);

    void setContent(const QString &value, const QString &caption);
    /// Of the figure; Neutral is the colour of text.
    void setTone(Tone tone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateColor();

    Tone m_tone = Tone::Neutral;
    ElidedLabel *m_value;
    ElidedLabel *m_caption;
};

} // namespace hookbench::ui
