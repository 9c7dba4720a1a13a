// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/credentials/fallbackstore.h"
#include "app/inbox/receiverservice.h"
#include "app/settings/accountstore.h"
#include "app/shippeddata.h"
#include "app/signing/shippedschemes.h"
#include "app/signing/verifier.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"
#include "tests/support/http/fixtures.h"
#include "tests/support/zonewords.h"
#include "ui/mainwindow.h"
#include "ui/pages/webhookspage.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/findingline.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <algorithm>
#include <atomic>
#include <mutex>

using namespace hookbench;
using namespace hookbench::ui;

namespace
{

constexpr const char *secret = "A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5";

/// An endpoint that verifies, or takes whatever comes.
class Merchant
{
public:
    explicit Merchant(bool verifies)
        : m_schemes(signing::shippedSchemes(shippedFile))
        , m_verifier(m_schemes, "platform", {{Secret::copyOf(secret)}})
        , m_verifies(verifies)
        , m_server([this](http::Request &&request, http::Responder responder) {
            {
                const std::lock_guard lock(m_mutex);
                m_headers.push_back(request.headers);
                m_types += QString::fromStdString(
                    std::string(findHeader(request.headers, "X-Webhook-Event").value_or("")));
            }
            responder.respond({judge(request), {}, {}});
        })
    {
    }

    QString url() const { return QString("http://127.0.0.1:%1/hook").arg(m_server.port); }
    bool signedWith(const std::string &header) const
    {
        const std::lock_guard lock(m_mutex);
        return std::any_of(m_headers.begin(), m_headers.end(), [&](const Headers &headers) {
            return findHeader(headers, header).has_value();
        });
    }
    QStringList types() const
    {
        const std::lock_guard lock(m_mutex);
        return m_types;
    }

private:
    int judge(const http::Request &request)
    {
        if (!m_verifies)
            return 200;
        if (request.method != "POST")
            return 405;
        if (findHeader(request.headers, "Content-Type") != "application/json")
            return 415;
        return m_verifier.verify({request.method, "", request.headers, request.body,
                                  SystemClock().now()})
                           .verdict == Verdict::Verified
                   ? 200
                   : 401;
    }

    signing::SchemeSet m_schemes;
    signing::Verifier m_verifier;
    bool m_verifies;
    mutable std::mutex m_mutex;
    QStringList m_types;
    std::vector<Headers> m_headers;
    http::test::RunningServer m_server;
};

} // namespace

/// The check-up in the webhook's inspector, over the real sandbox and endpoints on this machine.
class TestCheckupTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void nothingGoesOutBeforeItIsAsked();
    void theHeadlineSaysTheWorst();
    void theResultIsKept();
    void itIsHandedOverAsText();
    void itCanBeCancelled();
    void aProofIsTwoDeliveries();
    void creatingLeadsToTheProof();
    void inLiveItAsksAndSendsProbesAlone();
    void theUsersOwnSchemesAreOffered();
    void theConfirmedSchemeComesFirst();

private:
    template <typename T>
    T *find(const char *name) const
    {
        if (QWidget *modal = QApplication::activeModalWidget()) {
            if (auto *found = modal->findChild<T *>(QString::fromLatin1(name)))
                return found;
        }
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    workspace::WebhookService *service() const { return m_composition->workspace().webhooks(); }
    void openWindow();
    void openLive();
    void makeWebhook(const QString &url);
    void openTab();
    QWidget *tab() const { return find<QWidget>("checkupTab"); }
    void check();
    QStringList words() const;
    void shoot(const char *name) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<MainWindow> m_window;
    QString m_id;
};

void TestCheckupTab::initTestCase()
{
    test::liveInFarZone();
    m_theme = std::make_unique<ThemeController>(nullptr);
    m_theme->setMode(qEnvironmentVariable("HOOKBENCH_SHOTS_THEME") == "dark"
                         ? ThemeController::Mode::Dark
                         : ThemeController::Mode::Light);
}

