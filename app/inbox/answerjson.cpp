// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/answerjson.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <chrono>

namespace hookbench::inbox
{

using receiver::AnswerRule;
using Json = settings::JsonFile::Json;

namespace
{

constexpr std::array<const char *, 4> kinds{"fixed", "pass-on", "drop", "withhold"};

/// Takes known values out of an object; remembers whether one had a wrong type.
class Reader
{
public:
    explicit Reader(const Json &object)
        : m_object(object)
    {
    }

    const Json *find(const char *key) const
    {
        const auto it = m_object.find(key);
        return it == m_object.end() ? nullptr : &*it;
    }
    void whole(const char *key, int &value)
    {
        if (const Json *found = find(key)) {
            if (found->is_number_integer())
                value = static_cast<int>(
                    std::clamp<std::int64_t>(found->get<std::int64_t>(), -1, 1 << 30));
            else
                isClean = false;
        }
    }
    void time(const char *key, std::chrono::milliseconds &value)
    {
        int count = static_cast<int>(value.count());
        whole(key, count);
        value = std::chrono::milliseconds(count);
    }
    void text(const char *key, std::string &value)
    {
        if (const Json *found = find(key)) {
            if (found->is_string())
                value = found->get<std::string>();
            else
                isClean = false;
        }
    }

    bool isClean = true;

private:
    const Json &m_object;
};

} // namespace

Json answerToJson(const AnswerRule &answer)
{
    Json headers = Json::array();
    for (const Header &header : answer.headers)
        headers.push_back(Json::array({header.name, header.value}));
    Json json{{"kind", kinds[static_cast<std::size_t>(answer.kind)]},
              {"status", answer.status},
              {"headers", std::move(headers)},
              {"body", answer.body},
              {"delayMs", answer.delay.count()},
              {"failFirst", answer.failFirst},
              {"failShare", answer.failShare},
              {"seed", answer.seed},
              {"failStatus", answer.failStatus},
              {"passOnUrl", answer.passOnUrl},
              {"whenDownStatus", answer.whenDownStatus},
              {"passOnTimeoutMs", answer.passOnTimeout.count()}};
    if (answer.rate) {
        json["rate"] = {{"requests", answer.rate->requests},
                        {"windowSeconds", answer.rate->window.count()}};
    }
    if (answer.rejectStatus)
        json["rejectStatus"] = *answer.rejectStatus;
    return json;
}

std::optional<AnswerRule> answerFromJson(const Json &json)
{
    if (!json.is_object())
        return std::nullopt;
    AnswerRule answer;
    Reader reader(json);
    std::string kind = kinds.front();
    reader.text("kind", kind);
    const auto found = std::find(kinds.begin(), kinds.end(), kind);
    if (found == kinds.end())
        return std::nullopt;
    answer.kind = static_cast<AnswerRule::Kind>(found - kinds.begin());
    reader.whole("status", answer.status);
    reader.text("body", answer.body);
    reader.time("delayMs", answer.delay);
    reader.whole("failFirst", answer.failFirst);
    reader.whole("failStatus", answer.failStatus);
    reader.text("passOnUrl", answer.passOnUrl);
    reader.whole("whenDownStatus", answer.whenDownStatus);
    reader.time("passOnTimeoutMs", answer.passOnTimeout);
    if (const Json *headers = reader.find("headers")) {
        if (!headers->is_array())
            return std::nullopt;
        for (const Json &header : *headers) {
            if (!header.is_array() || header.size() != 2 || !header[0].is_string() ||
                !header[1].is_string())
                return std::nullopt;
            answer.headers.push_back({header[0].get<std::string>(), header[1].get<std::string>()});
        }
    }
    if (const Json *share = reader.find("failShare")) {
        if (!share->is_number())
            return std::nullopt;
        answer.failShare = share->get<double>();
    }
    if (const Json *seed = reader.find("seed")) {
        if (!seed->is_number_unsigned())
            return std::nullopt;
        answer.seed = static_cast<std::uint32_t>(seed->get<std::uint64_t>() & 0xffffffffU);
    }
    if (const Json *rate = reader.find("rate")) {
        if (!rate->is_object())
            return std::nullopt;
        Reader inside(*rate);
        AnswerRule::Rate value;
        int window = 1;
        inside.whole("requests", value.requests);
        inside.whole("windowSeconds", window);
        value.window = std::chrono::seconds(window);
        answer.rate = value;
        reader.isClean = reader.isClean && inside.isClean;
    }
    if (reader.find("rejectStatus")) {
        int status = 0;
        reader.whole("rejectStatus", status);
        answer.rejectStatus = status;
    }
    return reader.isClean ? std::optional(answer) : std::nullopt;
}

} // namespace hookbench::inbox
