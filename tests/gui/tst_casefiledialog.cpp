// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/random.h"
#include "app/casefile/casekey.h"
#include "app/casefile/casereader.h"
#include "app/casesession.h"
#include "app/inbox/casepages.h"
#include "app/openedcasefile.h"
#include "app/store/sqliteeventreader.h"
#include "app/store/sqliteeventstore.h"
#include "models/eventtablemodel.h"
#include "tests/support/inbox/fakedesk.h"
#include "tests/support/inbox/fakepagesource.h"
#include "tests/support/store/appending.h"
#include "ui/dialogs/casefiledialog.h"
#include "ui/dialogs/casepreview.h"
#include "ui/pages/eventinspector.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <atomic>
#include <optional>

using namespace hookbench;
using namespace hookbench::ui;

namespace
{

constexpr const char *plantedSecret = "planted-signing-secret-1";

store::EventRecord plantedEvent(const char *eventId, std::string body, const char *time)
{
    store::EventRecord event;
    store::EventSummary &row = event.summary;
    row.account = "acc";
    row.receivedAt = *parseUtc(time);
    row.method = "POST";
    row.path = "/hook";
    event.target = "/hook";
    event.headers = {{"Content-Type", "application/json"},
                     {"X-Webhook-Signature", "v1=0123456789abcdef0123456789abcdef"},
                     {"Authorization", "Bearer let-me-in-please"},
                     {"X-Customer", "Mustermann"}};
    event.body = std::move(body);
    row.size = static_cast<std::int64_t>(event.body.size());
    row.eventId = eventId;
    row.eventType = "payment.completed";
    row.verdict = Verdict::Verified;
    row.answered = 200;
    return event;
}

} // namespace

/// The dialog from the events to the file, over a store with planted personal data.
class TestCaseFileDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void thePreviewMarksWhatIsPrivate();
    void whatIsToggledChangesWhatIsWritten();
    void theFileHoldsExactlyWhatWasShown();
    void aFieldLeavesEverywhereOrNowhere();
    void whatSignsInCanNeverLeave();
    void itIsDoneWithKeysAlone();
    void whatIsNotSureIsAskedFor();
    void unreadSecretsAreSaid();
    void aFailureLeavesNoFile();
    void cancelWhileItIsWrittenLeavesNothing();
    void theFileIsShownInItsFolder();
    void anOpenedCaseIsSearchedTogether();
    void aStoppedSearchShowsWhatTheCaseHas();
    void aFileThatLiesIsRefused();
    void liveEventsLeaveTheInspectorRedacted();
    void copiesAreSearchedForKnownSecrets();
    void whatCouldNotBeLookedForIsSaid();
    void theNewestCopyCounts();
    void everyControlHasAName();
    void pictures();

public Q_SLOTS:
    void openFolder(const QUrl &url) { m_folders += url; }

private:
    void make();
    void whenReady() const;
    void inspect(EventCopies::Secrets secrets);
    QString copied(const QAction &copy) const;
    CasePreview *preview() const { return m_dialog->findChild<CasePreview *>("casePreview"); }
    QTableView *table(const char *name) const { return m_dialog->findChild<QTableView *>(name); }
    QString text() const { return preview()->toPlainText(); }
    int rowWith(const char *tableName, const QString &word) const;
    void toggle(const char *tableName, const QString &word) const;
    QStringList marked() const;
    casefile::OpenedCase written(const QString &name);
    void holdReaders()
    {
        m_go.tryAcquire(m_go.available()); // what nobody waited for
        m_isHeld = true;
    }
    void letReadersGo()
    {
        m_isHeld = false;
        m_go.release(100);
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<CaseFileDialog> m_dialog;
    std::unique_ptr<test::FakeDesk> m_desk;
    SystemClock m_clock;
    std::unique_ptr<EventInspector> m_inspector;
    std::optional<Error> m_failure;
    std::vector<store::EventId> m_ids;
    std::atomic<bool> m_isHeld = false; ///< readers are opened when m_go lets them
    QSemaphore m_go;
    QList<QUrl> m_folders;
};

