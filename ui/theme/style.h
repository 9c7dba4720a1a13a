// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QProxyStyle>

namespace hookbench::ui
{

/// Hookbench's look over Fusion: flat, hairlines instead of boxes, one accent, radius 6, a 4-px
/// grid. It decides what is drawn by whom (the painters beside it) and how large it is. Reads from
/// widgets:
/// - property "role" of a push button: "primary" (also a default button), "danger", "quiet",
/// "link";
///   of a tool button: "link". A link's property "tone" may hold a Tone;
/// - property "compact" of tool buttons with an icon alone: hardly larger than it;
/// - property "inverse" of links and tool buttons: they lie on the tooltip's base;
/// - property "large" of buttons and fields: as high as in a form;
/// - property "tone" of fields: "warn" or "error" colours the border.
/// Owned by QApplication; GUI thread.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    explicit Style(const Colors &colors);

    const Colors &colors() const { return m_colors; }
    /// The caller sets the palette afterwards, which repaints everything.
    void setColors(const Colors &colors);
    /// Whether anything may move by itself; busy indicators stand still otherwise.
    void setAnimated(bool animated);

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    QPalette standardPalette() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                         SubControl subControl, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QIcon standardIcon(StandardPixmap standardIcon, const QStyleOption *option,
                       const QWidget *widget) const override;

private:
    Colors m_colors;
    bool m_animated = true;
};

/// The colours that a widget is drawn with: those of the application's Style, the light ones under
/// any other. A null widget asks for the application's.
const Colors &colorsOf(const QWidget *widget);

} // namespace hookbench::ui
