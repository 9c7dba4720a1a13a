// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/base/whystep.h"
#include "app/settings/environment.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hookbench::http
{
class Engine;
}

namespace hookbench
{

/// Looks why nothing arrives from a webhook, or on a path: asks the receiver of the data directory,
/// the platform, the way in between and the stored events, one after the other, and judges what it
/// found (receiver/arrivalcheck). Window and command line ask the same way; how the platform is
/// asked is theirs. The network waits on the engine's thread and the events are read on one of its
/// own; everything else, and every callback, on the thread that it lives on.
class ArrivalProbe : public QObject
{
    Q_OBJECT

public:
    struct Question
    {
        std::filesystem::path directory;
        std::string account;               ///< id; whose events are looked at
        std::optional<QString> webhookId{}; ///< absent: nobody but the receiver is asked
        std::string path{};                ///< of the webhook's URL, where there is a webhook
        std::optional<int> port{};         ///< where a receiver would listen; absent: as set
    };

    /// The account's platform and what it says about the webhook.
    struct Platform
    {
        settings::Environment environment = settings::Environment::Sandbox;
        std::string apiUrl{};
        Result<api::Webhook> webhook;
        std::optional<int> requestsLeft{};
    };
    /// An error is one that leaves nothing to look at: a wrong option, no key.
    using Answer = std::function<void(const Result<Platform> &)>;
    /// Answers once, later, and never after `context` died.
    using AskPlatform =
        std::function<void(const QString &webhookId, QObject *context, Answer done)>;

    /// What is being looked at, in this order.
    enum class Stage : std::uint8_t { Receiver, Platform, Way, Events };
    static constexpr int stageCount = 4;

    /// `clock` must outlive it.
    ArrivalProbe(const Clock &clock, AskPlatform ask, QObject *parent = nullptr);
    /// Stops what is under way.
    ~ArrivalProbe() override;

    /// A question that is under way is dropped.
    void start(Question question);
    /// Nothing comes of what is under way.
    void cancel();
    bool isRunning() const { return m_run != nullptr; }

Q_SIGNALS:
    /// Only to be shown: nothing may be started or stopped by it.
    void looking(hookbench::ArrivalProbe::Stage stage);
    void finished(const hookbench::Result<std::vector<hookbench::WhyStep>> &steps);

private:
    struct Run;

    void readOwnFiles();
    void askReceiver();
    void askPlatform();
    void takePlatform(const Platform &platform);
    void askClock();
    void askWebhookUrl();
    void readEvents();
    void finish(const Result<std::vector<WhyStep>> &steps);

    const Clock &m_clock;
    AskPlatform m_ask;
    std::unique_ptr<http::Engine> m_engine; ///< made by the first question
    std::unique_ptr<Run> m_run;
    std::unique_ptr<Run> m_ended; ///< the last one that came to its end
};

} // namespace hookbench
