// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"

#include <QString>
#include <QVector>

#include <string>

namespace hookbench::cli
{

/// An aligned table, one line per webhook; a sentence when there is none. `showSecrets` adds a
/// column.
QString webhookTable(const QVector<api::WebhookAnswer> &answers, bool showSecrets);

/// All fields of one webhook, one per line. The signing secret is masked unless `showSecret`.
QString webhookRecord(const api::WebhookAnswer &answer, bool showSecret);

/// The object as the server gave it, in one line. The signing secret is masked unless `showSecret`
/// and the server gave it.
std::string webhookJson(const api::WebhookAnswer &answer, bool showSecret);

} // namespace hookbench::cli
