// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/base/secret.h"
#include "app/signing/learner/learner.h"
#include "app/store/event.h"

#include <QObject>
#include <QString>

#include <optional>
#include <thread>
#include <vector>

namespace hookbench::inbox
{

class SchemeShelf;

/// Finds out how the captured deliveries of an account are signed, on a thread of its own, and
/// keeps what it found: the file, the account's confirmed scheme, the shelf read again. GUI thread.
class SchemeLearning : public QObject
{
    Q_OBJECT

public:
    struct Outcome
    {
        signing::learner::Lesson lesson{};
        std::vector<store::EventId> events{}; ///< that fit
        std::size_t leftOut = 0;              ///< own deliveries, replays, too large ones
        QString scheme{}; ///< name of what is confirmed now; empty: nothing was found
    };

    /// Both must outlive it.
    SchemeLearning(SchemeShelf &shelf, const Clock &clock, QObject *parent = nullptr);
    /// Stops.
    ~SchemeLearning() override;

    /// Nothing while it runs. finished() comes later.
    void start(const QString &account, std::vector<Secret> secrets);
    void stop();
    bool isRunning() const { return m_isRunning; }
    /// Of the last run. Errors: those of the database and of the files.
    const std::optional<Result<Outcome>> &outcome() const { return m_outcome; }

Q_SIGNALS:
    void progressed(qint64 attempts);
    void finished();

private:
    void onFinished(Result<Outcome> outcome);
    Result<void> keep(Outcome &outcome);

    SchemeShelf &m_shelf;
    const Clock &m_clock;
    QString m_account;
    bool m_isRunning = false;
    std::optional<Result<Outcome>> m_outcome;
    std::jthread m_thread; ///< goes first
};

} // namespace hookbench::inbox
