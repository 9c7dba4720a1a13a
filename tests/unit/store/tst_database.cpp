// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/privatefile.h"
#include "app/store/database.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <thread>
#include <vector>

using namespace hookbench;
using store::Database;
using store::Statement;

namespace fs = std::filesystem;

namespace
{

constexpr std::string_view version1 = "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)";
constexpr std::string_view version2 = "ALTER TABLE notes ADD COLUMN pinned INTEGER DEFAULT 0;"
                                      "UPDATE notes SET pinned = 1 WHERE id = 1";
constexpr std::string_view version3 = "CREATE TABLE tags (name TEXT PRIMARY KEY)";
constexpr std::string_view allVersions[] = {version1, version2, version3};

std::span<const std::string_view> upTo(std::size_t version)
{
    return std::span(allVersions).first(version);
}

std::int64_t number(Database &database, std::string_view sql)
{
    Result<Statement> query = database.prepare(sql);
    if (!query || !query->step().ok())
        return -1;
    return query->integer(0);
}

mode_t modeOf(const fs::path &file)
{
    struct stat status = {};
    return ::stat(file.c_str(), &status) == 0 ? status.st_mode & 0777 : 0;
}

void overwrite(const fs::path &file, std::streamoff at, std::string_view bytes)
{
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(at);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

} // namespace

/// One SQLite connection: schema versions, damage, refusals of the file system, statements.
class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNewFileIsPrivateAndInWal();
    void rightsOfAnExistingFileAreTakenAway();
    void everyOlderVersionIsBroughtUpToDate_data();
    void everyOlderVersionIsBroughtUpToDate();
    void aFailedMigrationLeavesTheOlderVersion();
    void aNewerVersionIsRefusedWithBothVersions();
    void damageIsReportedAndTheFileLeftAlone_data();
    void damageIsReportedAndTheFileLeftAlone();
    void aDamagedFileIsSetAsideWithItsLog();
    void aFullDiskIsDiskFull();
    void readingOnlyIsPermissionDenied();
    void anUnwritableFolderIsPermissionDenied();
    void aPathBelowAFileFails();
    void valuesComeBackAsBound();
    void anInterruptedTransactionChangesNothing();
    void foreignKeysHold();
    void manyOpenAtOnce();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    fs::path m_file;
};

void TestDatabase::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_file = fs::path(m_dir->path().toStdString()) / "x.sqlite";
}

void TestDatabase::aNewFileIsPrivateAndInWal()
{
    auto database = Database::open(m_file, upTo(3));
    QVERIFY(database.ok());
    QVERIFY(database->execute("INSERT INTO notes VALUES (1, 'a', 0)").ok());
    QCOMPARE(modeOf(m_file), 0600u);
    QCOMPARE(modeOf(fs::path(m_file) += "-wal"), 0600u);
    QCOMPARE(modeOf(fs::path(m_file) += "-shm"), 0600u);
    QCOMPARE(number(*database, "PRAGMA page_size"), 16384);
    QCOMPARE(number(*database, "PRAGMA synchronous"), 2);
    QCOMPARE(number(*database, "PRAGMA foreign_keys"), 1);
    auto mode = database->prepare("PRAGMA journal_mode");
    QVERIFY(mode.ok() && mode->step().ok());
    QCOMPARE(mode->text(0), std::string_view("wal"));
}

void TestDatabase::rightsOfAnExistingFileAreTakenAway()
{
    QVERIFY(Database::open(m_file, upTo(1)).ok());
    ::chmod(m_file.c_str(), 0644);
    QVERIFY(Database::open(m_file, upTo(1)).ok());
    QCOMPARE(modeOf(m_file), 0600u);
}

void TestDatabase::everyOlderVersionIsBroughtUpToDate_data()
{
    QTest::addColumn<int>("version");
    for (int version = 0; version <= 3; ++version)
        QTest::addRow("a file of version %d", version) << version;
}

