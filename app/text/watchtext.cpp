// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/watchtext.h"

#include "app/text/formats.h"

#include <QCoreApplication>

#include <chrono>
#include <cmath>

namespace hookbench::text
{

namespace
{

/// The translation context of this file.
struct WatchWords
{
    Q_DECLARE_TR_FUNCTIONS(Watch)
};

int whole(double number)
{
    return static_cast<int>(std::floor(number));
}

QString silentFor(const WatchAlert &alert)
{
    using Hours = std::chrono::duration<double, std::ratio<3600>>;
    return duration(std::chrono::duration_cast<std::chrono::milliseconds>(Hours(alert.measured)));
}

} // namespace

QString watchSentence(const WatchAlert &alert)
{
    switch (alert.rule) {
    case WatchRule::Success:
        return alert.lastDay
                   ? WatchWords::tr("Of the deliveries of the last 24 hours %1 succeeded; "
                                    "the rule asks for %2.")
                         .arg(percent(alert.measured))
                         .arg(percent(alert.limit))
                   : WatchWords::tr("Of all its deliveries %1 succeeded; the rule asks for %2.")
                         .arg(percent(alert.measured))
                         .arg(percent(alert.limit));
    case WatchRule::Silence:
        return WatchWords::tr("Nothing was sent for %1.").arg(silentFor(alert));
    case WatchRule::Failures:
        return WatchWords::tr("The last %n deliveries failed, one after the other.", nullptr,
                              whole(alert.measured));
    case WatchRule::Secret:
        return WatchWords::tr("%n delivery(s) that came here do not fit the secret that is known "
                              "here.",
                              nullptr, whole(alert.measured));
    case WatchRule::Certificate:
        break;
    }
    if (alert.measured < 0)
        return WatchWords::tr("The certificate of its endpoint has expired.");
    return WatchWords::tr("The certificate of its endpoint expires in %n day(s).", nullptr,
                          whole(alert.measured));
}

QString watchFix(const WatchAlert &alert)
{
    switch (alert.rule) {
    case WatchRule::Success:
    case WatchRule::Failures:
        return WatchWords::tr("Look at what the endpoint answered, and check it up.");
    case WatchRule::Silence:
        return WatchWords::tr("Trigger an event, and find out why nothing arrives.");
    case WatchRule::Secret:
        return WatchWords::tr("Compare the secret of the webhook with the one that is known here: "
                              "was it rotated elsewhere?");
    case WatchRule::Certificate:
        break;
    }
    return WatchWords::tr("Renew the certificate; the platform stops delivering when it expires.");
}

} // namespace hookbench::text
