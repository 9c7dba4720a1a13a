// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/objectreader.h"

#include <simdjson.h>

#include <algorithm>

namespace hookbench::signing
{

namespace
{

namespace ondemand = simdjson::ondemand;
using Kind = ObjectReader::Member::Kind;

/// Buffers for objects up to this size are kept.
constexpr std::size_t keptBytes = 256 * 1024;

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view jsonSpace = " \t\r\n";

std::string_view withoutSpaceBehind(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(jsonSpace);
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

bool looksLikeNumber(std::string_view text)
{
    return text.find_first_not_of("+-.0123456789Ee") == std::string_view::npos;
}

/// False when the JSON is broken here.
bool readValue(ondemand::value value, ObjectReader::Member &member)
{
    member.kind = Kind::Other;
    member.value.clear();
    const auto keep = [&member](Kind kind, std::string_view text) {
        if (text.size() > member.maxLength)
            return;
        member.kind = kind;
        member.value = text;
    };
    ondemand::json_type type{};
    if (value.type().get(type) != simdjson::SUCCESS)
        return false;
    switch (type) {
    case ondemand::json_type::string: {
        std::string_view text;
        if (value.get_string().get(text) != simdjson::SUCCESS)
            return false;
        keep(Kind::Text, text);
        return true;
    }
    case ondemand::json_type::number: {
        const std::string_view text = withoutSpaceBehind(value.raw_json_token());
        if (!looksLikeNumber(text))
            return false;
        keep(Kind::Number, text);
        return true;
    }
    case ondemand::json_type::boolean: {
        bool isTrue = false;
        if (value.get_bool().get(isTrue) != simdjson::SUCCESS)
            return false;
        if (isTrue)
            member.kind = Kind::True;
        return true;
    }
    default:
        return true;
    }
}

bool readMembers(ondemand::parser &parser, simdjson::padded_string_view json,
                 std::span<ObjectReader::Member> members)
{
    ondemand::document document;
    ondemand::object object;
    if (parser.iterate(json).get(document) != simdjson::SUCCESS ||
        document.get_object().get(object) != simdjson::SUCCESS)
        return false;
    for (auto result : object) {
        ondemand::field field;
        std::string_view name;
        if (std::move(result).get(field) != simdjson::SUCCESS ||
            field.unescaped_key().get(name) != simdjson::SUCCESS)
            return false;
        const auto member = std::find_if(
            members.begin(), members.end(),
            [name](const ObjectReader::Member &wanted) { return wanted.name == name; });
        if (member != members.end() && !readValue(field.value(), *member))
            return false;
    }
    // Out of bounds: nothing stands behind the object.
    return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

} // namespace

class ObjectReader::Private
{
public:
    bool read(std::string_view json, std::span<Member> members)
    {
        // simdjson reads beyond the end, and the bytes that were received have nothing there.
        m_padded.assign(json);
        m_padded.append(simdjson::SIMDJSON_PADDING, '\0');
        return readMembers(
            m_parser, simdjson::padded_string_view(m_padded.data(), json.size(), m_padded.size()),
            members);
    }

private:
    ondemand::parser m_parser;
    std::string m_padded;
};

ObjectReader::ObjectReader()
    : d(std::make_unique<Private>())
{
}

ObjectReader::ObjectReader(ObjectReader &&) noexcept = default;
ObjectReader &ObjectReader::operator=(ObjectReader &&) noexcept = default;
ObjectReader::~ObjectReader() = default;

bool ObjectReader::read(std::string_view json, std::span<Member> members)
{
    const auto forget = [&members] {
        for (Member &member : members) {
            member.kind = Kind::Absent;
            member.value.clear();
        }
    };
    forget();
    if (json.starts_with(byteOrderMark))
        json.remove_prefix(byteOrderMark.size());
    const std::size_t start = json.find_first_not_of(jsonSpace);
    if (start == std::string_view::npos || json[start] != '{' || json.size() > maxBytes)
        return false;
    const bool isObject =
        json.size() <= keptBytes ? d->read(json, members) : Private().read(json, members);
    if (!isObject)
        forget();
    return isObject;
}

} // namespace hookbench::signing
