// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <chrono>
#include <cstdint>
#include <optional>

namespace hookbench::text
{

/// "just now", "3 min ago", "in 2 h", "5 days ago"; from 30 days on the date.
QString relativeTime(UtcTime time, UtcTime now, const QLocale &locale = QLocale());
/// "never" when absent.
QString relativeTime(const std::optional<UtcTime> &time, UtcTime now,
                     const QLocale &locale = QLocale());

/// The zone in which times are shown where none is named: this machine's, or UTC. For the whole
/// program, as the default of QLocale is; set on the GUI thread.
QTimeZone shownZone();
bool showsUtc();
void setShowsUtc(bool showsUtc);
/// "CET", "UTC", "UTC+05:30": what stands beside a time.
QString zoneName(UtcTime time, const QTimeZone &zone = shownZone());

/// Date and time with the zone, and the same moment in UTC: for tooltips.
QString absoluteTime(UtcTime time, const QLocale &locale = QLocale(),
                     const QTimeZone &zone = shownZone());

/// Date and time to the minute: "20 Mar 2026, 12:00 CET".
QString localTime(UtcTime time, const QLocale &locale = QLocale(),
                  const QTimeZone &zone = shownZone());
/// Time of day to the minute: "12:00 CET".
QString clockTime(UtcTime time, const QLocale &locale = QLocale(),
                  const QTimeZone &zone = shownZone());
/// Time of day to the second: "12:00:07 CET".
QString secondsTime(UtcTime time, const QLocale &locale = QLocale(),
                    const QTimeZone &zone = shownZone());
/// When something came: time to the millisecond ("14:02:11.482 CET") on the day of `now`, date and
/// time to the minute ("20 Mar 14:02 CET") on any other.
QString receiptTime(UtcTime time, UtcTime now, const QLocale &locale = QLocale(),
                    const QTimeZone &zone = shownZone());

// In a column whose title names the zone.

/// The title of a column of times with the zone of now: "Received · CET".
QString timeTitle(const QString &title, UtcTime now, const QTimeZone &zone = shownZone());
/// As receiptTime(); the zone stands beside it only where it is not the one of now (summer time).
QString cellTime(UtcTime time, UtcTime now, const QLocale &locale = QLocale(),
                 const QTimeZone &zone = shownZone());
/// "12:00–12:05", to the minute, with dates where a time is not of the day of `now`.
QString cellSpan(UtcTime from, UtcTime until, UtcTime now, const QLocale &locale = QLocale(),
                 const QTimeZone &zone = shownZone());

/// "142 ms", "1.2 s", "2 min 5 s", "1 h 20 min", "3 d 4 h"; negative ones count as 0.
QString duration(std::chrono::milliseconds duration, const QLocale &locale = QLocale());
/// A duration in milliseconds, as servers give it; a dash when it is no finite number.
QString milliseconds(double value, const QLocale &locale = QLocale());

/// "512 bytes", "1.4 MiB".
QString byteSize(std::int64_t bytes, const QLocale &locale = QLocale());

/// `percent` (0 to 100) with one decimal. Only all is 100.0 and only nothing is 0.0: rounding
/// never hides the one failure among many. A dash when it is no finite number.
QString percent(double percent, const QLocale &locale = QLocale());

/// A whole number with the locale's group separators.
QString count(std::int64_t number, const QLocale &locale = QLocale());

} // namespace hookbench::text
