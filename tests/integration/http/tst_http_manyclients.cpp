// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/client.h"
#include "tests/support/http/fixtures.h"
#include "tests/support/http/rawconnection.h"

#include <QTest>

#include <atomic>
#include <deque>

using namespace hookbench;
using namespace hookbench::http;
using namespace hookbench::http::test;

namespace
{

/// Answers from two threads of its own, as a store does after its commit.
class Workers
{
public:
    Workers()
    {
        for (int i = 0; i < 2; ++i)
            m_threads.emplace_back([this](const std::stop_token &stop) { run(stop); });
    }

    Server::Handler handler()
    {
        return [this](Request &&request, Responder responder) {
            const std::lock_guard lock(m_mutex);
            m_work.push_back({std::move(request), std::move(responder)});
            m_arrived.notify_one();
        };
    }

private:
    void run(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        while (m_arrived.wait(lock, stop, [this] { return !m_work.empty(); })) {
            Inbox::Item item = std::move(m_work.front());
            m_work.pop_front();
            lock.unlock();
            echo(std::move(item.request), std::move(item.responder));
            lock.lock();
        }
    }

    std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::deque<Inbox::Item> m_work;
    std::vector<std::jthread> m_threads;
};

} // namespace

/// Many peers at once, and threads that answer them: what ThreadSanitizer is to watch.
class TestHttpManyClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPeerGetsItsOwnAnswers();
    void peersThatLeaveInTheMiddle();
    void stopUnderLoad();
    void clientAndServerOnOneEngine();
};

void TestHttpManyClients::everyPeerGetsItsOwnAnswers()
{
    Workers workers;
    RunningServer running(workers.handler());
    constexpr int peers = 32;
    constexpr int requests = 50;
    std::atomic<int> right{0};
    {
        std::vector<std::jthread> threads;
        for (int p = 0; p < peers; ++p) {
            threads.emplace_back([&, p] {
                RawConnection peer(running.port);
                for (int r = 0; r < requests; r += 2) { // two in one go
                    std::string both;
                    for (int i = r; i < r + 2; ++i) {
                        const std::string body = std::to_string(p * 1000 + i);
                        both += "POST /p HTTP/1.1\r\nHost: localhost\r\nContent-Length: " +
                                std::to_string(body.size()) + "\r\n\r\n" + body;
                    }
                    peer.send(both);
                    for (int i = r; i < r + 2; ++i) {
                        if (peer.receiveAnswer().body == "POST /p " + std::to_string(p * 1000 + i))
                            ++right;
                    }
                }
            });
        }
    }
    QCOMPARE(right.load(), peers * requests);
    QCOMPARE(running.server.counters().requests, std::uint64_t{peers * requests});
    QCOMPARE(running.server.counters().refused, std::uint64_t{0});
}

void TestHttpManyClients::peersThatLeaveInTheMiddle()
{
    Workers workers;
    RunningServer running(workers.handler());
    {
        std::vector<std::jthread> threads;
        for (int p = 0; p < 8; ++p) {
            threads.emplace_back([&, p] {
                for (int r = 0; r < 20; ++r) {
                    RawConnection peer(running.port);
                    peer.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET /2 HTT");
                    if ((p + r) % 2 == 0)
                        peer.abort();
                }
            });
        }
    }
    QVERIFY(eventually([&] { return running.server.counters().open == 0; }));
    RawConnection peer(running.port);
    QVERIFY(peer.send("GET /x HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    QCOMPARE(peer.receiveAnswer().body, std::string("GET /x "));
}

void TestHttpManyClients::stopUnderLoad()
{
    Workers workers;
    for (int round = 0; round < 5; ++round) {
        RunningServer running(workers.handler());
        std::atomic<bool> wrong{false};
        std::vector<std::jthread> threads;
        for (int p = 0; p < 8; ++p) {
            threads.emplace_back([&] {
                for (;;) {
                    RawConnection peer(running.port);
                    if (!peer.isOpen())
                        return; // the listener is gone
                    while (peer.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
                        const RawAnswer answer = peer.receiveAnswer();
                        if (answer.status == 0)
                            break; // closed before it was taken in
                        if (answer.body != "GET / ")
                            wrong = true;
                        if (answer.hasLine("Connection: close"))
                            break;
                    }
                }
            });
        }
        QVERIFY(eventually([&] { return running.server.counters().requests > 100; }));
        running.server.stop();
        threads.clear();
        QVERIFY(!wrong);
        QCOMPARE(running.server.counters().open, std::uint64_t{0});
    }
}

void TestHttpManyClients::clientAndServerOnOneEngine()
{
    Workers workers;
    RunningServer running(workers.handler());
    Client client(running.engine);
    constexpr int threadCount = 4;
    constexpr int each = 100;
    std::atomic<int> right{0};
    std::atomic<int> done{0};
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < threadCount; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < each; ++i) {
                    const std::string body = std::to_string(t * 1000 + i);
                    ClientRequest request;
                    request.url = "http://127.0.0.1:" + std::to_string(running.port) + "/c";
                    request.body = body;
                    client.send(std::move(request), [&, body](Result<ClientResponse> result) {
                        if (result && result->body == "POST /c " + body)
                            ++right;
                        ++done;
                    });
                }
            });
        }
    }
    QVERIFY(eventually([&] { return done == threadCount * each; }));
    QCOMPARE(right.load(), threadCount * each);
}

QTEST_APPLESS_MAIN(TestHttpManyClients)
#include "tst_http_manyclients.moc"
