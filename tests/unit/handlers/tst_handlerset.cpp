// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handlers/handlerset.h"
#include "app/signing/shippedschemes.h"

#include <QFile>
#include <QTest>

using namespace hookbench;
using namespace hookbench::handlers;

/// The code that comes out for every scheme and language; tests/integration/handlers runs it.
class TestHandlerSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLanguageIsThereForEveryScheme_data();
    void everyLanguageIsThereForEveryScheme();
    void anUnconfirmedSchemeIsNamed();
    void aTestHasTheBytesAndNoOtherSecret();
    void aLargeDeliveryMakesNoTest();
    void aBrokenLanguageListIsRefused();
};

namespace
{

std::string fileOf(const std::string &name)
{
    QFile file(QString(HOOKBENCH_RESOURCES "/") + QString::fromStdString(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

const signing::SchemeSet schemes = signing::shippedSchemes(fileOf);

HandlerSet shippedHandlers()
{
    return *HandlerSet::from([](const std::string &file) { return fileOf("handlers/" + file); });
}

HandlerScheme signedBy(const std::string &name, bool isConfirmed = false)
{
    const signing::Scheme *scheme = schemes.find(name);
    return {*scheme, schemes.findCipher(scheme->cipher), isConfirmed};
}

QByteArray bytes(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

} // namespace

void TestHandlerSet::everyLanguageIsThereForEveryScheme_data()
{
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QByteArray>("language");
    QCOMPARE(schemes.schemes().size(), 11U);
    for (const signing::Scheme &scheme : schemes.schemes()) {
        for (const char *language : {"express", "flask", "fastapi", "node", "php", "go", "java"}) {
            QTest::addRow("%s in %s", scheme.name.c_str(), language)
                << bytes(scheme.name) << QByteArray(language);
        }
    }
}

void TestHandlerSet::everyLanguageIsThereForEveryScheme()
{
    QFETCH(QByteArray, scheme);
    QFETCH(QByteArray, language);
    const HandlerSet set = shippedHandlers();
    const HandlerLanguage *found = set.find(language.toStdString());
    QVERIFY(found);
    const HandlerScheme by = signedBy(scheme.toStdString());
    const Result<CodeFile> code = set.render(*found, by);
    QVERIFY2(code, code ? "" : code.error().detail.c_str());
    QVERIFY(!bytes(code->text).contains("{{"));
    QVERIFY(bytes(code->text).contains("WEBHOOK_SECRET"));
    SystemRandom random;
    const Result<CodeFile> test = set.renderTest(*found, by, {"{\"id\":1}", {}, {}}, random);
    QVERIFY2(test, test ? "" : test.error().detail.c_str());
    QVERIFY(!bytes(test->text).contains("{{"));
    QVERIFY(test->name != code->name);
}

void TestHandlerSet::anUnconfirmedSchemeIsNamed()
{
    const HandlerSet set = shippedHandlers();
    const QByteArray words = "scheme not confirmed by a real delivery";
    for (const HandlerLanguage &language : set.languages()) {
        QVERIFY(bytes(set.render(language, signedBy("platform"))->text).contains(words));
        QVERIFY(bytes(set.render(language, signedBy("platform-body"))->text).contains(words));
        QVERIFY(!bytes(set.render(language, signedBy("platform", true))->text).contains(words));
        QVERIFY(!bytes(set.render(language, signedBy("stripe"))->text).contains(words));
    }
}

void TestHandlerSet::aTestHasTheBytesAndNoOtherSecret()
{
    const HandlerSet set = shippedHandlers();
    SystemRandom random;
    const std::string body("\x00\xff{}\r\n", 6);
    const QByteArray text =
        bytes(set.renderTest(*set.find("node"), signedBy("github"), {body, "dlv_9", "push"}, random)
                  ->text);
    QVERIFY(text.contains(bytes(body).toBase64()));
    QVERIFY(text.contains("\"x-github-delivery\": \"dlv_9\""));
    QVERIFY(text.contains("1767225600"));
    const QByteArray again =
        bytes(set.renderTest(*set.find("node"), signedBy("github"), {body, "dlv_9", "push"}, random)
                  ->text);
    QVERIFY(text != again); // the secret is a new one each time
}

void TestHandlerSet::aLargeDeliveryMakesNoTest()
{
    const HandlerSet set = shippedHandlers();
    SystemRandom random;
    const std::string body(HandlerSet::maxTestBody + 1, 'a');
    const Result<CodeFile> test =
        set.renderTest(*set.find("go"), signedBy("github"), {body, {}, {}}, random);
    QVERIFY(!test);
    QCOMPARE(test.error().kind, ErrorKind::InvalidArgument);
}

void TestHandlerSet::aBrokenLanguageListIsRefused()
{
    for (const char *list : {"", "{}", "[1]", R"([{"name":"a"}])"}) {
        QVERIFY(!HandlerSet::from([list](const std::string &) { return std::string(list); }));
    }
}

QTEST_GUILESS_MAIN(TestHandlerSet)
#include "tst_handlerset.moc"
