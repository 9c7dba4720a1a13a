// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/result.h"

#include <QVector>

#include <cstdint>
#include <string_view>

namespace hookbench::api
{

/// How a server pages its list (platform-api, section 3).
enum class ListStyle : std::uint8_t {
    SkipTake, ///< query skip and take, a bare array
    PageLimit ///< query page and limit, an object with the array in `data`
};

/// One answer to a list request.
struct WebhookPage
{
    ListStyle style = ListStyle::SkipTake; ///< told by the body
    QVector<WebhookAnswer> webhooks;
};

/// What GET /health says.
struct HealthStatus
{
    bool ok = false;
    bool authenticated = false;
    QString version;
    QString message;
};

// From bytes to values and back, every published variant (platform-api, sections 1 to 3). What is
// optional and has a wrong type counts as absent; a needed field (id, name, url, isActive,
// encrypted) of a wrong type is AnswerMalformed with the field's path in `detail`. A full secret is
// only ever in WebhookAnswer::secret.

Result<WebhookAnswer> parseWebhook(std::string_view body);
Result<WebhookPage> parseWebhookPage(std::string_view body);
Result<HealthStatus> parseHealth(std::string_view body);
/// Any of the three answers to a delete: the object, nothing, or a message. Gives the object back
/// with its secrets masked.
Result<std::string> parseDeleted(std::string_view body);

/// True for what a server shows in place of a secret: `whse****3c4d`, all stars, bullets.
bool isMaskedSecret(std::string_view text);

/// The body of a create. Error: InvalidArgument when a text is not UTF-8.
Result<Secret> toJson(const WebhookDraft &draft);
/// The body of a PATCH: the fields that are set and nothing else.
Result<Secret> toJson(const WebhookPatch &patch);

} // namespace hookbench::api
