// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/caselegend.h"

#include "ui/theme/fonts.h"
#include "ui/theme/style.h"

#include <QPainter>
#include <QTextCharFormat>
#include <QTextLayout>

#include <array>

namespace hookbench::ui
{

namespace
{

constexpr int legendGap = 12;
constexpr int legendInset = 4;

struct LegendEntry
{
    QString word;
    Tone tone;
    QTextCharFormat::UnderlineStyle line;
};

std::array<LegendEntry, 3> legendEntries()
{
    return {{{CaseLegend::tr("replaced"), Tone::Accent, QTextCharFormat::SingleUnderline},
             {CaseLegend::tr("not sure"), Tone::Warning, QTextCharFormat::WaveUnderline},
             {CaseLegend::tr("leaves"), Tone::Bad, QTextCharFormat::DashUnderline}}};
}

} // namespace

CaseLegend::CaseLegend(QWidget *parent)
    : QWidget(parent)
{
    setFont(fonts::small(font()));
    QStringList words;
    for (const LegendEntry &entry : legendEntries())
        words += entry.word;
    setAccessibleName(tr("Marks: %1").arg(words.join(QStringLiteral(", "))));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize CaseLegend::sizeHint() const
{
    int width = -legendGap;
    for (const LegendEntry &entry : legendEntries())
        width += fontMetrics().horizontalAdvance(entry.word) + 2 * legendInset + legendGap;
    return {width, fontMetrics().height() + legendInset};
}

void CaseLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsOf(this);
    int left = 0;
    for (const LegendEntry &entry : legendEntries()) {
        const int width = fontMetrics().horizontalAdvance(entry.word) + 2 * legendInset;
        const QRect place =
            style()->visualRect(layoutDirection(), rect(), QRect(left, 0, width, height()));
        painter.fillRect(place, colors.toneOn(entry.tone));
        QTextCharFormat format;
        format.setForeground(colors.tone(entry.tone));
        format.setUnderlineColor(colors.tone(entry.tone));
        format.setUnderlineStyle(entry.line);
        QTextLayout layout(entry.word, font(), this);
        layout.setFormats({{0, static_cast<int>(entry.word.size()), format}});
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        layout.draw(&painter, place.topLeft() + QPoint(legendInset, 1));
        left += width + legendGap;
    }
}

} // namespace hookbench::ui
