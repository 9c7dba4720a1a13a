// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What does a verdict cost, against one bare HMAC of the same bytes?
// usage: bench_verifier

#include "tests/support/signing/deliveries.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace hookbench;
using namespace hookbench::signing;
using namespace hookbench::test;

namespace
{

constexpr int rounds = 15;
constexpr int calls = 20'000;

/// Processor time of this thread for one call, in microseconds.
double cost(const std::function<void()> &call)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
    };
    const double start = now();
    for (int i = 0; i < calls; ++i)
        call();
    return (now() - start) / calls;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// The event of the platform's preset, with 1.2 KB.
std::string eventBody()
{
    std::string body = R"({"id":"evt_5fJ2kQ9xR1","type":"payment.completed",)"
                       R"("created_at":"2026-03-20T12:00:00.000Z","data":{"amount":"129.90",)"
                       R"("currency":"EUR","customer":{"name":"Ada","country":"DE"},"lines":[)";
    for (int line = 1; body.size() < 1'150; ++line)
        body +=
            R"({"sku":"A-)" + std::to_string(1000 + line) + R"(","quantity":1,"price":"9.90"},)";
    body.back() = ']';
    return body + "}}";
}

} // namespace

int main()
{
    const std::string body = eventBody();
    OwnDelivery platform = signedDelivery("platform", body);
    for (const char *name : {"User-Agent", "Accept", "Content-Length", "Connection"})
        platform.headers.push_back({name, "whatever it is"});
    SeededRandom random;
    const OwnDelivery encrypted =
        signedDelivery("platform", *encryptPayload(*shipped().findCipher("platform-gcm"),
                                                   Secret::copyOf(goodSecret), body, random));
    Verifier detecting(shipped(), {}, keysOf({goodSecret}));
    Verifier bound(shipped(), "platform", keysOf({goodSecret}));
    Verifier rotating(shipped(), {}, keysOf({"whsec_the new one, not used yet", goodSecret}));

    EVP_MAC *hmac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    EVP_MAC_CTX *context = EVP_MAC_CTX_new(hmac);
    char digest[] = "SHA256";
    const std::array parameters{OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
                                OSSL_PARAM_construct_end()};
    const auto *key = reinterpret_cast<const unsigned char *>(goodSecret.data());
    const auto *bytes = reinterpret_cast<const unsigned char *>(body.data());
    EVP_MAC_init(context, key, goodSecret.size(), parameters.data());

    bool isRight = true;
    const auto verify = [&isRight](Verifier &verifier, const OwnDelivery &delivery) {
        isRight = isRight && isVerified(verifier.verify(delivery.view()).verdict);
    };
    struct Case
    {
        const char *name;
        std::function<void()> call;
        std::vector<double> costs{};
    };
    std::vector<Case> cases{
        {"bare EVP_MAC, keyed once",
         [&] {
             unsigned char mac[32];
             std::size_t length = 0;
             EVP_MAC_init(context, nullptr, 0, nullptr);
             EVP_MAC_update(context, bytes, body.size());
             EVP_MAC_final(context, mac, &length, sizeof mac);
         }},
        {"verdict, one scheme", [&] { verify(bound, platform); }},
        {"verdict, scheme detected", [&] { verify(detecting, platform); }},
        {"verdict, second of two secrets", [&] { verify(rotating, platform); }},
        {"verdict, payload decrypted", [&] { verify(detecting, encrypted); }},
    };
    for (int round = 0; round < rounds; ++round) {
        for (Case &one : cases)
            one.costs.push_back(cost(one.call));
    }
    EVP_MAC_CTX_free(context);
    EVP_MAC_free(hmac);
    if (!isRight)
        return 1; // not what was meant to be measured

    std::printf("%zu bytes, median of %d rounds of %d calls, processor time\n", body.size(), rounds,
                calls);
    const double bare = median(cases.front().costs);
    for (const Case &one : cases) {
        const double middle = median(one.costs);
        std::printf("%-32s %6.2f us  %5.2f times the bare MAC\n", one.name, middle, middle / bare);
    }
    return 0;
}