void TestCaseFileDialog::initTestCase()
{
    m_theme = std::make_unique<ThemeController>(nullptr);
    m_theme->setMode(qEnvironmentVariable("HOOKBENCH_SHOTS_THEME") == "dark"
                         ? ThemeController::Mode::Dark
                         : ThemeController::Mode::Light);
}

void TestCaseFileDialog::init()
{
    m_go.tryAcquire(m_go.available());
    m_dir = std::make_unique<QTemporaryDir>();
    m_failure.reset();
    m_ids.clear();
    SystemRandom random;
    SystemClock clock;
    auto opened = store::SqliteEventStore::open(m_dir->path().toStdString(), random, clock);
    QVERIFY(opened);
    const std::vector<store::EventRecord> events{
        plantedEvent(
            "evt_1",
            R"({"id":"evt_1","amount":"10.50","email":"erika@example.com",)"
            R"("note":"call me","card":"4111111111111111","ref":"aB3dE5fG7hI9jK1mN3pQ5r"})",
            "2026-03-20T12:00:00.000Z"),
        plantedEvent("evt_2",
                     std::string(R"({"id":"evt_2","note":"again","email":"erika@example.com",)") +
                         R"("memo":")" + plantedSecret + R"("})",
                     "2026-03-20T12:01:00.000Z")};
    for (const store::EventRecord &event : events) {
        const auto stored = test::append(*opened->store, event);
        QVERIFY(stored);
        m_ids.insert(m_ids.begin(), stored->id);
    }
}

void TestCaseFileDialog::cleanup()
{
    m_isHeld = false;
    m_go.release(100); // whoever waits still
    m_dialog.reset();
    m_inspector.reset();
    m_desk.reset();
}

void TestCaseFileDialog::make()
{
    SystemRandom random;
    CaseSession::Parts parts;
    const std::filesystem::path directory = m_dir->path().toStdString();
    parts.directory = directory;
    parts.facts = {"0b9d2a4e-case", *parseUtc("2026-03-20T14:00:00.000Z"), "Hookbench 0"};
    parts.ids = m_ids;
    parts.key = casefile::makeCaseKey(random);
    parts.secrets = [this](QObject *context, auto done) {
        QMetaObject::invokeMethod(
            context,
            [this, done] {
                std::vector<Secret> secrets;
                secrets.push_back(Secret::copyOf(plantedSecret));
                done(std::move(secrets), m_failure);
            },
            Qt::QueuedConnection);
    };
    parts.openReader = [this, directory] {
        if (m_isHeld)
            m_go.acquire();
        return store::SqliteEventReader::open(directory);
    };
    settings::Account account;
    account.environment = settings::Environment::Live;
    m_dialog =
        std::make_unique<CaseFileDialog>(std::make_unique<CaseSession>(std::move(parts)), account);
    m_dialog->show();
    whenReady();
}

void TestCaseFileDialog::whenReady() const
{
    QTRY_VERIFY(m_dialog->findChild<QPushButton *>("caseSave")->isEnabled());
    QTRY_VERIFY(!text().isEmpty());
}

int TestCaseFileDialog::rowWith(const char *tableName, const QString &word) const
{
    const QAbstractItemModel *model = table(tableName)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            if (model->index(row, column).data().toString() == word)
                return row;
        }
    }
    return -1;
}

void TestCaseFileDialog::toggle(const char *tableName, const QString &word) const
{
    QTableView *view = table(tableName);
    auto *tabs = m_dialog->findChild<QTabWidget *>("caseTabs");
    tabs->setCurrentIndex(qstrcmp(tableName, "caseFields") == 0 ? 1 : 0);
    const int row = rowWith(tableName, word);
    QVERIFY2(row >= 0, qPrintable(word));
    const QRect cell = view->visualRect(view->model()->index(row, 0));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, cell.center());
}

/// What is marked in the preview, as it stands there.
QStringList TestCaseFileDialog::marked() const
{
    QStringList words;
    for (const CaseText::Range &range : preview()->shown().ranges)
        words += text().mid(range.begin, range.size);
    return words;
}

