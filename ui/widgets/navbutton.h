// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QAbstractButton>

#include <optional>

namespace hookbench::ui
{

/// A page in the sidebar: icon, name, and how many things are there. Buttons of one parent exclude
/// each other, and the arrow keys go from one to the next. Collapsed it is the icon alone, with
/// name and count in the tooltip.
class NavButton : public QAbstractButton
{
    Q_OBJECT

public:
    NavButton(Icon icon, const QString &text, QWidget *parent = nullptr);

    /// Shown as a localised number; nothing: no count.
    void setCount(std::optional<qint64> count);
    bool isCollapsed() const { return m_collapsed; }
    void setCollapsed(bool collapsed);
    void setText(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString countText() const;
    void updateNames();

    Icon m_icon;
    std::optional<qint64> m_count;
    bool m_collapsed = false;
};

} // namespace hookbench::ui
