// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/inbox/fakedesk.h"

#include <QPointer>

namespace hookbench::test
{

namespace
{

template <typename T>
void later(QObject *context, std::function<void(Result<T>)> done, Result<T> result)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done), result = std::move(result)] { done(result); },
        Qt::QueuedConnection);
}

template <typename T>
Result<T> found(const std::map<store::EventId, T> &all, store::EventId id)
{
    const auto one = all.find(id);
    if (one == all.end())
        return Error{.kind = ErrorKind::NotFound};
    return one->second;
}

} // namespace

FakeDesk::FakeDesk(QObject *parent)
    : ReceiverDesk(parent)
{
    shownAccount.id = QStringLiteral("acc");
    shownAccount.name = QStringLiteral("Sandbox");
    shownAccount.environment = settings::Environment::Sandbox;
    shownEndpoints.append(inbox::EndpointSetting{.account = shownAccount.id});
    shownState.baseUrl = QStringLiteral("http://127.0.0.1:8787");
    shownState.port = 8787;
}

void FakeDesk::show(const inbox::DeskState &state)
{
    shownState = state;
    Q_EMIT stateChanged();
}

void FakeDesk::receive()
{
    inbox::DeskState state = shownState;
    state.phase = inbox::DeskState::Phase::Receiving;
    state.error.reset();
    state.provenAt = parseUtc("2026-03-20T12:00:00.000Z");
    show(state);
}

void FakeDesk::lend(const QVector<inbox::Borrowed> &borrowed)
{
    shownBorrowed = borrowed;
    Q_EMIT borrowedChanged();
}

Result<void> FakeDesk::outcome()
{
    if (!refusal)
        return {};
    const Error error = *std::exchange(refusal, std::nullopt);
    return error;
}

Result<void> FakeDesk::setConfig(const inbox::DeskConfig &config)
{
    wishes += QStringLiteral("setConfig port %1").arg(config.port);
    Result<void> result = outcome();
    if (result) {
        shownConfig = config;
        Q_EMIT configChanged();
    }
    return result;
}

void FakeDesk::setEndpoints(const QVector<inbox::EndpointSetting> &endpoints, QObject *context,
                            Done<void> done)
{
    wishes += QStringLiteral("setEndpoints %1").arg(endpoints.size());
    const Result<void> result = outcome();
    if (result) {
        shownEndpoints = endpoints;
        Q_EMIT endpointsChanged();
    }
    later<void>(context, std::move(done), result);
}

void FakeDesk::readEvent(store::EventId id, QObject *context, Done<store::EventRecord> done)
{
    ++reads;
    later<store::EventRecord>(context, std::move(done), found(events, id));
}

void FakeDesk::ladder(store::EventId id, QObject *context, Done<inbox::Ladder> done)
{
    ++ladderReads;
    later<inbox::Ladder>(context, std::move(done), found(ladders, id));
}

void FakeDesk::diagnose(store::EventId id, QObject *context,
                        std::function<void(std::size_t attempts)> progress,
                        Done<receiver::Diagnosed> done)
{
    ++searches;
    if (searching) {
        QMetaObject::invokeMethod(
            context,
            [progress = std::move(progress), attempts = *searching] { progress(attempts); },
            Qt::QueuedConnection);
        return;
    }
    later<receiver::Diagnosed>(context, std::move(done), found(diagnoses, id));
}

void FakeDesk::related(store::EventId id, QObject *context,
                       Done<std::vector<store::EventSummary>> done)
{
    later<std::vector<store::EventSummary>>(context, std::move(done), found(histories, id));
}

void FakeDesk::setPinned(store::EventId id, bool pinned, QObject *context, Done<void> done)
{
    wishes += QStringLiteral("setPinned %1 %2").arg(id).arg(pinned);
    later<void>(context, std::move(done), outcome());
}

void FakeDesk::pointHere(const QString &webhookId, std::optional<Secret> secret, QObject *context,
                         Done<void> done)
{
    wishes += QStringLiteral("pointHere %1%2")
                  .arg(webhookId, secret ? QStringLiteral(" with secret") : QString());
    later<void>(context, std::move(done), outcome());
}

void FakeDesk::restoreNow(const QString &webhookId)
{
    wishes += QStringLiteral("restoreNow ") + webhookId;
}

void FakeDesk::extendLease(const QString &webhookId)
{
    wishes += QStringLiteral("extendLease ") + webhookId;
}

void FakeDesk::resolveConflict(const QString &webhookId, bool restore)
{
    wishes += QStringLiteral("resolveConflict %1 %2")
                  .arg(webhookId, restore ? QStringLiteral("restore") : QStringLiteral("leave"));
}

void FakeDesk::triggerSample(const QString &type, QObject *context, Done<void> done)
{
    wishes += QStringLiteral("triggerSample ") + type;
    later<void>(context, std::move(done), outcome());
}

} // namespace hookbench::test