casefile::OpenedCase TestCaseFileDialog::written(const QString &name)
{
    QSignalSpy done(m_dialog.get(), &CaseFileDialog::written);
    m_dialog->saveTo(m_dir->filePath(name));
    if (!done.wait(5000))
        return {};
    QFile file(m_dir->filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto opened = casefile::readCase(file.readAll().toStdString());
    return opened ? *opened : casefile::OpenedCase();
}

void TestCaseFileDialog::thePreviewMarksWhatIsPrivate()
{
    make();
    m_dialog->showEventAt(1);
    QTRY_VERIFY(text().contains("evt_1"));
    for (const char *gone : {"erika", "4111111111111111", "call me", "Mustermann",
                             "0123456789abcdef", "let-me-in", "aB3dE5fG7hI9jK1mN3pQ5r"})
        QVERIFY2(!text().contains(gone), gone);
    for (const char *left : {"payment.completed", "10.50", "POST /hook HTTP/1.1", "verified"})
        QVERIFY2(text().contains(left), left);
    QStringList kinds;
    for (const CaseText::Range &range : preview()->shown().ranges) {
        const QString word = text().mid(range.begin, range.size);
        kinds += QString::fromStdString(std::string(casefile::privateKindName(range.mark.kind)));
        // A header that a sender signs in with has the same word in everything that leaves.
        QVERIFY2(word.startsWith("redacted-" + kinds.last() + "-") ||
                     (kinds.last() == "secret" && word == "(redacted)"),
                 qPrintable(word));
    }
    QCOMPARE(kinds, QStringList({"signature", "secret", "text", "email", "text", "card", "token"}));
    // Colour is not the only sign: every mark is underlined as well.
    const auto selections = preview()->extraSelections();
    QCOMPARE(selections.size(), kinds.size());
    for (const QTextEdit::ExtraSelection &one : selections)
        QVERIFY(one.format.underlineStyle() != QTextCharFormat::NoUnderline);
    QCOMPARE(selections.last().format.underlineStyle(), QTextCharFormat::WaveUnderline);
}

void TestCaseFileDialog::whatIsToggledChangesWhatIsWritten()
{
    make();
    m_dialog->showEventAt(1);
    QTRY_VERIFY(text().contains("evt_1"));
    toggle("caseRedactions", "erika@example.com");
    QTRY_VERIFY(text().contains("erika@example.com"));
    QVERIFY(marked().contains("erika@example.com"));
    const casefile::OpenedCase first = written("first.zip");
    QCOMPARE(first.events.size(), std::size_t{2});
    for (const store::EventRecord &event : first.events)
        QVERIFY(event.body.find("erika@example.com") != std::string::npos);
    toggle("caseRedactions", "erika@example.com");
    QTRY_VERIFY(!text().contains("erika@example.com"));
    const casefile::OpenedCase second = written("second.zip");
    QCOMPARE(second.events.size(), std::size_t{2});
    for (const store::EventRecord &event : second.events)
        QVERIFY(event.body.find("erika@example.com") == std::string::npos);
}

void TestCaseFileDialog::theFileHoldsExactlyWhatWasShown()
{
    make();
    toggle("caseRedactions", "again");
    QTRY_VERIFY(text().contains("again"));
    QStringList shown;
    for (const std::size_t index : {std::size_t{1}, std::size_t{0}}) { // oldest first
        m_dialog->showEventAt(index);
        QTRY_VERIFY(text().contains(index == 1 ? "evt_1" : "evt_2"));
        shown += text();
    }
    const casefile::OpenedCase opened = written("case.zip");
    QCOMPARE(opened.events.size(), std::size_t{2});
    for (std::size_t i = 0; i < 2; ++i) {
        const store::EventRecord &event = opened.events[i];
        // Head and payload; the preview adds line breaks alone.
        QString head;
        for (const Header &header : event.headers)
            head += QString::fromStdString(header.name + ": " + header.value + "\n");
        const QString preview = shown[static_cast<qsizetype>(i)];
        QVERIFY2(preview.contains(head), qPrintable(preview));
        QString payload = preview.mid(preview.indexOf("\n{") + 1);
        payload.remove(QRegularExpression("\n *"));
        payload.replace(QRegularExpression("\": \""), "\":\"");
        QCOMPARE(payload, QString::fromStdString(event.body));
        QVERIFY(event.body.find(plantedSecret) == std::string::npos);
    }
    auto reader = store::SqliteEventReader::open(m_dir->path().toStdString());
    QVERIFY(reader);
    for (const store::EventId id : m_ids)
        QVERIFY((*(*reader)->event(id))->summary.isPinned);
    QVERIFY(QFile::exists(m_dir->filePath("cases/0b9d2a4e-case.json")));
    auto *result = m_dialog->findChild<MessageBar *>("caseResult");
    QCOMPARE(result->kind(), MessageBar::Kind::Success);
    QVERIFY(result->text().contains(m_dir->filePath("case.zip")));
}

void TestCaseFileDialog::aFieldLeavesEverywhereOrNowhere()
{
    make();
    toggle("caseRedactions", "Mustermann");
    toggle("caseFields", "note");
    QTRY_VERIFY(text().contains("again"));
    // Who goes through the fields stays with them.
    whenReady();
    QCOMPARE(m_dialog->findChild<QTabWidget *>("caseTabs")->currentIndex(), 1);
    m_dialog->showEventAt(1);
    QTRY_VERIFY(text().contains("call me"));
    whenReady();
    // And the other way round: what the rules let out is taken away.
    QVERIFY(text().contains("10.50"));
    toggle("caseFields", "amount");
    QTRY_VERIFY(!text().contains("10.50"));
    whenReady();
    const casefile::OpenedCase opened = written("case.zip");
    QCOMPARE(opened.events.size(), std::size_t{2});
    QVERIFY(opened.events[0].body.find("call me") != std::string::npos);
    QVERIFY(opened.events[0].body.find("10.50") == std::string::npos);
    QVERIFY(opened.events[1].body.find("again") != std::string::npos);
}

void TestCaseFileDialog::whatSignsInCanNeverLeave()
{
    make();
    for (const char *name : {"Authorization", "X-Webhook-Signature"}) {
        const int row = rowWith("caseFields", name);
        QVERIFY(row >= 0);
        const QModelIndex box = table("caseFields")->model()->index(row, 0);
        QVERIFY(!(box.flags() & Qt::ItemIsUserCheckable));
        toggle("caseFields", name);
    }
    // The planted secret and both header values have no original to be kept.
    QAbstractItemModel *model = table("caseRedactions")->model();
    int locked = 0;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex box = model->index(row, 0);
        if (!(box.flags() & Qt::ItemIsUserCheckable)) {
            ++locked;
            QVERIFY(!model->setData(box, Qt::Checked, Qt::CheckStateRole));
        }
    }
    QCOMPARE(locked, 3);
    const casefile::OpenedCase opened = written("case.zip");
    QCOMPARE(opened.events.size(), std::size_t{2});
    for (const store::EventRecord &event : opened.events) {
        QVERIFY(event.rawHeader.find("let-me-in") == std::string::npos);
        QVERIFY(event.rawHeader.find("0123456789abcdef") == std::string::npos);
    }
}