void TestDatabase::everyOlderVersionIsBroughtUpToDate()
{
    QFETCH(int, version);
    {
        auto older = Database::open(m_file, upTo(static_cast<std::size_t>(version)));
        QVERIFY(older.ok());
        if (version > 0)
            QVERIFY(older->execute("INSERT INTO notes (id, text) VALUES (1, 'kept')").ok());
    }
    auto database = Database::open(m_file, upTo(3));
    QVERIFY(database.ok());
    QCOMPARE(number(*database, "PRAGMA user_version"), 3);
    QCOMPARE(number(*database, "SELECT count(*) FROM notes"), version > 0 ? 1 : 0);
    // Version 2 pins the first note; a note made after it is left as it is.
    QCOMPARE(number(*database, "SELECT count(*) FROM notes WHERE pinned = 1"),
             version == 1 ? 1 : 0);
    QCOMPARE(number(*database, "SELECT count(*) FROM tags"), 0);
}

void TestDatabase::aFailedMigrationLeavesTheOlderVersion()
{
    {
        auto older = Database::open(m_file, upTo(1));
        QVERIFY(older->execute("INSERT INTO notes VALUES (1, 'kept')").ok());
    }
    constexpr std::string_view broken[] = {version1, "DELETE FROM notes; CREATE TABLE notes (x)"};
    const auto refused = Database::open(m_file, broken);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::DatabaseFailed);
    auto database = Database::open(m_file, upTo(1));
    QVERIFY(database.ok());
    QCOMPARE(number(*database, "SELECT count(*) FROM notes"), 1);
}

void TestDatabase::aNewerVersionIsRefusedWithBothVersions()
{
    QVERIFY(Database::open(m_file, upTo(3)).ok());
    const std::string before = *readFile(m_file, 1 << 20);
    const auto refused = Database::openOrReplace(m_file, upTo(2));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::DatabaseNewer);
    QCOMPARE(refused.error().found, 3);
    QCOMPARE(refused.error().known, 2);
    QCOMPARE(refused.error().path, m_file.string());
    QCOMPARE(*readFile(m_file, 1 << 20), before);
}

void TestDatabase::damageIsReportedAndTheFileLeftAlone_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addRow("a header that is no SQLite header")
        << qint64{0} << QByteArray("This is not a database, it is a letter.");
    QTest::addRow("a page of the table overwritten") << qint64{16384} << QByteArray(16384, '\x55');
}

void TestDatabase::damageIsReportedAndTheFileLeftAlone()
{
    QFETCH(qint64, at);
    QFETCH(QByteArray, bytes);
    {
        auto database = Database::open(m_file, upTo(3));
        QVERIFY(database->execute("INSERT INTO notes VALUES (1, 'a', 0)").ok());
    }
    overwrite(m_file, at, bytes.toStdString());
    const std::string before = *readFile(m_file, 1 << 20);

    const auto refused = Database::open(m_file, upTo(3));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::DatabaseCorrupt);
    QCOMPARE(refused.error().path, m_file.string());
    QCOMPARE(*readFile(m_file, 1 << 20), before);
}

void TestDatabase::aDamagedFileIsSetAsideWithItsLog()
{
    {
        auto database = Database::open(m_file, upTo(3));
        QVERIFY(database.ok());
    }
    overwrite(m_file, 0, std::string(100, 'x'));
    const fs::path log = fs::path(m_file) += "-wal";
    QVERIFY(writePrivateFile(log, "the log").ok());
    const std::string damaged = *readFile(m_file, 1 << 20);

    auto opened = Database::openOrReplace(m_file, upTo(3));
    QVERIFY(opened.ok());
    QVERIFY(!opened->keptAs.empty());
    QCOMPARE(*readFile(opened->keptAs, 1 << 20), damaged);
    QCOMPARE(*readFile(fs::path(opened->keptAs) += "-wal", 100), std::string("the log"));
    QCOMPARE(number(opened->database, "SELECT count(*) FROM notes"), 0);

    const auto again = Database::openOrReplace(m_file, upTo(3));
    QVERIFY(again.ok());
    QVERIFY(again->keptAs.empty());
}

void TestDatabase::aFullDiskIsDiskFull()
{
    auto database = Database::open(m_file, upTo(3));
    QVERIFY(database.ok());
    QVERIFY(database->execute("PRAGMA max_page_count = 8").ok());
    const Result<void> full = database->transaction([&]() -> Result<void> {
        auto insert = database->prepare("INSERT INTO notes (text) VALUES (zeroblob(16384))");
        for (int i = 0; i < 20; ++i) {
            if (Result<void> done = insert->run(); !done)
                return done;
        }
        return {};
    });
    QVERIFY(!full.ok());
    QCOMPARE(full.error().kind, ErrorKind::DiskFull);
    QCOMPARE(full.error().path, m_file.string());
    QCOMPARE(number(*database, "SELECT count(*) FROM notes"), 0);
}

