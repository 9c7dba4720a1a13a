// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/jsonfile.h"
#include "tests/unit/settings/files.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::settings;
namespace fs = std::filesystem;

/// A file that is missing, damaged, older, newer or unreadable: nothing is ever lost.
class TestJsonFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void missingFileIsEmpty();
    void roundTripIsPrivateAndKeepsOrder();
    void damagedFileIsKeptAside_data();
    void damagedFileIsKeptAside();
    void olderFileIsMigratedWithACopy();
    void earlierCopiesAreKept();
    void newerFileIsNeitherReadNorWritten();
    void unreadableFileIsNotOverwritten();

private:
    fs::path file() const { return fs::path(m_dir->path().toStdString()) / "x.json"; }
    QStringList names() const { return QDir(m_dir->path()).entryList(QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestJsonFile::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestJsonFile::missingFileIsEmpty()
{
    JsonFile json(file());
    const auto event = json.load();
    QVERIFY(event.ok());
    QVERIFY(!event->has_value());
    QVERIFY(json.content().is_object() && json.content().empty());
    QVERIFY(names().isEmpty());
}

void TestJsonFile::roundTripIsPrivateAndKeepsOrder()
{
    QVERIFY(putFile(file(), R"({"version":1,"zebra":1,"ant":{"later":[1,2]}})"));
    JsonFile json(file());
    QVERIFY(json.load().ok());
    json.content()["zebra"] = 2;
    QVERIFY(json.save().ok());
    QCOMPARE(rightsOf(file()), 0600);
    const QByteArray text = contentOf(file());
    QVERIFY(text.indexOf("zebra") < text.indexOf("ant"));
    JsonFile again(file());
    QVERIFY(again.load().ok());
    QCOMPARE(again.content()["zebra"].get<int>(), 2);
    QCOMPARE(again.content()["ant"]["later"].size(), std::size_t{2});
}

void TestJsonFile::damagedFileIsKeptAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"version":1,"a":)");
    QTest::newRow("a list") << QByteArray("[1]");
    QTest::newRow("no version") << QByteArray("{}");
    QTest::newRow("a version that is text") << QByteArray(R"({"version":"1"})");
    QTest::newRow("a version that is a fraction") << QByteArray(R"({"version":1.5})");
    QTest::newRow("version 0") << QByteArray(R"({"version":0})");
    QTest::newRow("an endless version") << QByteArray(R"({"version":99999999999999999999})");
    QTest::newRow("not UTF-8") << QByteArray("{\"version\":1,\"a\":\"\xff\"}");
    QTest::newRow("bytes") << QByteArray("\0\1\2\3", 4);
    QTest::newRow("too deep") << R"({"version":1,"a":)" + QByteArray(40, '[') +
                                     QByteArray(40, ']') + "}";
    QTest::newRow("very deep") << R"({"version":1,"a":)" + QByteArray(500'000, '[');
    QTest::newRow("too large") << "{\"version\":1,\"a\":\"" + QByteArray(JsonFile::maxBytes, 'x') +
                                      "\"}";
}

void TestJsonFile::damagedFileIsKeptAside()
{
    QFETCH(QByteArray, content);
    QVERIFY(putFile(file(), content));
    JsonFile json(file());
    const auto event = json.load();
    QVERIFY(event.ok() && event->has_value());
    QCOMPARE((*event)->kind, FileEvent::Kind::KeptAside);
    QCOMPARE((*event)->file, file());
    QVERIFY(!fs::exists(file()));
    QCOMPARE(contentOf((*event)->copy), content);
    QVERIFY(json.content().empty());
    QVERIFY(json.save().ok());
    QVERIFY(fs::exists(file()));
}

void TestJsonFile::olderFileIsMigratedWithACopy()
{
    const QByteArray old = R"({"version":1,"colour":"red","kept":true})";
    QVERIFY(putFile(file(), old));
    const std::vector<JsonFile::Migration> migrations{
        [](JsonFile::Json &content) {
            content["shade"] = content["colour"];
            content.erase("colour");
        },
        [](JsonFile::Json &content) { content["shade"] = "dark " + std::string(content["shade"]); },
    };
    JsonFile json(file(), migrations);
    const auto event = json.load();
    QVERIFY(event.ok() && event->has_value());
    QCOMPARE((*event)->kind, FileEvent::Kind::Migrated);
    QCOMPARE(contentOf((*event)->copy), old);
    QCOMPARE(rightsOf((*event)->copy), 0600);
    QCOMPARE(json.content()["shade"].get<std::string>(), std::string("dark red"));
    QVERIFY(!json.content().contains("colour"));
    QVERIFY(json.content()["kept"].get<bool>());

    JsonFile again(file(), migrations);
    const auto second = again.load();
    QVERIFY(second.ok() && !second->has_value()); // migrated once, on the disk as well
    QCOMPARE(again.content()["version"].get<int>(), 3);
}

void TestJsonFile::earlierCopiesAreKept()
{
    QVERIFY(putFile(file(), R"({"version":1})"));
    JsonFile json(file());
    QVERIFY(json.load().ok());
    const auto first = json.keepCopy(FileEvent::Kind::PartlyRead);
    const auto second = json.keepCopy(FileEvent::Kind::PartlyRead);
    QVERIFY(first.ok() && second.ok());
    QVERIFY(first->copy != second->copy);
    QCOMPARE(names().size(), 3);
}

void TestJsonFile::newerFileIsNeitherReadNorWritten()
{
    const QByteArray newer = R"({"version":7,"a":1})";
    QVERIFY(putFile(file(), newer));
    JsonFile json(file());
    const auto event = json.load();
    QVERIFY(!event.ok());
    QCOMPARE(event.error().kind, ErrorKind::DatabaseNewer);
    QCOMPARE(event.error().found, 7);
    QCOMPARE(event.error().known, 1);
    QCOMPARE(event.error().path, file().string());
    QVERIFY(json.content().empty());
    const auto saved = json.save();
    QVERIFY(!saved.ok());
    QCOMPARE(saved.error().kind, ErrorKind::DatabaseNewer);
    QCOMPARE(contentOf(file()), newer);
}

void TestJsonFile::unreadableFileIsNotOverwritten()
{
    QVERIFY(QDir(m_dir->path()).mkdir("x.json")); // works for root as well, unlike rights
    JsonFile json(file());
    const auto event = json.load();
    QVERIFY(!event.ok());
    QCOMPARE(event.error().kind, ErrorKind::FileUnreadable);
    QVERIFY(!json.save().ok());
    QVERIFY(fs::is_directory(file()));
}

QTEST_APPLESS_MAIN(TestJsonFile)
#include "tst_jsonfile.moc"
