// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

namespace hookbench::ui
{

/// An icon that decorates the words beside it; screen readers skip it. Follows the theme.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(const QIcon &icon = {}, int size = 16, QWidget *parent = nullptr);
    IconLabel(Icon icon, Tone tone, int size = 16, QWidget *parent = nullptr);

    void setIcon(const QIcon &icon);
    void setIcon(Icon icon, Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
};

} // namespace hookbench::ui
