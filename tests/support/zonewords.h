// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/formats.h"

#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>

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

/// What `window` tells with `zone` in it, in texts and tooltips, hidden ones too.
inline QStringList textsNaming(const QString &zone, const QWidget &window)
{
    QStringList all;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
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
