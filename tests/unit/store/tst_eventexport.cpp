// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/eventexport.h"
#include "tests/support/store/sampleevents.h"

#include <QProcess>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace hookbench;
using namespace hookbench::store;
using Json = nlohmann::json;

/// Events as HAR, cURL, CSV and raw HTTP; and that no credential leaves in any of them.
class TestEventExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noCredentialLeaves_data();
    void noCredentialLeaves();
    void aHarFileIsWhole();
    void harKeepsExactBytes();
    void curlIsOneShellCommand_data();
    void curlIsOneShellCommand();
    void csvGuardsAgainstFormulas();
    void rawIsWhatCame();
};

namespace
{

EventRecord withCredentials()
{
    EventRecord event = test::plainEvent("body");
    event.headers.clear();
    event.rawHeader = "POST / HTTP/1.1\r\n";
    for (const char *name : {"Host", "AUTHORIZATION", "Proxy-Authorization", "cookie",
                             "X-Client-Key", "x-client-secret", "X-Api-Key", "X-Signature"}) {
        const std::string value = std::string(name) == "X-Signature" ? "sha256=kept" : "hunter2";
        event.headers.push_back({name, value});
        event.rawHeader += name + std::string(": ") + value + "\r\n";
    }
    event.headers.front().value = "localhost:1";
    event.rawHeader.replace(event.rawHeader.find("hunter2"), 7, "localhost:1");
    event.rawHeader += "\r\n";
    event.answer.headers = {{"Set-Cookie", "hunter2"}};
    return event;
}

} // namespace

void TestEventExport::noCredentialLeaves_data()
{
    QTest::addColumn<QByteArray>("text");
    const EventRecord event = withCredentials();
    QTest::newRow("HAR") << QByteArray::fromStdString(harEntry(event));
    QTest::newRow("cURL") << QByteArray::fromStdString(eventAsCurl(event));
    QTest::newRow("raw HTTP") << QByteArray::fromStdString(eventAsHttp(event));
    QTest::newRow("CSV") << QByteArray::fromStdString(eventCsvLine(event.summary));
}

void TestEventExport::noCredentialLeaves()
{
    QFETCH(QByteArray, text);
    QVERIFY2(!text.contains("hunter2"), text);
    if (!text.startsWith("\"")) {
        QVERIFY2(text.contains("(redacted)"), text);
        QVERIFY2(text.contains("sha256=kept"), text);
    }
}

void TestEventExport::aHarFileIsWhole()
{
    const EventRecord event = withCredentials();
    const Json har =
        Json::parse(harHead("1.2.3") + harEntry(event) + "," + harEntry(event) + harTail());
    const Json &log = har.at("log");
    QCOMPARE(log.at("version").get<std::string>(), std::string("1.2"));
    QCOMPARE(log.at("creator").at("version").get<std::string>(), std::string("1.2.3"));
    QCOMPARE(log.at("entries").size(), 2u);
    const Json &entry = log.at("entries").at(0);
    // All that the specification calls for.
    for (const char *name : {"startedDateTime", "time", "request", "response", "cache", "timings"})
        QVERIFY2(entry.contains(name), name);
    for (const char *name : {"method", "url", "httpVersion", "cookies", "headers", "queryString",
                             "headersSize", "bodySize", "postData"})
        QVERIFY2(entry.at("request").contains(name), name);
    for (const char *name : {"status", "statusText", "httpVersion", "cookies", "headers", "content",
                             "redirectURL", "headersSize", "bodySize"})
        QVERIFY2(entry.at("response").contains(name), name);
    QCOMPARE(entry.at("request").at("url").get<std::string>(), std::string("http://localhost:1/"));
    QVERIFY(Json::parse(harHead("1") + harTail()).at("log").at("entries").empty());
}

void TestEventExport::harKeepsExactBytes()
{
    EventRecord event = test::plainEvent(std::string("\xff\0z", 3));
    event.target = "/a?b=1&c";
    const Json request = Json::parse(harEntry(event)).at("request");
    QCOMPARE(request.at("postData").at("_bodyBase64").get<std::string>(), std::string("/wB6"));
    QCOMPARE(request.at("queryString").size(), 2u);
    QCOMPARE(request.at("queryString").at(0).at("value").get<std::string>(), std::string("1"));
}

void TestEventExport::curlIsOneShellCommand_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("JSON") << QByteArray("{\"a\": 1}\n");
    QTest::newRow("quotes and dollars") << QByteArray("it's $HOME `id` \\ \"x\" !");
    QTest::newRow("a beginning that curl would read as a file") << QByteArray("@/etc/passwd");
    QTest::newRow("bytes") << QByteArray("\0\xff\r\n", 4);
    QTest::newRow("no UTF-8") << QByteArray("\xc3\x28");
    QTest::newRow("none") << QByteArray();
}

/// The shell reads it as meant: a stand-in for curl prints its arguments and its input.
void TestEventExport::curlIsOneShellCommand()
{
    QFETCH(QByteArray, body);
    EventRecord event = test::plainEvent(body.toStdString());
    event.headers = {
        {"Host", "127.0.0.1:8787"}, {"X-It's", "a'b"}, {"X-Empty", ""}, {"Content-Length", "9"}};
    event.target = "/a'b?c=[1]";
    const QString command = QString::fromStdString(eventAsCurl(event));
    QProcess shell;
    shell.start("sh", {"-c", "curl() { for a in \"$@\"; do printf '%s\\0' \"$a\"; done;"
                             " case \"$*\" in *'--data-binary @-'*) cat;; esac; }\n" +
                                 command});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 0);
    QCOMPARE(shell.readAllStandardError(), QByteArray());
    const QByteArray output = shell.readAllStandardOutput();
    const QList<QByteArray> arguments = output.split('\0');
    QVERIFY(arguments.contains("http://127.0.0.1:8787/a'b?c=[1]"));
    QVERIFY(arguments.contains("X-It's: a'b"));
    QVERIFY(arguments.contains("X-Empty;"));
    QVERIFY(!output.contains("Content-Length"));
    if (!body.isEmpty())
        QVERIFY(arguments.contains(body) || output.endsWith(QByteArray("", 1) + body));
}

void TestEventExport::csvGuardsAgainstFormulas()
{
    EventRecord event = test::plainEvent("", "=cmd|' /C calc'!A0");
    event.summary.eventType = "a \"b\", c";
    const QByteArray line = QByteArray::fromStdString(eventCsvLine(event.summary));
    QVERIFY(line.contains(",\"'=cmd|' /C calc'!A0\","));
    QVERIFY(line.contains(",\"a \"\"b\"\", c\","));
    QVERIFY(line.endsWith("\r\n"));
    const QByteArray heading = QByteArray::fromStdString(eventCsvHeading());
    QCOMPARE(heading.count("\",\""), line.count("\",\""));
}

void TestEventExport::rawIsWhatCame()
{
    EventRecord event = test::plainEvent(std::string("a\0b", 3));
    event.rawHeader = "POST / HTTP/1.1\r\nhOst:  x\r\nX-A: 1\r\nX-A: 2\r\n\r\n";
    QVERIFY(eventAsHttp(event) == event.rawHeader + event.body);
    event.rawHeader = "POST / HTTP/1.1\r\nCookie: a\r\n b=hunter2\r\nX-A: 1\r\n\r\n";
    QVERIFY(eventAsHttp(event) ==
            "POST / HTTP/1.1\r\nCookie: (redacted)\r\nX-A: 1\r\n\r\n" + event.body);
}

QTEST_GUILESS_MAIN(TestEventExport)
#include "tst_eventexport.moc"
