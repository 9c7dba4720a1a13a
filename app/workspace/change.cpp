// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/change.h"

namespace hookbench::workspace
{

namespace
{

QString flag(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

/// Runs `visit(field, asText(value in webhook), asText(value in patch), differs)` for each field
/// but the secret that the patch sets.
template <typename Visit>
void forEachField(const api::Webhook &webhook, const api::WebhookPatch &patch, Visit visit)
{
    if (patch.name)
        visit(Field::Name, webhook.name, *patch.name);
    if (patch.url)
        visit(Field::Url, webhook.url, *patch.url);
    if (patch.isActive)
        visit(Field::Active, flag(webhook.isActive), flag(*patch.isActive));
    if (patch.encrypted)
        visit(Field::Encrypted, flag(webhook.encrypted), flag(*patch.encrypted));
}

QString valueOf(const api::Webhook &webhook, Field field)
{
    switch (field) {
    case Field::Name:
        return webhook.name;
    case Field::Url:
        return webhook.url;
    case Field::Active:
        return flag(webhook.isActive);
    case Field::Encrypted:
        return flag(webhook.encrypted);
    case Field::Secret:
        return webhook.maskedSecret;
    }
    return {};
}

} // namespace

QVector<FieldChange> changesOf(const api::Webhook &base, const api::WebhookPatch &patch)
{
    QVector<FieldChange> changes;
    forEachField(base, patch, [&](Field field, const QString &before, const QString &after) {
        if (before != after)
            changes.append({field, before, after});
    });
    if (patch.signingSecret) {
        changes.append({Field::Secret, base.maskedSecret,
                        QString::fromStdString(patch.signingSecret->masked())});
    }
    return changes;
}

api::WebhookPatch withoutUnchanged(const api::Webhook &base, const api::WebhookPatch &patch)
{
    api::WebhookPatch reduced = patch;
    if (reduced.name == base.name)
        reduced.name.reset();
    if (reduced.url == base.url)
        reduced.url.reset();
    if (reduced.isActive == base.isActive)
        reduced.isActive.reset();
    if (reduced.encrypted == base.encrypted)
        reduced.encrypted.reset();
    return reduced;
}

QVector<FieldConflict> conflictsOf(const api::Webhook &base, const api::Webhook &now,
                                   const api::WebhookPatch &patch)
{
    QVector<FieldConflict> conflicts;
    forEachField(now, patch, [&](Field field, const QString &theirs, const QString &mine) {
        const QString before = valueOf(base, field);
        if (theirs != before && theirs != mine)
            conflicts.append({field, before, theirs, mine});
    });
    // Masks differ only when the secret was replaced; absent ones tell nothing.
    if (patch.signingSecret && !base.maskedSecret.isEmpty() && !now.maskedSecret.isEmpty() &&
        base.maskedSecret != now.maskedSecret) {
        conflicts.append({Field::Secret, base.maskedSecret, now.maskedSecret,
                          QString::fromStdString(patch.signingSecret->masked())});
    }
    return conflicts;
}

api::WebhookPatch inverseOf(const api::Webhook &before, const api::WebhookPatch &patch)
{
    api::WebhookPatch inverse;
    if (patch.name && *patch.name != before.name)
        inverse.name = before.name;
    if (patch.url && *patch.url != before.url)
        inverse.url = before.url;
    if (patch.isActive && *patch.isActive != before.isActive)
        inverse.isActive = before.isActive;
    if (patch.encrypted && *patch.encrypted != before.encrypted)
        inverse.encrypted = before.encrypted;
    return inverse;
}

ChangeKind kindOf(const api::WebhookPatch &patch)
{
    if (patch.isActive && !patch.name && !patch.url && !patch.encrypted && !patch.signingSecret)
        return *patch.isActive ? ChangeKind::Resume : ChangeKind::Pause;
    return ChangeKind::Edit;
}

bool answerWasLost(ErrorKind kind)
{
    return kind == ErrorKind::Timeout || kind == ErrorKind::ConnectionLost ||
           kind == ErrorKind::ServerFailed || kind == ErrorKind::AnswerMalformed ||
           kind == ErrorKind::AnswerTooLarge;
}

QString wireName(Field field)
{
    switch (field) {
    case Field::Name:
        return QStringLiteral("name");
    case Field::Url:
        return QStringLiteral("url");
    case Field::Active:
        return QStringLiteral("isActive");
    case Field::Encrypted:
        return QStringLiteral("encrypted");
    case Field::Secret:
        return QStringLiteral("signing_secret");
    }
    return {};
}

} // namespace hookbench::workspace
