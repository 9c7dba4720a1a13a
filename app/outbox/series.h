// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/outbox/sendservice.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace hookbench::outbox
{

/// The same delivery once or several times, so many a second, a few under way at once. Each is put
/// together when its turn comes. GUI thread.
class Series : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostTimes = 1000;
    static constexpr int mostPerSecond = 100;
    static constexpr int atOnce = 8;

    /// What goes out next.
    using Make = std::function<Result<Dispatch>()>;

    /// `service` must outlive it.
    explicit Series(SendService &service, QObject *parent = nullptr);

    /// Nothing while one is under way.
    void start(int times, int perSecond, Make make);
    /// What is under way is finished.
    void cancel();
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    /// After each answer.
    void progressed(int answered, int total);
    void sent(const hookbench::outbox::Sent &sent);
    /// The next one cannot be put together; the series ends.
    void refused(const hookbench::Error &error);
    /// `answered` of them have an answer, or will never have one.
    void ended(int answered, bool isCancelled);

private:
    void sendNext();
    void endIfDone();

    SendService &m_service;
    Make m_make;
    QTimer m_pace;
    int m_total = 0;
    int m_begun = 0;
    int m_answered = 0;
    bool m_isRunning = false;
    bool m_isCancelled = false;
};

} // namespace hookbench::outbox
