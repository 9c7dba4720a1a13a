// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/uistate.h"
#include "tests/support/inbox/fakepagesource.h"
#include "ui/dialogs/filternamedialog.h"
#include "ui/pages/queryfield.h"
#include "ui/savedfilters.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/errorline.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace hookbench;
using namespace hookbench::ui;
using Field = store::FilterTerm::Field;

namespace
{

/// Knows two event types, and answers when the test says so.
class ValueSource : public test::FakePageSource
{
public:
    void fetchValues(const std::string &of, store::FilterTerm::Field askedField,
                     const QString &prefix, QObject *,
                     std::function<void(const QStringList &)> done) override
    {
        account = of;
        field = askedField;
        answers.push_back([prefix, done] {
            QStringList list{"payment.completed", "payment.failed"};
            done(list.filter(prefix));
        });
    }

    std::string account;
    std::optional<store::FilterTerm::Field> field;
    std::vector<std::function<void()>> answers;
};

} // namespace

/// The query field over values that the test plays.
class TestQueryField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(nullptr); }
    void init();

    void completionsFitTheirPlace_data();
    void completionsFitTheirPlace();
    void valuesAreWrittenSoThatTheyRead_data();
    void valuesAreWrittenSoThatTheyRead();
    void typingOffersFieldsThenTheirValues();
    void anOvertakenAnswerOffersNothing();
    void aWrongQueryIsSaidAndAsksNothing();
    void everyKeySupersedesTheQueryBefore();
    void colouringChangesNoText();
    void earlierQueriesComeBack();
    void historyIsBounded();
    void savedFiltersComeBack();
    void whatDoesNotReadIsNotSaved();
    void malformedSavedFiltersAreDropped();
    void aFilterGetsItsNameInPlace();
    void savedFiltersAreRenamedAndRemoved();
    void escapeEndsTheSearchBeforeItClears();

private:
    QStringList offered() const;

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ValueSource> m_source;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<settings::UiState> m_state;
    std::unique_ptr<SavedFilters> m_saved;
    QueryField *m_field = nullptr;
    ErrorLine *m_line = nullptr;
};

void TestQueryField::init()
{
    m_window = std::make_unique<QWidget>();
    m_source = std::make_unique<ValueSource>();
    m_field = new QueryField(*m_source);
    m_line = new ErrorLine;
    m_field->setErrorLine(m_line);
    m_field->setAccount("acc");
    m_dir = std::make_unique<QTemporaryDir>();
    m_saved.reset();
    m_state = std::make_unique<settings::UiState>((m_dir->path() + "/state.json").toStdString());
    m_saved = std::make_unique<SavedFilters>(*m_state, "page");
    m_saved->setAccount("acc");
    m_field->setSavedFilters(m_saved.get());
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_field);
    layout->addWidget(m_line);
    m_window->resize(500, 200);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_field->setFocus();
}

QStringList TestQueryField::offered() const
{
    const auto *completer = m_field->findChild<QCompleter *>();
    QStringList list;
    if (!completer->popup()->isVisible())
        return list;
    for (int row = 0; row < completer->completionModel()->rowCount(); ++row)
        list += completer->completionModel()->index(row, 0).data().toString();
    return list;
}

void TestQueryField::completionsFitTheirPlace_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("isOffered");
    QTest::addColumn<qsizetype>("from");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<int>("field"); // -1: a name
    QTest::newRow("half a word may be a field") << "ty" << true << qsizetype(0) << "ty" << -1;
    QTest::newRow("behind another condition")
        << "is:late ver" << true << qsizetype(8) << "ver" << -1;
    QTest::newRow("right behind the colon")
        << "type:" << true << qsizetype(5) << "" << int(Field::Type);
    QTest::newRow("half a value") << "type:pay" << true << qsizetype(5) << "pay"
                                  << int(Field::Type);
    QTest::newRow("behind a hyphen")
        << "-verdict:fa" << true << qsizetype(9) << "fa" << int(Field::Verdict);
    QTest::newRow("wide letters before it") << QString::fromUtf8("\u00e9\u00e9 type:p") << true
                                            << qsizetype(8) << "p" << int(Field::Type);
    QTest::newRow("half the name of a header")
        << "header.x-" << true << qsizetype(7) << "x-" << int(Field::Header);
    QTest::newRow("nothing behind a blank") << "type:a " << false << qsizetype(0) << "" << 0;
    QTest::newRow("nothing in quotes") << "type:\"a b" << false << qsizetype(0) << "" << 0;
    QTest::newRow("nothing after a bracket") << "(" << false << qsizetype(0) << "" << 0;
    QTest::newRow("nothing in an empty query") << "" << false << qsizetype(0) << "" << 0;
}

