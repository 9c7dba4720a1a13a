// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/barpainter.h"
#include "ui/theme/buttonpainter.h"
#include "ui/theme/fieldpainter.h"
#include "ui/theme/icons.h"
#include "ui/theme/itempainter.h"
#include "ui/theme/menupainter.h"
#include "ui/theme/painting.h"
#include "ui/theme/tabpainter.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace hookbench::ui
{

using namespace painting;

namespace
{

QFontMetrics metricsOf(const QWidget *widget)
{
    return widget ? widget->fontMetrics() : QFontMetrics(QApplication::font());
}

} // namespace

Style::Style(const Colors &colors)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_colors(colors)
{
}

void Style::setColors(const Colors &colors)
{
    m_colors = colors;
}

void Style::setAnimated(bool animated)
{
    m_animated = animated;
}

QPalette Style::standardPalette() const
{
    return m_colors.toPalette();
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *button = qobject_cast<QPushButton *>(widget)) {
        // The default button of a dialog stays the primary one while another has the focus.
        if (button->isDefault() && !button->property("role").isValid())
            button->setProperty("role", QStringLiteral("primary"));
        button->setAttribute(Qt::WA_Hover);
    } else if (auto *header = qobject_cast<QHeaderView *>(widget)) {
        if (header->orientation() == Qt::Horizontal)
            header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    } else if (auto *label = qobject_cast<QLabel *>(widget)) {
        // Qt sets a label by the direction of its text: in a mirrored window names, ids and URLs
        // would stand far from what they belong to.
        if (label->layoutDirection() == Qt::RightToLeft)
            label->setAlignment(visualAlignment(Qt::RightToLeft, label->alignment()));
    } else if (qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QComboBox *>(widget)) {
        widget->setFocusPolicy(Qt::StrongFocus);
        widget->installEventFilter(this);
    }
}

