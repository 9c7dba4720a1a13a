// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/eventdiff.h"

#include "app/store/eventexport.h"
#include "app/store/jsonleaves.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace hookbench::store
{

namespace
{

constexpr std::size_t shownBytes = 16;

using Texts = std::map<std::string, std::string>;

std::string hexOf(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const char c : bytes.substr(0, shownBytes)) {
        const auto byte = static_cast<unsigned char>(c);
        text += text.empty() ? "" : " ";
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

Texts headersByName(const Headers &headers)
{
    Texts texts;
    for (const Header &header : withoutCredentials(headers)) {
        std::string name = header.name;
        std::transform(name.begin(), name.end(), name.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        const auto [entry, isNew] = texts.emplace(name, header.value);
        if (!isNew)
            entry->second += ", " + header.value;
    }
    return texts;
}

std::vector<EventDiff::Change> changes(const Texts &before, const Texts &after)
{
    std::vector<EventDiff::Change> list;
    for (const auto &[name, value] : before) {
        const auto other = after.find(name);
        if (other == after.end())
            list.push_back({name, value, std::nullopt});
        else if (other->second != value)
            list.push_back({name, value, other->second});
    }
    for (const auto &[name, value] : after) {
        if (!before.contains(name))
            list.push_back({name, std::nullopt, value});
    }
    std::sort(list.begin(), list.end(),
              [](const auto &a, const auto &b) { return a.name < b.name; });
    return list;
}

/// "2026-03-20T12:…", with or without quotes around it.
bool isMoment(std::string_view text)
{
    if (text.starts_with('"'))
        text.remove_prefix(1);
    constexpr std::string_view shape = "dddd-dd-ddTdd:dd";
    return text.size() >= shape.size() &&
           std::equal(shape.begin(), shape.end(), text.begin(), [](char wanted, char c) {
               return wanted == 'd' ? c >= '0' && c <= '9' : c == wanted;
           });
}

} // namespace

bool areAttempts(const EventSummary &first, const EventSummary &other)
{
    // A replay may have been changed before it went, and a case file has other bytes than the store.
    if (first.account != other.account || first.source == EventSource::Replay ||
        other.source == EventSource::Replay)
        return false;
    return (!first.eventId.empty() && first.eventId == other.eventId) ||
           (!first.deliveryId.empty() && first.deliveryId == other.deliveryId);
}

bool isVolatile(const EventDiff::Change &change)
{
    // "$.data.created_at" by its last key
    std::string_view name = change.name;
    if (name.starts_with('$')) {
        name = name.substr(name.rfind('.') + 1);
        if (name.ends_with("_at") || name == "time")
            return true;
    } else if (name == "date" || name == "traceparent" || name.ends_with("-request-id")) {
        return true;
    }
    if (name.find("timestamp") != name.npos || name.find("signature") != name.npos)
        return true;
    return change.before && change.after && isMoment(*change.before) && isMoment(*change.after);
}

EventDiff diffEvents(const EventRecord &before, const EventRecord &after)
{
    EventDiff diff;
    const auto [a, b] =
        std::mismatch(before.body.begin(), before.body.end(), after.body.begin(), after.body.end());
    if (a != before.body.end() || b != after.body.end()) {
        const auto at = static_cast<std::size_t>(a - before.body.begin());
        diff.firstDifference = at;
        diff.hexBefore = hexOf(std::string_view(before.body).substr(at));
        diff.hexAfter = hexOf(std::string_view(after.body).substr(at));
    }
    diff.headers = changes(headersByName(before.headers), headersByName(after.headers));
    const auto leavesBefore = jsonLeaves(before.decrypted.value_or(before.body));
    const auto leavesAfter = jsonLeaves(after.decrypted.value_or(after.body));
    diff.arePayloadsJson = leavesBefore && leavesAfter;
    if (diff.arePayloadsJson)
        diff.payload = changes(*leavesBefore, *leavesAfter);
    return diff;
}

} // namespace hookbench::store