void TestQueryField::completionsFitTheirPlace()
{
    QFETCH(QString, query);
    const std::optional<QueryCompletion> found = QueryCompletion::at(query, query.size());
    QTEST(found.has_value(), "isOffered");
    if (!found)
        return;
    QTEST(found->from, "from");
    QTEST(found->prefix, "prefix");
    QTEST(found->field ? int(*found->field) : -1, "field");
}

void TestQueryField::valuesAreWrittenSoThatTheyRead_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value :
         {"payment.completed", "with a blank", "(in brackets)", "qu\"ote", "back\\slash and blank"})
        QTest::newRow(value) << value;
}

void TestQueryField::valuesAreWrittenSoThatTheyRead()
{
    QFETCH(QString, value);
    const auto filter =
        store::parseEventFilter(("type:" + QueryCompletion::written(value)).toStdString());
    QVERIFY(filter);
    QCOMPARE(QString::fromStdString(filter->root.children.front().term.value), value);
}

void TestQueryField::typingOffersFieldsThenTheirValues()
{
    QTest::keyClicks(m_field, "ty");
    QCOMPARE(offered(), QStringList("type:"));
    QTest::keyClicks(m_field, "pe:payment.f");
    QCOMPARE(m_source->account, std::string("acc"));
    QCOMPARE(int(*m_source->field), int(Field::Type));
    QVERIFY(offered().isEmpty());
    m_source->answers.back()();
    QCOMPARE(offered(), QStringList("payment.failed"));
    auto *popup = m_field->findChild<QCompleter *>()->popup();
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(m_field->text(), QString("type:payment.failed"));
}

void TestQueryField::anOvertakenAnswerOffersNothing()
{
    QTest::keyClicks(m_field, "type:p");
    QTest::keyClicks(m_field, " ");
    for (const auto &answer : m_source->answers)
        answer();
    QVERIFY(offered().isEmpty());
}

void TestQueryField::aWrongQueryIsSaidAndAsksNothing()
{
    const QSignalSpy asked(m_field, &QueryField::queryChanged);
    m_field->setText("size:big");
    m_field->submit();
    QVERIFY(!m_line->error().isEmpty());
    QCOMPARE(asked.count(), 0);
    m_field->setText("size:>5");
    m_field->submit();
    QVERIFY(m_line->error().isEmpty());
    QCOMPARE(asked.count(), 1);
}

void TestQueryField::everyKeySupersedesTheQueryBefore()
{
    QSignalSpy asked(m_field, &QueryField::queryChanged);
    QTest::keyClicks(m_field, "is:late x");
    QVERIFY(asked.wait());
    QCOMPARE(asked.count(), 1); // not one for each key
    m_field->clear();
    QCOMPARE(asked.count(), 2); // at once
}

void TestQueryField::colouringChangesNoText()
{
    const QSignalSpy changed(m_field, &QLineEdit::textChanged);
    QTest::keyClicks(m_field, "type:a ");
    m_field->setCursorPosition(2);
    QTest::keyClicks(m_field, "X");
    QCOMPARE(m_field->text(), QString("tyXpe:a "));
    QCOMPARE(m_field->cursorPosition(), 3);
    QCOMPARE(changed.count(), 8);
    m_field->undo();
    QCOMPARE(m_field->text(), QString("type:a "));
}

void TestQueryField::earlierQueriesComeBack()
{
    for (const char *query : {"is:late", "size:>5", "size:big"}) {
        m_field->setText(query);
        QTest::keyClick(m_field, Qt::Key_Return);
    }
    m_field->setText("now");
    QTest::keyClick(m_field, Qt::Key_Up);
    QCOMPARE(m_field->text(), QString("size:>5")); // what does not read is not remembered
    QTest::keyClick(m_field, Qt::Key_Up);
    QTest::keyClick(m_field, Qt::Key_Up);
    QCOMPARE(m_field->text(), QString("is:late"));
    QTest::keyClick(m_field, Qt::Key_Down);
    QTest::keyClick(m_field, Qt::Key_Down);
    QCOMPARE(m_field->text(), QString("now"));
    QCOMPARE(m_field->history(), QByteArray("size:>5\nis:late"));
}

void TestQueryField::historyIsBounded()
{
    for (int i = 0; i < 100; ++i) {
        m_field->setText(QString(900, QLatin1Char('a')) + QString::number(i));
        QTest::keyClick(m_field, Qt::Key_Return);
    }
    QVERIFY(m_field->history().size() <= 12 * 1024);
    QVERIFY(m_field->history().count('\n') > 5);
}

