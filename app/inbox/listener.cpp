// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/listener.h"

#include "app/http/engine.h"
#include "app/settings/rolelock.h"

#include <QTcpServer>

#include <utility>

namespace hookbench::inbox
{

using settings::Role;
using settings::RoleLock;

namespace
{

constexpr int portsTried = 50;

} // namespace

Listener::Listener(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_heartbeat(m_parts.clock, [this](std::function<void(Result<UtcTime>)> done) {
        if (isListening())
            m_receiver->prove(std::move(done));
        else
            done(Error{ErrorKind::Cancelled});
    })
{
    connect(&m_heartbeat, &Heartbeat::died, this, &Listener::restart);
}

Listener::~Listener()
{
    m_heartbeat.stop();
    if (m_stopper.joinable())
        m_stopper.join();
    m_receiver.reset();
    m_engine.reset(); // joins: no answer of a proof comes after this
}

Result<void> Listener::takeRole()
{
    if (m_role)
        return {};
    Result<std::unique_ptr<RoleLock>> role = RoleLock::acquire(m_parts.directory, Role::Receiver);
    if (!role)
        return role.error();
    m_role = std::move(*role);
    return {};
}

void Listener::releaseRole()
{
    if (!m_receiver)
        m_role.reset();
}

Result<void> Listener::start(const receiver::ReceiverConfig &config,
                             std::vector<receiver::Endpoint> endpoints)
{
    if (Result<void> role = takeRole(); !role)
        return role;
    if (!m_engine)
        m_engine = std::make_unique<http::Engine>();
    auto receiver = std::make_unique<receiver::Receiver>(receiver::Receiver::Parts{
        *m_engine, *m_parts.store(), *m_parts.schemes, m_parts.clock, m_parts.random});
    receiver->setEndpoints(endpoints);
    const Result<std::uint16_t> port = receiver->start(config);
    if (!port)
        return port.error();
    m_receiver = std::move(receiver);
    m_config = config;
    m_endpoints = std::move(endpoints);
    m_port = *port;
    m_startedAt = m_parts.clock.now();
    (void)m_role->publish(QStringLiteral("%1://127.0.0.1:%2")
                              .arg(config.tls ? QStringLiteral("https") : QStringLiteral("http"))
                              .arg(m_port));
    m_heartbeat.start();
    return {};
}

void Listener::stop()
{
    m_restarts = false;
    if (!m_receiver || std::exchange(m_isStopping, true))
        return;
    m_heartbeat.stop();
    if (m_stopper.joinable())
        m_stopper.join();
    m_stopper = std::thread([this] {
        m_receiver->stop();
        QMetaObject::invokeMethod(this, &Listener::onStopped, Qt::QueuedConnection);
    });
}

void Listener::onStopped()
{
    m_stopper.join();
    m_receiver.reset();
    m_isStopping = false;
    m_startedAt.reset();
    if (std::exchange(m_restarts, false)) {
        if (const Result<void> again = start(m_config, m_endpoints); !again)
            Q_EMIT lost(again.error());
        else
            Q_EMIT restarted();
        return;
    }
    Q_EMIT stopped();
}

void Listener::restart()
{
    m_config.port = m_port;
    stop();
    m_restarts = m_isStopping;
}

void Listener::setEndpoints(std::vector<receiver::Endpoint> endpoints)
{
    m_endpoints = std::move(endpoints);
    if (isListening())
        m_receiver->setEndpoints(m_endpoints);
}

void Listener::setSchemes(const signing::SchemeSet &schemes)
{
    m_parts.schemes = &schemes;
    if (isListening())
        m_receiver->setSchemes(schemes);
}

void Listener::setAllowedHosts(std::vector<std::string> hosts)
{
    m_config.allowedHosts = std::move(hosts);
    if (isListening())
        m_receiver->setAllowedHosts(m_config.allowedHosts);
}

http::ServerCounters Listener::counters() const
{
    return m_receiver ? m_receiver->counters() : http::ServerCounters{};
}

std::optional<quint16> Listener::freePortNear(quint16 taken)
{
    for (int port = taken + 1; port <= 65535 && port <= taken + portsTried; ++port) {
        QTcpServer probe;
        if (probe.listen(QHostAddress::LocalHost, static_cast<quint16>(port)))
            return static_cast<quint16>(port);
    }
    return std::nullopt;
}

} // namespace hookbench::inbox
