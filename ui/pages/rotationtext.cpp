// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rotationtext.h"

#include "app/text/formats.h"

#include <QUrl>

namespace hookbench::ui
{

namespace
{

QString ago(UtcTime time, UtcTime now)
{
    return text::duration(std::chrono::duration_cast<std::chrono::milliseconds>(now - time));
}

} // namespace

QString RotationText::hostName(const QString &url)
{
    const QString host = QUrl(url).host();
    return host.isEmpty() ? url : host;
}

QString RotationText::probes(const workspace::Rotation &rotation)
{
    const auto answer = [](const std::optional<int> &status) {
        return status ? QString::number(*status) : tr("no answer");
    };
    const QString facts = tr("To the old secret: %1. To the new one: %2.")
                              .arg(answer(rotation.oldProbe), answer(rotation.newProbe));
    if (rotation.isProven())
        return facts + QLatin1Char(' ') + tr("The handler takes both.");
    return facts + QLatin1Char(' ') +
           tr("A handler that takes both answers 2xx to each: look at what it reads the secrets "
              "from, then send them again.");
}

QString RotationText::watch(const std::optional<receiver::SecretUse> &use,
                            const api::Webhook &webhook, UtcTime now)
{
    if (!use || use->seen == 0) {
        QString sentence =
            tr("Not seen from here: no delivery of this webhook has passed this receiver.");
        if (webhook.stats) {
            sentence +=
                QLatin1Char(' ') + tr("The platform counts %1 events, %2 of them delivered.")
                                       .arg(text::count(webhook.stats->totalEvents),
                                            text::count(webhook.stats->successfulDeliveries));
        }
        return sentence;
    }
    const auto one = [&](const std::optional<UtcTime> &last, std::size_t count) {
        const QString share = tr("%1 of the last %2", "deliveries")
                                  .arg(text::count(static_cast<std::int64_t>(count)),
                                       text::count(static_cast<std::int64_t>(use->seen)));
        return last ? tr("last used %1 ago, %2").arg(ago(*last, now), share)
                    : tr("not used, %1").arg(share);
    };
    return tr("Old secret: %1. New secret: %2.")
        .arg(one(use->oldLastUsed, use->byOld), one(use->newLastUsed, use->byNew));
}

QString RotationText::advice(const workspace::Rotation &rotation,
                             const std::optional<receiver::SecretUse> &use)
{
    if (!use || !rotation.inForceSince)
        return {};
    if (use->oldLastUsed && *use->oldLastUsed > *rotation.inForceSince)
        return tr("The old secret has signed since the platform got the new one: keep it a while.");
    if (use->newLastUsed && *use->newLastUsed > *rotation.inForceSince)
        return tr("Since the platform has the new secret, it alone has signed: the old one can "
                  "go.");
    return {};
}

} // namespace hookbench::ui
