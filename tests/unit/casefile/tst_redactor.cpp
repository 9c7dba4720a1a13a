// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/base64.h"
#include "app/casefile/redactor.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace hookbench;
using namespace hookbench::casefile;
using Json = nlohmann::ordered_json;

/// What leaves of events that hold planted personal data, and what does not.
class TestRedactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void privateTextIsFound_data();
    void privateTextIsFound();
    void plainTextIsLeft_data();
    void plainTextIsLeft();
    void nothingPlantedLeaves();
    void fieldsSayWhatTheyHold_data();
    void fieldsSayWhatTheyHold();
    void oneOriginalHasOneStandIn();
    void anotherKeyMakesOtherStandIns();
    void structureAndNumbersSurvive();
    void signaturesAndCredentialsNeverLeave();
    void secretsLeaveInNoForm_data();
    void secretsLeaveInNoForm();
    void unguessablePartsOfTheTargetAreFlagged();
    void aPersonDecides();
    void marksSayWhatStandsWhere();
    void whatIsKeptIsMarkedAsItLeaves_data();
    void whatIsKeptIsMarkedAsItLeaves();
    void fieldsAreListedWithWhatMayChange();
    void whatAPersonTakesAwayGoesEverywhere();
    void bodiesThatAreNoJsonLeaveAsOne();
    void largeAndDeepBodiesAreBounded_data();
    void largeAndDeepBodiesAreBounded();
};

namespace
{

Redactor redactorWith(RedactionChoices choices = {}, std::vector<Secret> secrets = {},
                      char key = 'k')
{
    return Redactor(Secret(std::string(Redactor::keyBytes, key)), std::move(choices),
                    std::move(secrets));
}

store::EventRecord eventWith(std::string body)
{
    store::EventRecord event;
    event.summary.method = "POST";
    event.target = "/hook";
    event.summary.path = "/hook";
    event.headers = {{"Content-Type", "application/json"}};
    event.body = std::move(body);
    return event;
}

std::string bodyOf(std::string json)
{
    Redactor redactor = redactorWith();
    return redactor.redact(eventWith(std::move(json))).body;
}

} // namespace

void TestRedactor::privateTextIsFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("found");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("isSure");
    const auto row = [](const char *name, const char *text, const char *found, PrivateKind kind,
                        bool isSure = true) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(found) << static_cast<int>(kind)
                            << isSure;
    };
    // Test numbers that the networks and banks publish.
    row("Visa", "paid with 4111111111111111.", "4111111111111111", PrivateKind::Card);
    row("Visa in groups", "4111 1111 1111 1111", "4111 1111 1111 1111", PrivateKind::Card);
    row("Mastercard with hyphens", "5555-5555-5555-4444", "5555-5555-5555-4444", PrivateKind::Card);
    row("a card with its expiry", "4111 1111 1111 1111 12/27", "4111 1111 1111 1111",
        PrivateKind::Card);
    row("a phone with a year", "+4917012345678 2026", "+4917012345678", PrivateKind::Phone);
    row("American Express", "(378282246310005)", "378282246310005", PrivateKind::Card);
    row("a time that holds Luhn is not sure", "1000000000009", "1000000000009", PrivateKind::Card,
        false);
    row("e-mail", "write to a.b+c@example.co.uk!", "a.b+c@example.co.uk", PrivateKind::Email);
    row("e-mail with an umlaut", "<jörg@bücher.example>", "jörg@bücher.example",
        PrivateKind::Email);
    row("e-mail in a URL", "?to=a%40example.com&x", "a%40example.com", PrivateKind::Email);
    row("e-mail without a domain", "root@mailhost", "root@mailhost", PrivateKind::Email, false);
    row("phone, E.164", "call +4917012345678", "+4917012345678", PrivateKind::Phone);
    row("phone with blanks", "+46 70 174 06 21", "+46 70 174 06 21", PrivateKind::Phone);
    row("phone with brackets", "+1 (212) 555-0123", "+1 (212) 555-0123", PrivateKind::Phone);
    row("national phone is not sure", "Tel. 030/901820", "030/901820", PrivateKind::Phone, false);
    row("IBAN", "to DE89370400440532013000 now", "DE89370400440532013000", PrivateKind::Iban);
    row("IBAN in groups", "GB29 NWBK 6016 1331 9268 19", "GB29 NWBK 6016 1331 9268 19",
        PrivateKind::Iban);
    row("Ethereum", "0x52908400098527886E0F7030069857D2E4169EE7",
        "0x52908400098527886E0F7030069857D2E4169EE7", PrivateKind::Wallet);
    row("Bitcoin's first address", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", PrivateKind::Wallet);
    row("BIP 173", "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
        "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", PrivateKind::Wallet);
    row("BIP 350", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", PrivateKind::Wallet);
    row("signing secret", "s=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", PrivateKind::Token);
    row("JSON Web Token", "Bearer eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UifQ.dBjftJeZ4CVP-mB92K27uhb",
        "eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UifQ.dBjftJeZ4CVP-mB92K27uhb", PrivateKind::Token);
    row("private key", "x -----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY----- y",
        "-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----", PrivateKind::Token);
    row("what looks random is not sure", "id=aB3dE5fG7hI9jK1mN3pQ5r", "aB3dE5fG7hI9jK1mN3pQ5r",
        PrivateKind::Token, false);
}

void TestRedactor::privateTextIsFound()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, found);
    QFETCH(int, kind);
    QFETCH(bool, isSure);
    const std::string content = text.toStdString();
    const std::vector<PrivateSpan> spans = findPrivate(content);
    QCOMPARE(spans.size(), std::size_t{1});
    QCOMPARE(QByteArray::fromStdString(content.substr(spans[0].begin, spans[0].size)), found);
    QCOMPARE(static_cast<int>(spans[0].kind), kind);
    QCOMPARE(spans[0].isSure, isSure);
}