void TestCaseFileDialog::itIsDoneWithKeysAlone()
{
    make();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QTest::keyClick(m_dialog.get(), Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(text().contains("evt_1"));
    // From mark to mark: the fourth is the address.
    preview()->setFocus();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(preview(), Qt::Key_Down, Qt::AltModifier);
    QVERIFY2(preview()->textCursor().selectedText().startsWith("redacted-email-"),
             qPrintable(preview()->textCursor().selectedText()));
    QTest::keyClick(preview(), Qt::Key_Space);
    QTRY_VERIFY(text().contains("erika@example.com"));
    // And in the list, by its current row.
    QTableView *list = table("caseRedactions");
    list->setFocus();
    QCOMPARE(list->currentIndex().siblingAtColumn(2).data().toString(),
             QString("erika@example.com"));
    QTest::keyClick(list, Qt::Key_Space);
    QTRY_VERIFY(!text().contains("erika@example.com"));
}

void TestCaseFileDialog::whatIsNotSureIsAskedFor()
{
    make();
    auto *bar = m_dialog->findChild<MessageBar *>("caseUnsure");
    QVERIFY(bar->isVisible());
    bar->findChild<QPushButton *>()->click();
    // It stands in the other event, which is shown then.
    QTRY_VERIFY(preview()->textCursor().selectedText().startsWith("redacted-token-"));
    m_dialog->findChild<QPushButton *>("caseDecide")->click();
    QTRY_VERIFY(!bar->isVisible());
    QVERIFY(!text().contains("aB3dE5fG7hI9jK1mN3pQ5r"));
}

void TestCaseFileDialog::unreadSecretsAreSaid()
{
    m_failure = Error{ErrorKind::KeychainLocked};
    make();
    auto *bar = m_dialog->findChild<MessageBar *>("caseSecrets");
    QTRY_VERIFY(bar->isVisible());
    m_failure.reset();
    bar->findChild<QPushButton *>()->click();
    QTRY_VERIFY(!bar->isVisible());
}

void TestCaseFileDialog::aFailureLeavesNoFile()
{
    make();
    m_dialog->saveTo(m_dir->filePath("no/such/folder.zip"));
    auto *result = m_dialog->findChild<MessageBar *>("caseResult");
    QTRY_VERIFY(result->isVisible());
    QCOMPARE(result->kind(), MessageBar::Kind::Error);
    auto reader = store::SqliteEventReader::open(m_dir->path().toStdString());
    QVERIFY(!(*(*reader)->event(m_ids.front()))->summary.isPinned);
}

void TestCaseFileDialog::cancelWhileItIsWrittenLeavesNothing()
{
    make();
    const QStringList before = QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::Hidden);
    holdReaders(); // so that Cancel comes before the first event
    m_dialog->saveTo(m_dir->filePath("case.zip"));
    auto *cancel = m_dialog->findChild<QPushButton *>("caseCancel");
    QVERIFY(cancel->isVisible());
    QVERIFY(!m_dialog->findChild<QPushButton *>("caseSave")->isEnabled());
    cancel->click();
    letReadersGo();
    auto *result = m_dialog->findChild<MessageBar *>("caseResult");
    QTRY_VERIFY(result->isVisible());
    QCOMPARE(result->kind(), MessageBar::Kind::Info);
    QVERIFY2(result->text().contains("no file"), qPrintable(result->text()));
    // Neither a half file nor a temporary one, no key, no pin.
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::Hidden), before);
    auto reader = store::SqliteEventReader::open(m_dir->path().toStdString());
    for (const store::EventId id : m_ids)
        QVERIFY(!(*(*reader)->event(id))->summary.isPinned);
    // And it can be written all the same.
    whenReady();
    QCOMPARE(written("case.zip").events.size(), std::size_t{2});
    // One that is there already stays what it was, whoever cancels.
    const auto bytes = [this] {
        QFile file(m_dir->filePath("case.zip"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray whole = bytes();
    holdReaders();
    m_dialog->saveTo(m_dir->filePath("case.zip"));
    cancel->click();
    letReadersGo();
    QTRY_VERIFY(result->isVisible());
    QCOMPARE(result->kind(), MessageBar::Kind::Info);
    QCOMPARE(bytes(), whole);
}

void TestCaseFileDialog::theFileIsShownInItsFolder()
{
    make();
    QCOMPARE(written("case.zip").events.size(), std::size_t{2});
    QDesktopServices::setUrlHandler("file", this, "openFolder");
    auto *show = m_dialog->findChild<MessageBar *>("caseResult")->findChild<QPushButton *>();
    QCOMPARE(show->text(), QString("Show in folder"));
    show->click();
    QDesktopServices::unsetUrlHandler("file");
    QCOMPARE(m_folders, QList<QUrl>{QUrl::fromLocalFile(m_dir->path())});
}

void TestCaseFileDialog::anOpenedCaseIsSearchedTogether()
{
    make();
    QCOMPARE(written("case.zip").events.size(), std::size_t{2});
    const auto opened = OpenedCaseFile::open(m_dir->filePath("case.zip").toStdString());
    QVERIFY(opened);
    QCOMPARE((*opened)->events(), std::size_t{2});
    QCOMPARE((*opened)->facts().id, std::string("0b9d2a4e-case"));
    test::FakePageSource own;
    own.put(test::makeEvent(5));
    own.put(test::makeEvent(7));
    own.answersAtOnce = true;
    inbox::CasePages pages(own);
    SystemClock clock;
    models::EventTableModel model(pages, clock);
    const QAbstractItemModelTester tester(&model);
    const auto number = pages.add(
        std::shared_ptr<store::EventStore>(*opened, &(*opened)->store()), (*opened)->name());
    model.open({"acc", {}, true});
    QTRY_VERIFY(model.isComplete());
    QCOMPARE(model.rowCount(), 4);
    const auto cell = [&model](int row, int column) {
        return model.index(row, column).data().toString();
    };
    QCOMPARE(model.idAt(0), store::EventId{7});
    QTRY_COMPARE(cell(2, models::EventTableModel::Event), QString("evt_2"));
    QTRY_COMPARE(cell(3, models::EventTableModel::Event), QString("evt_1"));
    // Its rows say whose they are, the others do not.
    for (int row = 0; row < 4; ++row) {
        const bool isOfCase = row > 1;
        const QModelIndex index = model.index(row, models::EventTableModel::Path);
        QCOMPARE(index.data(models::EventTableModel::CaseRole).toString(),
                 isOfCase ? QString("case.zip") : QString());
        QCOMPARE(index.data().toString().contains("case.zip"), isOfCase);
        QCOMPARE(inbox::CasePages::isOfCase(model.idAt(row)), isOfCase);
    }
    // The whole event can be read, and is the redacted one.
    std::optional<Result<store::EventRecord>> read;
    pages.event(model.idAt(3), this,
                [&read](const Result<store::EventRecord> &record) { read = record; });
    QTRY_VERIFY(read.has_value());
    QVERIFY(read->ok());
    QVERIFY((*read)->body.find("redacted-email-") != std::string::npos);
    // The same query finds in both; what is not in the case is not found there.
    model.open({"acc", *store::parseEventFilter("event:evt_1"), true});
    QTRY_VERIFY(model.isComplete());
    QCOMPARE(own.query.account, std::string("acc"));
    QCOMPARE(model.idAt(model.rowCount() - 1) < 0, true);
    QCOMPARE(model.rowCount(), 3); // the fake finds both of its own
    // Alone, and closed again.
    pages.setAlone(number);
    model.open({"acc", {}, true});
    QTRY_VERIFY(model.isComplete());
    QCOMPARE(model.rowCount(), 2);
    pages.close(number);
    model.open({"acc", {}, true});
    QTRY_VERIFY(model.isComplete());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.idAt(1), store::EventId{5});
}

void TestCaseFileDialog::aStoppedSearchShowsWhatTheCaseHas()
{
    make();
    QCOMPARE(written("case.zip").events.size(), std::size_t{2});
    const auto opened = OpenedCaseFile::open(m_dir->filePath("case.zip").toStdString());
    QVERIFY(opened);
    test::FakePageSource own;
    own.put(test::makeEvent(5));
    inbox::CasePages pages(own);
    SystemClock clock;
    models::EventTableModel model(pages, clock);
    QSignalSpy stopped(&model, &models::EventTableModel::stopped);
    QSignalSpy completed(&model, &models::EventTableModel::completed);
    (void)pages.add(std::shared_ptr<store::EventStore>(*opened, &(*opened)->store()),
                    (*opened)->name());
    for (const bool isCaseFirst : {false, true}) {
        model.open({"acc", {}, true});
        own.answerFirstPage();
        if (isCaseFirst) {
            // What the case's thread is asked after the search is answered after it.
            std::optional<Result<store::EventRecord>> read;
            pages.event(-1, this,
                        [&read](const Result<store::EventRecord> &record) { read = record; });
            QTRY_VERIFY(read.has_value());
        }
        pages.stop();
        QCOMPARE(own.stops, isCaseFirst ? 2 : 1);
        Q_EMIT own.stopped(own.number, {1, 100});
        QCOMPARE(stopped.size(), isCaseFirst ? 2 : 1);
        QTRY_COMPARE(model.rowCount(), 3);
        QVERIFY(inbox::CasePages::isOfCase(model.idAt(2)));
        // Nobody knows what else the own store has.
        QVERIFY(!model.isComplete());
        QCOMPARE(completed.size(), 0);
    }
}

void TestCaseFileDialog::aFileThatLiesIsRefused()
{
    make();
    QCOMPARE(written("case.zip").events.size(), std::size_t{2});
    QFile file(m_dir->filePath("case.zip"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    for (const QByteArray &bytes : {whole.left(whole.size() / 2), QByteArray("no zip")}) {
        QFile lying(m_dir->filePath("lying.zip"));
        QVERIFY(lying.open(QIODevice::WriteOnly | QIODevice::Truncate));
        lying.write(bytes);
        lying.close();
        const auto opened = OpenedCaseFile::open(m_dir->filePath("lying.zip").toStdString());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::FileMalformed);
        QVERIFY(!opened.error().detail.empty());
    }
}

/// A LIVE event with planted data, in an inspector of its own.
void TestCaseFileDialog::inspect(EventCopies::Secrets secrets)
{
    m_desk = std::make_unique<test::FakeDesk>();
    m_desk->shownAccount.id = "live";
    m_desk->shownAccount.environment = settings::Environment::Live;
    store::EventRecord event =
        plantedEvent("evt_1",
                     std::string(R"({"id":"evt_1","email":"erika@example.com","status":"it is )") +
                         plantedSecret + R"("})",
                     "2026-03-20T12:00:00.000Z");
    event.summary.id = 1;
    event.rawHeader = "POST /hook HTTP/1.1\r\nX-Customer: Mustermann\r\n"
                      "Authorization: Bearer let-me-in-please\r\n\r\n";
    m_desk->events[1] = event;
    m_inspector = std::make_unique<EventInspector>(*m_desk, m_clock, std::move(secrets));
    m_inspector->showRow(1);
    QTRY_VERIFY(m_inspector->copies().copyJson->isEnabled());
    QVERIFY(m_inspector->copies().redact->isChecked());
}

