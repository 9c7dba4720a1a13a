// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "app/http/client.h"
#include "app/http/engine.h"
#include "app/inbox/receiverservice.h"
#include "app/settings/datadirectory.h"
#include "app/signing/encoding.h"
#include "app/signing/mac.h"
#include "app/signing/schemefiles.h"
#include "app/workspace/workspace.h"
#include "ui/dialogs/schemesdialog.h"
#include "ui/mainwindow.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/codeeditor.h"
#include "ui/widgets/ladderline.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace hookbench;
using namespace hookbench::ui;
using Phase = inbox::DeskState::Phase;

namespace
{

const std::string senderSecret = "a secret of an unknown sender";

std::string hexMacOf(const std::string &key, const std::string &message)
{
    signing::Mac mac(signing::Hash::Sha256, signing::bytesOf(key));
    mac.reset();
    mac.update(message);
    return signing::toHex(mac.finish().bytes());
}

} // namespace

/// Schemes are written, tried on what was captured, and learned from it.
class TestSchemesDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void whatShipsIsReadOnly();
    void aMistakeIsNamedWithItsLine();
    void aNewSchemeIsSavedAndKnownAtOnce();
    void whatIsNotSavedIsNotLost();
    void removingCanBeUndone();
    void aSchemeIsTriedWhileItIsTyped();
    void deliveriesTeachAScheme();
    void everyControlHasAName();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    void click(const char *name) const
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button && button->isEnabled(), name);
        button->click();
    }
    void choose(const QString &scheme) const;
    QString code() const { return find<CodeEditor>("schemeCode")->toPlainText(); }
    void type(const QString &json) const { find<CodeEditor>("schemeCode")->setPlainText(json); }
    QString finding() const { return find<QLabel>("schemeFinding")->text(); }
    inbox::ReceiverService &receiver() const { return m_composition->receiver(); }
    void startReceiver();
    void deliver(const std::string &body);
    void shoot(const char *name) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<SchemesDialog> m_dialog;
};

void TestSchemesDialog::initTestCase()
{
    m_theme = std::make_unique<ThemeController>(nullptr);
    m_theme->setMode(qEnvironmentVariable("HOOKBENCH_SHOTS_THEME") == "dark"
                         ? ThemeController::Mode::Dark
                         : ThemeController::Mode::Light);
}

void TestSchemesDialog::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    auto composition = Composition::create(m_dir->path() + "/data");
    QVERIFY(composition.ok());
    m_composition = std::move(*composition);
    inbox::DeskConfig config;
    config.port = 0; // several of these tests may run at the same time
    QVERIFY(receiver().setConfig(config).ok());
    QVERIFY(m_composition->startSandbox().ok());
    m_composition->workspace().open(workspace::Workspace::sandboxId);
    m_composition->openReceiver();
    m_window = std::make_unique<QWidget>();
    m_dialog = std::make_unique<SchemesDialog>(receiver(), m_composition->clock(), m_window.get());
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestSchemesDialog::cleanup()
{
    m_dialog.reset();
    m_window.reset();
    m_composition.reset();
}

void TestSchemesDialog::choose(const QString &scheme) const
{
    auto *list = find<QListWidget>("schemeList");
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->data(Qt::UserRole).toString() == scheme)
            list->setCurrentRow(row);
    }
}

void TestSchemesDialog::startReceiver()
{
    receiver().start();
    QTRY_COMPARE(receiver().state().phase, Phase::Receiving);
}

void TestSchemesDialog::deliver(const std::string &body)
{
    http::Engine engine;
    http::Client client(engine);
    http::ClientRequest request;
    request.url = receiver().state().baseUrl.toStdString() + "/";
    request.body = body;
    const std::string stamp = std::to_string(std::chrono::duration_cast<std::chrono::seconds>(
                                                 m_composition->clock().now().time_since_epoch())
                                                 .count());
    request.headers = {{"User-Agent", "Acme/1"},
                       {"X-Acme-Time", stamp},
                       {"X-Acme-Signature", hexMacOf(senderSecret, stamp + ":" + body)}};
    std::promise<int> status;
    client.send(request, [&status](const Result<http::ClientResponse> &answer) {
        status.set_value(answer ? answer->status : 0);
    });
    QCOMPARE(status.get_future().get(), 200);
}

