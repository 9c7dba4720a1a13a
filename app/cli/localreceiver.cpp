// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/localreceiver.h"

#include "app/receiver/selfsignedidentity.h"
#include "app/settings/rolelock.h"
#include "app/shippeddata.h"
#include "app/store/sqliteeventstore.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

LocalReceiver::LocalReceiver(std::unique_ptr<settings::RoleLock> role,
                             const std::filesystem::path &directory, signing::SchemeSet schemes)
    : m_role(std::move(role))
    , m_schemes(std::move(schemes))
    , m_listeningTime(directory, m_clock)
{
}

LocalReceiver::~LocalReceiver()
{
    if (!m_receiver)
        return;
    m_receiver->stop();
    m_listeningTime.end();
}

Result<std::unique_ptr<LocalReceiver>>
LocalReceiver::start(const settings::DataDirectory &directory, Setup setup)
{
    const std::filesystem::path &path = directory.path();
    auto role = settings::RoleLock::acquire(path, settings::Role::Receiver);
    if (!role)
        return role.error();
    std::unique_ptr<LocalReceiver> local(
        new LocalReceiver(std::move(*role), path, std::move(setup.schemes)));
    if (Result<void> opened = local->open(path, std::move(setup.observer)); !opened)
        return opened.error();
    if (Result<void> listening = local->listen(path, std::move(setup)); !listening)
        return listening.error();
    return local;
}

Result<void> LocalReceiver::open(const std::filesystem::path &directory,
                                 store::EventStore::Observer observer)
{
    Result<store::ObjectRules> objects = store::ObjectRules::parse(shippedFile("objects.json"));
    if (!objects)
        return objects.error();
    store::SqliteEventStore::Options options;
    options.objects = std::move(*objects);
    auto opened = store::SqliteEventStore::open(directory, m_random, m_clock, std::move(options));
    if (!opened)
        return opened.error();
    m_address.keptAs = QString::fromStdString(opened->keptAs.string());
    m_store = std::move(opened->store);
    m_store->setObserver(std::move(observer));
    return {};
}

Result<void> LocalReceiver::listen(const std::filesystem::path &directory, Setup setup)
{
    if (setup.usesTls) {
        auto identity = receiver::ensureSelfSignedIdentity(directory, m_clock);
        if (!identity)
            return identity.error();
        setup.config.tls = std::move(identity->identity);
        m_address.certificateFile = QString::fromStdString(identity->certificateFile.string());
    }
    auto receiver = std::make_unique<receiver::Receiver>(
        receiver::Receiver::Parts{m_engine, *m_store, m_schemes, m_clock, m_random});
    receiver->setEndpoints({setup.endpoint});
    const Result<std::uint16_t> port = receiver->start(setup.config);
    if (!port)
        return port.error();
    m_receiver = std::move(receiver);
    m_address.url =
        (setup.usesTls ? u"https://127.0.0.1:%1"_s : u"http://127.0.0.1:%1"_s).arg(*port);
    recordGaps(m_listeningTime.begin({setup.endpoint.account}));

    auto *heartbeat = new QTimer(this);
    connect(heartbeat, &QTimer::timeout, this, &LocalReceiver::beat);
    heartbeat->start(receiver::ListeningTime::interval);
    return m_role->publish(m_address.url);
}

void LocalReceiver::beat()
{
    m_receiver->prove([this](const Result<UtcTime> &proof) {
        // On the engine's thread, which ends before this object does.
        QMetaObject::invokeMethod(
            this, [this, proof] { onProof(proof); }, Qt::QueuedConnection);
    });
}

void LocalReceiver::onProof(const Result<UtcTime> &proof)
{
    if (proof)
        recordGaps(m_listeningTime.proven());
    else if (m_isReachable)
        Q_EMIT unreachable(proof.error());
    m_isReachable = proof.ok();
}

void LocalReceiver::recordGaps(const std::vector<receiver::ListeningTime::Gap> &gaps)
{
    for (const receiver::ListeningTime::Gap &gap : gaps)
        m_store->recordGap(gap.account, gap.from, gap.until);
}

} // namespace hookbench::cli