/// What stands on the clipboard for that action.
QString TestCaseFileDialog::copied(const QAction &copy) const
{
    QGuiApplication::clipboard()->clear();
    QSignalSpy announced(m_inspector.get(), &EventInspector::announced);
    const_cast<QAction &>(copy).trigger();
    if (announced.isEmpty() && !announced.wait(5000))
        return {};
    return QGuiApplication::clipboard()->text();
}

void TestCaseFileDialog::liveEventsLeaveTheInspectorRedacted()
{
    inspect({});
    const EventCopies &copies = m_inspector->copies();
    for (const QAction *copy : {copies.copyJson, copies.copyCurl, copies.copyHttp}) {
        const QString text = copied(*copy);
        QVERIFY2(text.contains("redacted-text-"), qPrintable(text));
        for (const char *gone :
             {"erika@example.com", "Mustermann", "let-me-in", "ZXJpa2FAZXhhbXBsZS5jb20"})
            QVERIFY2(!text.contains(gone), qPrintable(text));
    }
    copies.redact->setChecked(false);
    for (const QAction *copy : {copies.copyJson, copies.copyCurl, copies.copyHttp}) {
        const QString text = copied(*copy);
        QVERIFY2(text.contains("Mustermann"), qPrintable(text));
        QVERIFY2(!text.contains("let-me-in"), qPrintable(text)); // in no export
    }
}

