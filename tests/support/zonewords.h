// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/formats.h"

#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>

#include <ctime>

namespace hookbench::test
{

/// A zone that no machine has by chance: five and a half hours ahead, without summer time.
inline constexpr const char *farZone = "IST";
inline void liveInFarZone()
{
    qputenv("TZ", "Asia/Kolkata");
    tzset();
}

/// Hidden by itself, not as a page behind another one: what it told is over.
inline bool isOver(const QWidget *widget)
{
    for (; widget && !widget->isWindow(); widget = widget->parentWidget()) {
        if (widget->isHidden() && !qobject_cast<const QStackedWidget *>(widget->parentWidget()))
            return true;
    }
    return false;
}

/// What `window` tells with `zone` in it, in texts and tooltips, on hidden pages too.
inline QStringList textsNaming(const QString &zone, const QWidget &window)
{
    QStringList all;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (isOver(widget))
            continue;
        QString text = widget->toolTip();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            text += '\n' + label->text();
        else if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
            text += '\n' + edit->toPlainText();
        // The button that changes it names the other zone.
        if (text.contains(zone) && widget->objectName() != "zoneOfTimes")
            all += widget->objectName() + ": " + text;
    }
    return all;
}

} // namespace hookbench::test
