// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/jsonreader.h"

#include "app/store/jsonpath.h"

#include <simdjson.h>

#include <variant>

namespace hookbench::store
{

using simdjson::ondemand::json_type;

struct JsonReader::Parts
{
    simdjson::ondemand::parser parser{};
    std::string padded{}; ///< simdjson reads beyond the end
};

namespace
{

std::optional<JsonFound> read(simdjson::ondemand::value value)
{
    json_type type{};
    if (value.type().get(type))
        return {};
    JsonFound found;
    std::string_view text;
    bool isTrue = false;
    switch (type) {
    case json_type::string:
        if (value.get_string().get(text))
            return {};
        return JsonFound{JsonFound::Kind::Text, std::string(text)};
    case json_type::number:
        text = value.raw_json_token();
        text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
        return JsonFound{JsonFound::Kind::Number, std::string(text)};
    case json_type::boolean:
        if (value.get_bool().get(isTrue))
            return {};
        found.text = isTrue ? "true" : "false";
        return found;
    case json_type::null:
        found.text = "null";
        return found;
    case json_type::object:
    case json_type::array:
        found.kind = JsonFound::Kind::Container;
        return found;
    }
    return {};
}

template <typename Value>
simdjson::error_code go(Value &from, const JsonPath::Step &step, simdjson::ondemand::value &to)
{
    if (const auto *name = std::get_if<std::string>(&step)) {
        simdjson::ondemand::object object;
        if (const simdjson::error_code failure = from.get_object().get(object))
            return failure;
        // Names are compared unescaped, which find_field does not do.
        for (auto field : object) {
            std::string_view key;
            if (const simdjson::error_code failure = field.unescaped_key().get(key))
                return failure;
            if (key == *name)
                return field.value().get(to);
        }
        return simdjson::NO_SUCH_FIELD;
    }
    simdjson::ondemand::array array;
    if (const simdjson::error_code failure = from.get_array().get(array))
        return failure;
    return array.at(std::get<std::uint64_t>(step)).get(to);
}

} // namespace

JsonReader::JsonReader()
    : m_parts(std::make_unique<Parts>())
{
}

JsonReader::JsonReader(JsonReader &&other) noexcept = default;
JsonReader &JsonReader::operator=(JsonReader &&other) noexcept = default;
JsonReader::~JsonReader() = default;

std::optional<JsonFound> JsonReader::find(const JsonPath &path, std::string_view json)
{
    std::string &padded = m_parts->padded;
    padded.reserve(json.size() + simdjson::SIMDJSON_PADDING);
    padded.assign(json);
    simdjson::ondemand::document document;
    if (m_parts->parser.iterate(padded.data(), padded.size(), padded.capacity()).get(document))
        return {};
    simdjson::ondemand::value value;
    bool isFirst = true;
    for (const JsonPath::Step &step : path.steps()) {
        simdjson::ondemand::value next;
        if (isFirst ? go(document, step, next) : go(value, step, next))
            return {};
        value = next;
        isFirst = false;
    }
    return read(value);
}

} // namespace hookbench::store
