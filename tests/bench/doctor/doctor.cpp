// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What does a search cost that finds nothing, in HMACs over the same body, and does it keep its
// two seconds?
// usage: bench_doctor

#include "app/signing/doctor/doctor.h"
#include "app/signing/encoding.h"
#include "app/signing/mac.h"
#include "tests/support/signing/deliveries.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

using namespace hookbench;
using namespace hookbench::signing;
using namespace hookbench::test;

namespace
{

using Use = doctor::KnownSecret::Use;

double milliseconds(const std::function<void()> &call)
{
    const auto start = std::chrono::steady_clock::now();
    call();
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
    return time.count();
}

/// JSON of about that size, indented, with everything that the changes look for.
std::string bodyOf(std::size_t size)
{
    std::string body = "{\n  \"id\": \"evt_1\",\n  \"lines\": [\n";
    for (int line = 0; body.size() + 64 < size; ++line)
        body += "    {\"sku\": \"A/" + std::to_string(line) +
                "\", \"name\": \"Zo\xc3\xab\", \"price\": 9.90, \"quantity\": 1},\n";
    body.resize(body.size() - 2);
    return body + "\n  ]\n}\n";
}

} // namespace

int main()
{
    const std::vector<doctor::KnownSecret> secrets{
        {Secret::copyOf(goodSecret), Use::Current, "Orders"},
        {Secret::copyOf(oldSecret), Use::Previous, "Orders"},
        {Secret::copyOf("whsec_BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB"), Use::OtherWebhook, "Payments"},
        {Secret::copyOf("sk_1234567890"), Use::ApiKey, ""}};
    double worst = 0;
    std::printf("%10s %10s %12s %12s %8s\n", "body", "MACs", "search ms", "in HMACs", "ended");
    for (const std::size_t size : {1024, 100 * 1024, 1024 * 1024 - 1024, 16 * 1024 * 1024}) {
        const std::string body = bodyOf(size);
        const OwnDelivery delivery =
            signedDelivery("platform", body, {"whsec_DDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDD"});
        const Verification found =
            Verifier(shipped(), "platform", keysOf({goodSecret})).verify(delivery.view());
        const Delivery view = delivery.view();
        Mac mac(Hash::Sha256, bytesOf(goodSecret));
        std::vector<double> macs;
        std::vector<double> searches;
        doctor::Diagnosis last;
        // In turn, so that both see the same machine.
        for (int round = 0; round < 5; ++round) {
            const int calls = size < 10'000 ? 1000 : 10;
            macs.push_back(milliseconds([&] {
                               for (int call = 0; call < calls; ++call) {
                                   mac.reset();
                                   mac.update(body);
                                   (void)mac.finish();
                               }
                           }) /
                           calls);
            searches.push_back(milliseconds([&] {
                last = doctor::diagnose(shipped(), "platform", {secrets, view, found});
            }));
        }
        std::sort(macs.begin(), macs.end());
        std::sort(searches.begin(), searches.end());
        worst = std::max(worst, searches.back());
        const bool wasCut =
            std::any_of(last.skipped.begin(), last.skipped.end(), [](const doctor::Skipped &one) {
                return one.reason == SkipReason::TimeOver;
            });
        std::printf("%10zu %10zu %12.2f %12.0f %8s\n", body.size(), last.attempts, searches[2],
                    searches[2] / macs[2], wasCut ? "by time" : "itself");
    }
    std::printf("worst: %.0f ms, %.2f of the budget\n", worst,
                worst / static_cast<double>(doctor::Limits().time.count()));
    return 0;
}
