// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/jsonbody.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace hookbench::sandbox;

namespace
{

std::string nested(int levels)
{
    // The object itself is the first level.
    return R"({"a":)" + std::string(static_cast<std::size_t>(levels - 1), '[') +
           std::string(static_cast<std::size_t>(levels - 1), ']') + '}';
}

} // namespace

/// What is taken as the body of a create or an update.
class TestJsonBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodiesAreRefused_data();
    void bodiesAreRefused();
    void bodiesAreTaken_data();
    void bodiesAreTaken();
};

void TestJsonBody::bodiesAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name, const std::string &body, int status,
                        const char *message) {
        QTest::addRow("%s", name) << QByteArray::fromStdString(body) << status
                                  << QByteArray(message);
    };
    row("nothing", "", 400, "body must be valid JSON");
    row("a form", "name=abc", 400, "body must be valid JSON");
    row("half an object", "{\"name\":", 400, "body must be valid JSON");
    row("two objects", "{}{}", 400, "body must be valid JSON");
    row("bytes that are not UTF-8", "{\"name\":\"\xff\"}", 400, "body must be valid JSON");
    row("half a surrogate pair", R"({"name":"\ud800"})", 400, "body must be valid JSON");
    row("a number too large for any type", R"({"x":1e999})", 400, "body must be valid JSON");
    row("an array", "[]", 400, "body must be a JSON object");
    row("a string", "\"abc\"", 400, "body must be a JSON object");
    row("null", "null", 400, "body must be a JSON object");
    row("65 levels", nested(65), 400, "body must not be nested deeper than 64 levels");
    row("a million open brackets", std::string(1'000'000, '['), 400,
        "body must not be nested deeper than 64 levels");
    row("one byte too many", std::string(maxBodyBytes - 1, ' ') + "{}", 413,
        "The body is too large");
}

void TestJsonBody::bodiesAreRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, message);
    const auto parsed = parseBody(std::string_view(body.constData(), std::size_t(body.size())));
    const auto *refusal = std::get_if<ApiError>(&parsed);
    QVERIFY(refusal);
    QCOMPARE(refusal->status, status);
    QCOMPARE(refusal->messages, std::vector<std::string>{message.toStdString()});
}

void TestJsonBody::bodiesAreTaken_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("an empty object") << QByteArray("{}");
    QTest::addRow("64 levels") << QByteArray::fromStdString(nested(64));
    QTest::addRow("brackets inside a string")
        << "{\"a\":\"" + QByteArray(1000, '[') + "\\\"" + QByteArray(1000, '{') + "\"}";
    QTest::addRow("exactly the limit") << QByteArray(maxBodyBytes - 2, ' ') + "{}";
}

void TestJsonBody::bodiesAreTaken()
{
    QFETCH(QByteArray, body);
    const auto parsed = parseBody(std::string_view(body.constData(), std::size_t(body.size())));
    QVERIFY(std::holds_alternative<nlohmann::ordered_json>(parsed));
}

QTEST_APPLESS_MAIN(TestJsonBody)
#include "tst_jsonbody.moc"
