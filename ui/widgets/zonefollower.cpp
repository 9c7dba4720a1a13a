// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/zonefollower.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace hookbench::ui
{

ZoneFollower::ZoneFollower(QWidget *widget, std::function<void()> showTimes)
    : QObject(widget)
    , m_showTimes(std::move(showTimes))
{
    widget->installEventFilter(this);
}

bool ZoneFollower::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::LocaleChange)
        m_showTimes();
    return QObject::eventFilter(watched, event);
}

} // namespace hookbench::ui