void TestRedactor::plainTextIsLeft_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"payment.completed", "2026-03-20T12:00:00.000Z", "2026-03-20 12:00", "10.50",
          "9007199254740993", "4111111111111112", "DE89370400440532013001", "192.168.100.200",
          "evt_1", "550e8400-e29b-41d4-a716-446655440000", "12345", "EUR", "0.00000001",
          "curl/8.5.0", "application/json; charset=utf-8", "insufficient_funds"})
        QTest::newRow(text) << QByteArray(text);
}

void TestRedactor::plainTextIsLeft()
{
    QFETCH(QByteArray, text);
    QCOMPARE(findPrivate(text.toStdString()).size(), std::size_t{0});
}

void TestRedactor::nothingPlantedLeaves()
{
    // Wherever personal data may stand: known and unknown fields, names, lists, free text, query,
    // headers; as text and as number.
    const std::vector<std::string> planted{"4111111111111111",
                                           "5500 0000 0000 0004",
                                           "erika@example.com",
                                           "+4917012345678",
                                           "DE89370400440532013000",
                                           "0x52908400098527886E0F7030069857D2E4169EE7",
                                           "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
                                           "Mustermann",
                                           "Heidestra",
                                           "51147",
                                           "1964-08-12",
                                           "sk_live_4eC39HqLyjWDarjtT1zdp7dc"};
    store::EventRecord event = eventWith("");
    Json data;
    for (std::size_t i = 0; i < planted.size(); ++i) {
        data["unknown_" + std::to_string(i)] = planted[i];
        data["status"] = "said " + std::string(i == 2 ? planted[i] : "nothing");
    }
    data["cards"] = {4111111111111111, {{"amount", 4111111111111111}}};
    data["customer"] = {{"first_name", "Erika"},
                        {"lastName", "Mustermann"},
                        {"address", {{"line1", "Heidestraße 17"}, {"zip", 51147}}},
                        {"date_of_birth", "1964-08-12"}};
    data["erika@example.com"] = true;
    data["reference"] = "Mustermann, Erika";
    data["id"] = "DE89370400440532013000";
    event.body = data.dump();
    event.target =
        "/hook/erika@example.com?phone=%2B4917012345678&q=Mustermann&id=4111111111111111";
    event.headers.push_back({"X-Customer", "Mustermann"});
    event.headers.push_back({"User-Agent", "shop (erika@example.com)"});
    event.headers.push_back({"Referer", "https://shop.example/51147"});
    event.summary.eventId = "erika@example.com";
    event.objectId = "4111111111111111";
    Redactor redactor = redactorWith();
    const store::EventRecord left = redactor.redact(event);
    std::string all = left.rawHeader + left.target + left.body + left.objectId +
                      left.summary.eventId + left.summary.path;
    for (const Header &header : left.headers)
        all += header.name + header.value;
    for (const Redaction &one : redactor.redactions()) {
        all += one.standIn;
        for (const std::string &place : one.places)
            all += place;
    }
    for (const std::string &one : planted)
        QVERIFY2(all.find(one) == all.npos, (one + " left in " + all).c_str());
    QVERIFY(all.find("Erika") == all.npos && all.find("4917012345678") == all.npos);
    QVERIFY(Json::accept(left.body));
}

