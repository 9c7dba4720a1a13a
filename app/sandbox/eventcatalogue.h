// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/error.h"
#include "app/base/random.h"
#include "app/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace hookbench::sandbox
{

/// One event type with a believable payload, as a file of resources/events describes it.
struct EventSample
{
    /// Where its name comes from (platform-api, section 6).
    enum class Origin : std::uint8_t {
        Published,
        Dashboard, ///< seen in the platform's dashboard
        UseCase    ///< the platform names the use, and the name is ours
    };

    std::string type; ///< "payment.completed"; "generic" for the one that stands for all others
    std::string family;
    std::string title;
    std::string description;
    Origin origin = Origin::Published;
    std::string idField; ///< of `data`: the id of the business object
    std::string data;    ///< one JSON object, its text kept, with {{…}} for fresh ids and times

    bool operator==(const EventSample &) const = default;
};

/// Reads one file. Errors: FileMalformed, whose `detail` says what is expected.
Result<EventSample> parseEventSample(std::string_view json);

/// `data` with its placeholders filled: {{id:pay}} → a new id "pay_…", the same one wherever it
/// stands in this sample; {{hex:64}} → hex digits; {{now}}, {{now-5m}}, {{now+3d}} → times. Numbers
/// and other text stay as they are written.
std::string fillSample(std::string_view data, UtcTime now, RandomSource &random);

/// All event types that are known by name, and what stands for the others. Filled once, then only
/// read, from any thread.
class EventCatalogue
{
public:
    /// A file that could not be used, and why; the others are there all the same.
    struct Rejected
    {
        std::string name;
        Error error;
    };
    struct File
    {
        std::string name; ///< without ".json"
        std::string json;
    };

    /// In the order of the files; a later one of the same type replaces an earlier one.
    static EventCatalogue from(const std::vector<File> &files);

    /// Without the generic one.
    const std::vector<EventSample> &samples() const { return m_samples; }
    const std::vector<Rejected> &rejected() const { return m_rejected; }
    /// The sample of this type, or the generic one.
    const EventSample &sampleFor(std::string_view type) const;

private:
    std::vector<EventSample> m_samples;
    EventSample m_generic{"generic",
                          "other",
                          "Any other event",
                          "",
                          EventSample::Origin::UseCase,
                          "id",
                          R"({"id":"{{id:obj}}"})"};
    std::vector<Rejected> m_rejected;
};

} // namespace hookbench::sandbox
