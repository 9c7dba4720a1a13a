// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/webhookrules.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace hookbench::sandbox;

using Json = nlohmann::ordered_json;

namespace
{

std::string repeated(const char *text, int times)
{
    std::string result;
    for (int i = 0; i < times; ++i)
        result += text;
    return result;
}

const std::string nameTooShort = "name must have at least 3 characters";
const std::string nameTooLong = "name must have at most 100 characters";
const std::string badSecret =
    "signing_secret must have at least 32 characters, all of them letters, digits, _ or -";

} // namespace

/// The rules of the fields of a webhook.
class TestWebhookRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allFieldsAreRead();
    void anEmptyUpdateSetsNothing();
    void aCreateNeedsNameAndUrl();
    void everyRuleIsNamedAtOnce();
    void singleFieldsAreJudged_data();
    void singleFieldsAreJudged();
};

void TestWebhookRules::allFieldsAreRead()
{
    const std::string secret = repeated("aZ0_-bcd", 4);
    const CheckedFields checked = checkCreate({{"name", "Shop"},
                                               {"url", "https://shop.example"},
                                               {"isActive", false},
                                               {"encrypted", true},
                                               {"signing_secret", secret},
                                               {"id", 7},
                                               {"unknown", nullptr}});
    QVERIFY(checked.violations.empty());
    QVERIFY(checked.fields == (WebhookFields{"Shop", "https://shop.example", false, true, secret}));
}

void TestWebhookRules::anEmptyUpdateSetsNothing()
{
    const CheckedFields checked = checkUpdate(Json::object());
    QVERIFY(checked.violations.empty());
    QVERIFY(checked.fields == WebhookFields{});
}

void TestWebhookRules::aCreateNeedsNameAndUrl()
{
    QCOMPARE(checkCreate(Json::object()).violations,
             (std::vector<std::string>{"name is required", "url is required"}));
}

void TestWebhookRules::everyRuleIsNamedAtOnce()
{
    const CheckedFields checked = checkCreate({{"signing_secret", "short!"},
                                               {"encrypted", 1},
                                               {"isActive", "true"},
                                               {"url", "shop"},
                                               {"name", "ab"}});
    QCOMPARE(checked.violations,
             (std::vector<std::string>{nameTooShort, "url must be a valid absolute URL",
                                       "isActive must be a boolean", "encrypted must be a boolean",
                                       badSecret}));
}

void TestWebhookRules::singleFieldsAreJudged_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value"); // JSON
    QTest::addColumn<QByteArray>("violation");
    const auto row = [](const char *name, const char *field, const Json &value,
                        const std::string &violation = {}) {
        QTest::addRow("%s", name) << QByteArray(field) << QByteArray::fromStdString(value.dump())
                                  << QByteArray::fromStdString(violation);
    };
    row("three letters", "name", "abc");
    row("three letters beyond ASCII", "name", "äöü");
    row("three emoji of four bytes", "name", "🙂🙂🙂");
    row("two letters of three bytes", "name", "日本", nameTooShort);
    row("no letters", "name", "", nameTooShort);
    row("100 letters of three bytes", "name", repeated("日", 100));
    row("101 letters", "name", repeated("x", 101), nameTooLong);
    row("101 letters of two bytes", "name", repeated("ü", 101), nameTooLong);
    row("a number for a name", "name", 123, "name must be a string");
    row("null for a name", "name", nullptr, "name must be a string");
    row("a list for a name", "name", {"abc"}, "name must be a string");
    row("an http URL", "url", "http://shop.example/");
    row("another scheme", "url", "ftp://shop.example/", "url must begin with http:// or https://");
    row("a path", "url", "/hook", "url must be a valid absolute URL");
    row("null for a URL", "url", nullptr, "url must be a string");
    row("the text true", "isActive", "true", "isActive must be a boolean");
    row("one for true", "isActive", 1, "isActive must be a boolean");
    row("null for active", "isActive", nullptr, "isActive must be a boolean");
    row("false", "isActive", false);
    row("the text false", "encrypted", "false", "encrypted must be a boolean");
    row("null for encrypted", "encrypted", nullptr, "encrypted must be a boolean");
    row("32 allowed characters", "signing_secret", repeated("x", 32));
    row("31 characters", "signing_secret", repeated("x", 31), badSecret);
    row("a character that is not allowed", "signing_secret", repeated("x", 40) + "+", badSecret);
    row("a line feed at the end", "signing_secret", repeated("x", 32) + "\n", badSecret);
    row("an empty secret", "signing_secret", "", badSecret);
    row("null for a secret", "signing_secret", nullptr, "signing_secret must be a string");
}

void TestWebhookRules::singleFieldsAreJudged()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, violation);
    Json body;
    body[field.toStdString()] = Json::parse(value.toStdString());
    std::vector<std::string> expected;
    if (!violation.isEmpty())
        expected.push_back(violation.toStdString());
    QCOMPARE(checkUpdate(body).violations, expected);
}

QTEST_APPLESS_MAIN(TestWebhookRules)
#include "tst_webhookrules.moc"
