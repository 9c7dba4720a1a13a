// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focuskeeping.h"

#include <QWidget>

namespace hookbench::ui
{

void holdFocus(QWidget *holder)
{
    const QWidget *focused = holder->window()->focusWidget();
    if (focused && holder->isAncestorOf(focused))
        holder->setFocus(Qt::OtherFocusReason);
}

void returnFocus(QWidget *holder, QWidget *to)
{
    if (holder->window()->focusWidget() == holder && to && to->isVisible() && to->isEnabled())
        to->setFocus(Qt::OtherFocusReason);
}

} // namespace hookbench::ui
