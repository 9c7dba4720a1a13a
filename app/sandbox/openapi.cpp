// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/openapi.h"

#include <nlohmann/json.hpp>

#include <exception>
#include <vector>

namespace hookbench::sandbox
{

namespace
{

using Json = nlohmann::ordered_json;
using Options = SandboxOptions;

const char *nameOf(Options::ListStyle style)
{
    return style == Options::ListStyle::PageLimit ? "page-limit" : "skip-take";
}

const char *nameOf(Options::DeleteStyle style)
{
    switch (style) {
    case Options::DeleteStyle::Empty:
        return "empty";
    case Options::DeleteStyle::Message:
        return "message";
    case Options::DeleteStyle::Object:
        break;
    }
    return "object";
}

const char *nameOf(Options::ErrorStyle style)
{
    switch (style) {
    case Options::ErrorStyle::NoDetails:
        return "no-details";
    case Options::ErrorStyle::NoError:
        return "no-error";
    case Options::ErrorStyle::Typed:
        return "typed";
    case Options::ErrorStyle::StatusFalse:
        return "status-false";
    case Options::ErrorStyle::Flat:
        break;
    }
    return "flat";
}

const char *nameOf(AuthStyle style)
{
    switch (style) {
    case AuthStyle::Bearer:
        return "bearer";
    case AuthStyle::Basic:
        return "basic";
    case AuthStyle::Headers:
        break;
    }
    return "headers";
}

const char *nameOf(Options::ListSecrets secrets)
{
    switch (secrets) {
    case Options::ListSecrets::Full:
        return "full";
    case Options::ListSecrets::None:
        return "none";
    case Options::ListSecrets::Masked:
        break;
    }
    return "masked";
}

/// Takes members out wherever they are; the document is ours, so its depth is known.
void eraseEverywhere(Json &json, const std::vector<std::string> &names)
{
    if (json.is_object()) {
        for (const std::string &name : names)
            json.erase(name);
    }
    for (Json &child : json) {
        if (child.is_structured())
            eraseEverywhere(child, names);
    }
}

} // namespace

Result<std::string> openApiDocument(std::string_view base, const SandboxOptions &options)
{
    try {
        Json document = Json::parse(base);
        const Json variants = document.at("x-variants");
        document.erase("x-variants");
        document.merge_patch(variants.at("list-style").at(nameOf(options.listStyle)));
        document.merge_patch(variants.at("delete-style").at(nameOf(options.deleteStyle)));
        document.merge_patch(variants.at("error-style").at(nameOf(options.errorStyle)));
        document.merge_patch(variants.at("auth").at(nameOf(options.authStyle)));
        document.merge_patch(variants.at("list-secrets").at(nameOf(options.listSecrets)));
        if (options.requestsPerWindow() <= 0) {
            eraseEverywhere(document,
                            {"429", "RateLimited", "RateError", "X-RateLimit-Limit",
                             "X-RateLimit-Remaining", "X-RateLimit-Reset", "Retry-After"});
        }
        document["info"]["version"] = HOOKBENCH_VERSION;
        return document.dump();
    } catch (const std::exception &failure) {
        return Error{ErrorKind::FileMalformed, failure.what()};
    }
}

} // namespace hookbench::sandbox
