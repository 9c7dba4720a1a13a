// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/auditexport.h"

#include "app/store/auditlog.h"
#include "app/store/csv.h"
#include "app/store/lossyjson.h"

#include <nlohmann/json.hpp>

#include <array>

namespace hookbench::store
{

namespace
{

using Json = nlohmann::ordered_json;

/// Absent is null, not the empty text.
Json textOrNull(const std::string &text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

} // namespace

std::string auditJsonLine(const AuditEntry &entry)
{
    const Json line{{"id", entry.id},
                    {"at", formatUtc(entry.at)},
                    {"osUser", entry.osUser},
                    {"account", textOrNull(entry.account)},
                    {"environment", textOrNull(entry.environment)},
                    {"action", entry.action},
                    {"webhookId", textOrNull(entry.webhookId)},
                    {"requestId", textOrNull(entry.requestId)},
                    {"detail", textOrNull(entry.detail)},
                    {"outcome", entry.outcome}};
    return lossyJson(line) + "\n";
}

std::string auditCsvHeading()
{
    const std::array<std::string, 10> names{"id",          "at",     "os_user",    "account",
                                            "environment", "action", "webhook_id", "request_id",
                                            "detail",      "outcome"};
    return csvRow(names);
}

std::string auditCsvLine(const AuditEntry &entry)
{
    const std::array<std::string, 10> cells{std::to_string(entry.id),
                                            formatUtc(entry.at),
                                            entry.osUser,
                                            entry.account,
                                            entry.environment,
                                            entry.action,
                                            entry.webhookId,
                                            entry.requestId,
                                            entry.detail,
                                            entry.outcome};
    return csvRow(cells);
}

} // namespace hookbench::store
