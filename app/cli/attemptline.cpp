// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/attemptline.h"

#include "app/cli/output.h"

#include <nlohmann/json.hpp>

#include <cmath>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

std::string attemptJson(const store::Attempt &attempt)
{
    using Json = nlohmann::ordered_json;
    const auto orNull = [](bool isThere, Json value) { return isThere ? value : Json(nullptr); };
    Json json{{"eventId", orNull(!attempt.eventId.empty(), attempt.eventId)},
                    {"status", orNull(attempt.status.has_value(), attempt.status.value_or(0))},
                    {"expected", attempt.isToBeAccepted ? "2xx" : "4xx"},
                    {"pass", attempt.hasPassed},
                    {"ms", orNull(attempt.totalMs >= 0, std::round(attempt.totalMs * 100) / 100)}};
    if (!attempt.proxy.empty())
        json["proxy"] = attempt.proxy;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

QString attemptText(const store::Attempt &attempt)
{
    const QString event =
        attempt.eventId.empty() ? u"(no event id)"_s : QString::fromStdString(attempt.eventId);
    const QString expected = attempt.isToBeAccepted ? u"2xx"_s : u"4xx"_s;
    const QString way = attempt.proxy.empty() ? QString()
                                              : u"; through the proxy %1"_s.arg(
                                                    QString::fromStdString(attempt.proxy));
    if (!attempt.status) {
        return printable(
            u"%1  no answer: %2%3"_s.arg(event, QString::fromStdString(attempt.error), way));
    }
    const QString sentence = attempt.hasPassed ? u"%1  %2 after %3 ms, as expected (%4)"_s
                                               : u"%1  %2 after %3 ms, and %4 was expected"_s;
    return printable(
        sentence.arg(event).arg(*attempt.status).arg(attempt.totalMs, 0, 'f', 1).arg(expected) +
        way);
}

} // namespace hookbench::cli
