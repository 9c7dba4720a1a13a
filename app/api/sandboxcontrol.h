// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/connection.h"
#include "app/api/sandboxdelivery.h"
#include "app/api/sandboxrequest.h"
#include "app/base/result.h"

#include <QByteArray>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace hookbench::api
{

/// The sandbox's own controls (URL/sandbox/…): trigger an event, see its deliveries, move the clock
/// of the retry schedule. Works with a sandbox in this process and in another one alike, over its
/// port. Lives on the thread that made it. Each call ends in exactly one `done`, always later, on
/// that thread, and never after `context` died (the request is then aborted). Nothing is repeated,
/// and nothing counts for the rate limit.
class SandboxControl : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    /// `connection` is that of the sandbox's API; its prefix is not used. `clock` must outlive it.
    SandboxControl(const Connection &connection, const Clock &clock, QObject *parent = nullptr);
    ~SandboxControl() override;

    /// `data`: one JSON object, sent as it is written; empty: the sample's. `webhookId` empty:
    /// every active webhook. Errors besides the server's: InvalidArgument (data).
    void trigger(const QString &type, const QByteArray &data, const QString &webhookId,
                 QObject *context, Done<SandboxTrigger> done);
    /// Newest first. `webhookId` empty: all of the application.
    void fetchDeliveries(const QString &webhookId, QObject *context,
                         Done<QVector<SandboxDelivery>> done);

    // These end when all attempts that became due have ended, or after 30 s.
    void advance(std::chrono::milliseconds by, QObject *context, Done<SandboxClock> done);
    void advanceToNext(QObject *context, Done<SandboxClock> done);
    void setPaused(bool paused, QObject *context, Done<SandboxClock> done);
    void fetchSchedule(QObject *context, Done<SandboxSchedule> done);

    /// Those without odds end them.
    void setFaults(const SandboxFaults &faults, QObject *context, Done<SandboxFaults> done);
    void fetchFaults(QObject *context, Done<SandboxFaults> done);

    void startTraffic(const SandboxTraffic &traffic, QObject *context,
                      Done<SandboxTrafficProgress> done);
    void stopTraffic(QObject *context, Done<SandboxTrafficProgress> done);
    void fetchTraffic(QObject *context, Done<SandboxTrafficProgress> done);

    /// What came to the API, newest first.
    void fetchRequests(QObject *context, Done<QVector<SandboxRequest>> done);
    /// Errors besides the server's: NotFound, when newer ones took its place.
    void fetchRequest(qint64 id, QObject *context, Done<SandboxExchange> done);
    void clearRequests(QObject *context, Done<QVector<SandboxRequest>> done);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hookbench::api