void TestSchemesDialog::shoot(const char *name) const
{
    const QString folder = qEnvironmentVariable("HOOKBENCH_SHOTS");
    if (!folder.isEmpty())
        m_dialog->grab().save(QDir(folder).filePath(QString::fromLatin1(name) + ".png"));
}

void TestSchemesDialog::whatShipsIsReadOnly()
{
    choose("stripe");
    QVERIFY(code().contains("Stripe-Signature"));
    QVERIFY(find<CodeEditor>("schemeCode")->isReadOnly());
    QVERIFY(!find<QPushButton>("saveScheme")->isEnabled());
    QVERIFY(!find<QPushButton>("removeScheme")->isVisible());
    QCOMPARE(finding(), QString("This is a scheme."));
    shoot("schemes-shipped");
}

void TestSchemesDialog::aMistakeIsNamedWithItsLine()
{
    click("newScheme");
    find<QLineEdit>("schemeName")->setText("acme");
    QVERIFY(find<QPushButton>("saveScheme")->isEnabled());
    auto *editor = find<CodeEditor>("schemeCode");
    const QString right = code();
    QString wrong = right;
    type(wrong.replace("\"hex\"", "\"base32\""));
    const int line = static_cast<int>(wrong.left(wrong.indexOf("base32")).count('\n')) + 1;
    QCOMPARE(editor->errorLine(), line);
    QVERIFY2(finding().startsWith(QString("Line %1:").arg(line)), qPrintable(finding()));
    QVERIFY2(finding().contains("\"hex\", \"hex-upper\""), qPrintable(finding()));
    QVERIFY(!find<QPushButton>("saveScheme")->isEnabled());
    shoot("schemes-mistake");
    type("{\n  \"title\": \"A\",\n  oops");
    QCOMPARE(editor->errorLine(), 3);
    type(right);
    QCOMPARE(editor->errorLine(), 0);
    QVERIFY(find<QPushButton>("saveScheme")->isEnabled());
}

void TestSchemesDialog::aNewSchemeIsSavedAndKnownAtOnce()
{
    click("newScheme");
    QVERIFY(!find<QPushButton>("saveScheme")->isEnabled()); // no name yet
    QVERIFY2(finding().contains("name"), qPrintable(finding()));
    find<QLineEdit>("schemeName")->setText("acme");
    click("saveScheme");
    const auto file = signing::schemeFile(m_composition->directory().path(), std::string("acme"));
    QVERIFY(std::filesystem::exists(file));
    QVERIFY(receiver().shelf().current().find("acme"));
    const auto choices = receiver().schemes();
    QVERIFY(std::any_of(choices.begin(), choices.end(),
                        [](const auto &choice) { return choice.name == "acme"; }));
    QCOMPARE(find<QListWidget>("schemeList")->currentItem()->text(), QString("acme"));
    QVERIFY(!find<QPushButton>("saveScheme")->isEnabled());
    type(code().replace("X-Signature", "X-Acme"));
    click("saveScheme");
    QCOMPARE(receiver().shelf().current().find("acme")->signatureHeader, std::string("X-Acme"));
    // A title of somebody else is text, whatever tags it holds.
    type(code().replace("My sender", "<img src=x>"));
    click("saveScheme");
    const QString tip = find<QListWidget>("schemeList")->currentItem()->toolTip();
    QVERIFY2(tip.contains("&lt;img") && !tip.contains("<img"), qPrintable(tip));
}

void TestSchemesDialog::whatIsNotSavedIsNotLost()
{
    click("newScheme");
    find<QLineEdit>("schemeName")->setText("acme");
    click("saveScheme");
    type(code() + "\n");
    choose("stripe");
    QVERIFY(code().contains("My sender"));
    auto *message = find<MessageBar>("schemesMessage");
    QVERIFY(message->isVisible());
    m_dialog->reject();
    QVERIFY(m_dialog->isVisible());
    choose("stripe");
    Q_EMIT message->actionTriggered(); // discard it
    QVERIFY(code().contains("Stripe-Signature"));
    QVERIFY(!message->isVisible());
    m_dialog->reject();
    QVERIFY(!m_dialog->isVisible());
}

void TestSchemesDialog::removingCanBeUndone()
{
    click("newScheme");
    find<QLineEdit>("schemeName")->setText("acme");
    click("saveScheme");
    const auto file = signing::schemeFile(m_composition->directory().path(), std::string("acme"));
    click("removeScheme");
    QVERIFY(!std::filesystem::exists(file));
    QVERIFY(!receiver().shelf().current().find("acme"));
    auto *message = find<MessageBar>("schemesMessage");
    QVERIFY(message->isVisible());
    Q_EMIT message->actionTriggered();
    QVERIFY(std::filesystem::exists(file));
    QVERIFY(receiver().shelf().current().find("acme"));
}

