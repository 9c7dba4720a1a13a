// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/send/sender.h"

#include <utility>

namespace hookbench::send
{

bool isExpected(Intent intent, int status)
{
    return status / 100 == (isToBeAccepted(intent) ? 2 : 4);
}

Sender::Sender(http::Engine &engine, const Clock &clock, RandomSource &random)
    : m_clock(clock)
    , m_random(random)
    , m_client(engine)
{
}

void Sender::send(const Order &order, Done done)
{
    Result<http::ClientRequest> request = packed(order, m_clock.now(), m_random);
    if (!request) {
        done(request.error());
        return;
    }
    m_client.send(std::move(*request), [intent = order.intent, done = std::move(done)](
                                           Result<http::ClientResponse> response) {
        if (!response) {
            done(response.error());
            return;
        }
        Receipt receipt;
        receipt.status = response->status;
        receipt.isAsExpected = isExpected(intent, response->status);
        receipt.answer = std::move(response->body);
        receipt.isAnswerCut = response->truncated;
        receipt.timing = response->timing;
        done(std::move(receipt));
    });
}

} // namespace hookbench::send
