// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/http/engine.h"
#include "app/outbox/attemptdesk.h"
#include "app/outbox/draft.h"
#include "app/send/sender.h"
#include "app/signing/schemeset.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace hookbench::outbox
{

/// One delivery that went out, or was tried, as the window shows it. Value type.
struct Sent
{
    store::Attempt attempt{};
    std::optional<Error> error{}; ///< why there is no answer
    std::string redirect{};       ///< where a 3xx points to; not followed
    std::string tlsVersion{};     ///< empty without TLS
    std::optional<UtcTime> certificateExpires{};
    std::optional<std::uint64_t> answerBytes{}; ///< of the whole body; absent: not known
};

/// Sending for the window: packs and signs on the engine's thread, stores every attempt, and tells
/// what came of it. The engine starts with the first delivery. GUI thread.
class SendService : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Sent &)>;

    struct Parts
    {
        const Clock &clock;
        RandomSource &random;
        std::function<const signing::SchemeSet &()> schemes; ///< known now; references stay valid
        SharedAttempts &attempts; ///< outlives it
        http::ProxyChoice proxies{}; ///< empty: everything directly
    };

    explicit SendService(Parts parts, QObject *parent = nullptr);
    /// Breaks off what is under way.
    ~SendService() override;

    const signing::SchemeSet &schemes() const { return m_parts.schemes(); }
    const Clock &clock() const { return m_parts.clock; }
    RandomSource &random() { return m_parts.random; }
    AttemptDesk &attempts() { return m_attempts; }
    http::Engine &engine();

    /// `done` is called once, later, unless the context died. What was tried is stored either way.
    void send(const Dispatch &dispatch, QObject *context, Done done);

Q_SIGNALS:
    /// Other schemes are known than before.
    void schemesChanged();
    /// An attempt that was made from this event is stored; 0: from none.
    void attemptStored(qint64 event);
    /// The deliveries went out, but are not remembered.
    void notStored(const hookbench::Error &error);

private:
    void onAnswer(const Sent &sent, const QPointer<QObject> &context, const Done &done);

    Parts m_parts;
    AttemptDesk m_attempts;
    std::unique_ptr<http::Engine> m_engine;
    std::unique_ptr<send::Sender> m_sender; ///< goes before the engine
};

} // namespace hookbench::outbox
