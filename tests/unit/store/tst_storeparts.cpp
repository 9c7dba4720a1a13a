// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/fieldpack.h"
#include "app/store/keyedhash.h"
#include "app/store/keyfilter.h"
#include "app/store/keymap.h"

#include <QTest>

#include <map>
#include <random>

using namespace hookbench;
using namespace hookbench::store;

/// The small parts of the event store.
class TestStoreParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sipHashHasItsPublishedValues_data();
    void sipHashHasItsPublishedValues();
    void aKeyMapKeepsWhatAMapKeeps();
    void aKeyFilterForgetsNothingAndLiesSeldom();
    void packedHeadersComeBack_data();
    void packedHeadersComeBack();
    void brokenPacksEndTheList();
    void passingOnComesBack();
    void rawHeadersAreRead();
};

void TestStoreParts::sipHashHasItsPublishedValues_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<quint64>("hash");
    // vectors_sip64 of the authors' reference implementation: key 00…0f, input 00, 01, 02…
    QTest::newRow("nothing") << 0 << quint64(0x726fdb47dd0e0e31);
    QTest::newRow("one byte") << 1 << quint64(0x74f839c593dc67fd);
    QTest::newRow("eight bytes") << 8 << quint64(0x93f5f5799a932462);
    QTest::newRow("fifteen bytes, the paper's example") << 15 << quint64(0xa129ca6149be45e5);
}

void TestStoreParts::sipHashHasItsPublishedValues()
{
    QFETCH(int, length);
    QFETCH(quint64, hash);
    std::string input;
    for (int i = 0; i < length; ++i)
        input += char(i);
    const KeyedHash keyed{0x0706050403020100, 0x0f0e0d0c0b0a0908};
    QCOMPARE(quint64(keyed(input)), hash);
}

void TestStoreParts::aKeyMapKeepsWhatAMapKeeps()
{
    std::mt19937_64 random(1);
    std::map<std::int64_t, std::int64_t> expected;
    KeyMap map;
    for (std::int64_t i = 1; i <= 20'000; ++i) {
        // Few low bits: many fall onto the same place.
        const auto key = static_cast<std::int64_t>(random() & ~std::uint64_t{0xff});
        map.set(key, i);
        expected[key] = i;
    }
    map.set(0, 7);
    expected[0] = 7;
    QCOMPARE(map.size(), expected.size());
    for (const auto &[key, id] : expected)
        QCOMPARE(map.find(key).value_or(0), id);
    QVERIFY(!map.find(12345));
    const auto sorted = map.sorted();
    QVERIFY(std::equal(
        sorted.begin(), sorted.end(), expected.begin(), expected.end(),
        [](const auto &a, const auto &b) { return a.first == b.first && a.second == b.second; }));
    map.clear();
    QCOMPARE(map.size(), 0u);
    QVERIFY(!map.find(0));
}

void TestStoreParts::aKeyFilterForgetsNothingAndLiesSeldom()
{
    std::mt19937_64 random(2);
    KeyFilter filter(50'000);
    std::vector<std::int64_t> keys;
    for (int i = 0; i < 50'000; ++i)
        keys.push_back(static_cast<std::int64_t>(random()));
    for (const std::int64_t key : keys)
        filter.add(key);
    for (const std::int64_t key : keys)
        QVERIFY(filter.mayContain(key));
    int lies = 0;
    for (int i = 0; i < 10'000; ++i)
        lies += filter.mayContain(static_cast<std::int64_t>(random()));
    QVERIFY2(lies < 200, QByteArray::number(lies));
}

void TestStoreParts::packedHeadersComeBack_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("plain") << QByteArray("Content-Type") << QByteArray("text/plain");
    QTest::newRow("empty") << QByteArray("") << QByteArray("");
    QTest::newRow("colons and digits") << QByteArray("3:a") << QByteArray("1:2:3");
    QTest::newRow("any bytes") << QByteArray("a\0b", 3) << QByteArray("\r\n\xff");
}

void TestStoreParts::packedHeadersComeBack()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    const Headers headers{{name.toStdString(), value.toStdString()}, {"X", "y"}};
    QVERIFY(unpackHeaders(packHeaders(headers)) == headers);
}

void TestStoreParts::brokenPacksEndTheList()
{
    const std::string whole = packHeaders({{"a", "b"}, {"c", "d"}});
    QCOMPARE(unpackHeaders(whole.substr(0, whole.size() - 1)).size(), 1u);
    for (const char *broken : {"", "x", "1", "99999999999999999999:a", "5:ab", "-1:a", "1:a"})
        QVERIFY(unpackHeaders(broken).empty());
    QVERIFY(!unpackPassOn("1:a"));
}

void TestStoreParts::passingOnComesBack()
{
    const PassOn passOn{"http://127.0.0.1:3000/a?b", "00ff", "ff00", 12.125, ""};
    QVERIFY(unpackPassOn(packPassOn(passOn)) == passOn);
    const PassOn failed{"http://x/", "00ff", "00ff", -1, "connection-refused"};
    QVERIFY(unpackPassOn(packPassOn(failed)) == failed);
}

void TestStoreParts::rawHeadersAreRead()
{
    const Headers headers = headersOfRaw("GET / HTTP/1.1\r\nA:1\r\nb: \t two \r\nA: \r\n\r\n");
    QVERIFY(headers == (Headers{{"A", "1"}, {"b", "two"}, {"A", ""}}));
    QVERIFY(headersOfRaw("").empty());
}

QTEST_GUILESS_MAIN(TestStoreParts)
#include "tst_storeparts.moc"
