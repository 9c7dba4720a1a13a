// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/error.h"
#include "app/base/secret.h"
#include "app/workspace/change.h"
#include "app/workspace/taskrun.h"
#include "app/workspace/undohistory.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace hookbench::api
{
class ApiClient;
}

namespace hookbench::workspace
{

class ChangeRecord;
class SecretKeeper;
class WebhookCreation;
class WebhookList;

/// Changes many webhooks as one operation, and takes back what was done: a run at a time, with one
/// undo for each. What an undo could not take back can be undone again. GUI thread.
class ChangeRuns : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        api::ApiClient &client;
        WebhookList &list;
        SecretKeeper &keeper;
        ChangeRecord &record;
        WebhookCreation &creation;
        std::function<std::optional<Error>()> refusal; ///< asked before each change of a run
        std::function<bool(const QString &id)> knowsSecret;
    };

    /// The parts must outlive it.
    ChangeRuns(Parts parts, QObject *parent);

    /// Pause, Resume or Delete. Nothing happens while another run is under way.
    void run(ChangeKind kind, const QStringList &ids);
    void cancel();
    bool isRunning() const { return !m_run.isNull(); }
    /// How many requests run() will send for so many webhooks.
    static int requestsFor(ChangeKind kind, int count);

    const UndoHistory &undoHistory() const { return m_undo; }
    /// Something that was done outside a run can be taken back as well.
    void remember(UndoStep step);
    /// Takes the newest step back, as a run.
    void undo();
    /// Takes one activity back, as a run.
    void undoActivity(qint64 activity);

Q_SIGNALS:
    void undoChanged();
    void started(hookbench::workspace::ChangeKind kind, int total);
    void progress(int tried, int total);
    /// `isUndo`: it took something back; `newIds` webhooks were made again under a new id.
    void finished(hookbench::workspace::ChangeKind kind,
                  const hookbench::workspace::RunReport &report, bool isUndo, int newIds);

private:
    using Finish = std::function<void(std::optional<Error>)>;

    Task rereadTask();
    /// `change` starts unless the account refuses changes by then.
    Task changeTask(const QString &name, std::function<void(const Finish &)> change);
    /// `takesBack`: the activity that this patch undoes.
    Task patchTask(const QString &id, const api::WebhookPatch &patch,
                   std::optional<qint64> takesBack);
    void patch(const QString &id, const api::WebhookPatch &patch, std::optional<qint64> takesBack,
               const Finish &finish);
    Task removeTask(const QString &id);
    void keepSecretAndRemove(const QString &id, const Finish &finish);
    void remove(const api::Webhook &webhook, const Finish &finish);
    Task makeAgainTask(const MakeAgain &action);
    void makeAgain(const MakeAgain &action, const Secret &secret, const Finish &finish);
    void start(UndoStep undo, std::vector<Task> tasks, bool isUndo);
    void settleUndo(qint64 activity);
    void undoStep(UndoStep step);
    QString nameOf(const QString &id) const;

    Parts m_parts;
    UndoHistory m_undo;
    UndoStep m_runUndo; ///< grows while a run changes, shrinks while one takes back
    int m_runNewIds = 0;
    QPointer<TaskRun> m_run;
};

} // namespace hookbench::workspace
