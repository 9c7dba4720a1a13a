// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/webhooktext.h"

#include "app/cli/output.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

using api::DeliveryStats;
using api::Webhook;
using api::WebhookState;

namespace
{

QString stateWord(WebhookState state)
{
    switch (state) {
    case WebhookState::Active:
        return u"active"_s;
    case WebhookState::Paused:
        return u"paused"_s;
    case WebhookState::Failing:
        return u"failing"_s;
    }
    return {};
}

QString time(const std::optional<UtcTime> &moment)
{
    return moment ? QString::fromStdString(formatUtc(*moment)) : u"-"_s;
}

QString successRate(const std::optional<DeliveryStats> &stats)
{
    const std::optional<double> rate = stats ? stats->rate() : std::nullopt;
    return rate ? QString::number(*rate, 'f', 1) + u" %"_s : u"-"_s;
}

/// Length in code points: the nearest thing to columns that needs no table of widths.
qsizetype width(const QString &text)
{
    return text.toUcs4().size();
}

QString aligned(const QVector<QStringList> &rows)
{
    QVector<qsizetype> widths(rows.first().size(), 0);
    for (const QStringList &row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths.at(column), width(row.at(column)));
    }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const qsizetype missing = widths.at(column) - width(row.at(column));
            line += row.at(column) + QString(missing + 2, u' ');
        }
        lines += line.trimmed();
    }
    return lines.join(u'\n');
}

/// The secret as it may be shown: in full only when that was asked for and the server gave it.
QString secretText(const api::WebhookAnswer &answer, bool showSecret)
{
    if (!showSecret || answer.secret.isEmpty())
        return printable(answer.webhook.maskedSecret);
    const std::string_view view = answer.secret.reveal();
    return printable(QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size())));
}

} // namespace

QString webhookTable(const QVector<api::WebhookAnswer> &answers, bool showSecrets)
{
    if (answers.isEmpty())
        return u"There are no webhooks."_s;
    QVector<QStringList> rows{
        {u"ID"_s, u"STATE"_s, u"SUCCESS"_s, u"LAST DELIVERY"_s, u"NAME"_s, u"URL"_s}};
    for (const api::WebhookAnswer &answer : answers) {
        const Webhook &webhook = answer.webhook;
        rows += {printable(webhook.id),
                 stateWord(webhook.state()),
                 successRate(webhook.stats),
                 time(webhook.stats ? webhook.stats->lastDelivery : std::nullopt),
                 printable(webhook.name),
                 printable(webhook.url)};
    }
    if (showSecrets) {
        rows.first() += u"SIGNING SECRET"_s;
        for (qsizetype row = 0; row < answers.size(); ++row)
            rows[row + 1] += secretText(answers.at(row), true);
    }
    return aligned(rows);
}

QString webhookRecord(const api::WebhookAnswer &answer, bool showSecret)
{
    const Webhook &webhook = answer.webhook;
    const QString secret = secretText(answer, showSecret);
    QVector<QStringList> rows{
        {u"ID"_s, printable(webhook.id)},
        {u"Name"_s, printable(webhook.name)},
        {u"URL"_s, printable(webhook.url)},
        {u"State"_s, stateWord(webhook.state())},
        {u"Payloads"_s, webhook.encrypted ? u"encrypted"_s : u"in the clear"_s},
        {u"Signing secret"_s, secret.isEmpty() ? u"not shown by the server"_s : secret},
        {u"Created"_s, time(webhook.createdAt)},
        {u"Updated"_s, time(webhook.updatedAt)},
    };
    if (!webhook.applicationName.isEmpty() || !webhook.applicationId.isEmpty()) {
        rows.insert(1, {u"Application"_s,
                        printable(webhook.applicationName.isEmpty() ? webhook.applicationId
                                                                    : webhook.applicationName)});
    }
    if (const auto &stats = webhook.stats) {
        rows += {u"Events"_s, u"%1, %2 delivered, %3 failed"_s.arg(stats->totalEvents)
                                  .arg(stats->successfulDeliveries)
                                  .arg(stats->failedDeliveries)};
        rows += {u"Success rate"_s, successRate(stats)};
        rows += {u"Last delivery"_s, time(stats->lastDelivery)};
    }
    return aligned(rows);
}

std::string webhookJson(const api::WebhookAnswer &answer, bool showSecret)
{
    if (!showSecret || answer.secret.isEmpty())
        return answer.json;
    auto object = nlohmann::ordered_json::parse(answer.json, nullptr, false);
    if (!object.is_object())
        return answer.json;
    // The older generation of the API calls it `secret`.
    const char *field = object.contains("signing_secret") ? "signing_secret" : "secret";
    object[field] = answer.secret.reveal();
    return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

} // namespace hookbench::cli
