// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/reception.h"

#include "app/inbox/endpointbook.h"
#include "app/inbox/eventarchive.h"
#include "app/inbox/eventpages.h"
#include "app/receiver/selfsignedidentity.h"
#include "app/settings/rolelock.h"
#include "app/store/eventstore.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace hookbench::inbox
{

using receiver::ListeningTime;
using receiver::ReceiverConfig;
using settings::Role;
using settings::RoleLock;

namespace
{

constexpr int holderMs = 5000;

std::filesystem::path fileOf(const QString &name)
{
    return QFile::encodeName(name).toStdString();
}

std::vector<std::string> hostsOf(const DeskConfig &config)
{
    std::vector<std::string> hosts;
    for (const QString &host : config.allowedHosts)
        hosts.push_back(host.toStdString());
    return hosts;
}

} // namespace

Reception::Reception(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_listener({m_parts.directory, &m_parts.schemes, m_parts.clock, m_parts.random,
                  [this] { return m_parts.archive.store(); }})
    , m_listeningTime(m_parts.directory, m_parts.clock)
{
    m_holder.setInterval(holderMs);
    connect(&m_holder, &QTimer::timeout, this, &Reception::lookForHolder);
    connect(&m_parts.archive, &EventArchive::opened, this, &Reception::beginWhenReady);
    connect(&m_parts.archive, &EventArchive::failed, this, [this](const Error &error) {
        if (m_phase == Phase::Starting)
            setPhase(Phase::Failed, error);
    });
    connect(&m_parts.book, &EndpointBook::keysLoaded, this, &Reception::beginWhenReady);
    connect(&m_parts.book, &EndpointBook::inForceChanged, this, [this] {
        m_listener.setEndpoints(m_parts.book.forReceiver());
        m_listener.setAllowedHosts(hostsOf(m_parts.book.config()));
    });
    connect(&m_listener, &Listener::stopped, this, [this] {
        m_listeningTime.end();
        setNeedsRole(m_needsRole);
        if (m_phase == Phase::Starting) {
            beginWhenReady(); // it was wished for again meanwhile
            return;
        }
        setPhase(Phase::Stopped);
        Q_EMIT ended();
    });
    connect(&m_listener, &Listener::lost, this, [this](const Error &error) {
        m_listeningTime.end();
        setPhase(Phase::Failed, error);
    });
    connect(&m_listener, &Listener::restarted, this, &Reception::changed);
    connect(&m_listener.heartbeat(), &Heartbeat::changed, this, [this] {
        if (!m_listener.heartbeat().error())
            recordGaps(m_listeningTime.proven());
        Q_EMIT changed();
    });
}

Reception::~Reception()
{
    if (m_listener.isListening())
        m_listeningTime.end();
}

void Reception::open()
{
    lookForHolder();
}

void Reception::setNeedsRole(bool needed)
{
    m_needsRole = needed;
    if (!needed)
        m_listener.releaseRole();
}

void Reception::setPhase(Phase phase, std::optional<Error> error)
{
    m_phase = phase;
    m_error = std::move(error);
    m_freePort.reset();
    if (m_error && m_error->kind == ErrorKind::PortInUse)
        m_freePort = Listener::freePortNear(m_parts.book.config().port);
    const bool isElsewhere = phase == Phase::HeldElsewhere;
    m_parts.archive.pages().setLooksForOthers(isElsewhere);
    if (isElsewhere)
        m_holder.start();
    else
        m_holder.stop();
    Q_EMIT changed();
    if (phase == Phase::Starting)
        return;
    std::optional<Error> failure;
    if (phase != Phase::Receiving)
        failure = m_error.value_or(Error{ErrorKind::Cancelled});
    for (const Wish &wish : std::exchange(m_wishes, {}))
        wish(failure);
}

void Reception::lookForHolder()
{
    if (m_phase != Phase::Stopped && m_phase != Phase::HeldElsewhere)
        return;
    // Our own lock, while webhooks are given back, is no other process.
    const std::optional<Error> held =
        m_listener.hasRole() ? std::nullopt : RoleLock::heldBy(m_parts.directory, Role::Receiver);
    const bool isOther = held.has_value();
    if (isOther && m_phase == Phase::Stopped)
        setPhase(Phase::HeldElsewhere, held);
    else if (!isOther && m_phase == Phase::HeldElsewhere)
        setPhase(Phase::Stopped);
}

void Reception::start()
{
    if (isWanted())
        return;
    setPhase(Phase::Starting);
    m_parts.archive.open();
    m_parts.book.loadKeys();
}

void Reception::beginWhenReady()
{
    if (m_phase != Phase::Starting || !m_parts.archive.isOpen() || m_parts.book.isLoadingKeys() ||
        m_listener.isBusy())
        return;
    const Result<ReceiverConfig> config = makeConfig();
    if (!config) {
        setPhase(Phase::Failed, config.error());
        return;
    }
    std::vector<receiver::Endpoint> endpoints = m_parts.book.forReceiver();
    std::vector<std::string> accounts;
    for (const receiver::Endpoint &endpoint : endpoints) {
        if (std::find(accounts.begin(), accounts.end(), endpoint.account) == accounts.end())
            accounts.push_back(endpoint.account);
    }
    if (const Result<void> started = m_listener.start(*config, std::move(endpoints)); !started) {
        setPhase(started.error().kind == ErrorKind::RoleHeld ? Phase::HeldElsewhere : Phase::Failed,
                 started.error());
        return;
    }
    recordGaps(m_listeningTime.begin(accounts));
    Q_EMIT began();
    setPhase(Phase::Receiving);
}

Result<ReceiverConfig> Reception::makeConfig()
{
    const DeskConfig &wanted = m_parts.book.config();
    ReceiverConfig config;
    config.port = wanted.port;
    config.acknowledge = wanted.acknowledge;
    config.allowedHosts = hostsOf(wanted);
    m_certificateFile.clear();
    m_fingerprint.clear();
    if (!wanted.usesTls)
        return config;
    if (!wanted.certificateFile.isEmpty()) {
        Result<http::TlsIdentity> own =
            receiver::readIdentity(fileOf(wanted.certificateFile), fileOf(wanted.keyFile));
        if (!own)
            return own.error();
        config.tls = std::move(*own);
        m_certificateFile = wanted.certificateFile;
        return config;
    }
    Result<receiver::StoredIdentity> made =
        receiver::ensureSelfSignedIdentity(m_parts.directory, m_parts.clock);
    if (!made)
        return made.error();
    config.tls = std::move(made->identity);
    m_certificateFile = QString::fromStdString(made->certificateFile.string());
    m_fingerprint = QString::fromStdString(made->sha256Fingerprint);
    return config;
}

void Reception::recordGaps(const std::vector<ListeningTime::Gap> &gaps)
{
    for (const ListeningTime::Gap &gap : gaps)
        m_parts.archive.store()->recordGap(gap.account, gap.from, gap.until);
}

void Reception::stop()
{
    if (m_phase == Phase::Starting)
        setPhase(Phase::Stopped);
    if (m_listener.isListening())
        m_listener.stop();
}

void Reception::whenReceiving(Wish wish)
{
    if (m_phase == Phase::Receiving) {
        wish(std::nullopt);
        return;
    }
    m_wishes.push_back(std::move(wish));
    start();
}

QString Reception::localUrl() const
{
    // What was changed since it listens is in force at the next start.
    const DeskConfig &config = m_parts.book.config();
    const bool isBusy = m_listener.isBusy();
    const bool usesTls = isBusy ? m_listener.usesTls() : config.usesTls;
    return QStringLiteral("%1://127.0.0.1:%2")
        .arg(usesTls ? QStringLiteral("https") : QStringLiteral("http"))
        .arg(isBusy ? m_listener.port() : config.port);
}

DeskState Reception::state() const
{
    DeskState state;
    state.phase = m_phase;
    state.error = m_error;
    state.freePort = m_freePort;
    state.isTls = m_listener.isBusy() ? m_listener.usesTls() : m_parts.book.config().usesTls;
    state.certificateFile = m_certificateFile;
    state.fingerprint = m_fingerprint;
    state.port = m_listener.isBusy() ? m_listener.port() : m_parts.book.config().port;
    if (m_phase == Phase::HeldElsewhere)
        state.baseUrl =
            RoleLock::publishedUrl(m_parts.directory, Role::Receiver).value_or(QString());
    else if (state.port != 0)
        state.baseUrl = localUrl();
    if (m_listener.isBusy()) {
        state.provenAt = m_listener.heartbeat().provenAt();
        state.proofError = m_listener.heartbeat().error();
        state.startedAt = m_listener.startedAt();
        state.refused = m_listener.counters().refused;
    }
    return state;
}

} // namespace hookbench::inbox
