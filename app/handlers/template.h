// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::handlers
{

/// What a template is filled in with. An absent or empty text is false, a present list is repeated.
/// Value type.
struct TemplateValues
{
    std::map<std::string, std::string> texts{};
    std::map<std::string, std::vector<TemplateValues>> lists{};
};

/// Gives the content of a file of resources/handlers ("node/handler.js").
using ReadTemplate = std::function<std::string(const std::string &file)>;

/// Fills in a template: a small part of Mustache, described in resources/handlers/README.md. What
/// stands bare is made harmless for a comment; in quotes it is a literal of the language. Errors:
/// Internal (a section that does not end, a name that nobody gave: a fault of the template).
Result<std::string> renderTemplate(const std::string &file, const TemplateValues &values,
                                   const ReadTemplate &read);

/// A literal for JavaScript, Python, Go and Java.
std::string inDoubleQuotes(std::string_view text);
/// A literal for PHP, which fills in variables between double quotes.
std::string inSingleQuotes(std::string_view text);

} // namespace hookbench::handlers
