// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/formats.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace hookbench::text
{

using namespace std::chrono;

namespace
{

/// The translation context of this file.
struct FormatWords
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

QString dash()
{
    return QStringLiteral("–");
}

QDateTime dateTime(UtcTime time, const QTimeZone &zone)
{
    const auto millis = floor<std::chrono::milliseconds>(time).time_since_epoch();
    return QDateTime::fromMSecsSinceEpoch(millis.count(), zone);
}

QString clock(UtcTime time, const QLocale &locale, const QTimeZone &zone)
{
    return locale.toString(dateTime(time, zone).time(), QStringLiteral("HH:mm"));
}

QString withZone(const QString &shown, UtcTime time, const QTimeZone &zone)
{
    return FormatWords::tr("%1 %2", "time, zone").arg(shown, zoneName(time, zone));
}

QString receipt(UtcTime time, UtcTime now, const QLocale &locale, const QTimeZone &zone)
{
    const QDateTime at = dateTime(time, zone);
    const bool today = at.date() == dateTime(now, zone).date();
    return locale.toString(at,
                           today ? QStringLiteral("HH:mm:ss.zzz") : QStringLiteral("d MMM HH:mm"));
}

bool isUtcShown = false; ///< GUI thread

QString tenths(double value, const QLocale &locale)
{
    return locale.toString(value, 'f', 1);
}

QString agoText(UtcTime::duration age, const QLocale &locale)
{
    if (age < hours{1})
        return FormatWords::tr("%1 min ago").arg(locale.toString(floor<minutes>(age).count()));
    if (age < days{1})
        return FormatWords::tr("%1 h ago").arg(locale.toString(floor<hours>(age).count()));
    return FormatWords::tr("%n day(s) ago", nullptr, static_cast<int>(floor<days>(age).count()));
}

QString aheadText(UtcTime::duration wait, const QLocale &locale)
{
    if (wait < hours{1})
        return FormatWords::tr("in %1 min").arg(locale.toString(floor<minutes>(wait).count()));
    if (wait < days{1})
        return FormatWords::tr("in %1 h").arg(locale.toString(floor<hours>(wait).count()));
    return FormatWords::tr("in %n day(s)", nullptr, static_cast<int>(floor<days>(wait).count()));
}

} // namespace

QString relativeTime(UtcTime time, UtcTime now, const QLocale &locale)
{
    // Compared before it is subtracted: a server may send a year that overflows the difference.
    if (time < now - days{30} || time > now + days{30})
        return locale.toString(dateTime(time, shownZone()).date(), QLocale::ShortFormat);
    const UtcTime::duration age = now - time;
    // Clocks differ a little, so the near future is now as well.
    if (age < minutes{1} && age > -minutes{1})
        return FormatWords::tr("just now");
    return age > UtcTime::duration::zero() ? agoText(age, locale) : aheadText(-age, locale);
}

QString relativeTime(const std::optional<UtcTime> &time, UtcTime now, const QLocale &locale)
{
    return time ? relativeTime(*time, now, locale) : FormatWords::tr("never");
}

QTimeZone shownZone()
{
    return isUtcShown ? QTimeZone::utc() : QTimeZone::systemTimeZone();
}

bool showsUtc()
{
    return isUtcShown;
}

void setShowsUtc(bool showsUtc)
{
    isUtcShown = showsUtc;
}

/// Many zones have no letters of their own, and a bare "+03" would be read as a difference.
QString zoneName(UtcTime time, const QTimeZone &zone)
{
    const QString name = dateTime(time, zone).timeZoneAbbreviation();
    const bool isNumber = name.startsWith(QLatin1Char('+')) || name.startsWith(QLatin1Char('-'));
    return isNumber ? QStringLiteral("UTC") + name : name;
}

QString absoluteTime(UtcTime time, const QLocale &locale, const QTimeZone &zone)
{
    const QDateTime local = dateTime(time, zone);
    return FormatWords::tr("%1, %2 %3 (%4)", "date, time, zone, the same in UTC")
        .arg(locale.toString(local.date(), QLocale::LongFormat),
             locale.toString(local.time(), QStringLiteral("HH:mm:ss")), zoneName(time, zone),
             QString::fromStdString(formatUtc(time)));
}

QString localTime(UtcTime time, const QLocale &locale, const QTimeZone &zone)
{
    const QDateTime local = dateTime(time, zone);
    return FormatWords::tr("%1, %2", "date, time")
        .arg(locale.toString(local.date(), QStringLiteral("d MMM yyyy")),
             clockTime(time, locale, zone));
}

QString clockTime(UtcTime time, const QLocale &locale, const QTimeZone &zone)
{
    return withZone(clock(time, locale, zone), time, zone);
}

QString secondsTime(UtcTime time, const QLocale &locale, const QTimeZone &zone)
{
    return withZone(locale.toString(dateTime(time, zone).time(), QStringLiteral("HH:mm:ss")), time,
                    zone);
}

QString receiptTime(UtcTime time, UtcTime now, const QLocale &locale, const QTimeZone &zone)
{
    return withZone(receipt(time, now, locale, zone), time, zone);
}

QString timeTitle(const QString &title, UtcTime now, const QTimeZone &zone)
{
    return FormatWords::tr("%1 · %2", "title of a column, zone").arg(title, zoneName(now, zone));
}

QString cellTime(UtcTime time, UtcTime now, const QLocale &locale, const QTimeZone &zone)
{
    const QString shown = receipt(time, now, locale, zone);
    return dateTime(time, zone).offsetFromUtc() == dateTime(now, zone).offsetFromUtc()
               ? shown
               : withZone(shown, time, zone);
}

QString cellSpan(UtcTime from, UtcTime until, UtcTime now, const QLocale &locale,
                 const QTimeZone &zone)
{
    const auto at = [&](UtcTime time) {
        return dateTime(time, zone).date() == dateTime(now, zone).date()
                   ? clock(time, locale, zone)
                   : cellTime(time, now, locale, zone);
    };
    return FormatWords::tr("%1–%2", "from, until").arg(at(from), at(until));
}

QString duration(std::chrono::milliseconds duration, const QLocale &locale)
{
    const auto number = [&locale](auto value) { return locale.toString(qlonglong{value}); };
    const std::chrono::milliseconds whole = std::max(duration, std::chrono::milliseconds::zero());
    if (whole < seconds{1})
        return FormatWords::tr("%1 ms").arg(number(whole.count()));
    // Cut, not rounded: 59.96 s is not a minute.
    if (whole < minutes{1}) {
        using Tenths = std::chrono::duration<qlonglong, std::deci>;
        const bool isWhole = whole % seconds{1} == whole.zero();
        const auto tenthsCount = static_cast<double>(floor<Tenths>(whole).count());
        return FormatWords::tr("%1 s").arg(isWhole ? number(floor<seconds>(whole).count())
                                                   : tenths(tenthsCount / 10.0, locale));
    }
    if (whole < hours{1}) {
        const auto rest = floor<seconds>(whole % minutes{1});
        const QString minutesText = number(floor<minutes>(whole).count());
        return rest == rest.zero()
                   ? FormatWords::tr("%1 min").arg(minutesText)
                   : FormatWords::tr("%1 min %2 s").arg(minutesText, number(rest.count()));
    }
    if (whole < days{1}) {
        const auto rest = floor<minutes>(whole % hours{1});
        const QString hoursText = number(floor<hours>(whole).count());
        return rest == rest.zero()
                   ? FormatWords::tr("%1 h").arg(hoursText)
                   : FormatWords::tr("%1 h %2 min").arg(hoursText, number(rest.count()));
    }
    const auto rest = floor<hours>(whole % days{1});
    const QString daysText = number(qlonglong{floor<days>(whole).count()});
    return rest == rest.zero() ? FormatWords::tr("%1 d").arg(daysText)
                               : FormatWords::tr("%1 d %2 h").arg(daysText, number(rest.count()));
}

QString milliseconds(double value, const QLocale &locale)
{
    // Beyond a thousand years it is no measurement, and would not fit the integer.
    if (!std::isfinite(value) || std::abs(value) > 3e13)
        return dash();
    return duration(std::chrono::milliseconds(std::llround(value)), locale);
}

QString byteSize(std::int64_t bytes, const QLocale &locale)
{
    return locale.formattedDataSize(std::max<std::int64_t>(bytes, 0), 1);
}

QString percent(double percent, const QLocale &locale)
{
    if (!std::isfinite(percent))
        return dash();
    double shown = std::clamp(percent, 0.0, 100.0);
    if (shown > 0.0 && shown < 100.0)
        shown = std::clamp(shown, 0.1, 99.9);
    return FormatWords::tr("%1%", "percent").arg(tenths(shown, locale));
}

QString count(std::int64_t number, const QLocale &locale)
{
    return locale.toString(qlonglong{number});
}

} // namespace hookbench::text