void TestRedactor::fieldsSayWhatTheyHold_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("begin"); ///< of what the value becomes
    const auto row = [](const char *json, const char *begin) {
        QTest::newRow(json) << QByteArray(json) << QByteArray(begin);
    };
    row(R"({"type":"payment.created"})", "payment.created");
    row(R"({"id":"pay_01HZX3"})", "pay_01HZX3");
    row(R"({"customer_id":"cus_8aB3dE5fG7hI9jK1mN3pQ5r"})", "cus_8aB3dE5fG7hI9jK1mN3pQ5r");
    row(R"({"created_at":"2026-03-20T12:00:00Z"})", "2026-03-20T12:00:00Z");
    row(R"({"name":"Zoë"})", "redacted-name-");
    row(R"({"email":"nobody"})", "redacted-email-");
    row(R"({"client_secret":"abc"})", "redacted-token-");
    row(R"({"note":"hello"})", "redacted-text-");
    row(R"({"note":"a@example.com"})", "redacted-email-");
    row(R"({"id":"with blanks in it"})", "redacted-text-");
    row(R"({"iban":12345})", "redacted-account-");
    row(R"({"Account Number":12345678})", "redacted-account-");
    row(R"({"Phone Number":4917012345678})", "redacted-phone-");
    row(R"({"SSN#":123456789})", "redacted-account-");
}

void TestRedactor::fieldsSayWhatTheyHold()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, begin);
    const Json left = Json::parse(bodyOf(json.toStdString()));
    const QByteArray value = QByteArray::fromStdString(left.begin().value().get<std::string>());
    QVERIFY2(value.startsWith(begin), value);
}

void TestRedactor::oneOriginalHasOneStandIn()
{
    Redactor redactor = redactorWith();
    const Json first = Json::parse(
        redactor.redact(eventWith(R"({"email":"A@example.com","n":4111111111111111})")).body);
    const Json second = Json::parse(
        redactor
            .redact(eventWith(R"({"x":["a@example.com","4111 1111 1111 1111","b@example.com"]})"))
            .body);
    QVERIFY(first["email"] == second["x"][0]);
    QVERIFY(first["n"] == second["x"][1]);
    QVERIFY(second["x"][0] != second["x"][2]);
    const std::vector<Redaction> list = redactor.redactions();
    QCOMPARE(list.size(), std::size_t{3});
    QCOMPARE(list[0].count, 2);
    QCOMPARE(QString::fromStdString(list[0].places[1]), QString("body $.x[0]"));
}

void TestRedactor::anotherKeyMakesOtherStandIns()
{
    Redactor one = redactorWith({}, {}, 'a');
    Redactor other = redactorWith({}, {}, 'b');
    const store::EventRecord event = eventWith(R"({"email":"a@example.com"})");
    QVERIFY(one.redact(event).body != other.redact(event).body);
}

