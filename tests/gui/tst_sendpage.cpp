// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/credentials/fallbackstore.h"
#include "app/inbox/receiverservice.h"
#include "app/outbox/sendservice.h"
#include "app/settings/accountstore.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"
#include "models/attempttablemodel.h"
#include "models/roles.h"
#include "tests/support/zonewords.h"
#include "ui/delegates/columnfit.h"
#include "ui/mainwindow.h"
#include "ui/pages/byteeditor.h"
#include "ui/theme/themecontroller.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableView>
#include <QTabWidget>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::test;
using namespace hookbench::ui;
using models::AttemptTableModel;

namespace
{

/// An endpoint of somebody's own: answers every request with the same bytes, and keeps them.
class Endpoint : public QTcpServer
{
public:
    explicit Endpoint(QByteArray answer)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, answer = std::move(answer)] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, answer] {
                QByteArray request = socket->property("bytes").toByteArray() + socket->readAll();
                socket->setProperty("bytes", request);
                if (request.startsWith('\x16')) { // TLS, which is not spoken here
                    socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
                    socket->disconnectFromHost();
                    return;
                }
                const auto head = request.indexOf("\r\n\r\n");
                const auto length = request.toLower().indexOf("content-length: ");
                if (head < 0 || length < 0 ||
                    request.size() <
                        head + 4 + request.mid(length + 16).split('\r').first().toInt())
                    return;
                requests += request;
                socket->write(answer);
                socket->setProperty("bytes", QByteArray());
            });
        });
    }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1/hook").arg(serverPort()); }

    QList<QByteArray> requests;
};

} // namespace

/// Sending one event, over the real sandbox, receiver and sockets.
class TestSendPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void theBytesTypedArrive();
    void theAnswerIsHeldAgainstTheIntent();
    void aRedirectIsShownAndFollowedWhenAsked();
    void nobodyThereIsSaid();
    void anotherHostIsAskedFor();
    void aWebhookBringsItsSecretAndEncryption();
    void severalInARow();
    void twoAnswersAreCompared();
    void whatCannotBeIsSaidBefore();
    void aCapturedEventIsSentAgain();
    void schemesOfOnesOwnAreOfferedAtOnce();
    void liveRefusesWhatWasMadeUp();
    void itRemembersHowItWasLaidOut();

private:
    template <typename T>
    T *find(const char *name) const
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (auto *dialog = qobject_cast<QDialog *>(top); dialog && dialog->isVisible()) {
                if (auto *found = dialog->findChild<T *>(QString::fromLatin1(name)))
                    return found;
            }
        }
        // Other pages show attempts as well.
        if (const auto *page = m_window->findChild<QWidget *>("sendPage")) {
            if (auto *found = page->findChild<T *>(QString::fromLatin1(name)))
                return found;
        }
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    void click(const char *name) const
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button, name);
        QVERIFY2(button->isEnabled(), qPrintable(QString(name) + ": " + button->toolTip()));
        button->click();
    }
    void target(const QString &url) { find<QComboBox>("sendTarget")->setEditText(url); }
    void secret(const char *text)
    {
        auto *choice = find<QComboBox>("sendSecret");
        choice->setCurrentIndex(choice->count() - 1);
        find<QLineEdit>("sendTypedSecret")->setText(text);
    }
    void intent(send::Intent intent)
    {
        auto *choice = find<QComboBox>("sendIntent");
        choice->setCurrentIndex(choice->findData(int(intent)));
    }
    QString cell(int row, int column) const
    {
        return find<QTableView>("attemptsTable")->model()->index(row, column).data().toString();
    }
    int rows() const { return find<QTableView>("attemptsTable")->model()->rowCount(); }
    void sendAndWait(int row)
    {
        click("sendNow");
        QTRY_COMPARE(rows(), row);
        QTRY_VERIFY(find<QAbstractButton>("sendNow")->isVisible());
    }
    workspace::WebhookService *service() const { return m_composition->workspace().webhooks(); }
    void openLive();
    void shoot(const char *name) const;

    static constexpr const char *goodSecret = "A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5";
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