/// A wheel that scrolls a page must not change the number or the choice that happens to pass under
/// it.
bool Style::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        const auto *box = qobject_cast<const QAbstractSpinBox *>(watched);
        if (box ? !box->hasFocus() : qobject_cast<const QComboBox *>(watched) != nullptr) {
            event->ignore();
            return true;
        }
    }
    return QProxyStyle::eventFilter(watched, event);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            fieldpainter::drawField(*option, painter, widget);
        return;
    case PE_FrameLineEdit:
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_FrameTabWidget:
    case PE_PanelStatusBar:
        return;
    case PE_Frame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option))
            barpainter::drawFrame(*frame, painter, widget);
        return;
    case PE_FrameTabBarBase:
        edgeLine(painter, option->rect, Qt::BottomEdge, m_colors.hairline);
        return;
    case PE_IndicatorCheckBox:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            buttonpainter::drawCheckIndicator(*button, painter, widget);
        return;
    case PE_IndicatorRadioButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            buttonpainter::drawRadioIndicator(*button, painter, widget);
        return;
    case PE_IndicatorItemViewItemCheck: {
        QStyleOptionButton box;
        box.rect = option->rect;
        box.state = option->state;
        buttonpainter::drawCheckIndicator(box, painter, widget);
        return;
    }
    case PE_FrameFocusRect:
        // Rows draw their own; what is left are check boxes, radio buttons and the like.
        if (!qobject_cast<const QAbstractItemView *>(widget) &&
            option->state.testFlag(State_KeyboardFocusChange))
            strokeRound(painter, option->rect, smallRadius, m_colors.accent, focusWidth);
        return;
    case PE_PanelItemViewRow:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            itempainter::drawRow(*item, painter, widget);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            itempainter::drawItemPanel(*item, painter, widget);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, m_colors.panel);
        return;
    case PE_FrameMenu:
        strokeRound(painter, option->rect, 0, m_colors.control);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, m_colors.tipBase());
        return;
    case PE_PanelScrollAreaCorner:
        barpainter::drawScrollCorner(*option, painter, widget);
        return;
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children))
            drawIcon(painter, option->rect,
                     icons::icon(option->state.testFlag(State_Open) ? Icon::ChevronDown
                                                                    : Icon::ChevronRight),
                     markSize(metricsOf(widget)), m_colors.dim);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            buttonpainter::drawPushButton(*button, painter, widget);
        return;
    case CE_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            tabpainter::drawTab(*tab, painter, widget);
        return;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            itempainter::drawHeader(*header, painter, widget);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_colors.panel);
        edgeLine(painter, option->rect, Qt::BottomEdge, m_colors.hairline);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            menupainter::drawItem(*item, painter, widget);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            menupainter::drawBarItem(*item, painter, widget);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, m_colors.window);
        return;
    case CE_MenuEmptyArea:
    case CE_MenuHMargin:
    case CE_MenuVMargin:
        return;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            barpainter::drawProgressBar(*bar, painter, widget);
        return;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            const QRect field = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            const int icon = combo->currentIcon.isNull() ? 0 : combo->iconSize.width() + 4;
            QStyleOptionComboBox cut = *combo;
            cut.currentText = cut.fontMetrics.elidedText(cut.currentText, Qt::ElideRight,
                                                         field.width() - icon - 2);
            QProxyStyle::drawControl(element, &cut, painter, widget);
        }
        return;
    case CE_Splitter:
        barpainter::drawSplitter(*option, painter, widget);
        return;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option))
            barpainter::drawFrame(*frame, painter, widget);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            buttonpainter::drawToolButton(*button, painter, widget);
        return;
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            fieldpainter::drawComboBox(*combo, painter, widget);
        return;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            fieldpainter::drawSpinBox(*spin, painter, widget);
        return;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            barpainter::drawScrollBar(*bar, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            return option->rect.adjusted(fieldPadding - 2, 2, -(fieldPadding - 2), -2);
        return option->rect;
    case SE_ShapedFrameContents:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->frameShape != QFrame::NoFrame && fieldpainter::isTextEdit(widget))
            return option->rect.adjusted(4, 4, -4, -4);
        break;
    case SE_TabBarTabText:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return tabpainter::textRect(*tab, widget);
        break;
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const bool check = element == SE_CheckBoxFocusRect;
            const QRect mark = QProxyStyle::subElementRect(
                check ? SE_CheckBoxIndicator : SE_RadioButtonIndicator, option, widget);
            if (button->text.isEmpty())
                return mark;
            const QRect text = QProxyStyle::subElementRect(
                check ? SE_CheckBoxContents : SE_RadioButtonContents, option, widget);
            const int width =
                std::min(text.width(),
                         option->fontMetrics.size(Qt::TextShowMnemonic, button->text).width() + 4);
            return alignedRect(option->direction, Qt::AlignLeft | Qt::AlignVCenter,
                               QSize(width, option->fontMetrics.height() + 4), text)
                .adjusted(-4, 0, 4, 0)
                .intersected(option->rect);
        }
        break;
    default:
        break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl subControl, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return fieldpainter::comboBoxRect(*combo, subControl);
        break;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return fieldpainter::spinBoxRect(*spin, subControl);
        break;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return barpainter::scrollBarRect(*bar, subControl);
        break;
    default:
        break;
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return buttonpainter::pushButtonSize(*button, widget);
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return buttonpainter::toolButtonSize(*button, widget);
        break;
    case CT_LineEdit:
        return {size.width() + 2 * fieldPadding, fieldpainter::fieldHeight(*option, widget)};
    case CT_ComboBox:
        return {size.width() + fieldpainter::comboBoxExtra(*option),
                fieldpainter::fieldHeight(*option, widget)};
    case CT_SpinBox:
        return {size.width() + fieldpainter::spinBoxExtra(*option),
                fieldpainter::fieldHeight(*option, widget)};
    case CT_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return tabpainter::tabSize(*tab, widget);
        break;
    case CT_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return itempainter::headerSize(*header, widget);
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menupainter::itemSize(*item, size);
        break;
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width(), std::max(base.height(), rowHeight(option->fontMetrics))};
    }
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 8, std::max(base.height(), option->fontMetrics.height() + 6)};
    }
    case CT_ProgressBar:
        return {size.width(), std::max(8, size.height())};
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_MenuHMargin:
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_DefaultFrameWidth:
    case PM_MenuPanelWidth:
    case PM_SplitterWidth:
    case PM_ComboBoxFrameWidth:
    case PM_SpinBoxFrameWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_FocusFrameHMargin: // with 1 more, the margin of an item's text
        return cellPadding - 1;
    case PM_HeaderMargin:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return widget && widget->isWindow() ? 16 : 12;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_ScrollBarExtent:
        return barpainter::scrollExtent;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return iconSize(metricsOf(widget));
    case PM_ToolBarIconSize:
        return 20;
    case PM_HeaderDefaultSectionSizeVertical:
        return rowHeight(metricsOf(widget));
    case PM_HeaderDefaultSectionSizeHorizontal:
        return 120;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_ScrollBar_Transient:
    case SH_ToolTip_Mask:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ItemView_PaintAlternatingRowColorsForEmptyArea:
        return hint == SH_ItemView_ShowDecorationSelected ? 1 : 0;
    case SH_TabBar_ElideMode:
        return Qt::ElideNone;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022; // bullet
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_Table_GridLineColor:
        return static_cast<int>(m_colors.hairline.rgb());
    case SH_Widget_Animation_Duration:
        return m_animated ? QProxyStyle::styleHint(hint, option, widget, returnData) : 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon Style::standardIcon(StandardPixmap standardIcon, const QStyleOption *option,
                          const QWidget *widget) const
{
    switch (standardIcon) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
        return icons::icon(Icon::Close);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return icons::icon(Icon::Info);
    case SP_MessageBoxWarning:
        return icons::icon(Icon::Warning);
    case SP_MessageBoxCritical:
        return icons::icon(Icon::Error);
    default:
        return QProxyStyle::standardIcon(standardIcon, option, widget);
    }
}

const Colors &colorsOf(const QWidget *widget)
{
    const QStyle *style = widget ? widget->style() : QApplication::style();
    const auto *ours = qobject_cast<const Style *>(style);
    return ours ? ours->colors() : Colors::light();
}

} // namespace hookbench::ui
