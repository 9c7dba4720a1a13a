// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandbox/openapichecker.h"

#include "app/base/clock.h"
#include "app/base/headers.h"

#include <QRegularExpression>

#include <algorithm>
#include <cctype>

namespace hookbench::test
{

namespace
{

using Json = OpenApiChecker::Json;

std::string lower(std::string text)
{
    for (char &c : text)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

std::string seenName(const std::string &method, const std::string &path, const std::string &status)
{
    return method + ' ' + path + ' ' + status;
}

bool hasType(const Json &value, const std::string &type)
{
    if (type == "string")
        return value.is_string();
    if (type == "integer")
        return value.is_number_integer();
    if (type == "number")
        return value.is_number();
    if (type == "boolean")
        return value.is_boolean();
    if (type == "array")
        return value.is_array();
    if (type == "object")
        return value.is_object();
    return type == "null" && value.is_null();
}

bool hasOneOfTypes(const Json &value, const Json &types)
{
    if (types.is_string())
        return hasType(value, types.get<std::string>());
    for (const Json &type : types) {
        if (hasType(value, type.get<std::string>()))
            return true;
    }
    return false;
}

std::size_t codePoints(const std::string &text)
{
    std::size_t count = 0;
    for (const char c : text)
        count += (static_cast<unsigned char>(c) & 0xc0) != 0x80 ? 1 : 0;
    return count;
}

void checkText(const Json &schema, const std::string &text, const std::string &where,
               std::vector<std::string> &problems)
{
    const QRegularExpression pattern(QString::fromStdString(schema.value("pattern", "")));
    if (!pattern.match(QString::fromStdString(text)).hasMatch())
        problems.push_back(where + " does not match its pattern");
    if (schema.value("format", "") == "date-time" && !parseUtc(text))
        problems.push_back(where + " is no date-time: " + text);
    if (codePoints(text) < schema.value("minLength", std::size_t{0}) ||
        codePoints(text) > schema.value("maxLength", std::string::npos))
        problems.push_back(where + " has a wrong length");
}

void collectReferences(const Json &node, std::set<std::string> &references)
{
    if (node.is_object() && node.contains("$ref"))
        references.insert(node.at("$ref").get<std::string>());
    for (const Json &child : node) {
        if (child.is_structured())
            collectReferences(child, references);
    }
}

} // namespace

OpenApiChecker::OpenApiChecker(const std::string &document)
    : m_document(Json::parse(document))
{
}

const Json &OpenApiChecker::resolve(const Json &node) const
{
    if (!node.is_object() || !node.contains("$ref"))
        return node;
    const auto reference = node.at("$ref").get<std::string>();
    return resolve(m_document.at(Json::json_pointer(reference.substr(1))));
}

std::vector<std::string> OpenApiChecker::check(const std::string &method, const std::string &path,
                                               const http::Response &response)
{
    std::vector<std::string> problems;
    const Json &paths = m_document.at("paths");
    if (!paths.contains(path) || !paths.at(path).contains(lower(method)))
        return {method + ' ' + path + " is not described"};
    const Json &responses = paths.at(path).at(lower(method)).at("responses");
    const std::string status = std::to_string(response.status);
    if (!responses.contains(status))
        return {seenName(method, path, status) + " is not described: " + response.body};
    m_seen.insert(seenName(method, path, status));

    const Json &description = resolve(responses.at(status));
    checkHeaders(description, response, problems);
    if (!description.contains("content")) {
        if (!response.body.empty())
            problems.push_back("a body came that is not described");
        return problems;
    }
    if (!findHeader(response.headers, "content-type").value_or("").starts_with("application/json"))
        problems.emplace_back("Content-Type is not application/json");
    const Json body = Json::parse(response.body, nullptr, false);
    if (body.is_discarded())
        problems.emplace_back("the body is not JSON");
    else
        checkWhole(description.at("content").at("application/json").at("schema"), body, "body",
                   problems);
    return problems;
}

void OpenApiChecker::checkHeaders(const Json &description, const http::Response &response,
                                  std::vector<std::string> &problems) const
{
    const Json described = description.value("headers", Json::object());
    for (const auto &[name, node] : described.items()) {
        const Json &header = resolve(node);
        const auto value = findHeader(response.headers, name);
        if (!value && header.value("required", false))
            problems.push_back("header " + name + " is missing");
        if (!value)
            continue;
        const bool integer = resolve(header.at("schema")).value("type", "") == "integer";
        const Json typed = integer ? Json::parse(*value, nullptr, false) : Json(*value);
        checkValue(header.at("schema"), typed, "header " + name, problems);
    }
    for (const Header &header : response.headers) {
        const bool ours = lower(header.name).starts_with("x-") || header.name == "Retry-After";
        if (ours && !described.contains(header.name) &&
            !lower(header.name).starts_with("x-ratelimit-"))
            problems.push_back("header " + header.name + " is not described");
    }
}

void OpenApiChecker::checkValue(const Json &reference, const Json &value, const std::string &where,
                                std::vector<std::string> &problems) const
{
    const Json &schema = resolve(reference);
    if (schema.contains("allOf")) {
        for (const Json &part : schema.at("allOf"))
            checkValue(part, value, where, problems);
        return;
    }
    if (schema.contains("type") && !hasOneOfTypes(value, schema.at("type"))) {
        problems.push_back(where + " has the wrong type: " + value.dump());
        return;
    }
    if (schema.contains("enum")) {
        const Json &allowed = schema.at("enum");
        if (std::find(allowed.begin(), allowed.end(), value) == allowed.end())
            problems.push_back(where + " has a value that is not listed: " + value.dump());
    }
    if (value.is_string())
        checkText(schema, value.get<std::string>(), where, problems);
    if (value.is_number() && (value.get<double>() < schema.value("minimum", -1e300) ||
                              value.get<double>() > schema.value("maximum", 1e300)))
        problems.push_back(where + " is out of range: " + value.dump());
    if (value.is_array()) {
        if (value.size() < schema.value("minItems", std::size_t{0}) ||
            value.size() > schema.value("maxItems", std::string::npos))
            problems.push_back(where + " has a wrong number of items");
        for (const Json &item : value)
            checkWhole(schema.at("items"), item, where + "[]", problems);
    }
    if (value.is_object()) {
        const Json required = schema.value("required", Json::array());
        for (const Json &name : required) {
            if (!value.contains(name.get<std::string>()))
                problems.push_back(where + '.' + name.get<std::string>() + " is missing");
        }
        const Json properties = schema.value("properties", Json::object());
        for (const auto &[name, property] : properties.items()) {
            if (value.contains(name))
                checkWhole(property, value.at(name), where + '.' + name, problems);
        }
    }
}

void OpenApiChecker::checkWhole(const Json &schema, const Json &value, const std::string &where,
                                std::vector<std::string> &problems) const
{
    checkValue(schema, value, where, problems);
    if (!value.is_object() || resolve(schema).value("additionalProperties", false))
        return;
    std::set<std::string> described;
    collectProperties(schema, described);
    for (const auto &[name, member] : value.items()) {
        if (!described.contains(name))
            problems.push_back(where + '.' + name + " is not described");
    }
}

void OpenApiChecker::collectProperties(const Json &reference, std::set<std::string> &names) const
{
    const Json &schema = resolve(reference);
    const Json properties = schema.value("properties", Json::object());
    for (const auto &[name, property] : properties.items())
        names.insert(name);
    const Json parts = schema.value("allOf", Json::array());
    for (const Json &part : parts)
        collectProperties(part, names);
}

std::vector<std::string> OpenApiChecker::unseen() const
{
    std::vector<std::string> missing;
    for (const auto &[path, operations] : m_document.at("paths").items()) {
        for (const auto &[method, operation] : operations.items()) {
            std::string name = method;
            for (char &c : name)
                c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
            for (const auto &[status, description] : operation.at("responses").items()) {
                if (!m_seen.contains(seenName(name, path, status)))
                    missing.push_back(seenName(name, path, status));
            }
        }
    }
    return missing;
}

std::vector<std::string> OpenApiChecker::looseEnds() const
{
    std::vector<std::string> problems;
    std::set<std::string> references;
    collectReferences(m_document, references);
    for (const std::string &reference : references) {
        if (!m_document.contains(Json::json_pointer(reference.substr(1))))
            problems.push_back(reference + " leads nowhere");
    }
    for (const auto &[kind, components] : m_document.at("components").items()) {
        if (kind == "securitySchemes")
            continue;
        for (const auto &[name, component] : components.items()) {
            const std::string reference = "#/components/" + kind + '/' + name;
            if (!references.contains(reference))
                problems.push_back(reference + " is used by nobody");
        }
    }
    return problems;
}

} // namespace hookbench::test
