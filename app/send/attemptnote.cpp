// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/send/attemptnote.h"

#include <string_view>

namespace hookbench::send
{

store::Attempt attemptOf(const Order &order, UtcTime startedAt)
{
    store::Attempt attempt;
    attempt.target = order.url;
    attempt.intent = intentName(order.intent);
    attempt.startedAt = startedAt;
    attempt.isToBeAccepted = isToBeAccepted(order);
    return attempt;
}

void noteAnswer(store::Attempt &attempt, const Result<Receipt> &receipt)
{
    if (!receipt) {
        constexpr std::string_view atProxy = "proxy://"; // as http::Client says that it failed there
        attempt.error = errorKindName(receipt.error().kind);
        if (receipt.error().url.starts_with(atProxy))
            attempt.proxy = receipt.error().url.substr(atProxy.size());
        return;
    }
    attempt.status = receipt->status;
    attempt.proxy = receipt->proxy;
    attempt.dnsMs = receipt->timing.dnsMs;
    attempt.connectMs = receipt->timing.connectMs;
    attempt.tlsMs = receipt->timing.tlsMs;
    attempt.firstByteMs = receipt->timing.firstByteMs;
    attempt.totalMs = receipt->timing.totalMs;
    attempt.isToBeAccepted = receipt->isToBeAccepted;
    attempt.hasPassed = receipt->isAsExpected;
    attempt.answerHeaders = receipt->headers;
    attempt.answerBody = receipt->answer;
    attempt.isAnswerCut = receipt->isAnswerCut;
}

} // namespace hookbench::send
