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
    /// Like setText() with rich text; its links get the tone as well.
    void setRichText(const QString &text);
    QString richText() const { return m_richText; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateColor();

    void updateLinks();

    Tone m_tone = Tone::Neutral;
    QString m_richText;
};

} // namespace hookbench::ui
