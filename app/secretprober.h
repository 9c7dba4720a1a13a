// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/result.h"
#include "app/base/secret.h"
#include "app/settings/account.h"
#include "app/signing/schemeset.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <string>

namespace hookbench::http
{
class Engine;
}

namespace hookbench::send
{
class Sender;
}

namespace hookbench
{

/// Sends a webhook's handler one signed probe that moves nothing (send/probe.h), and tells its
/// status: the probes of a rotation. GUI thread; the sending has an engine of its own, which is
/// started with the first probe.
class SecretProber : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    /// Where it may go. In a sandbox anybody can register any URL, so a registered one is no word
    /// that it is the user's own.
    struct Rules
    {
        settings::Environment environment = settings::Environment::Live;
        QStringList sandboxHosts{}; ///< beside this machine
        bool anyHost = false;       ///< the user said so
    };

    /// All must outlive it.
    SecretProber(const signing::SchemeSet &schemes, const Clock &clock, RandomSource &random,
                 QObject *parent = nullptr);
    ~SecretProber() override;

    /// Why no probe may go there: an InvalidArgument with a whole sentence.
    static Result<void> check(const QString &url, const Rules &rules);
    /// Errors: those of check(), InvalidArgument (no such scheme), those of http::Client.
    void probe(const api::Webhook &webhook, const Secret &secret, const std::string &scheme,
               const Rules &rules, QObject *context, Done<int> done);

private:
    const signing::SchemeSet &m_schemes;
    const Clock &m_clock;
    RandomSource &m_random;
    std::unique_ptr<http::Engine> m_engine;
    std::unique_ptr<send::Sender> m_sender; ///< goes before the engine
};

} // namespace hookbench
