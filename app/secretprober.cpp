// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secretprober.h"

#include "app/http/engine.h"
#include "app/http/url.h"
#include "app/send/probe.h"
#include "app/send/sender.h"
#include "app/systemproxies.h"
#include "app/workspace/whilealive.h"

#include <QTimer>

#include <utility>

namespace hookbench
{

namespace
{

Error cannotProbe(std::string sentence)
{
    Error error{ErrorKind::InvalidArgument};
    error.detail = std::move(sentence);
    return error;
}

} // namespace

SecretProber::SecretProber(const signing::SchemeSet &schemes, const Clock &clock,
                           RandomSource &random, QObject *parent)
    : QObject(parent)
    , m_schemes(schemes)
    , m_clock(clock)
    , m_random(random)
{
}

SecretProber::~SecretProber()
{
    m_sender.reset(); // what is under way comes as Cancelled, to nobody
}

Result<void> SecretProber::check(const QString &url, const Rules &rules)
{
    const Result<http::Url> target = http::parseUrl(url.toStdString());
    if (!target)
        return target.error();
    const bool isOwn = rules.environment != settings::Environment::Sandbox || rules.anyHost ||
                       http::isLoopbackHost(target->host) ||
                       rules.sandboxHosts.contains(QString::fromStdString(target->host));
    if (!isOwn)
        return cannotProbe("No probe goes to " + target->host +
                           ": in a sandbox any URL can be registered, so probes stay on this "
                           "machine.");
    return {};
}

void SecretProber::probe(const api::Webhook &webhook, const Secret &secret,
                         const std::string &scheme, const Rules &rules, QObject *context,
                         Done<int> done)
{
    auto finish = workspace::whileAlive(context, std::move(done));
    const auto later = [this, finish](const Result<int> &answer) {
        QTimer::singleShot(0, this, [finish, answer] { finish(answer); });
    };
    const Result<void> allowed = check(webhook.url, rules);
    const signing::Scheme *signedBy = m_schemes.find(scheme);
    if (!allowed || !signedBy) {
        later(allowed ? cannotProbe("There is no scheme " + scheme + ".") : allowed.error());
        return;
    }
    std::optional<signing::PayloadCipher> cipher;
    if (const auto *known = m_schemes.findCipher(signedBy->cipher); known && webhook.encrypted)
        cipher = *known;
    if (!m_engine) {
        m_engine = std::make_unique<http::Engine>();
        m_sender = std::make_unique<send::Sender>(*m_engine, m_clock, m_random, systemProxies());
    }
    // The answer comes on the engine's thread.
    m_sender->send(send::probeOrder(webhook.url.toStdString(), *signedBy, secret, cipher,
                                    m_clock.now(), m_random),
                   [this, finish](Result<send::Receipt> receipt) {
                       const Result<int> answer =
                           receipt ? Result<int>(receipt->status) : Result<int>(receipt.error());
                       QMetaObject::invokeMethod(
                           this, [finish, answer] { finish(answer); }, Qt::QueuedConnection);
                   });
}

} // namespace hookbench
