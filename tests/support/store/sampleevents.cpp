// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/store/sampleevents.h"

#include <array>

namespace hookbench::test
{

namespace
{

constexpr std::array<const char *, 10> types{
    "payment.created",  "payment.completed",  "payment.failed",   "refund.created",
    "refund.completed", "invoice.paid",       "customer.created", "transfer.completed",
    "payout.completed", "liquidation.settled"};
constexpr std::array<const char *, 4> paths{"/", "/orders", "/payments", "/hooks/in"};
constexpr std::array<const char *, 8> firstNames{"Ada",   "Bruno", "Chiara", "David",
                                                 "Elena", "Farid", "Grace",  "Hugo"};
constexpr std::array<const char *, 8> lastNames{"Okafor", "Weber", "Rossi",  "Novak",
                                                "Silva",  "Kim",   "Jensen", "Moreau"};
constexpr std::array<const char *, 4> currencies{"usdc", "eurc", "usd", "eur"};

} // namespace

SampleEvents::SampleEvents(std::uint32_t seed)
    : m_random(seed)
{
}

std::string SampleEvents::hex(int digits)
{
    constexpr const char *alphabet = "0123456789abcdef";
    std::string text;
    for (int i = 0; i < digits; i += 16) {
        std::uint64_t number = m_random();
        for (int j = 0; j < 16 && i + j < digits; ++j) {
            text += alphabet[number & 15];
            number >>= 4;
        }
    }
    return text;
}

std::string SampleEvents::payload(const std::string &eventId, const std::string &type, UtcTime at)
{
    const std::string first = firstNames[below(firstNames.size())];
    const std::string last = lastNames[below(lastNames.size())];
    const std::string user = std::to_string(below(40'000));
    const std::string note = m_count % rareEvery == 0 ? rareWord : "none";
    std::string json = "{\"id\":\"" + eventId + "\",\"type\":\"" + type + "\",\"created_at\":\"" +
                       formatUtc(at) + "\",\"data\":{\"id\":\"pay_" + hex(24) + "\",\"amount\":\"" +
                       std::to_string(below(100'000)) + "." + std::to_string(10 + below(90)) +
                       "\",\"currency\":\"" + currencies[below(currencies.size())] +
                       "\",\"status\":\"completed\",\"customer\":{\"id\":\"cus_" + hex(24) +
                       "\",\"name\":\"" + first + " " + last + "\",\"email\":\"user" + user +
                       "@shop.example\"},\"note\":\"" + note + "\",\"wallet\":\"0x" + hex(40) +
                       "\",\"transaction\":\"0x" + hex(64) + "\",\"items\":[";
    while (json.size() < 1'050) {
        json += json.back() == '[' ? "" : ",";
        json += "{\"sku\":\"SKU-" + std::to_string(below(2'000)) +
                "\",\"quantity\":" + std::to_string(1 + below(9)) +
                ",\"title\":\"Blue enamel mug, large\"}";
    }
    return json + "]}}";
}

store::EventRecord SampleEvents::next()
{
    ++m_count;
    store::EventRecord event;
    store::EventSummary &summary = event.summary;
    summary.account = account;
    summary.receivedAt = firstAt + step * m_count;
    summary.method = "POST";
    summary.path = paths[below(paths.size())];
    summary.eventType = types[below(types.size())];
    summary.eventId = "evt_" + hex(24);
    summary.deliveryId = "dlv_" + hex(24);
    summary.attempt = 1;
    summary.answered = 200;
    summary.source = store::EventSource::Sandbox;
    event.body = payload(summary.eventId, summary.eventType, summary.receivedAt);
    summary.size = static_cast<std::int64_t>(event.body.size());
    event.target = summary.path;
    event.peer = "127.0.0.1:" + std::to_string(30'000 + below(30'000));
    event.answer.status = 200;
    sign(event);
    return event;
}

void SampleEvents::sign(store::EventRecord &event)
{
    store::EventSummary &summary = event.summary;
    const std::uint64_t lot = below(100);
    event.headers = {{"Host", "127.0.0.1:8787"},
                     {"User-Agent", "Webhooks/1.0"},
                     {"Content-Type", "application/json"},
                     {"Content-Length", std::to_string(event.body.size())},
                     {"X-Webhook-Event-Id", summary.eventId},
                     {"X-Webhook-Delivery-Id", summary.deliveryId}};
    if (lot < 6) {
        summary.verdict = Verdict::Unsigned;
    } else {
        summary.verdict = lot < 10   ? Verdict::Failed
                          : lot < 13 ? Verdict::VerifiedOldSecret
                                     : Verdict::Verified;
        summary.scheme = "platform";
        summary.cause = summary.verdict == Verdict::Failed ? "wrong-secret-or-body" : "";
        if (isVerified(summary.verdict))
            summary.secret =
                summary.verdict == Verdict::Verified ? SecretRole::Current : SecretRole::Previous;
        event.headers.push_back({"X-Webhook-Signature", "sha256=" + hex(64)});
    }
    event.rawHeader = "POST " + event.target + " HTTP/1.1\r\n";
    for (const Header &header : event.headers)
        event.rawHeader += header.name + ": " + header.value + "\r\n";
    event.rawHeader += "\r\n";
}

store::EventRecord plainEvent(std::string body, std::string path)
{
    store::EventRecord event;
    event.summary.account = "sandbox";
    event.summary.receivedAt = *parseUtc("2026-03-20T12:00:00.000Z");
    event.summary.method = "POST";
    event.summary.path = std::move(path);
    event.summary.verdict = Verdict::Unsigned;
    event.summary.size = static_cast<std::int64_t>(body.size());
    event.summary.answered = 200;
    event.target = event.summary.path;
    event.rawHeader = "POST " + event.target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    event.headers = {{"Host", "localhost"}};
    event.answer.status = 200;
    event.body = std::move(body);
    return event;
}

} // namespace hookbench::test
