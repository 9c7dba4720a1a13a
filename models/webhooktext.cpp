// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/webhooktext.h"

#include "app/text/formats.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace hookbench::models
{

using api::Webhook;
using api::WebhookState;

namespace
{

/// The translation context of this file.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WebhookText)
};

QString notKnown()
{
    return QStringLiteral("–");
}

/// For %n, which takes an int.
int forPlural(std::int64_t count)
{
    return static_cast<int>(std::clamp<std::int64_t>(count, 0, std::numeric_limits<int>::max()));
}

std::optional<double> rateOf(const Webhook &webhook)
{
    return webhook.stats ? webhook.stats->recentRate() : std::nullopt;
}

} // namespace

QString stateWord(WebhookState state)
{
    switch (state) {
    case WebhookState::Active:
        return Words::tr("Active");
    case WebhookState::Paused:
        return Words::tr("Paused");
    case WebhookState::Failing:
        return Words::tr("Failing");
    }
    return {};
}

QString successText(const Webhook &webhook)
{
    if (!webhook.stats)
        return notKnown();
    const std::optional<double> rate = webhook.stats->recentRate();
    return rate ? text::percent(*rate) : Words::tr("no deliveries");
}

QString eventsText(const Webhook &webhook)
{
    if (!webhook.stats || !webhook.stats->last24hEvents)
        return notKnown();
    return text::count(*webhook.stats->last24hEvents);
}

QString lastDeliveryText(const Webhook &webhook, UtcTime now)
{
    if (!webhook.stats)
        return notKnown();
    const std::optional<UtcTime> &last = webhook.stats->lastDelivery;
    return last ? text::relativeTime(*last, now) : Words::tr("never");
}

QString updatedText(const Webhook &webhook, UtcTime now)
{
    return webhook.updatedAt ? text::relativeTime(*webhook.updatedAt, now) : notKnown();
}

QString successDetails(const Webhook &webhook)
{
    if (!webhook.stats)
        return Words::tr("The server gave no figures.");
    if (!rateOf(webhook))
        return Words::tr("Nothing was delivered yet.");
    const QString counts = Words::tr("%1 of %2 deliveries succeeded, %3 failed.")
                               .arg(text::count(webhook.stats->successfulDeliveries),
                                    text::count(webhook.stats->totalEvents),
                                    text::count(webhook.stats->failedDeliveries));
    const QString source = webhook.stats->successRate
                               ? Words::tr("The rate is the server's own.")
                               : Words::tr("The rate is computed from these counts.");
    if (!webhook.stats->countsLast24h())
        return counts + QLatin1Char(' ') + source;
    return Words::tr("In the last 24 hours %1 of %2 failed. In all:")
               .arg(text::count(*webhook.stats->last24hFailures),
                    text::count(*webhook.stats->last24hEvents)) +
           QLatin1Char(' ') + counts;
}

QString stateSentence(const QString &name, WebhookState state)
{
    switch (state) {
    case WebhookState::Active:
        return Words::tr("%1 is active.").arg(name);
    case WebhookState::Paused:
        return Words::tr("%1 is paused: nothing is sent to it.").arg(name);
    case WebhookState::Failing:
        return Words::tr("%1 is failing: too many deliveries do not succeed.").arg(name);
    }
    return {};
}

QString urlSentence(const Webhook &webhook)
{
    return Words::tr("Deliveries go to %1.").arg(webhook.url);
}

QString encryptionSentence(const Webhook &webhook)
{
    return webhook.encrypted ? Words::tr("Payloads are encrypted with AES.")
                             : Words::tr("Payloads are not encrypted.");
}

QString successSentence(const Webhook &webhook)
{
    if (!webhook.stats)
        return Words::tr("The server gave no figures.");
    const std::optional<double> rate = rateOf(webhook);
    return rate ? Words::tr("%1 of deliveries succeeded.").arg(text::percent(*rate))
                : Words::tr("Nothing was delivered yet.");
}

QString eventsSentence(const Webhook &webhook)
{
    if (!webhook.stats || !webhook.stats->last24hEvents)
        return Words::tr(
            "The server does not say how many events there were in the last 24 hours.");
    return Words::tr("%n event(s) in the last 24 hours.", nullptr,
                     forPlural(*webhook.stats->last24hEvents));
}

QString lastDeliverySentence(const Webhook &webhook, UtcTime now)
{
    if (!webhook.stats)
        return Words::tr("The server gave no figures.");
    const std::optional<UtcTime> &last = webhook.stats->lastDelivery;
    return last ? Words::tr("The last delivery was %1.").arg(text::relativeTime(*last, now))
                : Words::tr("Nothing was delivered yet.");
}

QString updatedSentence(const Webhook &webhook, UtcTime now)
{
    return webhook.updatedAt
               ? Words::tr("Updated %1.").arg(text::relativeTime(*webhook.updatedAt, now))
               : Words::tr("The server does not say when it was updated.");
}

QString rowSentence(const Webhook &webhook, const QString &name, WebhookState state, UtcTime now)
{
    QStringList sentences{stateSentence(name, state), urlSentence(webhook),
                          successSentence(webhook)};
    if (rateOf(webhook))
        sentences += lastDeliverySentence(webhook, now);
    if (webhook.encrypted)
        sentences += encryptionSentence(webhook);
    return sentences.join(QLatin1Char(' '));
}

} // namespace hookbench::models
