// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/headers.h"
#include "app/base/random.h"
#include "app/base/result.h"
#include "app/base/secret.h"
#include "app/http/client.h"
#include "app/send/intent.h"
#include "app/signing/payloadcipher.h"
#include "app/signing/scheme.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace hookbench::send
{

/// One delivery as it is wished for. Value type; the secret is cleansed with it.
struct Order
{
    std::string url;   ///< absolute, http or https
    std::string body;  ///< in the clear
    Headers headers{}; ///< of the caller; they win over ours of the same name
    std::string method = "POST";
    std::string eventType{};
    std::string deliveryId{};
    std::int64_t attempt = 1;

    signing::Scheme scheme{};
    std::optional<Secret> secret{};                 ///< absent: unsigned
    std::optional<signing::PayloadCipher> cipher{}; ///< absent: sent in the clear
    Intent intent = Intent::Resigned;
    bool isOutdated = false; ///< the intent is Exact, and its signature too old by now

    std::chrono::milliseconds timeout{10'000}; ///< of the whole exchange
    std::size_t maxAnswerBytes = 1024 * 1024;
};

/// Whether a right endpoint answers with 2xx; else with 4xx.
bool isToBeAccepted(const Order &order);

/// Turns an order into the request that goes on the wire: encrypts, signs, and brings in the one
/// thing that its intent makes wrong. A data transformation: nothing is sent. Errors:
/// InvalidArgument, `detail` is a whole sentence: an intent that needs what the order does not
/// have.
Result<http::ClientRequest> packed(const Order &order, UtcTime now, RandomSource &random);

} // namespace hookbench::send
