// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/random.h"
#include "app/casefile/casereader.h"
#include "app/casefile/casewriter.h"
#include "app/store/eventpins.h"
#include "app/store/sqliteeventstore.h"
#include "tests/support/outcome.h"
#include "tests/support/store/appending.h"
#include "tests/support/store/sampleevents.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>
#include <nlohmann/json.hpp>

#include <map>

using namespace hookbench;
using namespace hookbench::casefile;
using Json = nlohmann::json;

/// Case files written, opened again, and refused.
class TestCaseFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everythingIsInTheZip();
    void itOpensAgain();
    void noSecretIsInIt_data();
    void noSecretIsInIt();
    void thePageHoldsNoMarkupOfOthers();
    void aFileThatCannotBeFinishedIsNotThere();
    void originalsArePinned();
    void filesThatLieAreRefused_data();
    void filesThatLieAreRefused();
    void cutAndChangedFilesAreRefused();

private:
    void append(store::EventRecord event);
    std::string write(std::vector<Secret> secrets = {}, RedactionChoices choices = {});
    QString file() const { return m_place->filePath("case.zip"); }

    std::unique_ptr<QTemporaryDir> m_place;
    SystemRandom m_random;
    SystemClock m_clock;
    std::unique_ptr<store::SqliteEventStore> m_store;
};

namespace
{

using Entries = std::map<std::string, std::string>;

/// The zip's content, read the plain way.
Entries entriesOf(const std::string &zip)
{
    Entries entries;
    archive *input = archive_read_new();
    archive_read_support_format_zip(input);
    archive_read_open_memory(input, zip.data(), zip.size());
    archive_entry *entry = nullptr;
    while (archive_read_next_header(input, &entry) == ARCHIVE_OK) {
        std::string &content = entries[archive_entry_pathname(entry)];
        char piece[4096];
        for (la_ssize_t got = 0; (got = archive_read_data(input, piece, sizeof piece)) > 0;)
            content.append(piece, static_cast<std::size_t>(got));
    }
    archive_read_free(input);
    return entries;
}

struct Planted
{
    std::string name;
    std::string content;
    unsigned type = AE_IFREG;
};

std::string zipOf(const std::vector<Planted> &entries)
{
    std::string zip(static_cast<std::size_t>(4) * 1024 * 1024, '\0');
    std::size_t used = 0;
    archive *output = archive_write_new();
    archive_write_set_format_zip(output);
    archive_write_set_bytes_in_last_block(output, 1);
    archive_write_open_memory(output, zip.data(), zip.size(), &used);
    for (const Planted &planted : entries) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, planted.name.c_str());
        archive_entry_set_filetype(
            entry, static_cast<decltype(archive_entry_filetype(entry))>(planted.type));
        archive_entry_set_perm(entry, 0644);
        if (planted.type == AE_IFLNK)
            archive_entry_set_symlink(entry, "/etc/passwd");
        else
            archive_entry_set_size(entry, static_cast<la_int64_t>(planted.content.size()));
        archive_write_header(output, entry);
        if (planted.type == AE_IFREG)
            archive_write_data(output, planted.content.data(), planted.content.size());
        archive_entry_free(entry);
    }
    archive_write_close(output);
    archive_write_free(output);
    zip.resize(used);
    return zip;
}

std::vector<Planted> plantedOf(const Entries &entries)
{
    std::vector<Planted> list;
    for (const auto &[name, content] : entries)
        list.push_back({name, content});
    return list;
}

