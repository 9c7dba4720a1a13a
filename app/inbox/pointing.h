// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/inbox/receiverdesk.h"

#include <QSet>
#include <QString>

#include <functional>

namespace hookbench::inbox
{

/// Where this machine is reached, and what is taken there.
struct PointingPlace
{
    settings::Account account;
    QString localUrl;    ///< "http://127.0.0.1:8787"; empty while not known
    QString publicUrl;   ///< of the user's tunnel; empty: none
    QString pathPart;    ///< what makes a path behind the public URL unguessable
    QSet<QString> paths; ///< taken by endpoints
};

/// "order-events" for "Order Events": letters, digits and hyphens, at most 40; "webhook" when
/// nothing is left.
QString pathSlug(const QString &name);

/// The path of an endpoint for this webhook: of its own, and unguessable where the platform is not
/// on this machine.
QString pointingPath(const PointingPlace &place, const QString &name);
/// The URL that the platform sends to. Errors: InsecureUrl when the platform is elsewhere and there
/// is no public URL.
Result<QString> pointingUrl(const PointingPlace &place, const QString &path);

/// Whether a webhook with this URL sends to the endpoint, under any of this machine's names.
bool sendsTo(const QString &url, const QString &localUrl, const QString &path);

/// What would happen to the webhook.
PointChoice pointChoice(const PointingPlace &place, const api::Webhook &webhook, bool knowsSecret,
                        bool lacksScope);

} // namespace hookbench::inbox
