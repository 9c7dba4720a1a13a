// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/error.h"

#include <QString>
#include <QVector>

#include <cstdint>
#include <optional>

namespace hookbench::workspace
{

enum class ChangeKind : std::uint8_t { Create, Edit, Pause, Resume, Delete, Restore };

/// A field of a webhook that a change touches.
enum class Field : std::uint8_t { Name, Url, Active, Encrypted, Secret };

/// One field of a change, old → new, as text; secrets only as masks.
struct FieldChange
{
    Field field = Field::Name;
    QString before;
    QString after;

    bool operator==(const FieldChange &) const = default;
};

/// A field that somebody else changed between reading and saving: all three values.
struct FieldConflict
{
    Field field = Field::Name;
    QString base;   ///< what the edit started from
    QString theirs; ///< what the server has now
    QString mine;   ///< what was going to be saved

    bool operator==(const FieldConflict &) const = default;
};

/// What was done here to a webhook, with its outcome; feeds the Activity tab and the audit list.
struct Activity
{
    qint64 number = 0; ///< rises by one for each
    UtcTime at{};
    ChangeKind kind = ChangeKind::Edit;
    QString webhookId;
    QString webhookName;
    QVector<FieldChange> fields;
    QString requestId;
    std::optional<Error> failure; ///< absent: it worked
    bool isUndo = false;

    bool operator==(const Activity &) const = default;
};

/// What `patch` changes in `base`; fields that already have the value are left out.
QVector<FieldChange> changesOf(const api::Webhook &base, const api::WebhookPatch &patch);

/// `patch` without the fields that already have the value in `base`. A secret always stays.
api::WebhookPatch withoutUnchanged(const api::Webhook &base, const api::WebhookPatch &patch);

/// Fields of `patch` which differ between `base` and `now`, and where `now` is not what the patch
/// asks for anyway.
QVector<FieldConflict> conflictsOf(const api::Webhook &base, const api::Webhook &now,
                                   const api::WebhookPatch &patch);

/// The patch that takes `patch` back to `before`. A secret cannot be taken back by this: it is left
/// out.
api::WebhookPatch inverseOf(const api::Webhook &before, const api::WebhookPatch &patch);

/// Pause or Resume when the patch does nothing else, Edit otherwise.
ChangeKind kindOf(const api::WebhookPatch &patch);

/// The server may have done what was asked although no answer came.
bool answerWasLost(ErrorKind kind);

/// The wire name of a field ("isActive", "signing_secret").
QString wireName(Field field);

} // namespace hookbench::workspace
