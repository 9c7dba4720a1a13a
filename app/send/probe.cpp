// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/send/probe.h"

#include "app/base/eventenvelope.h"

#include <utility>

namespace hookbench::send
{

std::string testId(RandomSource &random)
{
    return "hookbench_test_" + randomText(random, 16, alphanumericAlphabet);
}

Order probeOrder(std::string url, const signing::Scheme &scheme, Secret secret,
                 std::optional<signing::PayloadCipher> cipher, UtcTime now, RandomSource &random)
{
    Order order;
    order.url = std::move(url);
    order.eventType = probeType;
    order.deliveryId = testId(random);
    order.body = eventEnvelope(testId(random), probeType, now, probeData);
    order.scheme = scheme;
    order.secret = std::move(secret);
    order.cipher = std::move(cipher);
    order.intent = Intent::Resigned;
    return order;
}

} // namespace hookbench::send