void TestSendPage::initTestCase()
{
    liveInFarZone();
    m_theme = std::make_unique<ThemeController>(nullptr);
    m_theme->setMode(qEnvironmentVariable("HOOKBENCH_SHOTS_THEME") == "dark"
                         ? ThemeController::Mode::Dark
                         : ThemeController::Mode::Light);
}

void TestSendPage::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    auto composition = Composition::create(m_dir->path() + "/data");
    QVERIFY(composition.ok());
    m_composition = std::move(*composition);
    m_window = std::make_unique<MainWindow>(*m_composition, *m_theme);
    if (qEnvironmentVariable("HOOKBENCH_SHOTS_SIZE") == "small")
        m_window->resize(960, 600);
    else
        m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    click("trySandbox");
    QTRY_VERIFY(service() && service()->isLoaded());
    QVERIFY(m_window->openPage("send"));
    QVERIFY(find<QWidget>("sendPage")->isVisible());
}

/// For each account of its own, over a restart.
void TestSendPage::itRemembersHowItWasLaidOut()
{
    const auto sizes = [this](const char *name) { return find<QSplitter>(name)->sizes(); };
    const auto column = [this] {
        return find<QTableView>("attemptsTable")->isColumnHidden(AttemptTableModel::Intent);
    };
    auto *sides = find<QSplitter>("sendSplitter");
    sides->setSizes({sides->width() - 420, 420});
    find<QSplitter>("attemptsSplitter")->setSizes({150, 500});
    auto *fit = find<QTableView>("attemptsTable")->findChild<ColumnFit *>();
    fit->setHiddenByUser(AttemptTableModel::Intent, true);
    const QList<int> mine = sizes("sendSplitter");
    const QList<int> sent = sizes("attemptsSplitter");
    openLive();
    m_window->openPage("send");
    sides->setSizes({500, sides->width() - 500});
    fit->setHiddenByUser(AttemptTableModel::Intent, false);
    const QList<int> others = sizes("sendSplitter");
    QVERIFY(others != mine);
    m_composition->workspace().open(workspace::Workspace::sandboxId);
    QTRY_COMPARE(sizes("sendSplitter"), mine);
    QVERIFY(column());

    m_window->close();
    m_window.reset();
    m_composition.reset();
    auto composition = Composition::create(m_dir->path() + "/data");
    QVERIFY(composition.ok());
    m_composition = std::move(*composition);
    m_window = std::make_unique<MainWindow>(*m_composition, *m_theme);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_composition->startSandbox().ok());
    m_composition->workspace().open(workspace::Workspace::sandboxId);
    QTRY_VERIFY(service() && service()->isLoaded());
    QVERIFY(m_window->openPage("send"));
    QTRY_COMPARE(sizes("sendSplitter"), mine);
    QCOMPARE(sizes("attemptsSplitter"), sent);
    QVERIFY(column());
}

void TestSendPage::cleanup()
{
    m_window.reset();
    m_composition.reset();
}

void TestSendPage::openLive()
{
    settings::Account account;
    account.name = "Northwind";
    account.environment = settings::Environment::Live;
    account.baseUrl = m_composition->workspace().sandboxAccount().baseUrl;
    account.prefix = "/api/v0";
    account.confirmedHosts = {account.baseUrl.host()};
    const Result<QString> id = m_composition->accounts().add(account);
    QVERIFY(id.ok());
    m_composition->workspace().openWithKey(*id, m_composition->workspace().sandboxKey());
    QTRY_VERIFY(service() && service()->isLoaded());
}

