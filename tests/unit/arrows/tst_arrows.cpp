// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

/// Holds the #include lines of the product against the table of arrows in ARCHITECTURE.md: a room
/// may include only what its line there names, and the rooms without Qt may not include Qt.
class TestArrows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRoomHasALine();
    void includesFollowTheArrows();
    void engineRoomsHaveNoQt();
    void beastStaysInSources();

private:
    struct Include
    {
        QString file; ///< relative to the root
        int line;
        QString target; ///< as written, without brackets or quotes
        bool own;       ///< in quotes
    };

    static QString roomOf(const QString &path);

    QMap<QString, QSet<QString>> m_arrows; ///< room → rooms it may include
    QSet<QString> m_withoutQt;
    QVector<Include> m_includes;
};

QString TestArrows::roomOf(const QString &path)
{
    const QStringList parts = path.split('/');
    if (parts.first() != "app")
        return parts.first(); // models, ui
    return parts.size() > 2 ? parts.at(1) : QString("composition");
}

void TestArrows::initTestCase()
{
    const QDir root(HOOKBENCH_SOURCE_DIR);
    QFile page(root.filePath("ARCHITECTURE.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    // | `room` | may include | Qt |
    static const QRegularExpression row("^\\| `([a-z]+)` \\| ([^|]*)\\| (yes|no) \\|");
    static const QRegularExpression name("`([a-z]+)`");
    while (!page.atEnd()) {
        const QString line = QString::fromUtf8(page.readLine());
        const auto match = row.match(line);
        if (!match.hasMatch())
            continue;
        QSet<QString> targets;
        for (auto it = name.globalMatch(match.captured(2)); it.hasNext();)
            targets.insert(it.next().captured(1));
        m_arrows.insert(match.captured(1), targets);
        if (match.captured(3) == "no")
            m_withoutQt.insert(match.captured(1));
    }
    QVERIFY2(m_arrows.size() > 8, "the table of arrows was not found in ARCHITECTURE.md");

    static const QRegularExpression include("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]");
    for (const char *folder : {"app", "models", "ui"}) {
        QDirIterator it(root.filePath(folder), {"*.h", "*.cpp"}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (int line = 1; !file.atEnd(); ++line) {
                const auto match = include.match(QString::fromUtf8(file.readLine()));
                if (match.hasMatch()) {
                    m_includes.append({root.relativeFilePath(file.fileName()), line,
                                       match.captured(2), match.captured(1) == "\""});
                }
            }
        }
    }
    QVERIFY(m_includes.size() > 100);
}

void TestArrows::everyRoomHasALine()
{
    for (const Include &include : m_includes)
        QVERIFY2(m_arrows.contains(roomOf(include.file)), qPrintable(include.file));
}

void TestArrows::includesFollowTheArrows()
{
    static const QRegularExpression ours("^(app|models|ui)/");
    QStringList wrong;
    for (const Include &include : m_includes) {
        if (!include.own || include.target.endsWith(".moc"))
            continue;
        if (!ours.match(include.target).hasMatch()) {
            wrong += QString("%1:%2 includes \"%3\", which does not start at the repository root")
                         .arg(include.file)
                         .arg(include.line)
                         .arg(include.target);
            continue;
        }
        const QString from = roomOf(include.file);
        const QString to = roomOf(include.target);
        if (from != to && !m_arrows.value(from).contains(to)) {
            wrong += QString("%1:%2: %3 may not include %4")
                         .arg(include.file)
                         .arg(include.line)
                         .arg(from, include.target);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable('\n' + wrong.join('\n')));
}

void TestArrows::engineRoomsHaveNoQt()
{
    static const QRegularExpression qt("^(Q[A-Z]|Qt|qt6keychain)");
    for (const Include &include : m_includes) {
        if (m_withoutQt.contains(roomOf(include.file)))
            QVERIFY2(!qt.match(include.target).hasMatch(), qPrintable(include.file));
    }
}

void TestArrows::beastStaysInSources()
{
    // Beast and Asio in a header would cost seconds in every file that sees it.
    for (const Include &include : m_includes) {
        if (include.file.endsWith(".h") && include.target.startsWith("boost/"))
            QVERIFY2(roomOf(include.file) == "http", qPrintable(include.file));
    }
}

QTEST_APPLESS_MAIN(TestArrows)
#include "tst_arrows.moc"
