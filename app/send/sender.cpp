// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/send/sender.h"

#include <charconv>
#include <system_error>
#include <utility>

namespace hookbench::send
{

namespace
{

/// The length that was announced for a body that was not read to its end.
std::optional<std::uint64_t> announcedBytes(const Headers &headers)
{
    const auto text = findHeader(headers, "Content-Length");
    std::uint64_t bytes = 0;
    if (!text)
        return std::nullopt;
    const auto [end, failure] = std::from_chars(text->data(), text->data() + text->size(), bytes);
    if (failure != std::errc() || end != text->data() + text->size())
        return std::nullopt;
    return bytes;
}

Receipt receiptOf(http::ClientResponse &&response, bool isToBeAccepted)
{
    Receipt receipt;
    receipt.status = response.status;
    receipt.isToBeAccepted = isToBeAccepted;
    receipt.isAsExpected = isExpected(isToBeAccepted, response.status);
    receipt.headers = std::move(response.headers);
    if (response.status / 100 == 3)
        receipt.redirect = findHeader(receipt.headers, "Location").value_or("");
    receipt.answer = std::move(response.body);
    receipt.isAnswerCut = response.truncated;
    receipt.answerBytes =
        response.truncated ? announcedBytes(receipt.headers) : std::optional(receipt.answer.size());
    receipt.timing = response.timing;
    receipt.tlsVersion = std::move(response.tlsVersion);
    receipt.certificateExpires = response.certificateExpires;
    receipt.proxy = std::move(response.proxy);
    return receipt;
}

} // namespace

bool isExpected(bool isToBeAccepted, int status)
{
    return status / 100 == (isToBeAccepted ? 2 : 4);
}

Sender::Sender(http::Engine &engine, const Clock &clock, RandomSource &random,
               http::ProxyChoice proxies)
    : m_clock(clock)
    , m_random(random)
    , m_client(engine, std::move(proxies))
{
}

void Sender::send(const Order &order, Done done)
{
    Result<http::ClientRequest> request = packed(order, m_clock.now(), m_random);
    if (!request) {
        done(request.error());
        return;
    }
    m_client.send(std::move(*request), [isRight = isToBeAccepted(order), done = std::move(done)](
                                           Result<http::ClientResponse> response) {
        if (response)
            done(receiptOf(std::move(*response), isRight));
        else
            done(response.error());
    });
}

} // namespace hookbench::send
