// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/webhooklist.h"

#include "app/sandbox/answers.h"
#include "app/sandbox/apikey.h"
#include "app/sandbox/queryparameters.h"
#include "app/sandbox/webhookjson.h"
#include "app/sandbox/webhooktable.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <utility>

namespace hookbench::sandbox
{

namespace
{

using Json = nlohmann::ordered_json;

/// "[…]" built object by object: a page may hold thousands.
Result<std::string> arrayText(WebhookTable &webhooks, const Call &call, const WebhookRange &range,
                              SandboxOptions::ListSecrets secrets)
{
    const Application &application = call.key->application;
    std::string text = "[";
    const auto done =
        webhooks.list(application.id, range, call.now, [&](const WebhookRecord &webhook) {
            if (text.size() > 1)
                text += ',';
            text += webhookJson(webhook, application, secrets).dump();
        });
    if (!done)
        return done.error();
    return text + ']';
}

Answer bareArray(WebhookTable &webhooks, const Call &call, const SandboxOptions &options)
{
    QueryParameters query(call.request.query());
    WebhookRange range;
    range.skip = query.wholeNumber("skip", 0, 0);
    range.take = query.wholeNumber("take", 10, 1);
    if (!query.violations().empty())
        return ApiError::validation(query.violations());
    Result<std::string> array = arrayText(webhooks, call, range, options.listSecrets);
    if (!array)
        return ApiError::internal(array.error());
    return jsonResponse(200, std::move(*array));
}

Answer pageObject(WebhookTable &webhooks, const Call &call, const SandboxOptions &options)
{
    QueryParameters query(call.request.query());
    const std::int64_t page = query.wholeNumber("page", 1, 1);
    const std::int64_t limit = query.wholeNumber("limit", 20, 1, 100);
    WebhookRange range;
    range.take = limit;
    range.isActive = query.boolean("active");
    if (!query.violations().empty())
        return ApiError::validation(query.violations());
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    range.skip = page - 1 > most / limit ? most : (page - 1) * limit;

    const auto total = webhooks.count(call.key->application.id, range.isActive);
    if (!total)
        return ApiError::internal(total.error());
    const auto array = arrayText(webhooks, call, range, options.listSecrets);
    if (!array)
        return ApiError::internal(array.error());
    const Json pagination{{"page", page},
                          {"limit", limit},
                          {"total", *total},
                          {"total_pages", (*total + limit - 1) / limit}};
    return jsonResponse(200, "{\"data\":" + *array + ",\"pagination\":" + pagination.dump() + "}");
}

} // namespace

Answer listWebhooks(WebhookTable &webhooks, const Call &call, const SandboxOptions &options)
{
    return options.listStyle == SandboxOptions::ListStyle::PageLimit
               ? pageObject(webhooks, call, options)
               : bareArray(webhooks, call, options);
}

} // namespace hookbench::sandbox