void TestRedactor::structureAndNumbersSurvive()
{
    const std::string json =
        "{ \"id\":\"evt_1\",\n  \"data\": {\"amount\": 10.50, \"big\":9007199254740993,"
        "\"e\":-1E+2, \"list\":[ true,null , {}, []],\"amount\":1.0}, \"note\":\"x\" }\r\n";
    std::string left = bodyOf(json);
    const std::size_t at = left.find("redacted-text-");
    QVERIFY(at != left.npos);
    left.replace(at, 14 + 12, "x");
    QCOMPARE(QByteArray::fromStdString(left), QByteArray::fromStdString(json));
}

void TestRedactor::signaturesAndCredentialsNeverLeave()
{
    store::EventRecord event = eventWith("{}");
    const std::vector<const char *> names{
        "X-Webhook-Signature",   "Stripe-Signature", "X-Hub-Signature-256",
        "X-Shopify-Hmac-SHA256", "Authorization",    "Cookie",
        "X-Client-Secret",       "X-My-Auth",        "Digest",
        "X-Custom-Access-Key",   "Webhook-Signature"};
    RedactionChoices choices;
    choices.allowed = {"signature"};
    event.body = R"({"signature":"0123456789abcdef"})";
    for (const char *name : names) {
        event.headers.push_back({name, "v1=0123456789abcdef"});
        choices.allowed.insert(name);
    }
    Redactor first = redactorWith(choices);
    (void)first.redact(event);
    for (const Redaction &one : first.redactions())
        choices.kept.insert(one.standIn);
    Redactor redactor = redactorWith(choices);
    const store::EventRecord left = redactor.redact(event);
    QVERIFY(left.rawHeader.find("0123456789abcdef") == std::string::npos);
    QVERIFY(left.body.find("0123456789abcdef") == std::string::npos);
    QCOMPARE(left.headers.size(), event.headers.size());
    for (const Redaction &one : redactor.redactions())
        QVERIFY(one.original.empty() && !one.isKept);
}

void TestRedactor::secretsLeaveInNoForm_data()
{
    QTest::addColumn<QByteArray>("form");
    const QByteArray secret("my own, quiet secret/+");
    QTest::newRow("raw") << secret;
    QTest::newRow("hex") << secret.toHex();
    QTest::newRow("large hex") << secret.toHex().toUpper();
    QTest::newRow("base64") << secret.toBase64();
    QTest::newRow("base64 in a longer text") << ("x" + secret + "yz").toBase64();
    QTest::newRow("base64 for URLs") << secret.toBase64(QByteArray::Base64UrlEncoding);
    QTest::newRow("percent") << secret.toPercentEncoding();
}

void TestRedactor::secretsLeaveInNoForm()
{
    QFETCH(QByteArray, form);
    const std::string planted = form.toStdString();
    const std::string core = planted.substr(4, planted.size() - 8);
    RedactionChoices choices;
    choices.allowed = {"note", "x-note"};
    store::EventRecord event =
        eventWith(Json{{"id", planted}, {"note", "it is " + planted}, {planted, 1}}.dump());
    event.headers.push_back({"X-Note", planted});
    event.headers.push_back({"User-Agent", planted});
    event.target = "/" + planted + "?note=" + planted + "&" + planted;
    event.summary.eventType = planted;
    std::vector<Secret> secrets;
    secrets.push_back(Secret::copyOf("my own, quiet secret/+"));
    Redactor redactor = redactorWith(choices, secrets);
    const store::EventRecord left = redactor.redact(event);
    const std::string all = left.rawHeader + left.body + left.target + left.summary.eventType;
    QVERIFY2(all.find(core) == all.npos, all.c_str());
    QVERIFY(!redactor.holdsSecret(all));
}

void TestRedactor::unguessablePartsOfTheTargetAreFlagged()
{
    store::EventRecord event = eventWith("{}");
    event.target = "/api/v1/8Xk2mQ9pLw4Rt7Yb3Nc6Vd/orders";
    Redactor redactor = redactorWith();
    const store::EventRecord left = redactor.redact(event);
    QVERIFY(left.target.starts_with("/api/v1/redacted-token-"));
    QVERIFY(left.target.ends_with("/orders"));
    QVERIFY(!redactor.redactions().at(0).isSure);
}