void TestSendPage::shoot(const char *name) const
{
    const QString directory = qEnvironmentVariable("HOOKBENCH_SHOTS");
    if (directory.isEmpty())
        return;
    QDir().mkpath(directory);
    QWidget *shown = QApplication::activeModalWidget();
    (shown ? shown : m_window.get())
        ->grab()
        .save(directory + '/' + QString::fromLatin1(name) + ".png");
}

void TestSendPage::theBytesTypedArrive()
{
    Endpoint endpoint("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Mine: yes\r\n\r\nok");
    shoot("send-empty");
    target(endpoint.url());
    auto *body = find<ByteEditor>("sendBody");
    find<QWidget>("sendIds"); // kept ids: these very bytes
    const std::string bytes("{\"id\": \"evt_1\",\r\n\t\"a\":\xff}\n", 25);
    body->setBytes(bytes);
    for (QAbstractButton *segment : find<QWidget>("sendIds")->findChildren<QAbstractButton *>())
        if (segment->text() == "Keep")
            segment->click();
    find<QPlainTextEdit>("sendHeaders")->setPlainText("X-Extra: 1\nContent-Type: text/x\n");
    secret(goodSecret);
    shoot("send-own-bytes");
    sendAndWait(1);
    QCOMPARE(endpoint.requests.size(), 1);
    const QByteArray request = endpoint.requests.first();
    QCOMPARE(request.mid(request.indexOf("\r\n\r\n") + 4), QByteArray::fromStdString(bytes));
    QVERIFY(request.contains("X-Extra: 1\r\n"));
    QVERIFY(request.contains("Content-Type: text/x\r\n"));
    QVERIFY(request.contains("X-Webhook-Signature: "));
    QCOMPARE(cell(0, AttemptTableModel::Answer), "200");
    QCOMPARE(cell(0, AttemptTableModel::Outcome), "As expected");
    QTRY_COMPARE(find<QPlainTextEdit>("answerBody")->toPlainText(), "ok");
    shoot("send-answer");
}