void TestCheckupTab::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    openWindow();
}

void TestCheckupTab::cleanup()
{
    m_window.reset();
    m_composition.reset();
}

void TestCheckupTab::openWindow()
{
    m_window.reset();
    m_composition.reset();
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
    QVERIFY(m_composition->startSandbox().ok());
    m_composition->workspace().open(workspace::Workspace::sandboxId);
    QTRY_VERIFY(service() && service()->isLoaded());
}

void TestCheckupTab::openLive()
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

void TestCheckupTab::makeWebhook(const QString &url)
{
    api::WebhookDraft draft;
    draft.name = "Checked";
    draft.url = url;
    draft.signingSecret = Secret::copyOf(secret);
    m_id.clear();
    service()->create(draft, QUuid::createUuid().toString(QUuid::WithoutBraces), this,
                      [this](const Result<workspace::Created> &created) {
                          QVERIFY(created.ok());
                          m_id = created->webhook.id;
                      });
    QTRY_VERIFY(!m_id.isEmpty());
    openTab();
}

void TestCheckupTab::openTab()
{
    m_window->openPage("webhooks");
    m_window->webhooksPage().showWebhook(m_id);
    auto *tabs = find<QTabWidget>("inspectorTabs");
    tabs->setCurrentWidget(tab());
    QTRY_VERIFY(tab()->isVisible());
    QCoreApplication::processEvents();
}

void TestCheckupTab::check()
{
    find<QPushButton>("startCheckup")->click();
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("copyCheckup")->isVisible(), 20'000);
    QCoreApplication::processEvents();
}

QStringList TestCheckupTab::words() const
{
    QStringList words;
    for (const FindingLine *line : tab()->findChildren<FindingLine *>()) {
        if (!line->parentWidget() || line->parentWidget()->objectName() != "proofView")
            words += line->word();
    }
    return words;
}

void TestCheckupTab::shoot(const char *name) const
{
    const QString directory = qEnvironmentVariable("HOOKBENCH_SHOTS");
    if (directory.isEmpty())
        return;
    QDir().mkpath(directory);
    QTest::qWait(300);
    QWidget *shown = QApplication::activeModalWidget();
    (shown ? shown : m_window.get())
        ->grab()
        .save(directory + '/' + QString::fromLatin1(name) + ".png");
}

void TestCheckupTab::nothingGoesOutBeforeItIsAsked()
{
    Merchant merchant(true);
    makeWebhook(merchant.url());
    shoot("checkup-before");
    const QString host = QUrl(merchant.url()).authority();
    QVERIFY(find<QLabel>("checkupConsent")->text().contains(host));
    QVERIFY(find<QPushButton>("startCheckup")->text().contains(host));
    QVERIFY(find<QCheckBox>("checkupBurst")->isChecked());
    QVERIFY(!find<QWidget>("checkupHeadline")->isVisible());
    QVERIFY(merchant.types().isEmpty());
}

void TestCheckupTab::theHeadlineSaysTheWorst()
{
    Merchant open(false);
    makeWebhook(open.url());
    check();
    shoot("checkup-failed");
    QVERIFY(find<MessageBar>("checkupHeadline")->text().contains("accepts forged events"));
    QCOMPARE(find<MessageBar>("checkupHeadline")->kind(), MessageBar::Kind::Error);
    const QStringList all = words();
    QCOMPARE(all.size(), 16);
    QCOMPARE(all.mid(0, 4), QStringList({"Fail", "Fail", "Fail", "Fail"}));
    QCOMPARE(all.count("Fail"), 4);
    QCOMPARE(all.count("Warning"), 2); // method, content type

    Merchant right(true);
    makeWebhook(right.url());
    check();
    shoot("checkup-passed");
    QCOMPARE(find<MessageBar>("checkupHeadline")->kind(), MessageBar::Kind::Success);
    QVERIFY(find<QLabel>("checkupWhen")->text().startsWith("100 of 100"));
    QCOMPARE(words().count("Pass"), 14);
}