void TestRedactor::aPersonDecides()
{
    const store::EventRecord event =
        eventWith(R"({"note":"first","memo":"second","email":"a@example.com"})");
    Redactor first = redactorWith();
    (void)first.redact(event);
    RedactionChoices choices;
    choices.allowed = {"Note"};
    choices.kept = {first.redactions().at(1).standIn};
    Redactor second = redactorWith(choices);
    const Json left = Json::parse(second.redact(event).body);
    QVERIFY(left["note"] == "first");
    QVERIFY(left["memo"] == "second");
    QVERIFY(left["email"] != "a@example.com");
    QVERIFY(second.redactions().at(0).isKept);
}

void TestRedactor::marksSayWhatStandsWhere()
{
    store::EventRecord event = eventWith(
        R"({"id":"evt_1","note":"caf\u00e9 \"x\"","status":"to a@example.com, b@example.com!",)"
        R"("n":4111111111111111,"e@example.com":null,"list":["Zo\u00eb",{"name":"M"}]})");
    event.target = "/hook/8Xk2mQ9pLw4Rt7Yb3Nc6Vd?phone=%2B4917012345678&id=evt_1";
    event.headers.push_back({"X-Customer", "Mustermann"});
    event.headers.push_back({"X-Webhook-Signature", "0123"});
    event.summary.eventId = "evt_1";
    Redactor redactor = redactorWith();
    const RedactedEvent left = redactor.redactMarked(event);
    QCOMPARE(left.head.text(), left.event.rawHeader);
    QCOMPARE(left.body.text(), left.event.body);
    QStringList originals;
    for (const MarkedText *text : {&left.head, &left.body}) {
        for (const RedactionMark &mark : text->marks()) {
            QCOMPARE(text->text().substr(mark.begin, mark.size), mark.standIn);
            originals += QString::fromStdString(mark.original);
        }
    }
    QCOMPARE(originals, QStringList({"8Xk2mQ9pLw4Rt7Yb3Nc6Vd", "+4917012345678", "Mustermann", "",
                                     "café \"x\"", "a@example.com", "b@example.com",
                                     "4111111111111111", "e@example.com", "Zoë", "M"}));
    QVERIFY(left.eventId.marks().empty());
    // The rule of the field, where it is one that a person may change.
    QStringList fields;
    for (const MarkedText *text : {&left.head, &left.body}) {
        for (const RedactionMark &mark : text->marks())
            fields += QString::fromStdString(mark.field);
    }
    QCOMPARE(fields,
             QStringList({"", "phone", "X-Customer", "", "note", "", "", "", "", "list", "name"}));
}

void TestRedactor::whatIsKeptIsMarkedAsItLeaves_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("marked"); ///< as it stands in the body
    const auto row = [](const char *name, const char *body, const char *marked) {
        QTest::newRow(name) << QByteArray(body) << QByteArray(marked);
    };
    row("a text", R"({"note":"hello"})", "hello");
    row("a text with escapes keeps them", R"({"note":"a\"b"})", R"(a\"b)");
    row("escapes that need not be", R"({"note":"caf\u00e9"})", R"(caf\u00e9)");
    row("a part of a text", R"({"status":"to a@example.com!"})", "a@example.com");
    row("a number", R"({"n":4111111111111111})", "4111111111111111");
}

void TestRedactor::whatIsKeptIsMarkedAsItLeaves()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, marked);
    const store::EventRecord event = eventWith(body.toStdString());
    Redactor first = redactorWith();
    (void)first.redact(event);
    RedactionChoices choices;
    for (const Redaction &one : first.redactions())
        choices.kept.insert(one.standIn);
    Redactor redactor = redactorWith(choices);
    const MarkedText left = redactor.redactMarked(event).body;
    QCOMPARE(QByteArray::fromStdString(left.text()), body);
    QCOMPARE(left.marks().size(), std::size_t{1});
    const RedactionMark &mark = left.marks().front();
    QVERIFY(mark.isKept);
    QCOMPARE(QByteArray::fromStdString(left.text().substr(mark.begin, mark.size)), marked);
}

