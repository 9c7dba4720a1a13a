// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/rolelock.h"
#include "tests/unit/settings/files.h"

#include <QProcess>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::settings;
namespace fs = std::filesystem;

/// One holder for each role; the dead hold nothing.
class TestRoleLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void secondTakerIsToldWhoHoldsIt();
    void rolesAndDirectoriesAreApart();
    void releasedRoleIsFree();
    void deadProcessFreesItsRole();
    void oldLockOfALivingProcessHolds();
    void noteIsReadWhileTheRoleIsHeld();
    void noteOfADeadProcessIsNotBelieved();
    void malformedNoteIsIgnored_data();
    void malformedNoteIsIgnored();
    void missingDirectoryIsAnError();

private:
    fs::path directory() const { return m_dir->path().toStdString(); }
    /// A lock file as a process that is gone left it.
    void leaveLockOf(qint64 pid);

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestRoleLock::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestRoleLock::leaveLockOf(qint64 pid)
{
    const QString content =
        QString("%1\nhookbench\n%2\n").arg(pid).arg(QSysInfo::machineHostName());
    QVERIFY(putFile(directory() / "sandbox.lock", content.toUtf8()));
}

/// A pid that no process has any more.
static qint64 deadPid()
{
    QProcess process;
    process.start("true", QStringList());
    process.waitForStarted();
    const qint64 pid = process.processId();
    process.waitForFinished();
    return pid;
}

void TestRoleLock::secondTakerIsToldWhoHoldsIt()
{
    const auto first = RoleLock::acquire(directory(), Role::Sandbox);
    QVERIFY(first.ok());
    QCOMPARE(rightsOf(directory() / "sandbox.lock"), 0600);
    const auto second = RoleLock::acquire(directory(), Role::Sandbox);
    QVERIFY(!second.ok());
    QCOMPARE(second.error().kind, ErrorKind::RoleHeld);
    const QString detail = QString::fromStdString(second.error().detail);
    QVERIFY2(detail.contains(QString::number(QCoreApplication::applicationPid())),
             qPrintable(detail));
    QVERIFY2(detail.contains(QSysInfo::machineHostName()), qPrintable(detail));
    // The same words for who only looks.
    QVERIFY(RoleLock::heldBy(directory(), Role::Sandbox) == second.error());
    QVERIFY(!RoleLock::heldBy(directory(), Role::Receiver));
}

void TestRoleLock::rolesAndDirectoriesAreApart()
{
    QTemporaryDir other;
    const auto sandbox = RoleLock::acquire(directory(), Role::Sandbox);
    const auto receiver = RoleLock::acquire(directory(), Role::Receiver);
    const auto elsewhere = RoleLock::acquire(other.path().toStdString(), Role::Sandbox);
    QVERIFY(sandbox.ok() && receiver.ok() && elsewhere.ok());
}

void TestRoleLock::releasedRoleIsFree()
{
    {
        const auto held = RoleLock::acquire(directory(), Role::Receiver);
        QVERIFY(held.ok());
        QVERIFY((*held)->publish("http://127.0.0.1:8787").ok());
    }
    QVERIFY(fs::is_empty(directory()));
    QVERIFY(RoleLock::acquire(directory(), Role::Receiver).ok());
}

void TestRoleLock::deadProcessFreesItsRole()
{
    leaveLockOf(deadPid());
    QVERIFY(!RoleLock::heldBy(directory(), Role::Sandbox));
    QVERIFY(RoleLock::acquire(directory(), Role::Sandbox).ok());
}

void TestRoleLock::oldLockOfALivingProcessHolds()
{
    const auto held = RoleLock::acquire(directory(), Role::Sandbox);
    QVERIFY(held.ok());
    fs::last_write_time(directory() / "sandbox.lock",
                        fs::file_time_type::clock::now() - std::chrono::hours{24 * 365});
    QVERIFY(!RoleLock::acquire(directory(), Role::Sandbox).ok());
}

void TestRoleLock::noteIsReadWhileTheRoleIsHeld()
{
    QVERIFY(!RoleLock::publishedUrl(directory(), Role::Sandbox).has_value());
    auto held = RoleLock::acquire(directory(), Role::Sandbox);
    QVERIFY(held.ok());
    QVERIFY(!RoleLock::publishedUrl(directory(), Role::Sandbox).has_value());
    QVERIFY((*held)->publish("http://127.0.0.1:8786").ok());
    QCOMPARE(RoleLock::publishedUrl(directory(), Role::Sandbox),
             std::optional<QString>("http://127.0.0.1:8786"));
    QVERIFY(!RoleLock::publishedUrl(directory(), Role::Receiver).has_value());
    QCOMPARE(rightsOf(directory() / "sandbox.running"), 0600);
}

void TestRoleLock::noteOfADeadProcessIsNotBelieved()
{
    const qint64 pid = deadPid();
    leaveLockOf(pid);
    const QString note = QString(R"({"pid":%1,"url":"http://127.0.0.1:1"})").arg(pid);
    QVERIFY(putFile(directory() / "sandbox.running", note.toUtf8()));
    QVERIFY(!RoleLock::publishedUrl(directory(), Role::Sandbox).has_value());

    // A new holder that has not published yet does not inherit the old note.
    const auto held = RoleLock::acquire(directory(), Role::Sandbox);
    QVERIFY(held.ok());
    QVERIFY(!RoleLock::publishedUrl(directory(), Role::Sandbox).has_value());
}

void TestRoleLock::malformedNoteIsIgnored_data()
{
    QTest::addColumn<QByteArray>("note");
    const QByteArray pid = QByteArray::number(QCoreApplication::applicationPid());
    QTest::newRow("no JSON") << QByteArray("hello");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no URL") << "{\"pid\":" + pid + "}";
    QTest::newRow("a URL that is a number") << "{\"pid\":" + pid + ",\"url\":1}";
    QTest::newRow("a URL without a host") << "{\"pid\":" + pid + ",\"url\":\"http:///x\"}";
    QTest::newRow("a pid that is text") << "{\"pid\":\"" + pid + "\",\"url\":\"http://[::1]\"}";
    QTest::newRow("too large") << QByteArray(5000, ' ') + "{\"pid\":" + pid +
                                      ",\"url\":\"http://[::1]\"}";
}

void TestRoleLock::malformedNoteIsIgnored()
{
    QFETCH(QByteArray, note);
    const auto held = RoleLock::acquire(directory(), Role::Sandbox);
    QVERIFY(held.ok());
    QVERIFY(putFile(directory() / "sandbox.running", note));
    QVERIFY(!RoleLock::publishedUrl(directory(), Role::Sandbox).has_value());
}

void TestRoleLock::missingDirectoryIsAnError()
{
    const auto held = RoleLock::acquire(directory() / "gone", Role::Sandbox);
    QVERIFY(!held.ok());
    QVERIFY(held.error().kind != ErrorKind::RoleHeld);
}

QTEST_GUILESS_MAIN(TestRoleLock)
#include "tst_rolelock.moc"
