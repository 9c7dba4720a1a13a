// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"

#include <QString>

namespace hookbench::models
{

/// What is said about a webhook, translated: cells, tooltips and the sentences that a screen reader
/// reads. Each is made from the values alone; `now` is what relative times count from.

/// "Active", "Paused" or "Failing".
QString stateWord(api::WebhookState state);
/// "98.8 %", or that nothing was delivered, or a dash where the server gave no figures.
QString successText(const api::Webhook &webhook);
QString eventsText(const api::Webhook &webhook);
QString lastDeliveryText(const api::Webhook &webhook, UtcTime now);
QString updatedText(const api::Webhook &webhook, UtcTime now);

/// How the rate came about: so many of so many, and over what time.
QString successDetails(const api::Webhook &webhook);

/// The whole row in a few short sentences; name and state as they are shown.
QString rowSentence(const api::Webhook &webhook, const QString &name, api::WebhookState state,
                    UtcTime now);
QString stateSentence(const QString &name, api::WebhookState state);
QString urlSentence(const api::Webhook &webhook);
QString encryptionSentence(const api::Webhook &webhook);
QString successSentence(const api::Webhook &webhook);
QString eventsSentence(const api::Webhook &webhook);
QString lastDeliverySentence(const api::Webhook &webhook, UtcTime now);
QString updatedSentence(const api::Webhook &webhook, UtcTime now);

} // namespace hookbench::models
