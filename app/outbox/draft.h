// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/result.h"
#include "app/send/parcel.h"
#include "app/signing/schemeset.h"
#include "app/store/event.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace hookbench::outbox
{

/// One delivery as the user has put it together: where it came from and what was made of it. Value
/// type; the secret is cleansed with it.
struct Draft
{
    enum class Source : std::uint8_t { Sample, Captured, Own };

    Source source = Source::Sample;
    std::shared_ptr<const store::EventRecord> event{}; ///< Captured only
    std::string body{};                                ///< these very bytes, in the clear
    Headers headers{};                                 ///< as typed
    std::string eventType{};
    std::string deliveryId{}; ///< empty: a new one
    bool keepsIds = true;     ///< false: each send has new ids, also in the body
    std::string url{};
    std::optional<Secret> secret{};
    std::string scheme{}; ///< name; empty: "platform"
    bool encrypts = false;
    send::Intent intent = send::Intent::Resigned;
};

/// What goes out, and what is remembered of it.
struct Dispatch
{
    send::Order order;
    std::optional<store::EventId> event{}; ///< the row it was made from
    std::string eventId{};                 ///< of the payload; empty: it has none
};

/// The header lines that the event goes out with when nobody edits them: with the intent Exact its
/// own, else what describes its body.
Headers usualHeaders(const Draft &draft, const signing::SchemeSet &schemes, UtcTime now,
                     RandomSource &random);

/// Whether this is the captured event as it came: its bytes and its usual headers.
bool isUnchanged(const Draft &draft, const signing::SchemeSet &schemes, UtcTime now,
                 RandomSource &random);

/// Errors: InvalidArgument, `detail` is a whole sentence: a scheme that is not known, encryption
/// that the scheme or the secret does not allow.
Result<Dispatch> dispatchOf(const Draft &draft, const signing::SchemeSet &schemes, UtcTime now,
                            RandomSource &random);

} // namespace hookbench::outbox