void TestCaseFileDialog::copiesAreSearchedForKnownSecrets()
{
    int asked = 0;
    inspect([&asked](QObject *context, const EventCopies::Gathered &done) {
        ++asked;
        QMetaObject::invokeMethod(
            context, [done] { done({Secret::copyOf(plantedSecret)}, std::nullopt); },
            Qt::QueuedConnection);
    });
    QSignalSpy announced(m_inspector.get(), &EventInspector::announced);
    const EventCopies &copies = m_inspector->copies();
    for (const QAction *copy : {copies.copyCurl, copies.copyHttp}) {
        const QString text = copied(*copy);
        QVERIFY2(text.contains("it is redacted-secret-"), qPrintable(text));
        QVERIFY2(!text.contains(plantedSecret), qPrintable(text));
        QVERIFY(announced.last().first().toString().contains("secrets were looked for"));
    }
    const QString json = copied(*copies.copyJson);
    QVERIFY2(!json.isEmpty() && !json.contains(plantedSecret) &&
                 !json.contains(QByteArray(plantedSecret).toBase64()),
             qPrintable(json));
    QCOMPARE(asked, 3); // the credential store may have another one each time
    copies.saveBody->trigger();
    QTRY_COMPARE(asked, 4);
    QTRY_VERIFY(m_inspector->findChild<QFileDialog *>());
    m_inspector->findChild<QFileDialog *>()->selectFile(m_dir->filePath("body"));
    Q_EMIT m_inspector->findChild<QFileDialog *>()->fileSelected(m_dir->filePath("body"));
    QFile saved(m_dir->filePath("body"));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const QByteArray body = saved.readAll();
    QVERIFY2(body.contains("it is redacted-secret-") && !body.contains(plantedSecret), body);
    // As it came: nobody is asked.
    copies.redact->setChecked(false);
    QVERIFY(copied(*copies.copyHttp).contains(plantedSecret));
    QCOMPARE(asked, 4);
}