void TestQueryField::savedFiltersComeBack()
{
    QVERIFY(m_saved->save(" Failed\t& today\n", "verdict:failed age:<1d"));
    QVERIFY(m_saved->save("Late", "is:late"));
    QVERIFY(m_saved->save("Late", "is:late size:>5")); // replaces
    SavedFilters other(*m_state, "page");
    other.setAccount("acc");
    QCOMPARE(other.filters(), m_saved->filters());
    QCOMPARE(other.filters().size(), 2);
    other.setAccount("another");
    QVERIFY(other.filters().isEmpty());

    QSignalSpy asked(m_field, &QueryField::queryChanged);
    QTest::keyClick(m_field, Qt::Key_Down, Qt::AltModifier);
    auto *menu = m_field->findChild<QMenu *>("queryMenu");
    QVERIFY(menu);
    QCOMPARE(menu->actions().first()->text(), QString("Failed && today"));
    menu->actions().first()->trigger();
    QCOMPARE(m_field->text(), QString("verdict:failed age:<1d"));
    QCOMPARE(asked.count(), 1);
}

void TestQueryField::aFilterGetsItsNameInPlace()
{
    QVERIFY(m_saved->save("Late", "is:late"));
    m_field->setText("size:>5");
    QTest::keyClick(m_field, Qt::Key_Down, Qt::AltModifier);
    m_field->findChild<QAction *>("saveFilter")->trigger();
    auto *dialog = m_field->findChild<FilterNameDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *name = dialog->findChild<QLineEdit *>("filterName");
    auto *save = dialog->findChild<QPushButton *>("saveFilterName");
    QVERIFY(!save->isEnabled());
    QVERIFY(!save->toolTip().isEmpty());
    const auto says = [dialog](const QString &words) {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    QVERIFY(says("size:>5"));
    name->setText("Late");
    QVERIFY(says("Replaces"));
    // What the shelf refuses is said here, and nothing typed is lost.
    for (int i = 1; i < SavedFilters::maxFilters; ++i)
        QVERIFY(m_saved->save(QString("Filter %1").arg(i), "is:late"));
    name->setText("Large");
    save->click();
    QVERIFY(says("too many"));
    QCOMPARE(name->text(), QString("Large"));
    m_saved->remove("Filter 1");
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(m_saved->find("Large")->query, QString("size:>5"));
}

void TestQueryField::savedFiltersAreRenamedAndRemoved()
{
    QVERIFY(m_saved->save("Old", "is:late"));
    QVERIFY(m_saved->save("Other", "is:pinned"));
    const QSignalSpy changed(m_saved.get(), &SavedFilters::changed);
    QVERIFY(!m_saved->rename("Old", "Other")); // it would vanish
    QVERIFY(!m_saved->rename("Old", " "));
    QVERIFY(!m_saved->rename("None", "New"));
    QCOMPARE(changed.count(), 0);
    QVERIFY(m_saved->rename("Old", "Zebra"));
    m_saved->remove("Other");
    QCOMPARE(changed.count(), 2);
    QCOMPARE(m_saved->filters(), (QVector<SavedFilters::Filter>{{"Zebra", "is:late"}}));
}

void TestQueryField::whatDoesNotReadIsNotSaved()
{
    QVERIFY(!m_saved->save("Big", "size:big"));
    QVERIFY(!m_saved->save("  ", "size:>5"));
    QVERIFY(m_saved->filters().isEmpty());
}

void TestQueryField::malformedSavedFiltersAreDropped()
{
    m_state->setValue("acc", "page/savedFilters",
                      "no tab\n\tno name\n" + QByteArray(200, 'n') + "\tx\nGood\tis:late");
    SavedFilters read(*m_state, "page");
    read.setAccount("acc");
    QCOMPARE(read.filters(), (QVector<SavedFilters::Filter>{{"Good", "is:late"}}));
}

void TestQueryField::escapeEndsTheSearchBeforeItClears()
{
    const QSignalSpy stop(m_field, &QueryField::stopWanted);
    m_field->ask("is:late");
    m_field->setSearching(true);
    QTest::keyClick(m_field, Qt::Key_Escape);
    QCOMPARE(stop.count(), 1);
    QCOMPARE(m_field->text(), QString("is:late"));
    m_field->setSearching(false);
    QTest::keyClick(m_field, Qt::Key_Escape);
    QVERIFY(m_field->text().isEmpty());
    QCOMPARE(stop.count(), 1);
}

QTEST_MAIN(TestQueryField)
#include "tst_queryfield.moc"