void TestCheckupTab::theResultIsKept()
{
    Merchant open(false);
    makeWebhook(open.url());
    check();
    const QString when = find<QLabel>("checkupWhen")->text();
    const QString id = m_id;
    const QStringList found = words();
    openWindow();
    m_id = id;
    openTab();
    QVERIFY(find<MessageBar>("checkupHeadline")->isVisible());
    QVERIFY(find<MessageBar>("checkupHeadline")->text().contains("accepts forged events"));
    QCOMPARE(find<QLabel>("checkupWhen")->text(), when);
    QCOMPARE(words(), found);
    QVERIFY(when.contains(test::farZone));
    find<QAction>("toggleUtc")->trigger();
    QVERIFY(find<QLabel>("checkupWhen")->text().contains("UTC"));
    QCOMPARE(test::textsNaming(test::farZone, *m_window).join("\n"), QString());
}

void TestCheckupTab::itIsHandedOverAsText()
{
    Merchant open(false);
    makeWebhook(open.url());
    check();
    find<QPushButton>("copyCheckup")->click();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith("Your endpoint accepts forged events.\n"));
    QVERIFY(text.contains(open.url()));
    QVERIFY(!text.contains(secret));
}

void TestCheckupTab::itCanBeCancelled()
{
    http::test::Inbox inbox;
    http::test::RunningServer silent(inbox.handler());
    makeWebhook(QString("http://127.0.0.1:%1/hook").arg(silent.port));
    find<QPushButton>("startCheckup")->click();
    QTRY_VERIFY(find<QPushButton>("cancelCheckup")->isVisible());
    QVERIFY(inbox.take()); // and is never answered
    shoot("checkup-running");
    find<QPushButton>("cancelCheckup")->click();
    QVERIFY(!find<QPushButton>("cancelCheckup")->isVisible());
    QVERIFY(find<QPushButton>("startCheckup")->isEnabled());
    QVERIFY(!find<QWidget>("checkupHeadline")->isVisible());
}

void TestCheckupTab::aProofIsTwoDeliveries()
{
    Merchant merchant(true);
    makeWebhook(merchant.url());
    find<QPushButton>("proveIt")->click();
    QTRY_COMPARE(merchant.types().size(), 2);
    auto *view = find<QWidget>("proofView");
    const auto word = [view](int line) {
        return view->findChildren<FindingLine *>().at(line)->word();
    };
    QTRY_COMPARE(word(1), QString("Yes"));
    QCOMPARE(word(0), QString("Yes"));
    QCOMPARE(word(2), QString("Waiting"));
    QCOMPARE(word(3), QString("Kept"));
    QTRY_VERIFY(find<QPushButton>("proveIt")->isEnabled());
    QCOMPARE(merchant.types().size(), 2);
    shoot("checkup-proof");
}

void TestCheckupTab::creatingLeadsToTheProof()
{
    QVERIFY(!tab()->isVisible());
    find<QPushButton>("newWebhookButton")->click();
    QTest::keyClicks(find<QLineEdit>("name"), "Fresh");
    QTest::keyClicks(find<QLineEdit>("url"), "https://shop.example/fresh");
    find<QPushButton>("generateSecret")->click();
    auto *save = find<QPushButton>("save");
    QTRY_VERIFY(save->isEnabled());
    save->click();
    QTRY_VERIFY(tab()->isVisible());
    // Outside this machine a proof names the host first.
    find<QPushButton>("proveIt")->click();
    QTRY_VERIFY(QApplication::activeModalWidget());
    find<QPushButton>("cancel")->click();
}

