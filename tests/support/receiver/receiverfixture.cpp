// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/receiver/receiverfixture.h"

#include "app/signing/signer.h"
#include "tests/support/http/fixtures.h"
#include "tests/support/signing/shipped.h"

namespace hookbench::receiver::test
{

Endpoint endpointWith(AnswerRule answer, std::string path)
{
    Endpoint endpoint;
    endpoint.path = std::move(path);
    endpoint.account = "acc";
    endpoint.keys.push_back({Secret::copyOf(currentSecret), SecretRole::Current});
    endpoint.answer = std::move(answer);
    return endpoint;
}

ReceiverFixture::ReceiverFixture(std::vector<Endpoint> endpoints, ReceiverConfig config,
                                 store::SqliteEventStore::Options options)
{
    auto opened = store::SqliteEventStore::open(directory(), m_random, m_clock, options);
    if (!opened)
        return;
    m_store = std::move(opened->store);
    store::EventStore::Observer observer;
    observer.committed = [this](std::span<const store::EventSummary> events) {
        const std::lock_guard lock(m_mutex);
        m_committed.insert(m_committed.end(), events.begin(), events.end());
    };
    observer.updated = [this](const store::EventSummary &event) {
        const std::lock_guard lock(m_mutex);
        m_updated.push_back(event);
    };
    observer.failed = [this](const Error &) {
        const std::lock_guard lock(m_mutex);
        ++m_failures;
    };
    observer.recovered = [this] {
        const std::lock_guard lock(m_mutex);
        ++m_recoveries;
    };
    m_store->setObserver(std::move(observer));
    m_receiver = std::make_unique<Receiver>(
        Receiver::Parts{m_engine, *m_store, hookbench::test::shipped(), m_clock, m_random});
    m_receiver->setEndpoints(std::move(endpoints));
    config.port = 0;
    if (const auto port = m_receiver->start(config))
        m_port = *port;
}

ReceiverFixture::~ReceiverFixture()
{
    m_receiver.reset(); // before the engine and the store that it stands on
}

std::vector<store::EventSummary> ReceiverFixture::soon(const std::vector<store::EventSummary> &list,
                                                       std::size_t atLeast)
{
    std::vector<store::EventSummary> copy;
    (void)http::test::eventually([&] {
        const std::lock_guard lock(m_mutex);
        copy = list;
        return copy.size() >= atLeast;
    });
    return copy;
}

std::vector<store::EventSummary> ReceiverFixture::committed(std::size_t atLeast)
{
    return soon(m_committed, atLeast);
}

std::vector<store::EventSummary> ReceiverFixture::updated(std::size_t atLeast)
{
    return soon(m_updated, atLeast);
}

int ReceiverFixture::failures()
{
    const std::lock_guard lock(m_mutex);
    return m_failures;
}

int ReceiverFixture::recoveries()
{
    const std::lock_guard lock(m_mutex);
    return m_recoveries;
}

std::vector<store::EventRecord> ReceiverFixture::stored()
{
    std::vector<store::EventRecord> events;
    const auto failed = [](const Error &error) {
        qWarning("the store cannot be read: %s %s", errorKindName(error.kind),
                 error.detail.c_str());
        return std::vector<store::EventRecord>();
    };
    const auto reader = m_store->reader();
    if (!reader)
        return failed(reader.error());
    const auto page = (*reader)->page({}, std::nullopt, 10'000);
    if (!page)
        return failed(page.error());
    for (const store::EventSummary &summary : *page) {
        auto event = (*reader)->event(summary.id);
        if (!event)
            return failed(event.error());
        if (*event)
            events.insert(events.begin(), std::move(**event));
    }
    return events;
}

std::string ReceiverFixture::signedPost(const std::string &target, const std::string &body,
                                        const std::string &secret, const std::string &extra) const
{
    const std::vector<Secret> secrets{Secret::copyOf(secret)};
    signing::Outgoing outgoing;
    outgoing.body = body;
    outgoing.deliveryId = "dl_" + std::to_string(std::hash<std::string>()(body));
    outgoing.eventType = "payment.completed";
    outgoing.signedAt = m_clock.now();
    const auto headers =
        signing::deliveryHeaders(*hookbench::test::shipped().find("platform"), secrets, outgoing);
    std::string request = "POST " + target + " HTTP/1.1\r\nHost: localhost\r\n";
    for (const Header &header : *headers)
        request += header.name + ": " + header.value + "\r\n";
    request += extra + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    return request;
}

} // namespace hookbench::receiver::test
