// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/jsonleaves.h"

#include "app/store/lossyjson.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <utility>
#include <vector>

namespace hookbench::store
{

namespace
{

using Json = nlohmann::ordered_json;

/// Takes what the parser reads, one value after the other: nlohmann's parser checks the whole
/// text, does not recurse, and gives numbers with the text that they came as.
class LeafCollector : public nlohmann::json_sax<Json>
{
public:
    std::map<std::string, std::string> leaves;

    bool null() override { return take("null"); }
    bool boolean(bool value) override { return take(value ? "true" : "false"); }
    bool number_integer(std::int64_t value) override { return take(std::to_string(value)); }
    bool number_unsigned(std::uint64_t value) override { return take(std::to_string(value)); }
    bool number_float(double, const std::string &text) override { return take(text); }
    bool string(std::string &value) override { return take(lossyJson(value)); }
    bool binary(Json::binary_t &) override { return false; }
    bool start_object(std::size_t) override { return open(false); }
    bool start_array(std::size_t) override { return open(true); }
    bool end_object() override { return close("{}"); }
    bool end_array() override { return close("[]"); }
    bool key(std::string &name) override
    {
        const bool isPlain = !name.empty() && name.find_first_of(".[]\" :()") == std::string::npos;
        m_levels.back().step = isPlain ? "." + name : "[" + lossyJson(name) + "]";
        return true;
    }
    bool parse_error(std::size_t, const std::string &, const Json::exception &) override
    {
        return false;
    }

private:
    struct Level
    {
        bool isArray;
        std::size_t count;
        std::string step;
    };

    std::string path() const
    {
        std::string text = "$";
        for (const Level &level : m_levels)
            text += level.isArray ? "[" + std::to_string(level.count) + "]" : level.step;
        return text;
    }

    bool take(std::string value)
    {
        leaves[path()] = std::move(value);
        if (!m_levels.empty())
            ++m_levels.back().count;
        return leaves.size() <= maxJsonLeaves;
    }

    bool open(bool isArray)
    {
        m_levels.push_back({isArray, 0, {}});
        return m_levels.size() <= static_cast<std::size_t>(maxJsonDepth);
    }

    bool close(const char *empty)
    {
        const bool isEmpty = m_levels.back().count == 0;
        m_levels.pop_back();
        if (isEmpty)
            return take(empty);
        if (!m_levels.empty())
            ++m_levels.back().count;
        return true;
    }

    std::vector<Level> m_levels;
};

} // namespace

std::optional<std::map<std::string, std::string>> jsonLeaves(std::string_view json)
{
    LeafCollector collector;
    if (!Json::sax_parse(json.begin(), json.end(), &collector))
        return {};
    return std::move(collector.leaves);
}

} // namespace hookbench::store