void TestCheckupTab::inLiveItAsksAndSendsProbesAlone()
{
    Merchant merchant(true);
    makeWebhook(merchant.url());
    const QString id = m_id;
    openLive();
    m_id = id;
    openTab();
    shoot("checkup-live");
    for (const char *box : {"checkupTwice", "checkupLarge", "checkupBurst"})
        QVERIFY(!find<QCheckBox>(box)->isChecked());
    QVERIFY(find<QLabel>("checkupConsent")->text().contains("hookbench.probe"));
    m_composition->workspace().liveGuard().unlock();
    find<QPushButton>("startCheckup")->click();
    QTRY_VERIFY(QApplication::activeModalWidget());
    QVERIFY(merchant.types().isEmpty());
    shoot("checkup-live-asked");
    find<QPushButton>("confirm")->click();
    QTRY_VERIFY(!QApplication::activeModalWidget());
    if (!find<QPushButton>("cancelCheckup")->isVisible())
        QTRY_VERIFY(find<QLineEdit>("checkupSecret")->isVisible() ||
                    find<QPushButton>("cancelCheckup")->isVisible() ||
                    find<QPushButton>("copyCheckup")->isVisible());
    if (find<QLineEdit>("checkupSecret")->isVisible()) { // the server shows it to nobody
        find<QLineEdit>("checkupSecret")->setText(secret);
        find<QPushButton>("startCheckup")->click();
        QTRY_VERIFY(QApplication::activeModalWidget());
        find<QPushButton>("confirm")->click();
    }
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("copyCheckup")->isVisible(), 20'000);
    shoot("checkup-live-done");
    QVERIFY(!merchant.types().isEmpty());
    for (const QString &type : merchant.types())
        QCOMPARE(type, QString("hookbench.probe"));
}

void TestCheckupTab::theUsersOwnSchemesAreOffered()
{
    Merchant merchant(false);
    makeWebhook(merchant.url());
    auto *scheme = find<QComboBox>("checkupScheme");
    QCOMPARE(scheme->currentText(), QString("platform"));
    QVERIFY(scheme->findText("acme") < 0);
    QDir(m_dir->path()).mkpath("data/schemes");
    QFile file(m_dir->path() + "/data/schemes/acme.json");
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(R"({"title": "Acme", "signature": {"header": "X-Acme", "encoding": "hex",
                   "hash": "sha256"}, "message": "{body}"})");
    file.close();
    m_composition->receiver().shelf().reload();
    QVERIFY(scheme->findText("acme") >= 0);
    QCOMPARE(scheme->currentText(), QString("platform"));
    scheme->setCurrentIndex(scheme->findText("acme"));
    Q_EMIT scheme->activated(scheme->currentIndex());
    check();
    QVERIFY(merchant.signedWith("X-Acme"));
    // It signs no time: that row is said to be left out, not passed.
    QCOMPARE(words().count("Skipped"), 3);
    // What was chosen stays while the shelf is read again, and goes with its file.
    m_composition->receiver().shelf().reload();
    QCOMPARE(scheme->currentText(), QString("acme"));
    QVERIFY(file.remove());
    m_composition->receiver().shelf().reload();
    QCOMPARE(scheme->currentText(), QString("platform"));
}

void TestCheckupTab::theConfirmedSchemeComesFirst()
{
    Merchant merchant(false);
    makeWebhook(merchant.url());
    auto *scheme = find<QComboBox>("checkupScheme");
    auto *note = find<QLabel>("checkupSchemeNote");
    QCOMPARE(note->text(), QString("Scheme not confirmed by a real delivery."));
    QVERIFY(m_composition->receiver()
                .shelf()
                .note(service()->account().id, "bila", {1, 2, 3, 4, 5}, SystemClock().now())
                .ok());
    QCOMPARE(scheme->currentText(), QString("bila"));
    QCOMPARE(note->text(), QString("Scheme confirmed by real deliveries of this account."));
    shoot("checkup-confirmed");
}

QTEST_MAIN(TestCheckupTab)
#include "tst_checkuptab.moc"
