// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/secretuse.h"

#include "app/signing/verifier.h"

#include <cstdint>
#include <string_view>

namespace hookbench::receiver
{

namespace
{

constexpr int pageSize = 250;
constexpr std::size_t mostRows = 10'000; ///< with replays and what else is passed over
constexpr std::size_t mostDeliveries = 2'500;
constexpr std::int64_t largestBody = std::int64_t{1024} * 1024;
constexpr std::string_view testId = "hookbench_test_"; ///< begins what this program sent itself

bool isUseBySender(const store::EventSummary &event)
{
    using store::EventSource;
    const bool isOurTest =
        event.eventId.starts_with(testId) || event.deliveryId.starts_with(testId);
    return event.kind == store::RowKind::Event && event.size <= largestBody && !isOurTest &&
           (event.source == EventSource::Direct || event.source == EventSource::Sandbox ||
            event.source == EventSource::Relay);
}

store::EventQuery queryFor(const SecretUseQuestion &question)
{
    store::FilterNode webhook;
    webhook.kind = store::FilterNode::Kind::Term;
    webhook.term.field = store::FilterTerm::Field::Webhook;
    webhook.term.value = question.webhookId;
    store::EventQuery query;
    query.account = question.account;
    query.filter.root.children.push_back(std::move(webhook));
    query.hasGaps = false;
    return query;
}

/// Whose MAC fits; where both signed, the newer one.
std::optional<SecretRole> signerOf(signing::Verifier &verifier, const store::EventRecord &event)
{
    const std::string url = (event.overTls ? "https://" : "http://") +
                            std::string(findHeader(event.headers, "Host").value_or("localhost")) +
                            event.target;
    return verifier
        .verify({event.summary.method, url, event.headers, event.body, event.summary.receivedAt})
        .secret;
}

} // namespace

Result<SecretUse> readSecretUse(store::EventReader &reader, const SecretUseQuestion &question,
                                const signing::SchemeSet &schemes,
                                const std::atomic<bool> &isCancelled)
{
    signing::Verifier verifier(
        schemes, std::nullopt,
        {{question.newer, SecretRole::Current}, {question.older, SecretRole::Previous}});
    const store::EventQuery query = queryFor(question);
    SecretUse use;
    std::size_t deliveries = 0;
    std::optional<store::EventId> before;
    for (std::size_t rows = 0; rows < mostRows;) {
        const auto page = reader.page(query, before, pageSize);
        if (!page)
            return page.error();
        for (const store::EventSummary &summary : *page) {
            if (isCancelled)
                return Error{ErrorKind::Cancelled};
            before = summary.id;
            ++rows;
            if (!isUseBySender(summary))
                continue;
            const auto event = reader.event(summary.id);
            if (!event)
                return event.error();
            if (!*event)
                continue;
            const auto signer = signerOf(verifier, **event);
            const bool isCounted = deliveries++ < SecretUse::window;
            use.seen += isCounted ? 1 : 0;
            if (signer == SecretRole::Current) {
                use.byNew += isCounted ? 1 : 0;
                if (!use.newLastUsed)
                    use.newLastUsed = summary.receivedAt;
            } else if (signer == SecretRole::Previous) {
                use.byOld += isCounted ? 1 : 0;
                if (!use.oldLastUsed)
                    use.oldLastUsed = summary.receivedAt;
            }
            if (deliveries >= mostDeliveries ||
                (deliveries >= SecretUse::window && use.oldLastUsed))
                return use;
        }
        if (page->empty())
            break;
    }
    return use;
}

} // namespace hookbench::receiver
