// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/eventcatalogue.h"

#include "app/sandbox/rawjson.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <optional>

namespace hookbench::sandbox
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr std::size_t maxPlaceholder = 40;

EventSample::Origin originOf(const std::string &word)
{
    if (word == "published")
        return EventSample::Origin::Published;
    if (word == "dashboard")
        return EventSample::Origin::Dashboard;
    if (word == "use-case")
        return EventSample::Origin::UseCase;
    throw std::invalid_argument("origin is published, dashboard or use-case");
}

/// "-5m", "+3d"; nullopt when it is something else.
std::optional<std::chrono::seconds> offsetOf(std::string_view text)
{
    if (text.empty())
        return std::chrono::seconds(0);
    const bool isAhead = text.front() == '+';
    if (text.size() < 3 || (!isAhead && text.front() != '-'))
        return std::nullopt;
    int number = 0;
    const char *end = text.data() + text.size() - 1;
    const auto [rest, failure] = std::from_chars(text.data() + 1, end, number);
    if (failure != std::errc() || rest != end || number < 0)
        return std::nullopt;
    std::chrono::seconds unit(1);
    switch (text.back()) {
    case 's':
        break;
    case 'm':
        unit = std::chrono::minutes(1);
        break;
    case 'h':
        unit = std::chrono::hours(1);
        break;
    case 'd':
        unit = std::chrono::days(1);
        break;
    default:
        return std::nullopt;
    }
    return (isAhead ? number : -number) * unit;
}

/// Fills the placeholders of one sample, and remembers the ids it made.
class Filler
{
public:
    Filler(UtcTime now, RandomSource &random)
        : m_now(now)
        , m_random(random)
    {
    }

    /// nullopt: no placeholder that is known.
    std::optional<std::string> valueOf(std::string_view placeholder)
    {
        if (placeholder.starts_with("id:"))
            return idOf(placeholder.substr(3));
        if (placeholder.starts_with("hex:"))
            return hexOf(placeholder.substr(4));
        if (!placeholder.starts_with("now"))
            return std::nullopt;
        const auto offset = offsetOf(placeholder.substr(3));
        return offset ? std::optional(formatUtc(m_now + *offset)) : std::nullopt;
    }

private:
    std::string idOf(std::string_view prefix)
    {
        std::string &id = m_ids[std::string(prefix)];
        if (id.empty())
            id = std::string(prefix) + '_' + randomText(m_random, 20, alphanumericAlphabet);
        return id;
    }

    std::optional<std::string> hexOf(std::string_view digits)
    {
        std::size_t count = 0;
        const char *end = digits.data() + digits.size();
        const auto [rest, failure] = std::from_chars(digits.data(), end, count);
        if (failure != std::errc() || rest != end || count > 128)
            return std::nullopt;
        return randomText(m_random, count, "0123456789abcdef");
    }

    UtcTime m_now;
    RandomSource &m_random;
    std::map<std::string, std::string> m_ids;
};

/// A member of a file, as it would stand by itself: one level of indentation less. Line ends stand
/// between the tokens only, so no text changes.
std::string outdented(const std::string &member)
{
    std::string text;
    for (std::size_t i = 0; i < member.size(); ++i) {
        text += member[i];
        if (member[i] == '\n' && member.compare(i + 1, 2, "  ") == 0)
            i += 2;
    }
    return text;
}

} // namespace

Result<EventSample> parseEventSample(std::string_view json)
{
    try {
        const Json file = Json::parse(json);
        EventSample sample;
        sample.type = file.at("type").get<std::string>();
        sample.family = file.at("family").get<std::string>();
        sample.title = file.at("title").get<std::string>();
        sample.description = file.at("description").get<std::string>();
        sample.origin = originOf(file.at("origin").get<std::string>());
        sample.idField = file.at("idField").get<std::string>();
        if (!file.at("data").is_object() || !file.at("data").contains(sample.idField))
            throw std::invalid_argument("data is an object with the member that idField names");
        sample.data = outdented(rawMember(json, "data").value_or("{}"));
        return sample;
    } catch (const std::exception &failure) {
        return Error{ErrorKind::FileMalformed, failure.what()};
    }
}

std::string fillSample(std::string_view data, UtcTime now, RandomSource &random)
{
    Filler filler(now, random);
    std::string text;
    text.reserve(data.size() + 128);
    for (std::size_t at = 0; at < data.size();) {
        const std::size_t begin = std::min(data.find("{{", at), data.size());
        text += data.substr(at, begin - at);
        at = begin;
        if (begin == data.size())
            break;
        const std::size_t end = data.find("}}", begin);
        std::optional<std::string> value;
        if (end != data.npos && end - begin <= maxPlaceholder)
            value = filler.valueOf(data.substr(begin + 2, end - begin - 2));
        text += value.value_or("{{");
        at = value ? end + 2 : begin + 2;
    }
    return text;
}

EventCatalogue EventCatalogue::from(const std::vector<File> &files)
{
    EventCatalogue catalogue;
    for (const File &file : files) {
        Result<EventSample> sample = parseEventSample(file.json);
        if (!sample) {
            catalogue.m_rejected.push_back({file.name, sample.error()});
            continue;
        }
        if (sample->type == "generic") {
            catalogue.m_generic = std::move(*sample);
            continue;
        }
        auto &samples = catalogue.m_samples;
        const auto same =
            std::find_if(samples.begin(), samples.end(),
                         [&](const EventSample &known) { return known.type == sample->type; });
        if (same == samples.end())
            samples.push_back(std::move(*sample));
        else
            *same = std::move(*sample);
    }
    return catalogue;
}

const EventSample &EventCatalogue::sampleFor(std::string_view type) const
{
    const auto found = std::find_if(m_samples.begin(), m_samples.end(),
                                    [&](const EventSample &sample) { return sample.type == type; });
    return found == m_samples.end() ? m_generic : *found;
}

} // namespace hookbench::sandbox
