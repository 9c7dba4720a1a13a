// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listencommand.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::cli;
using receiver::AnswerRule;
using receiver::ReceiverConfig;

namespace
{

Result<ListenOptions> read(const QStringList &words)
{
    const Command command = listenCommand();
    const auto arguments = Arguments::parse(words, command.options, command.operands);
    if (!arguments)
        return arguments.error();
    return listenOptions(*arguments);
}

} // namespace

/// What the options of listen come to.
class TestListenCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults();
    void everyOption();
    void passOnWithAnAnswerForItsAbsence();
    void otherHostsNeedAYes();
    void refusals_data();
    void refusals();
};

void TestListenCommand::defaults()
{
    const auto options = read({});
    QVERIFY(options.ok());
    QCOMPARE(options->config.port, std::uint16_t{8787});
    QCOMPARE(options->config.maxBodyBytes, std::size_t{16 * 1024 * 1024});
    QVERIFY(options->config.acknowledge == ReceiverConfig::Acknowledge::AfterCommit);
    QVERIFY(options->answer == AnswerRule());
    QVERIFY(options->keys.empty());
    QVERIFY(!options->usesTls && !options->count && !options->timeoutSeconds);
}

void TestListenCommand::everyOption()
{
    const auto options = read({"--port",    "0",
                               "--tls",     "--scheme",
                               "bila",      "--answer",
                               "202",       "--reject",
                               "401",       "--delay",
                               "1500",      "--allow-host",
                               "a.example", "--allow-host",
                               "::1",       "--max-body",
                               "0",         "--ack",
                               "first",     "--count",
                               "3",         "--timeout",
                               "9"});
    QVERIFY(options.ok());
    QCOMPARE(options->config.port, std::uint16_t{0});
    QVERIFY(options->usesTls);
    QCOMPARE(options->answer.status, 202);
    QVERIFY(options->answer.rejectStatus == std::optional<int>(401));
    QCOMPARE(options->answer.delay.count(), 1500);
    QCOMPARE(options->config.allowedHosts, (std::vector<std::string>{"a.example", "::1"}));
    QCOMPARE(options->config.maxBodyBytes, std::size_t{0});
    QVERIFY(options->config.acknowledge == ReceiverConfig::Acknowledge::First);
    QVERIFY(options->count == std::optional<int>(3));
    QVERIFY(options->timeoutSeconds == std::optional<int>(9));
}

void TestListenCommand::passOnWithAnAnswerForItsAbsence()
{
    const auto options = read({"--pass-on", "http://localhost:3000/x"});
    QVERIFY(options.ok());
    QVERIFY(options->answer.kind == AnswerRule::Kind::PassOn);
    QCOMPARE(options->answer.passOnUrl, std::string("http://localhost:3000/x"));
    QCOMPARE(options->answer.whenDownStatus, 502);
    const auto other = read({"--pass-on", "http://localhost:3000/x", "--answer", "503"});
    QVERIFY(other.ok());
    QCOMPARE(other->answer.whenDownStatus, 503);
}

void TestListenCommand::otherHostsNeedAYes()
{
    const auto refused = read({"--pass-on", "http://hooks.example/"});
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().kind == ErrorKind::InvalidArgument);
    QVERIFY(refused.error().detail.find("hooks.example") != std::string::npos);
    QVERIFY(read({"--pass-on", "http://hooks.example/", "--yes"}).ok());
}

void TestListenCommand::refusals_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("a status below 200") << QStringList{"--answer", "100"};
    QTest::newRow("a status beyond 599") << QStringList{"--reject", "600"};
    QTest::newRow("a negative delay") << QStringList{"--delay", "-1"};
    QTest::newRow("a delay beyond ten minutes") << QStringList{"--delay", "600001"};
    QTest::newRow("a port beyond 65535") << QStringList{"--port", "65536"};
    QTest::newRow("no request at all") << QStringList{"--count", "0"};
    QTest::newRow("another acknowledgement") << QStringList{"--ack", "never"};
    QTest::newRow("a host with a port") << QStringList{"--allow-host", "a.example:80"};
    QTest::newRow("no host") << QStringList{"--allow-host", "a b"};
    QTest::newRow("no URL") << QStringList{"--pass-on", "localhost:3000"};
    QTest::newRow("itself") << QStringList{"--port", "9000", "--pass-on", "http://localhost:9000/"};
    QTest::newRow("itself at the default port")
        << QStringList{"--pass-on", "http://127.0.0.1:8787"};
    QTest::newRow("a file that is not there") << QStringList{"--secret-file", "/nowhere/at/all"};
}

void TestListenCommand::refusals()
{
    QFETCH(QStringList, words);
    const auto options = read(words);
    QVERIFY(!options.ok());
    QVERIFY(options.error().kind == ErrorKind::InvalidArgument);
    QVERIFY(options.error().detail.ends_with('.'));
}

QTEST_APPLESS_MAIN(TestListenCommand)
#include "tst_listencommand.moc"
