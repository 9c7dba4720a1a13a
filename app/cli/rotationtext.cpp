// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rotationtext.h"

#include "app/base/error.h"
#include "app/cli/output.h"
#include "app/text/formats.h"

#include <nlohmann/json.hpp>

#include <QStringList>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

using Json = nlohmann::ordered_json;
using workspace::Rotation;
using workspace::RotationStep;

Json timeJson(const std::optional<UtcTime> &time)
{
    return time ? Json(formatUtc(*time)) : Json(nullptr);
}

template <typename T>
Json valueOrNull(const std::optional<T> &value)
{
    return value ? Json(*value) : Json(nullptr);
}

QString secretOrMask(const std::optional<Secret> &secret, const QString &mask)
{
    return secret
               ? QString::fromUtf8(secret->reveal().data(), static_cast<qsizetype>(secret->size()))
               : mask;
}

QString stepSentence(const Rotation &rotation)
{
    switch (rotation.step) {
    case RotationStep::Prepared:
        return u"prepared: the platform still signs with the old secret"_s;
    case RotationStep::Proven:
        return u"proven: the handler takes both secrets, the platform still has the old one"_s;
    case RotationStep::InDoubt:
        return u"in doubt: the platform's answer was lost, both secrets are kept"_s;
    case RotationStep::Watching:
        return u"watching: the platform signs with the new secret"_s;
    case RotationStep::Finished:
        return u"finished: the new secret alone is in force"_s;
    case RotationStep::RolledBack:
        break;
    }
    return u"rolled back: the old secret is in force"_s;
}

QString probeText(const std::optional<int> &status)
{
    return status ? QString::number(*status) : u"no answer"_s;
}

QString lastUsed(const std::optional<UtcTime> &time, UtcTime now)
{
    if (!time)
        return u"not used"_s;
    return u"last used %1 ago"_s.arg(text::duration(
        std::chrono::duration_cast<std::chrono::milliseconds>(now - *time), QLocale::c()));
}

QString useText(const RotationReport &report, UtcTime now)
{
    if (!report.use || report.use->seen == 0) {
        const auto &stats = report.webhook ? report.webhook->stats : std::nullopt;
        return stats ? u"not seen from here; the platform counts %1 events, %2 delivered"_s
                           .arg(stats->totalEvents)
                           .arg(stats->successfulDeliveries)
                     : u"not seen from here"_s;
    }
    const auto &use = *report.use;
    const auto one = [&](const std::optional<UtcTime> &time, std::size_t count) {
        return u"%1, %2 of the last %3"_s.arg(lastUsed(time, now)).arg(count).arg(use.seen);
    };
    return u"old %1; new %2"_s.arg(one(use.oldLastUsed, use.byOld),
                                   one(use.newLastUsed, use.byNew));
}

} // namespace

QString rotationNext(const RotationReport &report)
{
    const QString id = printable(report.webhookId);
    if (!report.rotation)
        return u"No rotation is under way. hookbench-cli rotate %1 --start begins one."_s.arg(id);
    switch (report.rotation->step) {
    case RotationStep::Prepared:
        return u"Give the handler both secrets, WEBHOOK_SECRET (new) and WEBHOOK_SECRET_PREVIOUS "
               "(old): hookbench-cli code prints one that takes both, --show-secrets prints them. "
               "Then: hookbench-cli rotate %1 --send."_s.arg(id);
    case RotationStep::Proven:
        return u"hookbench-cli rotate %1 --send gives the platform the new secret."_s.arg(id);
    case RotationStep::InDoubt:
        return u"hookbench-cli rotate %1 --status reads it again, --send sends the new secret "
               "again, --rollback the old one."_s.arg(id);
    case RotationStep::Watching:
        return u"hookbench-cli rotate %1 --finish retires the old secret, --rollback brings it "
               "back."_s.arg(id);
    case RotationStep::Finished:
        return u"Take WEBHOOK_SECRET_PREVIOUS from the handler."_s;
    case RotationStep::RolledBack:
        break;
    }
    return u"Take the new secret from the handler."_s;
}

QString rotationRecord(const RotationReport &report, UtcTime now)
{
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        lines += name.leftJustified(12) + value;
    };
    add(u"Webhook"_s,
        printable(report.webhook ? u"%1 (%2)"_s.arg(report.webhookId, report.webhook->name)
                                 : report.webhookId));
    if (const auto &rotation = report.rotation) {
        add(u"Step"_s, stepSentence(*rotation));
        add(u"New secret"_s, secretOrMask(report.newSecret, rotation->newMask));
        add(u"Old secret"_s, secretOrMask(report.oldSecret, rotation->oldMask));
        if (rotation->probedAt) {
            add(u"Probes"_s, u"old %1, new %2"_s.arg(probeText(rotation->oldProbe),
                                                     probeText(rotation->newProbe)));
        }
        if (rotation->step == RotationStep::Watching) {
            add(u"Read back"_s, rotation->isReadBack ? u"the platform shows the new secret's mask"_s
                                                     : u"the platform shows no secret"_s);
        }
        add(u"Signed by"_s, useText(report, now));
        if (report.webhook && report.webhook->encrypted) {
            add(u"Payload key"_s, u"derived from the signing secret: both rotate together"_s);
        }
    }
    add(u"Next"_s, rotationNext(report));
    return lines.join(u'\n');
}

std::string rotationJson(const RotationReport &report)
{
    Json json{{"webhookId", report.webhookId.toStdString()}, {"step", nullptr}};
    if (const auto &rotation = report.rotation) {
        json["step"] = workspace::rotationStepName(rotation->step);
        json["newSecret"] = secretOrMask(report.newSecret, rotation->newMask).toStdString();
        json["oldSecret"] = secretOrMask(report.oldSecret, rotation->oldMask).toStdString();
        json["startedAt"] = formatUtc(rotation->startedAt);
        json["probes"] = rotation->probedAt ? Json{{"at", timeJson(rotation->probedAt)},
                                                   {"old", valueOrNull(rotation->oldProbe)},
                                                   {"new", valueOrNull(rotation->newProbe)}}
                                            : Json(nullptr);
        json["sentAt"] = timeJson(rotation->sentAt);
        json["inForceSince"] = timeJson(rotation->inForceSince);
        json["readBack"] = rotation->isReadBack;
        json["payloadKeyRotates"] = report.webhook && report.webhook->encrypted;
        if (const auto &use = report.use) {
            json["use"] = {{"seen", use->seen},
                           {"byOld", use->byOld},
                           {"byNew", use->byNew},
                           {"oldLastUsed", timeJson(use->oldLastUsed)},
                           {"newLastUsed", timeJson(use->newLastUsed)}};
        } else {
            json["use"] = nullptr;
        }
    }
    json["next"] = rotationNext(report).toStdString();
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace hookbench::cli
