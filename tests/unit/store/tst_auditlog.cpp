// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/privatefile.h"
#include "app/store/auditlog.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QTest>

#include <pwd.h>
#include <unistd.h>

using namespace hookbench;
using store::AuditEntry;
using store::AuditLog;
using store::Database;

namespace
{

AuditEntry entry(const std::string &action)
{
    AuditEntry entry;
    entry.at = *parseUtc("2026-03-20T12:00:00.000Z");
    entry.osUser = "ana";
    entry.account = "Northwind";
    entry.environment = "LIVE";
    entry.action = action;
    entry.webhookId = "wh_1";
    entry.requestId = "req_1";
    entry.detail = "isActive: true → false";
    entry.outcome = "ok";
    return entry;
}

} // namespace

/// What was done here, kept so that it cannot be changed afterwards.
class TestAuditLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void linesComeBackNewestFirst();
    void pagesMeetWithoutLossOrRepeat();
    void theOsUserIsFilledIn();
    void longTextIsCutBetweenCharacters();
    void nothingCanBeChanged_data();
    void nothingCanBeChanged();
    void exportsJsonLines();
    void exportsCsv();
    void anExportCanBeStopped();
    void aDamagedListIsSetAside();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::filesystem::path m_path;
};

void TestAuditLog::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->path().toStdString();
}

void TestAuditLog::linesComeBackNewestFirst()
{
    AuditEntry first = entry("create");
    AuditEntry second = entry("pause");
    {
        auto log = AuditLog::open(m_path);
        QVERIFY(log.ok());
        first.id = *log->append(first);
        second.id = *log->append(second);
        QVERIFY(second.id > first.id);
    }
    auto log = AuditLog::open(m_path);
    const auto page = log->page({}, 10);
    QVERIFY(page.ok());
    QVERIFY(*page == (std::vector{second, first}));
}

void TestAuditLog::pagesMeetWithoutLossOrRepeat()
{
    auto log = AuditLog::open(m_path);
    for (int i = 0; i < 25; ++i)
        QVERIFY(log->append(entry(std::to_string(i))).ok());
    std::vector<std::string> actions;
    std::optional<std::int64_t> before;
    for (;;) {
        const auto page = log->page(before, 10);
        if (page->empty())
            break;
        for (const AuditEntry &line : *page)
            actions.push_back(line.action);
        before = page->back().id;
    }
    QCOMPARE(actions.size(), std::size_t{25});
    for (std::size_t i = 0; i < actions.size(); ++i)
        QCOMPARE(actions[i], std::to_string(24 - i));
}

void TestAuditLog::theOsUserIsFilledIn()
{
    auto log = AuditLog::open(m_path);
    AuditEntry line = entry("create");
    line.osUser.clear();
    QVERIFY(log->append(line).ok());
    const passwd *user = ::getpwuid(::geteuid());
    QVERIFY(user);
    QCOMPARE(log->page({}, 1)->front().osUser, std::string(user->pw_name));
}

void TestAuditLog::longTextIsCutBetweenCharacters()
{
    auto log = AuditLog::open(m_path);
    AuditEntry line = entry("edit");
    for (std::size_t i = 0; i < AuditLog::maxTextBytes; ++i)
        line.detail += "ü"; // two bytes each: the limit falls inside one for some prefix
    QVERIFY(log->append(line).ok());
    line.detail.insert(0, "x");
    QVERIFY(log->append(line).ok());
    const auto lines = log->page({}, 2);
    QVERIFY(lines.ok() && lines->size() == 2);
    for (const AuditEntry &kept : *lines) {
        QVERIFY(kept.detail.size() <= AuditLog::maxTextBytes);
        QVERIFY(kept.detail.ends_with("ü…"));
    }
}

void TestAuditLog::nothingCanBeChanged_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addRow("an update is refused") << QByteArray("UPDATE audit SET outcome = 'ok'");
    QTest::addRow("a delete is refused") << QByteArray("DELETE FROM audit");
    QTest::addRow("a replace is refused")
        << QByteArray("REPLACE INTO audit SELECT id, at, 'eve', account, environment, action,"
                      " webhook_id, request_id, detail, outcome FROM audit");
}

void TestAuditLog::nothingCanBeChanged()
{
    QFETCH(QByteArray, sql);
    auto log = AuditLog::open(m_path);
    QVERIFY(log->append(entry("delete")).ok());
    const auto before = *log->page({}, 10);

    // Somebody with another connection to the same file.
    constexpr std::string_view own[] = {"SELECT 1"};
    auto database = Database::open(m_path / "audit.sqlite", own);
    QVERIFY(database.ok());
    const Result<void> refused = database->execute(sql.toStdString());
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().detail, std::string("the audit list is append-only"));
    QVERIFY(*log->page({}, 10) == before);
}

void TestAuditLog::exportsJsonLines()
{
    auto log = AuditLog::open(m_path);
    AuditEntry odd = entry("edit");
    odd.detail = "name: \"a\nb\" → \xff";
    odd.webhookId.clear();
    QVERIFY(log->append(entry("create")).ok());
    QVERIFY(log->append(odd).ok());
    std::vector<nlohmann::json> lines;
    const auto done = log->exportJsonLines([&](std::string_view piece) {
        lines.push_back(nlohmann::json::parse(piece));
        return piece.ends_with('\n') && piece.find('\n') == piece.size() - 1;
    });
    QVERIFY(done.ok());
    QCOMPARE(lines.size(), std::size_t{2});
    QCOMPARE(lines[0].at("action").get<std::string>(), std::string("create"));
    QCOMPARE(lines[0].at("at").get<std::string>(), std::string("2026-03-20T12:00:00.000Z"));
    QCOMPARE(lines[0].at("detail").get<std::string>(), std::string("isActive: true → false"));
    QVERIFY(lines[1].at("webhookId").is_null());
}

void TestAuditLog::exportsCsv()
{
    auto log = AuditLog::open(m_path);
    AuditEntry odd = entry("edit");
    odd.account = "=HYPERLINK(\"x\")";
    odd.detail = "name: a, b\nc";
    QVERIFY(log->append(odd).ok());
    std::string text;
    QVERIFY(log->exportCsv([&](std::string_view piece) {
                   text += piece;
                   return true;
               })
                .ok());
    QCOMPARE(text, std::string("\"id\",\"at\",\"os_user\",\"account\",\"environment\",\"action\","
                               "\"webhook_id\",\"request_id\",\"detail\",\"outcome\"\r\n"
                               "\"1\",\"2026-03-20T12:00:00.000Z\",\"ana\","
                               "\"'=HYPERLINK(\"\"x\"\")\",\"LIVE\",\"edit\",\"wh_1\",\"req_1\","
                               "\"name: a, b\nc\",\"ok\"\r\n"));
}

void TestAuditLog::anExportCanBeStopped()
{
    auto log = AuditLog::open(m_path);
    for (int i = 0; i < 3; ++i)
        QVERIFY(log->append(entry("create")).ok());
    int pieces = 0;
    const auto stopped = log->exportJsonLines([&](std::string_view) { return ++pieces < 2; });
    QCOMPARE(pieces, 2);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
}

void TestAuditLog::aDamagedListIsSetAside()
{
    QVERIFY(writePrivateFile(m_path / "audit.sqlite", std::string(5000, 'x')).ok());
    auto log = AuditLog::open(m_path);
    QVERIFY(log.ok());
    QVERIFY(std::filesystem::exists(log->keptAs()));
    QVERIFY(log->append(entry("create")).ok());
}

QTEST_APPLESS_MAIN(TestAuditLog)
#include "tst_auditlog.moc"
