// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"

#include <QMap>
#include <QMetaType>
#include <QString>
#include <QVector>

#include <chrono>
#include <optional>
#include <string_view>

namespace hookbench::api
{

/// One attempt of the sandbox.
struct SandboxAttempt
{
    std::optional<UtcTime> at;
    std::optional<int> responseCode; ///< absent: no answer came
    std::optional<double> responseMs;
    QString error; ///< the sandbox's word: "timeout", "not sent: outside this machine"

    bool operator==(const SandboxAttempt &) const = default;
};

/// One delivery as GET /sandbox/deliveries shows it. Plain value.
struct SandboxDelivery
{
    QString id;
    QString webhookId;
    QString eventId;
    QString eventType;
    QString status; ///< pending, retrying, delivered, failed
    QVector<SandboxAttempt> attempts;
    std::optional<UtcTime> nextAttempt; ///< by the clock of the schedule

    /// Nothing left the sandbox: it does not send to this webhook's host.
    bool isNotSent() const
    {
        return !attempts.isEmpty() &&
               attempts.last().error.startsWith(QLatin1String("not sent"));
    }

    bool operator==(const SandboxDelivery &) const = default;
};

/// What POST /sandbox/trigger has made.
struct SandboxTrigger
{
    struct Made
    {
        QString deliveryId;
        QString webhookId;

        bool operator==(const Made &) const = default;
    };
    QString eventId;
    QVector<Made> deliveries;

    bool operator==(const SandboxTrigger &) const = default;
};

/// Where the clock of the retry schedule is.
struct SandboxClock
{
    std::optional<UtcTime> now;
    bool isPaused = false;
    int pending = 0;

    bool operator==(const SandboxClock &) const = default;
};

/// The clock with the waits before each repetition.
struct SandboxSchedule
{
    SandboxClock clock;
    QVector<std::chrono::milliseconds> waits;

    bool operator==(const SandboxSchedule &) const = default;
};

/// What goes wrong on purpose: odds from 0 to 1 by the sandbox's names ("delay", "429").
struct SandboxFaults
{
    QMap<QString, double> odds;
    quint64 seed = 1; ///< at most 2^53

    bool isOn() const;
    bool operator==(const SandboxFaults &) const = default;
};

/// Made-up events to be sent.
struct SandboxTraffic
{
    double rate = 1; ///< events in a second
    double seconds = 60;
    quint64 seed = 1;            ///< at most 2^53
    QMap<QString, double> mix{}; ///< weights of the families; empty: the usual mix
    int objects = 0;             ///< so many live their lives, and no time counts; 0: none in mind

    bool operator==(const SandboxTraffic &) const = default;
};

/// How far they are.
struct SandboxTrafficProgress
{
    bool isRunning = false;
    qint64 sent = 0;
    qint64 events = 0;

    bool operator==(const SandboxTrafficProgress &) const = default;
};

// From the bytes of an answer. Error: AnswerMalformed.
Result<QVector<SandboxDelivery>> parseSandboxDeliveries(std::string_view body);
Result<SandboxTrigger> parseSandboxTrigger(std::string_view body);
Result<SandboxClock> parseSandboxClock(std::string_view body);
Result<SandboxSchedule> parseSandboxSchedule(std::string_view body);
Result<SandboxFaults> parseSandboxFaults(std::string_view body);
Result<SandboxTrafficProgress> parseSandboxTraffic(std::string_view body);

} // namespace hookbench::api

Q_DECLARE_METATYPE(hookbench::api::SandboxDelivery)
