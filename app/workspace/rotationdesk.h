// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/result.h"
#include "app/base/secret.h"
#include "app/credentials/credentialstore.h"
#include "app/workspace/rotation.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace hookbench::workspace
{

class RotationFile;
class WebhookService;

/// Changes a webhook's signing secret step by step, because the platform has no overlap of its own:
/// both secrets go to the credential store first, a probe for each proves the user's handler, the
/// PATCH follows, a read back decides. What is about to be sent is written down before it is sent,
/// so a failure in the middle, or a program that ended, is InDoubt and check() goes on from there.
/// Both secrets stay in the credential store until finish() or rollBack() ended. GUI thread.
/// Errors of every call: InvalidArgument, `detail` is a whole sentence (another call for this
/// webhook is under way, no rotation, not at this step), those of the store, the file and the
/// platform.
class RotationDesk : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;
    /// Sends the webhook's URL one harmless delivery, signed with `secret`; gives the handler's
    /// status. Later.
    using Probe = std::function<void(const api::Webhook &webhook, const Secret &secret,
                                     QObject *context, Done<int> done)>;

    struct Parts
    {
        WebhookService &service;
        credentials::CredentialStore &credentials; ///< for both secrets while it is under way
        RotationFile &file;
        const Clock &clock;
        RandomSource &random;
        Probe probe{}; ///< null: prove() says that it cannot
    };

    /// The parts must outlive it.
    explicit RotationDesk(Parts parts, QObject *parent = nullptr);

    /// What both secrets are kept under, as if it were a webhook's id: newest first.
    static QString pendingItem(const QString &webhookId);

    Result<std::optional<Rotation>> find(const QString &webhookId) const;

    /// Makes the new secret. `old`: the one in force, empty where the credential store or the
    /// platform has it; SecretNotFound when nobody has: without it there is no way back. Takes up
    /// again what the credential store has of a rotation whose file was lost.
    void start(const QString &webhookId, const Secret &old, QObject *context, Done<Rotation> done);
    /// Both secrets, for the user's handler and for a receiver that accepts both: newest first.
    void readSecrets(const QString &webhookId, QObject *context,
                     Done<credentials::SigningSecrets> done);
    void prove(const QString &webhookId, QObject *context, Done<Rotation> done);
    /// Sends the new secret. `evenUnproven`: the user goes on without the probes.
    void apply(const QString &webhookId, bool evenUnproven, QObject *context, Done<Rotation> done);
    /// Reads the webhook back where the rotation is InDoubt.
    void check(const QString &webhookId, QObject *context, Done<Rotation> done);
    /// Retires the old secret; it stays behind the new one to verify old events.
    void finish(const QString &webhookId, QObject *context, Done<Rotation> done);
    void rollBack(const QString &webhookId, QObject *context, Done<Rotation> done);

Q_SIGNALS:
    void changed(const QString &webhookId);

private:
    struct Both
    {
        Secret newer;
        Secret older;
    };

    Done<Rotation> begin(const QString &webhookId, QObject *context, Done<Rotation> done);
    std::optional<Rotation> underWay(const QString &webhookId, const Done<Rotation> &finish);
    void readBoth(const QString &webhookId, Done<Both> done);
    void prepare(const QString &webhookId, const Secret &old, const Done<Rotation> &finish);
    void takeUp(const QString &webhookId, const credentials::SigningSecrets &kept,
                const Done<Rotation> &finish);
    void probeBoth(const Rotation &rotation, const api::Webhook &webhook, const Both &both,
                   const Done<Rotation> &finish);
    void send(const Rotation &before, RotationSide target, const Done<Rotation> &finish);
    void patch(const Rotation &before, const Rotation &sent, const Both &both,
               const Done<Rotation> &finish);
    void readBack(Rotation rotation, const Done<Rotation> &finish);
    void settle(Rotation rotation, RotationSide inForce, const Done<Rotation> &finish);
    void keepInOrder(const QString &webhookId, const Secret &previous, const Secret &current,
                     const Done<void> &done);
    void write(Rotation rotation, const Done<Rotation> &finish);
    void end(Rotation rotation, RotationStep how, const Done<Rotation> &finish);
    QString accountId() const;

    Parts m_parts;
    QSet<QString> m_busy;
};

} // namespace hookbench::workspace
