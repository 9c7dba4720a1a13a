// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/datadirectory.h"
#include "tests/unit/settings/files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::settings;
namespace fs = std::filesystem;

/// The data directory is private, and nobody else's folder is made so.
class TestDataDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void usualPlaceFollowsXdg();
    void missingFolderIsMadePrivate();
    void openFolderAndFilesAreTightened();
    void linksAreLeftAlone();
    void foreignFolderIsRefused();
    void privateFolderMayHoldOtherThings();
    void fileInTheWayIsAnError();
    void relativePathBecomesAbsolute();

private:
    fs::path root() const { return m_dir->path().toStdString(); }
    static QString text(const fs::path &path) { return QString::fromStdString(path.string()); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestDataDirectory::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestDataDirectory::usualPlaceFollowsXdg()
{
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", "/somewhere/data");
    const fs::path place = DataDirectory::usualPlace();
    before.isEmpty() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before);
    QCOMPARE(place, fs::path("/somewhere/data/hookbench"));
}

void TestDataDirectory::missingFolderIsMadePrivate()
{
    const auto made = DataDirectory::open(text(root() / "deep" / "data"));
    QVERIFY(made.ok());
    QCOMPARE(rightsOf(made->path()), 0700);
    QCOMPARE(made->settingsFile(), root() / "deep" / "data" / "settings.json");
    QVERIFY(made->tightened().isEmpty());
}

void TestDataDirectory::openFolderAndFilesAreTightened()
{
    const fs::path data = root() / "data";
    QVERIFY(fs::create_directory(data));
    for (const char *name : {"settings.json", "sandbox.sqlite", "sandbox.sqlite-wal"})
        QVERIFY(putFile(data / name, "x"));
    QCOMPARE(::chmod((data / "settings.json").c_str(), 0644), 0);
    QCOMPARE(::chmod((data / "sandbox.sqlite").c_str(), 0660), 0);
    QCOMPARE(::chmod((data / "sandbox.sqlite-wal").c_str(), 0600), 0);
    QCOMPARE(::chmod(data.c_str(), 0755), 0);

    const auto opened = DataDirectory::open(text(data));
    QVERIFY(opened.ok());
    QCOMPARE(rightsOf(data), 0700);
    QCOMPARE(rightsOf(data / "settings.json"), 0600);
    QCOMPARE(rightsOf(data / "sandbox.sqlite"), 0600);
    QCOMPARE(opened->tightened(), (QStringList{text(data), text(data / "sandbox.sqlite"),
                                               text(data / "settings.json")}));
    const auto again = DataDirectory::open(text(data));
    QVERIFY(again.ok() && again->tightened().isEmpty());
}

void TestDataDirectory::linksAreLeftAlone()
{
    QVERIFY(putFile(root() / "elsewhere", "x"));
    QCOMPARE(::chmod((root() / "elsewhere").c_str(), 0644), 0);
    QVERIFY(fs::create_directory(root() / "data"));
    fs::create_symlink(root() / "elsewhere", root() / "data" / "settings.json");
    QVERIFY(DataDirectory::open(text(root() / "data")).ok());
    QCOMPARE(rightsOf(root() / "elsewhere"), 0644);
}

void TestDataDirectory::foreignFolderIsRefused()
{
    const fs::path home = root() / "home";
    QVERIFY(fs::create_directory(home));
    QVERIFY(putFile(home / "letter.txt", "dear"));
    QCOMPARE(::chmod((home / "letter.txt").c_str(), 0644), 0);
    QCOMPARE(::chmod(home.c_str(), 0755), 0);
    const auto opened = DataDirectory::open(text(home));
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(opened.error().detail.find(home.string()) != std::string::npos);
    QCOMPARE(rightsOf(home), 0755);
    QCOMPARE(rightsOf(home / "letter.txt"), 0644);
}

void TestDataDirectory::privateFolderMayHoldOtherThings()
{
    QVERIFY(putFile(root() / "notes.txt", "x")); // QTemporaryDir is 0700
    QVERIFY(DataDirectory::open(text(root())).ok());
}

void TestDataDirectory::fileInTheWayIsAnError()
{
    QVERIFY(putFile(root() / "data", "x"));
    const auto opened = DataDirectory::open(text(root() / "data"));
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::FileUnreadable);
    QCOMPARE(opened.error().path, (root() / "data").string());
}

void TestDataDirectory::relativePathBecomesAbsolute()
{
    const fs::path before = fs::current_path();
    fs::current_path(root());
    const auto opened = DataDirectory::open("here");
    fs::current_path(before);
    QVERIFY(opened.ok());
    QVERIFY(opened->path().is_absolute());
    QCOMPARE(fs::canonical(opened->path()), fs::canonical(root() / "here"));
}

QTEST_APPLESS_MAIN(TestDataDirectory)
#include "tst_datadirectory.moc"