std::string sha256(const std::string &content)
{
    return QCryptographicHash::hash(QByteArray::fromStdString(content), QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

const char *personal =
    R"({"id":"evt_1","type":"payment.failed","data":{"id":"pay_1","amount":10.50,)"
    R"("email":"erika@example.com","note":"<script>alert(1)</script>"}})";

} // namespace

void TestCaseFile::init()
{
    m_store.reset();
    m_place = std::make_unique<QTemporaryDir>();
    auto opened =
        store::SqliteEventStore::open(m_place->filePath("data").toStdString(), m_random, m_clock);
    if (!opened) {
        QDir().mkpath(m_place->filePath("data"));
        opened = store::SqliteEventStore::open(m_place->filePath("data").toStdString(), m_random,
                                               m_clock);
    }
    QVERIFY(opened.ok());
    m_store = std::move(opened->store);
    store::EventRecord event = test::plainEvent(personal, "/hook");
    event.summary.account = "sandbox";
    event.summary.verdict = Verdict::Failed;
    event.summary.cause = "other-secret";
    event.summary.eventType = "payment.failed";
    event.summary.eventId = "evt_1";
    event.objectId = "pay_1";
    event.headers = {{"Content-Type", "application/json"}, {"X-Webhook-Signature", "v1=abc"}};
    append(event);
    append(event);
}

void TestCaseFile::append(store::EventRecord event)
{
    QVERIFY(test::append(*m_store, std::move(event)).ok());
}

std::string TestCaseFile::write(std::vector<Secret> secrets, RedactionChoices choices)
{
    auto reader = m_store->reader();
    std::vector<store::EventId> ids;
    (void)(*reader)->ids({"sandbox", {}, false}, [&](std::span<const store::EventId> piece) {
        ids.insert(ids.end(), piece.begin(), piece.end());
        return true;
    });
    Redactor redactor(Secret(std::string(32, 'k')), std::move(choices), std::move(secrets));
    const auto lifecycles = store::Lifecycles::parse("[]");
    CaseWriter writer(**reader, redactor, *lifecycles,
                      [](const std::string &cause) { return "because of " + cause; });
    const auto report = writer.write(file().toStdString(),
                                     {"0b7c", *parseUtc("2026-03-20T12:00:00Z"), "Hookbench 0"},
                                     ids, [](auto) { return Result<void>(); });
    if (!report) {
        qWarning("%s", report.error().detail.c_str());
        return {};
    }
    QFile zip(file());
    (void)zip.open(QIODevice::ReadOnly);
    return zip.readAll().toStdString();
}

void TestCaseFile::everythingIsInTheZip()
{
    Entries entries = entriesOf(write());
    QCOMPARE(entries.size(), std::size_t{5});
    const Json manifest = Json::parse(entries["manifest.json"]);
    QVERIFY(manifest["format"] == "hookbench-case" && manifest["version"] == 1);
    QVERIFY(manifest["createdAt"] == "2026-03-20T12:00:00.000Z" && manifest["events"] == 2);
    QCOMPARE(manifest["files"].size(), std::size_t{4});
    for (const Json &one : manifest["files"]) {
        const std::string &content = entries[one["name"].get<std::string>()];
        QVERIFY(one["size"] == content.size() && one["sha256"] == sha256(content));
    }
    const std::string &lines = entries["events.jsonl"];
    const Json event = Json::parse(lines.substr(0, lines.find('\n')));
    QVERIFY(event["verdict"] == "failed" && event["cause"] == "other-secret");
    QVERIFY(event["redacted"] == true && event["originalSize"] == std::string(personal).size());
    const std::string &timeline = entries["timeline.jsonl"];
    const Json step = Json::parse(timeline.substr(0, timeline.find('\n')));
    QVERIFY(step["sentence"] == "because of other-secret" && step["object"] == "pay_1");
    QVERIFY(entries["summary.html"].find("cannot verify") != std::string::npos);
    QVERIFY(entries["redactions.json"].find("$.data.email") != std::string::npos);
    for (const auto &[name, content] : entries)
        QVERIFY2(content.find("erika") == content.npos && content.find("v1=abc") == content.npos,
                 name.c_str());
    QCOMPARE(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void TestCaseFile::itOpensAgain()
{
    const Result<OpenedCase> opened = readCase(write());
    QVERIFY2(opened.ok(), opened ? "" : opened.error().detail.c_str());
    QCOMPARE(opened->facts.id, std::string("0b7c"));
    QCOMPARE(opened->events.size(), std::size_t{2});
    const store::EventRecord &event = opened->events[0];
    QCOMPARE(event.summary.verdict, Verdict::Failed);
    QCOMPARE(event.summary.cause, std::string("other-secret"));
    QCOMPARE(event.summary.source, store::EventSource::Import);
    QVERIFY(event.body.find("\"amount\":10.50") != std::string::npos);
}

void TestCaseFile::noSecretIsInIt_data()
{
    QTest::addColumn<QByteArray>("form");
    const QByteArray secret("whsec_quiet+secret/of 32 bytes!!");
    QTest::newRow("raw") << secret;
    QTest::newRow("hex") << secret.toHex();
    QTest::newRow("base64") << secret.toBase64();
    QTest::newRow("base64, shifted by one") << ("x" + secret).toBase64();
    QTest::newRow("base64, shifted by two") << ("xy" + secret).toBase64();
    QTest::newRow("percent") << secret.toPercentEncoding();
}

void TestCaseFile::noSecretIsInIt()
{
    QFETCH(QByteArray, form);
    const std::string planted = form.toStdString();
    // Also where a person let everything out.
    RedactionChoices choices;
    choices.allowed = {"note", "x-note"};
    store::EventRecord event =
        test::plainEvent(Json{{"id", planted}, {"note", planted}, {planted, planted}}.dump());
    event.summary.account = "sandbox";
    event.summary.eventId = planted;
    event.summary.deliveryId = planted;
    event.objectId = planted;
    event.target = "/" + std::string(QByteArray::fromStdString(planted).toPercentEncoding()) +
                   "?note=" + planted;
    event.headers = {{"X-Note", planted}, {"User-Agent", planted}};
    append(event);
    std::vector<Secret> secrets;
    secrets.push_back(Secret::copyOf("whsec_quiet+secret/of 32 bytes!!"));
    const Entries entries = entriesOf(write(secrets, choices));
    QCOMPARE(entries.size(), std::size_t{5});
    const SecretScan scan(secrets.front());
    for (const auto &[name, content] : entries) {
        QVERIFY2(scan.find(content).empty(), name.c_str());
        QVERIFY2(content.find(planted) == content.npos, name.c_str());
    }
    const std::string &lines = entries.at("events.jsonl");
    const Json line = Json::parse(lines.substr(0, lines.find('\n')));
    const QByteArray body =
        QByteArray::fromBase64(QByteArray::fromStdString(line["bodyBase64"].get<std::string>()));
    QVERIFY(scan.find(body.toStdString()).empty());
}

void TestCaseFile::thePageHoldsNoMarkupOfOthers()
{
    RedactionChoices choices;
    choices.allowed = {"note"};
    store::EventRecord event = test::plainEvent("{}");
    event.summary.account = "sandbox";
    event.summary.verdict = Verdict::Failed;
    event.summary.cause = "<img src=x>";
    append(event);
    const Entries entries = entriesOf(write({}, choices));
    const std::string &page = entries.at("summary.html");
    QVERIFY(page.find("<img") == page.npos && page.find("<script") == page.npos);
    QVERIFY(page.find("http:") == page.npos && page.find("https:") == page.npos);
    QVERIFY(page.find("&lt;img") != page.npos);
}

void TestCaseFile::aFileThatCannotBeFinishedIsNotThere()
{
    auto reader = m_store->reader();
    const std::vector<store::EventId> ids{2, 1};
    Redactor redactor(Secret(std::string(32, 'k')), {}, {});
    const auto lifecycles = store::Lifecycles::parse("[]");
    CaseWriter writer(**reader, redactor, *lifecycles, [](const std::string &) { return ""; });
    const auto refused = writer.write(file().toStdString(), {"a", {}, "b"}, ids, [](auto) {
        return Result<void>(Error{ErrorKind::DatabaseFailed});
    });
    QVERIFY(!refused.ok());
    const auto cancelled = writer.write(
        file().toStdString(), {"a", {}, "b"}, ids, [](auto) { return Result<void>(); },
        [](std::size_t) { return false; });
    QVERIFY(!cancelled && cancelled.error().kind == ErrorKind::Cancelled);
    QCOMPARE(QDir(m_place->path()).entryList(QDir::Files), QStringList());
}

void TestCaseFile::originalsArePinned()
{
    const std::vector<store::EventId> ids{1, 99};
    QVERIFY(store::pinEvents(m_place->filePath("data").toStdString(), ids).ok());
    auto reader = m_store->reader();
    const std::vector<store::EventId> both{1, 2};
    const auto rows = (*reader)->rows(both);
    QVERIFY(rows->at(0).isPinned && !rows->at(1).isPinned);
}

void TestCaseFile::filesThatLieAreRefused_data()
{
    QTest::addColumn<int>("lie");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("a path that climbs") << 0 << QByteArray("in no case file");
    QTest::newRow("an absolute path") << 1 << QByteArray("in no case file");
    QTest::newRow("a link") << 2 << QByteArray("no plain file");
    QTest::newRow("an entry twice") << 3 << QByteArray("twice");
    QTest::newRow("one is missing") << 4 << QByteArray("missing");
    QTest::newRow("another content than the manifest's") << 5 << QByteArray("SHA-256");
    QTest::newRow("another size than the manifest's") << 6 << QByteArray("size");
    QTest::newRow("a manifest that is a bomb") << 7 << QByteArray("unpacks to more");
    QTest::newRow("another number of events") << 8 << QByteArray("number of events");
    QTest::newRow("a later version") << 9 << QByteArray("version");
    QTest::newRow("a wrong type") << 10 << QByteArray("events.jsonl");
    QTest::newRow("no zip") << 11 << QByteArray("no zip");
    QTest::newRow("nothing") << 12 << QByteArray("");
}

void TestCaseFile::filesThatLieAreRefused()
{
    QFETCH(int, lie);
    QFETCH(QByteArray, reason);
    Entries entries = entriesOf(write());
    std::vector<Planted> list = plantedOf(entries);
    QVERIFY2(readCase(zipOf(list)).ok(), "the untouched one opens");
    Json manifest = Json::parse(entries["manifest.json"]);
    const auto describe = [&](const std::string &name) {
        for (Json &one : manifest["files"]) {
            if (one["name"] == name) {
                one["size"] = entries[name].size();
                one["sha256"] = sha256(entries[name]);
            }
        }
    };
    const auto again = [&] {
        entries["manifest.json"] = manifest.dump();
        list = plantedOf(entries);
    };
    std::string zip;
    switch (lie) {
    case 0:
        list.push_back({"../events.jsonl", "x"});
        break;
    case 1:
        list.push_back({"/etc/cron.d/x", "x"});
        break;
    case 2:
        list[0].type = AE_IFLNK;
        break;
    case 3:
        list.push_back(list[0]);
        break;
    case 4:
        list.erase(list.begin());
        break;
    case 5:
        entries["summary.html"][0] = 'x';
        list = plantedOf(entries);
        break;
    case 6:
        entries["summary.html"] += "x";
        list = plantedOf(entries);
        break;
    case 7:
        entries["manifest.json"] = std::string(std::size_t{3} * 1024 * 1024, ' ') + "{}";
        list = plantedOf(entries);
        break;
    case 8:
        manifest["events"] = 3;
        again();
        break;
    case 9:
        manifest["version"] = 2;
        again();
        break;
    case 10: {
        Json line =
            Json::parse(entries["events.jsonl"].substr(0, entries["events.jsonl"].find('\n')));
        line["headers"] = "none";
        entries["events.jsonl"] = line.dump() + "\n";
        manifest["events"] = 1;
        describe("events.jsonl");
        again();
        break;
    }
    case 11:
        zip = "PK, but no zip";
        break;
    default:
        break;
    }
    if (lie < 11)
        zip = zipOf(list);
    const Result<OpenedCase> opened = readCase(zip);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::FileMalformed);
    QVERIFY2(opened.error().detail.find(reason.toStdString()) != std::string::npos,
             opened.error().detail.c_str());
}

void TestCaseFile::cutAndChangedFilesAreRefused()
{
    const std::string zip = write();
    const Result<OpenedCase> whole = readCase(zip);
    QVERIFY(whole.ok());
    for (std::size_t end = 0; end < zip.size() - 22; end += 97)
        QVERIFY(!readCase(zip.substr(0, end)).ok());
    // A size in the directory at the end that is not that of the bytes.
    const std::size_t directory = zip.find("PK\x01\x02");
    QVERIFY(directory != zip.npos);
    for (const std::size_t field : {std::size_t{20}, std::size_t{24}}) {
        std::string lying = zip;
        lying[directory + field] = static_cast<char>(lying[directory + field] ^ 0x11);
        const Result<OpenedCase> opened = readCase(lying);
        QVERIFY(!opened.ok() || opened->events.size() == whole->events.size());
    }
}

QTEST_GUILESS_MAIN(TestCaseFile)
#include "tst_casefile.moc"
