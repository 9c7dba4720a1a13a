// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QWidget>

namespace hookbench::ui
{

/// A dot and words for the status bar: "API 42 ms". The words say what the dot's colour says.
class StatusDotLabel : public QWidget
{
    Q_OBJECT

public:
    using Tone = hookbench::ui::Tone;

    explicit StatusDotLabel(QWidget *parent = nullptr);

    void setState(Tone tone, const QString &text);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
    QString m_text;
};

} // namespace hookbench::ui