void TestSendPage::theAnswerIsHeldAgainstTheIntent()
{
    Endpoint endpoint("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    target(endpoint.url());
    secret(goodSecret);
    intent(send::Intent::Stale);
    QVERIFY(find<QLabel>("sendExpectation")->text().contains("4xx"));
    sendAndWait(1);
    QCOMPARE(cell(0, AttemptTableModel::Expected), "4xx");
    QCOMPARE(cell(0, AttemptTableModel::Outcome), "Not as expected");
    QVERIFY(find<QWidget>("attemptMessage")->isVisible());
    intent(send::Intent::Resigned);
    QVERIFY(find<QLabel>("sendExpectation")->text().contains("2xx"));
    sendAndWait(2);
    QCOMPARE(cell(0, AttemptTableModel::Outcome), "As expected");
    QVERIFY(!find<QWidget>("attemptMessage")->isVisible());
    // A sample is another event each time, unless its ids are kept.
    const auto idOf = [&](int i) {
        const QByteArray &request = endpoint.requests.at(i);
        return request.mid(request.indexOf("\"id\":\"evt_") + 6, 28);
    };
    QVERIFY(idOf(0).startsWith("evt_"));
    QVERIFY(idOf(0) != idOf(1));
}

void TestSendPage::aRedirectIsShownAndFollowedWhenAsked()
{
    Endpoint goal("HTTP/1.1 204 No Content\r\n\r\n");
    Endpoint endpoint("HTTP/1.1 302 Found\r\nLocation: " + goal.url().toUtf8() +
                      "\r\nContent-Length: 0\r\n\r\n");
    target(endpoint.url());
    sendAndWait(1);
    QCOMPARE(cell(0, AttemptTableModel::Answer), "302");
    QVERIFY(goal.requests.isEmpty());
    auto *message = find<QWidget>("attemptMessage");
    QVERIFY(message->isVisible());
    shoot("send-redirect");
    QAbstractButton *follow = nullptr;
    for (QAbstractButton *button : message->findChildren<QAbstractButton *>())
        if (button->isVisible() && button->text().contains("Send it there"))
            follow = button;
    QVERIFY(follow);
    follow->click();
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(goal.requests.size(), 1);
}

void TestSendPage::nobodyThereIsSaid()
{
    QString url;
    {
        Endpoint gone("");
        url = gone.url();
    }
    target(url);
    sendAndWait(1);
    QCOMPARE(cell(0, AttemptTableModel::Outcome), "No answer");
    QVERIFY(find<QWidget>("attemptMessage")->isVisible());
    shoot("send-unreachable");
    target("https://127.0.0.1:" + QUrl(url).toString().section(':', 2));
    Endpoint plain("HTTP/1.1 200 OK\r\n\r\n");
    target(plain.url().replace("http:", "https:"));
    click("sendNow");
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, 15'000);
    QCOMPARE(cell(0, AttemptTableModel::Outcome), "No answer");
    shoot("send-tls-failure");
}

void TestSendPage::anotherHostIsAskedFor()
{
    target("http://shop.invalid/hook");
    click("sendNow");
    auto *confirm = find<QAbstractButton>("confirm");
    QVERIFY(confirm && confirm->isVisible());
    bool named = false;
    for (const QLabel *label : confirm->window()->findChildren<QLabel *>())
        named = named || label->text().contains("shop.invalid");
    QVERIFY(named);
    shoot("send-asks");
    QCOMPARE(rows(), 0);
    qobject_cast<QDialog *>(confirm->window())->reject();
    QTest::qWait(0);
    QCOMPARE(rows(), 0);
    click("sendNow");
    click("confirm");
    QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, 15'000);
}

void TestSendPage::aWebhookBringsItsSecretAndEncryption()
{
    auto *choice = find<QComboBox>("sendTarget");
    const auto &webhooks = service()->webhooks();
    const auto encrypted = std::find_if(webhooks.begin(), webhooks.end(),
                                        [](const api::Webhook &each) { return each.encrypted; });
    QVERIFY(encrypted != webhooks.end());
    int index = -1;
    for (int i = 0; i < choice->count(); ++i)
        if (choice->itemText(i).startsWith(encrypted->name))
            index = i;
    QVERIFY(index >= 0);
    choice->setCurrentIndex(index);
    Q_EMIT choice->activated(index);
    QCOMPARE(choice->currentText(), encrypted->url);
    QVERIFY(find<QComboBox>("sendSecret")->currentText().contains(encrypted->name));
    QVERIFY(find<QCheckBox>("sendEncrypt")->isChecked());
    // Elsewhere with the webhook's secret: read when it is sent.
    Endpoint endpoint("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    target(endpoint.url());
    sendAndWait(1);
    QVERIFY(endpoint.requests.first().contains("X-Webhook-Signature: "));
    QVERIFY(!endpoint.requests.first().contains("\"type\":\"payment.completed\""));
}

void TestSendPage::severalInARow()
{
    Endpoint endpoint("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    target(endpoint.url());
    find<QSpinBox>("sendTimes")->setValue(12);
    find<QSpinBox>("sendRate")->setValue(100);
    click("sendNow");
    QVERIFY(find<QAbstractButton>("sendCancel")->isVisible());
    QTRY_COMPARE(rows(), 12);
    QTRY_VERIFY(find<QAbstractButton>("sendNow")->isVisible());
    QCOMPARE(endpoint.requests.size(), 12);
    find<QSpinBox>("sendTimes")->setValue(1000);
    find<QSpinBox>("sendRate")->setValue(1);
    click("sendNow");
    click("sendCancel");
    QTRY_VERIFY(find<QAbstractButton>("sendNow")->isVisible());
    QVERIFY(endpoint.requests.size() < 20);
}

void TestSendPage::twoAnswersAreCompared()
{
    Endpoint one("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{\"a\":1}");
    Endpoint other("HTTP/1.1 404 Not Found\r\nContent-Length: 7\r\n\r\n{\"a\":2}");
    target(one.url());
    sendAndWait(1);
    target(other.url());
    sendAndWait(2);
    QVERIFY(!find<QAbstractButton>("compareAnswers")->isEnabled());
    find<QTableView>("attemptsTable")->selectAll();
    click("compareAnswers");
    const QString difference = find<QPlainTextEdit>("answerDifference")->toPlainText();
    QVERIFY2(difference.contains("200") && difference.contains("404"), qPrintable(difference));
    QVERIFY(difference.indexOf("200") < difference.indexOf("404"));
    shoot("send-compare");
    QVERIFY(difference.contains(farZone));
    find<QAction>("toggleUtc")->trigger();
    QVERIFY(find<QPlainTextEdit>("answerDifference")->toPlainText().contains("404"));
    QCOMPARE(textsNaming(farZone, *m_window).join("\n"), QString());
}

void TestSendPage::whatCannotBeIsSaidBefore()
{
    auto *now = find<QAbstractButton>("sendNow");
    target("no url");
    QVERIFY(!now->isEnabled());
    QVERIFY(find<QWidget>("sendRefusal")->isVisible());
    target("http://127.0.0.1:9/");
    QVERIFY(now->isEnabled());
    find<QPlainTextEdit>("sendHeaders")->setPlainText("X-A: 1\nno colon");
    QVERIFY(!now->isEnabled());
    find<QPlainTextEdit>("sendHeaders")->setPlainText({});
    auto *choice = find<QComboBox>("sendIntent");
    auto *items = qobject_cast<QStandardItemModel *>(choice->model());
    auto *secrets = find<QComboBox>("sendSecret");
    secrets->setCurrentIndex(0);
    QVERIFY(!items->item(choice->findData(int(send::Intent::WrongSecret)))->isEnabled());
    QVERIFY(items->item(choice->findData(int(send::Intent::NoSignature)))->isEnabled());
    secret(goodSecret);
    QVERIFY(items->item(choice->findData(int(send::Intent::WrongSecret)))->isEnabled());
    QVERIFY(!items->item(choice->findData(int(send::Intent::BadTag)))->isEnabled());
    find<QCheckBox>("sendEncrypt")->setChecked(true);
    QVERIFY(items->item(choice->findData(int(send::Intent::BadTag)))->isEnabled());
}

void TestSendPage::aCapturedEventIsSentAgain()
{
    inbox::DeskConfig config = m_composition->receiver().config();
    config.port = 0;
    QVERIFY(m_composition->receiver().setConfig(config).ok());
    m_composition->receiver().start();
    QTRY_COMPARE(int(m_composition->receiver().state().phase),
                 int(inbox::DeskState::Phase::Receiving));
    const QString own = m_composition->receiver().state().baseUrl + "/";
    QTRY_COMPARE(find<QComboBox>("sendTarget")->currentText(), own);
    sendAndWait(1);
    QCOMPARE(cell(0, AttemptTableModel::Answer), "200");
    QVERIFY(m_window->openPage("receiver"));
    auto *events = find<QTableView>("eventsTable");
    QTRY_COMPARE(events->model()->rowCount(), 1);
    events->setCurrentIndex(events->model()->index(0, 2));
    auto *again = find<QAction>("sendAgain");
    QTRY_VERIFY(again->isEnabled());
    const qint64 id = events->model()->index(0, 2).data(models::IdRole).toLongLong();
    again->trigger();
    QTRY_VERIFY(find<QWidget>("sendPage")->isVisible());
    QTRY_VERIFY(find<QLabel>("sendCaptured")->text().startsWith(QString("#%1").arg(id)));
    QVERIFY(find<QLabel>("sendCaptured")->text().endsWith(farZone));
    find<QAction>("toggleUtc")->trigger();
    QVERIFY(find<QLabel>("sendCaptured")->text().endsWith("UTC"));
    QCOMPARE(textsNaming(farZone, *m_window).join("\n"), QString());
    intent(send::Intent::Exact);
    QVERIFY(!find<QPlainTextEdit>("sendHeaders")->toPlainText().isEmpty());
    shoot("send-captured");
    sendAndWait(2);
    intent(send::Intent::Resigned);
    sendAndWait(3);
    const auto parentOf = [&](qint64 row) {
        std::optional<qint64> parent;
        m_composition->receiver().readEvent(
            row, this, [&](const Result<store::EventRecord> &event) {
                parent = event ? event->summary.parent.value_or(0) : -1;
            });
        return QTest::qWaitFor([&] { return parent.has_value(); }) ? *parent : -2;
    };
    QTRY_COMPARE(events->model()->rowCount(), 3);
    QTRY_COMPARE(parentOf(events->model()->index(0, 2).data(models::IdRole).toLongLong()), id);
    std::optional<std::size_t> kept;
    const auto ask = [&] {
        kept.reset();
        m_composition->sending().attempts().attemptsOf(
            id, this, [&](const Result<std::vector<store::Attempt>> &attempts) {
                kept = attempts ? attempts->size() : 0;
            });
        return QTest::qWaitFor([&] { return kept.has_value(); }) && *kept == 2;
    };
    QTRY_VERIFY(ask());
    // The event's history has them.
    QVERIFY(m_window->openPage("receiver"));
    auto *tabs = find<QTabWidget>("eventTabs");
    tabs->setCurrentIndex(4);
    auto *history = find<QTableView>("eventAttempts");
    QTRY_COMPARE(history->model()->rowCount(), 2);
    history->selectAll();
    QTRY_VERIFY(find<QWidget>("eventAttempts")->isVisible());
    shoot("send-history");
}

void TestSendPage::schemesOfOnesOwnAreOfferedAtOnce()
{
    Endpoint endpoint("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    auto *scheme = find<QComboBox>("sendScheme");
    auto *bulk = find<QComboBox>("manyScheme");
    QVERIFY(bulk);
    QVERIFY(scheme->findData("acme") < 0 && bulk->findData("acme") < 0);
    QVERIFY(QDir(m_dir->path()).mkpath("data/schemes"));
    QFile file(m_dir->path() + "/data/schemes/acme.json");
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(R"({"title": "Acme", "signature": {"header": "X-Acme", "encoding": "hex",
                   "hash": "sha256"}, "message": "{body}"})");
    file.close();
    m_composition->receiver().shelf().reload();
    QVERIFY(bulk->findData("acme") >= 0);
    QCOMPARE(scheme->currentData().toString(), QString("platform")); // what was chosen stays
    scheme->setCurrentIndex(scheme->findData("acme"));
    target(endpoint.url());
    secret(goodSecret);
    sendAndWait(1);
    QVERIFY2(endpoint.requests.at(0).toLower().contains("x-acme:"), endpoint.requests.at(0));
    QVERIFY(file.remove());
    m_composition->receiver().shelf().reload();
    QCOMPARE(scheme->currentData().toString(), QString("platform"));
    QVERIFY(bulk->findData("acme") < 0);
}

void TestSendPage::liveRefusesWhatWasMadeUp()
{
    target("http://127.0.0.1:9/");
    openLive();
    QTRY_VERIFY(find<QWidget>("sendRefusal")->isVisible());
    QVERIFY(!find<QAbstractButton>("sendNow")->isEnabled());
    QVERIFY(find<QAbstractButton>("sendNow")->text().contains("LIVE"));
    auto *choice = find<QComboBox>("sendIntent");
    auto *items = qobject_cast<QStandardItemModel *>(choice->model());
    QVERIFY(!items->item(choice->findData(int(send::Intent::NoSignature)))->isEnabled());
    shoot("send-live");
}

QTEST_MAIN(TestSendPage)
#include "tst_sendpage.moc"