void TestCaseFileDialog::whatCouldNotBeLookedForIsSaid()
{
    inspect([](QObject *, const EventCopies::Gathered &done) {
        done({}, Error{ErrorKind::KeychainLocked});
    });
    QSignalSpy announced(m_inspector.get(), &EventInspector::announced);
    QVERIFY(copied(*m_inspector->copies().copyHttp).contains("redacted-text-"));
    QVERIFY2(announced.last().first().toString().contains("could be looked for"),
             qPrintable(announced.last().first().toString()));
}

void TestCaseFileDialog::theNewestCopyCounts()
{
    EventCopies::Gathered answer;
    inspect([&answer](QObject *, const EventCopies::Gathered &done) { answer = done; });
    QSignalSpy announced(m_inspector.get(), &EventInspector::announced);
    const EventCopies &copies = m_inspector->copies();
    copies.copyJson->trigger();
    copies.copyCurl->trigger(); // while the first one's secrets are read
    answer({}, std::nullopt);
    QTRY_COMPARE(announced.size(), 1);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith("curl "));
    // What is asked for while it is redacted comes out of a reading of its own.
    copies.copyJson->trigger();
    answer({}, std::nullopt);
    copies.copyHttp->trigger();
    answer = {};
    QTRY_VERIFY(answer);
    QCOMPARE(announced.size(), 1);
    answer({}, std::nullopt);
    QTRY_COMPARE(announced.size(), 2);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith("POST "));
}

