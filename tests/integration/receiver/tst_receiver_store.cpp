// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http/fixtures.h"
#include "tests/support/http/rawconnection.h"
#include "tests/support/receiver/receiverfixture.h"

#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace hookbench;
using namespace hookbench::receiver;
using namespace hookbench::receiver::test;
using http::test::RawConnection;

namespace
{

/// Files of this process cannot grow beyond so many bytes while it lives, as on a full disk.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN); // the write fails instead
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

std::string post(const std::string &body)
{
    return "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
}

} // namespace

/// What senders get while events cannot be kept.
class TestReceiverStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fullDiskIs503AndRecovers();
    void fullQueueIs503();
};

void TestReceiverStore::fullDiskIs503AndRecovers()
{
    ReceiverFixture running;
    RawConnection peer(running.port());
    const std::string large(1'000'000, 'x');
    QVERIFY(peer.send(post("before")));
    QCOMPARE(peer.receiveAnswer().status, 200);
    std::size_t kept = 1;
    {
        const FullDisk full(4'000'000);
        int status = 200;
        for (int i = 0; i < 50 && status == 200; ++i) {
            QVERIFY(peer.send(post(large)));
            const auto answer = peer.receiveAnswer();
            status = answer.status;
            if (status == 200)
                ++kept;
            else
                QVERIFY(answer.hasLine("Retry-After: 1"));
        }
        QCOMPARE(status, 503);
        QVERIFY(http::test::eventually([&] { return running.failures() > 0; }));
    }
    QVERIFY(http::test::eventually([&] {
        peer.send(post("after"));
        return peer.receiveAnswer().status == 200;
    }));
    QVERIFY(running.recoveries() > 0);
    // What was answered with 200 is there, and what was not is not: so no event is there twice when
    // its sender tries again.
    const auto events = running.stored();
    QCOMPARE(events.size(), kept + 1);
    QCOMPARE(events.back().body, std::string("after"));
}

void TestReceiverStore::fullQueueIs503()
{
    constexpr int count = 200;
    store::SqliteEventStore::Options options;
    options.maxWaiting = 1;
    ReceiverFixture running({endpointWith()}, {}, options);
    RawConnection peer(running.port());
    std::string all;
    for (int i = 0; i < count; ++i)
        all += post(std::to_string(i));
    QVERIFY(peer.send(all)); // more at once than one commit takes
    std::size_t kept = 0;
    for (int i = 0; i < count; ++i) {
        const int status = peer.receiveAnswer().status;
        QVERIFY(status == 200 || status == 503);
        kept += status == 200;
    }
    QVERIFY(kept > 0 && kept < count);
    QCOMPARE(running.stored().size(), kept);
}

QTEST_GUILESS_MAIN(TestReceiverStore)
#include "tst_receiver_store.moc"
