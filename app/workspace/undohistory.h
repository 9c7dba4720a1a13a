// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/workspace/change.h"

#include <QString>
#include <QVector>

#include <optional>
#include <variant>

namespace hookbench::workspace
{

/// Takes fields back to what they were.
struct PatchBack
{
    QString webhookId;
    QString webhookName;
    api::WebhookPatch patch;
    qint64 activity = 0; ///< the Activity that it takes back
};

/// Makes a deleted webhook again; its id will be new.
struct MakeAgain
{
    api::Webhook webhook;
    QString idempotencyKey; ///< the same for every attempt
    qint64 activity = 0;
};

using UndoAction = std::variant<PatchBack, MakeAgain>;

qint64 activityOf(const UndoAction &action);

/// One thing the user did, as one thing to take back.
struct UndoStep
{
    ChangeKind kind = ChangeKind::Edit;
    QVector<UndoAction> actions;

    /// The name of the webhook when there is just one, else empty.
    QString singleName() const;
};

/// What can be undone, newest last; bounded. Holds no secret. GUI thread.
class UndoHistory
{
public:
    static constexpr int capacity = 50;

    void push(UndoStep step);
    bool isEmpty() const { return m_steps.isEmpty(); }
    const UndoStep &newest() const { return m_steps.last(); }
    UndoStep take();
    /// Takes out the single action that belongs to an Activity; nullopt when it is gone.
    std::optional<UndoStep> takeActivity(qint64 activity);
    bool contains(qint64 activity) const;
    /// A webhook was made again under a new id: what is left to undo for it speaks of the new one.
    void replaceId(const QString &before, const QString &after);
    void clear() { m_steps.clear(); }

private:
    QVector<UndoStep> m_steps;
};

} // namespace hookbench::workspace