void TestSchemesDialog::aSchemeIsTriedWhileItIsTyped()
{
    startReceiver();
    deliver("{\"a\":1}");
    m_dialog = std::make_unique<SchemesDialog>(receiver(), m_composition->clock(), m_window.get());
    m_dialog->show();
    QTRY_COMPARE(find<QComboBox>("trialEvent")->count(), 1);
    click("newScheme");
    const auto verdict = [this] { return find<QLabel>("trialVerdict")->text(); };
    QTRY_VERIFY2(!verdict().isEmpty(), qPrintable(verdict()));
    type("{ \"title\": \"Acme\", \"signature\": { \"header\": \"X-Acme-Signature\", "
         "\"encoding\": \"hex\" }, \"timestamp\": { \"header\": \"X-Acme-Time\" }, "
         "\"message\": \"{timestamp}:{body}\" }");
    // No secret is known here: it is read, and not checked.
    QTRY_VERIFY2(verdict().startsWith("Not checked"), qPrintable(verdict()));
    const auto header = [this] { return m_dialog->findChild<LadderLine *>()->accessibleName(); };
    QTRY_VERIFY2(header().startsWith("Header: passed"), qPrintable(header()));
    // What is typed beside it is used at once, and goes with the window.
    auto *secret = find<QLineEdit>("trialSecret");
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    secret->setText("not this one");
    QTRY_VERIFY2(verdict().startsWith("Failed"), qPrintable(verdict()));
    secret->setText(QString::fromStdString(senderSecret));
    QTRY_VERIFY2(verdict().startsWith("Verified"), qPrintable(verdict()));
    shoot("schemes-trial-secret");
    m_dialog->hide();
    QVERIFY(secret->text().isEmpty());
    m_dialog->show();
    QTRY_VERIFY2(verdict().startsWith("Not checked"), qPrintable(verdict()));
    type(code().replace("X-Acme-Signature", "X-Other"));
    QTRY_VERIFY2(header().startsWith("Header: not passed"), qPrintable(header()));
    type(code().replace("X-Other", "X-Acme-Signature"));
    QTRY_VERIFY2(header().startsWith("Header: passed"), qPrintable(header()));
    shoot("schemes-trial");
    type("{");
    QVERIFY2(verdict().contains("as soon as"), qPrintable(verdict()));
}

void TestSchemesDialog::deliveriesTeachAScheme()
{
    startReceiver();
    deliver("{\"a\":1}");
    deliver("{\"a\":2}");
    click("learnScheme");
    auto *result = find<MessageBar>("learnResult");
    find<QLineEdit>("learnSecret")->setText("not this one");
    click("startLearning");
    QTRY_VERIFY_WITH_TIMEOUT(result->isVisible(), 60'000);
    QVERIFY2(result->text().contains("X-Acme-Signature"), qPrintable(result->text()));
    shoot("schemes-nothing");
    find<QLineEdit>("learnSecret")->setText(QString::fromStdString(senderSecret));
    click("startLearning");
    auto *message = find<MessageBar>("schemesMessage");
    QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), 60'000);
    QCOMPARE(message->kind(), MessageBar::Kind::Success);
    QVERIFY2(message->text().contains("acme"), qPrintable(message->text()));
    QVERIFY(code().contains("{timestamp}:{body}"));
    shoot("schemes-learned");
    QVERIFY(find<QLineEdit>("learnSecret")->text().isEmpty());
    QVERIFY(receiver().shelf().current().find("acme"));
    QCOMPARE(receiver().shelf().confirmedOf(receiver().account().id), QString("acme"));
}

void TestSchemesDialog::everyControlHasAName()
{
    for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        // What the mouse alone can select is no stop of the keyboard.
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && !(label->focusPolicy() & Qt::TabFocus))
            continue;
        // Buttons and labels are read by what stands on them.
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() ||
                             (button && !button->text().isEmpty()) ||
                             (label && !label->text().isEmpty());
        const bool isInside = widget->objectName().startsWith("qt_");
        QVERIFY2(isNamed || isInside, widget->metaObject()->className());
    }
}

QTEST_MAIN(TestSchemesDialog)
#include "tst_schemesdialog.moc"
