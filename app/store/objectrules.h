// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/jsonpath.h"

#include <string>
#include <string_view>
#include <vector>

namespace hookbench::store
{

struct EventRecord;
class JsonReader;

/// Where the payload of each type of event names the business object that it speaks of (payment,
/// invoice, customer…). Data: resources/objects.json. Value type; without rules nothing is found.
class ObjectRules
{
public:
    /// `[{"type": PATTERN, "paths": [PATH…]}…]`: the first pattern that fits a type decides, its
    /// first path that leads to an id wins. Errors: FileMalformed with what is wrong.
    static Result<ObjectRules> parse(std::string_view json);

    bool isEmpty() const { return m_rules.empty(); }
    /// The object's id as it stands there (text or number, 1 to 256 bytes without control
    /// characters); empty when there is none, or the payload cannot be read.
    std::string objectOf(std::string_view eventType, std::string_view payload,
                         JsonReader &json) const;
    std::string objectOf(const EventRecord &event, JsonReader &json) const;

private:
    struct Rule
    {
        std::string type;
        std::vector<JsonPath> paths;
    };

    std::vector<Rule> m_rules;
};

} // namespace hookbench::store
