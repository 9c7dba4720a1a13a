// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/faultrecipes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace hookbench;
using namespace hookbench::settings;

Q_DECLARE_METATYPE(SavedFaults)

/// Recipes of faults: saved by name, bounded, and never lost to a damaged file.
class TestFaultRecipes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void recipesComeBackByName();
    void outOfBoundsIsRefused_data();
    void outOfBoundsIsRefused();
    void tooManyAreRefused();
    void malformedOnesAreLeftOutAndKept();

private:
    std::filesystem::path file() const { return (m_dir->path() + "/faults.json").toStdString(); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestFaultRecipes::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestFaultRecipes::recipesComeBackByName()
{
    const SavedFaults rough{{{"drop", 0.25}, {"429", 1}}, 42};
    {
        FaultRecipes recipes(file());
        QVERIFY(recipes.load().ok());
        QVERIFY(recipes.names().isEmpty());
        QVERIFY(recipes.save("Rough sea", rough).ok());
        QVERIFY(recipes.save("Calm", {{{"delay", 0.1}}, 1}).ok());
        QVERIFY(recipes.save("Gone", {{{"delay", 0.1}}, 1}).ok());
        QVERIFY(recipes.remove("Gone").ok());
    }
    FaultRecipes recipes(file());
    QVERIFY(recipes.load().ok());
    QCOMPARE(recipes.names(), QStringList({"Calm", "Rough sea"}));
    QVERIFY(recipes.recipe("Rough sea") == rough);
    QVERIFY(!recipes.recipe("Gone"));
}

void TestFaultRecipes::outOfBoundsIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<SavedFaults>("faults");
    const SavedFaults good{{{"drop", 1}}, 1};
    QTest::newRow("an empty name") << QString() << good;
    QTest::newRow("a name of blanks") << QString("  ") << good;
    QTest::newRow("a name with a line end") << QString("a\nb") << good;
    QTest::newRow("a name that is too long") << QString(81, 'a') << good;
    QTest::newRow("odds above 1") << QString("a") << SavedFaults{{{"drop", 1.1}}, 1};
    QTest::newRow("odds below 0") << QString("a") << SavedFaults{{{"drop", -0.1}}, 1};
    QTest::newRow("odds that are no number")
        << QString("a") << SavedFaults{{{"drop", std::numeric_limits<double>::quiet_NaN()}}, 1};
    QTest::newRow("a seed beyond 2^53")
        << QString("a") << SavedFaults{{{"drop", 1}}, 9'007'199'254'740'993u};
}

void TestFaultRecipes::outOfBoundsIsRefused()
{
    QFETCH(QString, name);
    QFETCH(SavedFaults, faults);
    FaultRecipes recipes(file());
    QVERIFY(recipes.load().ok());
    const auto saved = recipes.save(name, faults);
    QVERIFY(!saved.ok());
    QVERIFY(saved.error().kind == ErrorKind::InvalidArgument);
    QVERIFY(recipes.names().isEmpty());
}

void TestFaultRecipes::tooManyAreRefused()
{
    FaultRecipes recipes(file());
    QVERIFY(recipes.load().ok());
    const SavedFaults good{{{"drop", 1}}, 1};
    for (int i = 0; i < 200; ++i)
        QVERIFY(recipes.save(QString::number(i), good).ok());
    QVERIFY(!recipes.save("one more", good).ok());
    QVERIFY(recipes.save("7", good).ok()); // replaces
}

void TestFaultRecipes::malformedOnesAreLeftOutAndKept()
{
    QFile written(QString::fromStdString(file().string()));
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(R"({"version":1,"recipes":{"good":{"recipe":{"drop":0.5},"seed":3},)"
                  R"("bad":{"recipe":{"drop":"often"},"seed":3},"worse":7}})");
    written.close();
    FaultRecipes recipes(file());
    const auto loaded = recipes.load();
    QVERIFY(loaded.ok());
    QVERIFY(loaded->has_value());
    QVERIFY((*loaded)->kind == FileEvent::Kind::PartlyRead);
    QVERIFY(std::filesystem::exists((*loaded)->copy));
    QCOMPARE(recipes.names(), QStringList("good"));
}

QTEST_GUILESS_MAIN(TestFaultRecipes)
#include "tst_faultrecipes.moc"
