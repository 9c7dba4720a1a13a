// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/auditexport.h"

#include "app/store/auditlog.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <string_view>

namespace hookbench::store
{

namespace
{

using Json = nlohmann::ordered_json;

/// Characters at which spreadsheets begin to calculate.
constexpr std::string_view formulaStarts = "=+-@\t\r";

std::string csvRow(std::initializer_list<std::string_view> cells)
{
    std::string row;
    for (const std::string_view cell : cells) {
        row += row.empty() ? "\"" : ",\"";
        if (!cell.empty() && formulaStarts.find(cell.front()) != formulaStarts.npos)
            row += '\'';
        for (const char c : cell) {
            row += c;
            if (c == '"')
                row += c;
        }
        row += '"';
    }
    return row + "\r\n";
}

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
    return line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string auditCsvHeading()
{
    return csvRow({"id", "at", "os_user", "account", "environment", "action", "webhook_id",
                   "request_id", "detail", "outcome"});
}

std::string auditCsvLine(const AuditEntry &entry)
{
    return csvRow({std::to_string(entry.id), formatUtc(entry.at), entry.osUser, entry.account,
                   entry.environment, entry.action, entry.webhookId, entry.requestId, entry.detail,
                   entry.outcome});
}

} // namespace hookbench::store