void TestRedactor::fieldsAreListedWithWhatMayChange()
{
    store::EventRecord event = eventWith(
        R"({"amount":1,"note":"x","client_secret":"y","email":"a@example.com","ids":[1,2]})");
    event.headers.push_back({"Authorization", "Bearer abc"});
    Redactor redactor = redactorWith();
    (void)redactor.redact(event);
    const std::vector<FieldUse> expected{
        {"Authorization", true, false, false, 1}, {"Content-Type", true, true, true, 1},
        {"amount", false, true, true, 1},         {"client_secret", false, false, false, 1},
        {"email", false, false, true, 1},         {"ids", false, true, true, 2},
        {"note", false, false, true, 1}};
    QCOMPARE(redactor.fields().size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY2(redactor.fields().at(i) == expected[i], expected[i].name.c_str());
}

void TestRedactor::whatAPersonTakesAwayGoesEverywhere()
{
    store::EventRecord event =
        eventWith(R"({"id":"evt_1","type":"payment.created","data":{"id":"pay_1","live":true}})");
    event.summary.eventId = "evt_1";
    event.objectId = "pay_1";
    event.summary.eventType = "payment.created";
    event.target = "/hook?Id=evt_1";
    RedactionChoices choices;
    choices.withheld = {"ID", "live", "content-type"};
    Redactor redactor = redactorWith(choices);
    const store::EventRecord left = redactor.redact(event);
    const std::string all = left.rawHeader + left.body + left.summary.eventId + left.objectId;
    for (const char *gone : {"evt_1", "pay_1", "true", "application/json"})
        QVERIFY2(all.find(gone) == all.npos, all.c_str());
    QCOMPARE(left.summary.eventType, std::string("payment.created"));
    QVERIFY(Json::accept(left.body));
    // All that lies in it goes with it.
    choices.withheld = {"data"};
    const std::string body = redactorWith(choices).redact(event).body;
    for (const char *gone : {"pay_1", "true"})
        QVERIFY2(body.find(gone) == body.npos, body.c_str());
}

void TestRedactor::bodiesThatAreNoJsonLeaveAsOne()
{
    for (const char *body : {"<name>Erika</name>", "Erika wrote", "{\"id\":\"evt_1\"", "\xff\xfe"})
        QVERIFY(bodyOf(body).starts_with("redacted-text-"));
    store::EventRecord event = eventWith("id=evt_1&name=Erika+M&note=x%20y&status=paid");
    event.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    Redactor redactor = redactorWith();
    const std::string left = redactor.redact(event).body;
    QVERIFY2(left.starts_with("id=evt_1&name=redacted-name-") && left.ends_with("&status=paid") &&
                 left.find("x%20y") == left.npos,
             left.c_str());
}

void TestRedactor::largeAndDeepBodiesAreBounded_data()
{
    QTest::addColumn<QByteArray>("body");
    constexpr int size = 16 * 1024 * 1024;
    QTest::newRow("only brackets") << QByteArray(size, '[');
    QTest::newRow("deep and closed") << QByteArray(size / 2, '[') + QByteArray(size / 2, ']');
    // Less of what takes a while with checks: were it not linear, it would take hours.
    constexpr int part = size / 16;
    QByteArray list("[");
    while (list.size() < part)
        list += "\"a@b.cd\",";
    QTest::newRow("many addresses") << list + "1]";
    for (const char *piece :
         {"@", "a@", "a-", "1 ", "eyJ/", "eyJ.", "DE12 ", "whsec_", "-----BEGIN "}) {
        QByteArray text("{\"status\":\"");
        while (text.size() < part)
            text += piece;
        QTest::newRow(piece) << text + "\"}";
    }
}

void TestRedactor::largeAndDeepBodiesAreBounded()
{
    QFETCH(QByteArray, body);
    Redactor redactor = redactorWith();
    const store::EventRecord left = redactor.redact(eventWith(body.toStdString()));
    QVERIFY(left.body.size() < 6 * static_cast<std::size_t>(body.size()));
    QVERIFY(redactor.redactions().size() <= Redactor::maxListed);
}

QTEST_GUILESS_MAIN(TestRedactor)
#include "tst_redactor.moc"
