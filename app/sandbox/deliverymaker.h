// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/result.h"
#include "app/http/client.h"
#include "app/http/url.h"
#include "app/signing/schemeset.h"

#include <chrono>
#include <string>
#include <string_view>

namespace hookbench::sandbox
{

struct DeliveryContent;
struct WebhookRecord;

/// Makes what goes on the wire: the body once, and for each attempt the request around it, with a
/// fresh timestamp, signature and attempt number. One thread; `random` must outlive it.
class DeliveryMaker
{
public:
    struct Rules
    {
        signing::Scheme scheme;
        signing::PayloadCipher cipher;
        std::chrono::seconds rotationOverlap{0};
        std::chrono::milliseconds timeout{10'000};
    };

    /// The rules of the scheme "platform". Error: FileMalformed when it or its cipher is missing.
    static Result<Rules> rulesFrom(const signing::SchemeSet &schemes);

    DeliveryMaker(Rules rules, RandomSource &random);

    /// The envelope, encrypted where the webhook says so.
    Result<std::string> body(const WebhookRecord &webhook, std::string_view envelope) const;
    Result<http::ClientRequest> attempt(const WebhookRecord &webhook, const http::Url &url,
                                        const DeliveryContent &content, UtcTime now) const;

private:
    Rules m_rules;
    RandomSource &m_random;
};

} // namespace hookbench::sandbox
