// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/message.h"

#include <nlohmann/json.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::test
{

/// Holds answers against an OpenAPI 3.1 document: is the status listed, are the required headers
/// there, is the body what its schema says, and nothing that it does not say. Remembers what it has
/// seen, so that listed statuses that never came can be named. Knows the part of JSON Schema that
/// our document uses.
class OpenApiChecker
{
public:
    using Json = nlohmann::ordered_json;

    explicit OpenApiChecker(const std::string &document);

    /// What is wrong with the answer of `method` on the path template; empty: nothing.
    std::vector<std::string> check(const std::string &method, const std::string &path,
                                   const http::Response &response);
    /// "GET /path 200": listed and never checked.
    std::vector<std::string> unseen() const;
    /// What is wrong with the document itself: references to nothing, components nobody uses.
    std::vector<std::string> looseEnds() const;

    const Json &document() const { return m_document; }

private:
    const Json &resolve(const Json &node) const;
    void checkHeaders(const Json &description, const http::Response &response,
                      std::vector<std::string> &problems) const;
    /// A value, and no member that its schema does not describe.
    void checkWhole(const Json &schema, const Json &value, const std::string &where,
                    std::vector<std::string> &problems) const;
    /// What one schema says, be it the whole or a part of allOf.
    void checkValue(const Json &schema, const Json &value, const std::string &where,
                    std::vector<std::string> &problems) const;
    /// Properties of the schema and of all its parts.
    void collectProperties(const Json &schema, std::set<std::string> &names) const;

    Json m_document;
    std::set<std::string> m_seen;
};

} // namespace hookbench::test