void TestDatabase::readingOnlyIsPermissionDenied()
{
    auto database = Database::open(m_file, upTo(3));
    QVERIFY(database->execute("PRAGMA query_only = ON").ok());
    const Result<void> refused = database->execute("INSERT INTO notes VALUES (1, 'a', 0)");
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::PermissionDenied);
}

void TestDatabase::anUnwritableFolderIsPermissionDenied()
{
    const fs::path folder = m_file.parent_path() / "locked";
    fs::create_directory(folder);
    // Root may write everywhere, so it steps down for the moment.
    const bool root = ::geteuid() == 0;
    ::chmod(m_file.parent_path().c_str(), 0755);
    ::chmod(folder.c_str(), 0555);
    if (root && ::seteuid(65534) != 0)
        QSKIP("root here may not step down to nobody");
    const auto refused = Database::open(folder / "x.sqlite", upTo(1));
    if (root)
        QCOMPARE(::seteuid(0), 0);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::PermissionDenied);
    QCOMPARE(refused.error().path, (folder / "x.sqlite").string());
}

void TestDatabase::aPathBelowAFileFails()
{
    QVERIFY(writePrivateFile(m_file, "a plain file").ok());
    const auto refused = Database::openOrReplace(m_file / "x.sqlite", upTo(1));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::FileUnreadable);
    QCOMPARE(*readFile(m_file, 100), std::string("a plain file"));
}

void TestDatabase::valuesComeBackAsBound()
{
    auto database = Database::open(m_file, upTo(3));
    using namespace std::string_view_literals;
    auto echo = database->prepare("SELECT ?, ?, ?, ?, ?, typeof(?3), typeof(?4)");
    QVERIFY(echo.ok());
    echo->bind(1, std::int64_t{-9'007'199'254'740'993});
    echo->bind(2, 0.25);
    echo->bind(3, "zero\0inside"sv);
    echo->bindBlob(4, std::string_view());
    echo->bindNull(5);
    QCOMPARE(echo->step().value(), true);
    QCOMPARE(echo->integer(0), std::int64_t{-9'007'199'254'740'993});
    QCOMPARE(echo->real(1), 0.25);
    QCOMPARE(echo->text(2), "zero\0inside"sv);
    QCOMPARE(echo->text(5), "text"sv);
    QCOMPARE(echo->text(6), "blob"sv);
    QVERIFY(!echo->isNull(3));
    QVERIFY(echo->isNull(4));
    QCOMPARE(echo->step().value(), false);

    echo->reset();
    QCOMPARE(echo->step().value(), true);
    QVERIFY(echo->isNull(0)); // reset forgets the values

    auto wrong = database->prepare("SELECT ?");
    wrong->bind(2, "there is no second parameter");
    QVERIFY(!wrong->step().ok());
}

void TestDatabase::anInterruptedTransactionChangesNothing()
{
    auto database = Database::open(m_file, upTo(3));
    const Result<void> stopped = database->transaction([&]() -> Result<void> {
        auto insert = database->prepare("INSERT INTO notes (text) VALUES ('x')");
        if (Result<void> done = insert->run(); !done)
            return done;
        return Error{ErrorKind::Cancelled};
    });
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QCOMPARE(number(*database, "SELECT count(*) FROM notes"), 0);
    QVERIFY(database->transaction([] { return Result<void>{}; }).ok());
}

void TestDatabase::foreignKeysHold()
{
    auto database = Database::open(m_file, upTo(3));
    QVERIFY(database->execute("CREATE TABLE child (note INTEGER REFERENCES notes)").ok());
    QVERIFY(!database->execute("INSERT INTO child VALUES (77)").ok());
}

void TestDatabase::manyOpenAtOnce()
{
    std::vector<std::thread> threads;
    std::atomic<int> failures = 0;
    for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&] {
            auto database = Database::open(m_file, upTo(3));
            if (!database.ok() ||
                !database->execute("INSERT INTO notes (text) VALUES ('one')").ok())
                ++failures;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    auto database = Database::open(m_file, upTo(3));
    QCOMPARE(number(*database, "SELECT count(*) FROM notes"), 6);
}

QTEST_APPLESS_MAIN(TestDatabase)
#include "tst_database.moc"
