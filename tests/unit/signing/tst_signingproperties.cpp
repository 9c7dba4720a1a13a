// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signing/deliveries.h"

#include <QTest>

#include <random>

using namespace hookbench;
using namespace hookbench::signing;
using namespace hookbench::test;

namespace
{

/// Repeats in every run.
class Dice
{
public:
    explicit Dice(std::uint32_t seed)
        : m_engine(seed)
    {
    }
    std::size_t below(std::size_t end) { return m_engine() % end; }
    std::string bytes(std::size_t size)
    {
        std::string text(size, '\0');
        for (char &c : text)
            c = static_cast<char>(m_engine());
        return text;
    }

private:
    std::mt19937 m_engine;
};

void flipBit(std::string &text, std::size_t bit)
{
    text[bit / 8] = static_cast<char>(text[bit / 8] ^ (1 << bit % 8));
}

} // namespace

/// What is signed verifies, and no single flipped bit of what is signed or of the signature does.
class TestSigningProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void schemes_data();
    void schemes();
    void encryptedPayloads();
};

void TestSigningProperties::schemes_data()
{
    QTest::addColumn<QByteArray>("scheme");
    for (const Scheme &scheme : shipped().schemes())
        QTest::newRow(scheme.name.c_str()) << QByteArray::fromStdString(scheme.name);
}

void TestSigningProperties::schemes()
{
    QFETCH(QByteArray, scheme);
    const Scheme &tested = *shipped().find(scheme.toStdString());
    Verifier bound(shipped(), tested.name, keysOf({goodSecret, oldSecret}));
    Verifier detecting(shipped(), {}, keysOf({goodSecret, oldSecret}));
    Dice dice(20260320);
    for (int round = 0; round < 60; ++round) {
        const OwnDelivery good = signedDelivery(tested.name, dice.bytes(dice.below(400)),
                                                {round % 2 == 0 ? goodSecret : oldSecret});
        const Verdict verdict = round % 2 == 0 ? Verdict::Verified : Verdict::VerifiedOldSecret;
        QCOMPARE(bound.verify(good.view()).verdict, verdict);
        QCOMPARE(detecting.verify(good.view()).verdict, verdict);

        const auto mustFail = [&](const OwnDelivery &changed) {
            return !isVerified(bound.verify(changed.view()).verdict) &&
                   !isVerified(detecting.verify(changed.view()).verdict);
        };
        if (!good.body.empty()) {
            OwnDelivery changed = good;
            flipBit(changed.body, dice.below(8 * changed.body.size()));
            QVERIFY(mustFail(changed));
        }
        for (const std::string &name : {tested.signatureHeader, tested.timestampHeader}) {
            if (name.empty())
                continue;
            OwnDelivery changed = good;
            std::string &value = changed.header(name);
            flipBit(value, dice.below(8 * value.size()));
            QVERIFY2(mustFail(changed), value.c_str());
        }
        OwnDelivery longer = good;
        longer.body = good.body + std::string(1, '\0');
        QVERIFY(mustFail(longer));
    }
}

void TestSigningProperties::encryptedPayloads()
{
    SeededRandom random;
    Dice dice(7);
    const PayloadCipher &cipher = *shipped().findCipher("platform-gcm");
    for (int round = 0; round < 300; ++round) {
        const std::string plain = dice.bytes(dice.below(200));
        std::string wrapper = *encryptPayload(cipher, Secret::copyOf(goodSecret), plain, random);
        const auto opened = decryptPayload(cipher, Secret::copyOf(goodSecret), wrapper);
        QVERIFY(opened.ok() && *opened == plain);
        flipBit(wrapper, dice.below(8 * wrapper.size()));
        QVERIFY2(!decryptPayload(cipher, Secret::copyOf(goodSecret), wrapper).ok(),
                 wrapper.c_str());
    }
}

QTEST_APPLESS_MAIN(TestSigningProperties)
#include "tst_signingproperties.moc"