void TestCaseFileDialog::everyControlHasAName()
{
    make();
    for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) ||
                     widget->objectName().startsWith("qt_") ||
                     qobject_cast<const QScrollBar *>(widget),
                 qPrintable(widget->metaObject()->className() + widget->objectName()));
    }
}

/// For whoever looks: HOOKBENCH_SHOTS=FOLDER.
void TestCaseFileDialog::pictures()
{
    const QString folder = qEnvironmentVariable("HOOKBENCH_SHOTS");
    if (folder.isEmpty())
        QSKIP("HOOKBENCH_SHOTS names no folder for pictures");
    for (const QSize size : {QSize(1120, 680), QSize(912, 552)}) {
        m_failure.reset();
        make();
        m_dialog->resize(size);
        const QString name = folder + "/case-" + QString::number(size.width()) + "-";
        m_dialog->showEventAt(1);
        QTRY_VERIFY(text().contains("evt_1"));
        QTest::qWait(50);
        QVERIFY(m_dialog->grab().save(name + "1.png"));
        toggle("caseRedactions", "erika@example.com");
        QTRY_VERIFY(text().contains("erika@example.com"));
        QVERIFY(m_dialog->grab().save(name + "2-kept.png"));
        toggle("caseFields", "note");
        QTRY_VERIFY(text().contains("call me"));
        QVERIFY(m_dialog->grab().save(name + "3-fields.png"));
        whenReady();
        (void)written("pictures.zip");
        QTest::qWait(50);
        QVERIFY(m_dialog->grab().save(name + "4-written.png"));
        m_failure = Error{ErrorKind::KeychainLocked};
        make();
        m_dialog->resize(size);
        QTest::qWait(50);
        QVERIFY(m_dialog->grab().save(name + "5-locked.png"));
    }
}

QTEST_MAIN(TestCaseFileDialog)
#include "tst_casefiledialog.moc"
