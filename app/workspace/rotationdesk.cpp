// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/rotationdesk.h"

#include "app/workspace/rotationfile.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/whilealive.h"

#include <QTimer>

#include <utility>

namespace hookbench::workspace
{

using credentials::SigningSecrets;

namespace
{

Error wrongStep(const char *what)
{
    Error error{ErrorKind::InvalidArgument};
    error.detail = what;
    return error;
}

/// The platform, or this program before sending, said no: nothing was taken. Everything else has to
/// be read back, since an attempt before a repeated one may have arrived.
bool wasRefused(const Error &error)
{
    return (error.httpStatus >= 400 && error.httpStatus < 500 && error.httpStatus != 408) ||
           error.kind == ErrorKind::AccountReadOnly || error.kind == ErrorKind::BudgetTooSmall ||
           error.kind == ErrorKind::Validation;
}

} // namespace

RotationDesk::RotationDesk(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
}

QString RotationDesk::accountId() const
{
    return m_parts.service.account().id;
}

QString RotationDesk::pendingItem(const QString &webhookId)
{
    // Not "pending:" and the webhook's id alone: an edit of the webhook keeps, and drops, one
    // there.
    return QStringLiteral("pending:rotation:") + webhookId;
}

Result<std::optional<Rotation>> RotationDesk::find(const QString &webhookId) const
{
    return m_parts.file.find(accountId(), webhookId);
}

/// Marks the webhook busy until the returned function is called; null when it already is.
RotationDesk::Done<Rotation> RotationDesk::begin(const QString &webhookId, QObject *context,
                                                 Done<Rotation> done)
{
    auto tell = whileAlive(context, std::move(done));
    if (m_busy.contains(webhookId)) {
        QTimer::singleShot(0, this, [tell] {
            tell(wrongStep("A step of this rotation is under way: wait for its end."));
        });
        return {};
    }
    m_busy.insert(webhookId);
    return [this, webhookId, tell](const Result<Rotation> &result) {
        // Later, also where a step failed before it asked anybody.
        QTimer::singleShot(0, this, [this, webhookId, tell, result] {
            m_busy.remove(webhookId);
            Q_EMIT changed(webhookId);
            tell(result);
        });
    };
}

std::optional<Rotation> RotationDesk::underWay(const QString &webhookId,
                                               const Done<Rotation> &finish)
{
    const auto found = find(webhookId);
    if (!found) {
        finish(found.error());
        return std::nullopt;
    }
    if (!*found)
        finish(wrongStep("No rotation of this webhook is under way: start one first."));
    return *found;
}

void RotationDesk::readBoth(const QString &webhookId, Done<Both> done)
{
    m_parts.credentials.readSigningSecrets(
        accountId(), pendingItem(webhookId), this,
        [done = std::move(done)](const Result<SigningSecrets> &kept) {
            if (!kept)
                done(kept.error());
            else if (kept->versions.size() < 2)
                done(Error{ErrorKind::SecretNotFound});
            else
                done(Both{kept->versions[0].secret, kept->versions[1].secret});
        });
}

void RotationDesk::readSecrets(const QString &webhookId, QObject *context,
                               Done<SigningSecrets> done)
{
    m_parts.credentials.readSigningSecrets(accountId(), pendingItem(webhookId), this,
                                           whileAlive(context, std::move(done)));
}

// --- before anything is sent ---------------------------------------------------------------------

void RotationDesk::start(const QString &webhookId, const Secret &old, QObject *context,
                         Done<Rotation> done)
{
    const auto finish = begin(webhookId, context, std::move(done));
    if (!finish)
        return;
    const auto found = find(webhookId);
    if (!found || *found) {
        finish(found ? wrongStep("A rotation of this webhook is under way: finish it or roll it "
                                 "back first.")
                     : found.error());
        return;
    }
    // A start that was cut off, or a file that was lost, must not cost a secret that the platform
    // may have by now.
    m_parts.credentials.readSigningSecrets(
        accountId(), pendingItem(webhookId), this,
        [this, webhookId, old, finish](const Result<SigningSecrets> &kept) {
            if (kept && kept->versions.size() >= 2) {
                takeUp(webhookId, *kept, finish);
            } else if (!kept && kept.error().kind != ErrorKind::SecretNotFound) {
                finish(kept.error());
            } else if (!old.isEmpty()) {
                prepare(webhookId, old, finish);
            } else {
                m_parts.service.readSecret(webhookId, QStringLiteral("rotate-secret"), this,
                                           [this, webhookId, finish](const Result<Secret> &known) {
                                               if (known)
                                                   prepare(webhookId, *known, finish);
                                               else
                                                   finish(known.error());
                                           });
            }
        });
}

void RotationDesk::prepare(const QString &webhookId, const Secret &old,
                           const Done<Rotation> &finish)
{
    Secret fresh(randomSigningSecret(m_parts.random));
    while (fresh.masked() == old.masked())
        fresh = Secret(randomSigningSecret(m_parts.random));
    Rotation rotation;
    rotation.accountId = accountId();
    rotation.webhookId = webhookId;
    rotation.oldMask = QString::fromStdString(old.masked());
    rotation.newMask = QString::fromStdString(fresh.masked());
    rotation.startedAt = m_parts.clock.now();
    rotation.changedAt = rotation.startedAt;
    SigningSecrets both;
    both.add(old, UtcTime{});
    both.add(fresh, rotation.startedAt);
    m_parts.credentials.writeSigningSecrets(
        accountId(), pendingItem(webhookId), both, this,
        [this, rotation, finish](const Result<void> &kept) {
            if (!kept)
                finish(kept.error());
            else if (const auto written = m_parts.file.add(rotation); !written)
                finish(written.error());
            else
                finish(rotation);
        });
}

/// How far it had come is not known any more: the platform decides.
void RotationDesk::takeUp(const QString &webhookId, const SigningSecrets &kept,
                          const Done<Rotation> &finish)
{
    Rotation rotation;
    rotation.accountId = accountId();
    rotation.webhookId = webhookId;
    rotation.step = RotationStep::InDoubt;
    rotation.newMask = QString::fromStdString(kept.versions[0].secret.masked());
    rotation.oldMask = QString::fromStdString(kept.versions[1].secret.masked());
    rotation.startedAt = kept.versions[0].since;
    rotation.changedAt = m_parts.clock.now();
    rotation.sentAt = rotation.startedAt; // perhaps; so the new secret is never thrown away
    if (const auto written = m_parts.file.add(rotation); !written)
        finish(written.error());
    else
        readBack(rotation, finish);
}

void RotationDesk::prove(const QString &webhookId, QObject *context, Done<Rotation> done)
{
    const auto finish = begin(webhookId, context, std::move(done));
    if (!finish)
        return;
    const auto rotation = underWay(webhookId, finish);
    if (!rotation)
        return;
    if (rotation->step != RotationStep::Prepared && rotation->step != RotationStep::Proven) {
        finish(wrongStep("The probes belong before the new secret is sent."));
        return;
    }
    if (!m_parts.probe) {
        finish(wrongStep("No probe can be sent from here."));
        return;
    }
    readBoth(webhookId, [this, rotation = *rotation, finish](const Result<Both> &both) {
        if (!both) {
            finish(both.error());
            return;
        }
        // To where the account has it registered now.
        m_parts.service.fetchDetails(
            rotation.webhookId, this,
            [this, rotation, both = *both, finish](const Result<api::Webhook> &webhook) {
                if (webhook)
                    probeBoth(rotation, *webhook, both, finish);
                else
                    finish(webhook.error());
            });
    });
}

void RotationDesk::probeBoth(const Rotation &rotation, const api::Webhook &webhook,
                             const Both &both, const Done<Rotation> &finish)
{
    const auto tell = [this, rotation, finish](const Result<int> &older, const Result<int> &newer) {
        Rotation proven = rotation;
        proven.probedAt = m_parts.clock.now();
        proven.oldProbe = older ? std::optional(*older) : std::nullopt;
        proven.newProbe = newer ? std::optional(*newer) : std::nullopt;
        proven.trouble.reset();
        if (!older || !newer)
            proven.trouble = older ? newer.error() : older.error();
        proven.step = proven.isProven() ? RotationStep::Proven : RotationStep::Prepared;
        write(proven, finish);
    };
    m_parts.probe(webhook, both.older, this,
                  [this, webhook, newer = both.newer, tell](const Result<int> &older) {
                      m_parts.probe(webhook, newer, this, [older, tell](const Result<int> &answer) {
                          tell(older, answer);
                      });
                  });
}

// --- the PATCH and its read back -----------------------------------------------------------------

void RotationDesk::apply(const QString &webhookId, bool evenUnproven, QObject *context,
                         Done<Rotation> done)
{
    const auto finish = begin(webhookId, context, std::move(done));
    if (!finish)
        return;
    const auto rotation = underWay(webhookId, finish);
    if (!rotation)
        return;
    if (rotation->step == RotationStep::Watching)
        finish(wrongStep("The new secret is in force already."));
    else if (rotation->step == RotationStep::Prepared && !evenUnproven)
        finish(wrongStep("Prove the handler first, with one probe for each secret."));
    else
        send(*rotation, RotationSide::New, finish);
}

void RotationDesk::send(const Rotation &before, RotationSide target, const Done<Rotation> &finish)
{
    readBoth(before.webhookId, [this, before, target, finish](const Result<Both> &both) {
        if (!both) {
            // An end that was cut off has removed them already: what the platform shows decides.
            if (before.step == RotationStep::InDoubt &&
                both.error().kind == ErrorKind::SecretNotFound)
                readBack(before, finish);
            else
                finish(both.error());
            return;
        }
        Rotation sent = before;
        sent.step = RotationStep::InDoubt;
        sent.target = target;
        sent.isAccepted = false;
        sent.isReadBack = false;
        sent.trouble.reset();
        sent.changedAt = m_parts.clock.now();
        sent.sentAt = sent.changedAt;
        // Written down before it is sent; what cannot be written down is not sent.
        if (const auto written = m_parts.file.put(sent); !written) {
            finish(written.error());
            return;
        }
        patch(before, sent, *both, finish);
    });
}

void RotationDesk::patch(const Rotation &before, const Rotation &sent, const Both &both,
                         const Done<Rotation> &finish)
{
    api::Webhook base;
    base.id = sent.webhookId;
    if (const api::Webhook *known = m_parts.service.find(sent.webhookId))
        base = *known;
    api::WebhookPatch change;
    change.signingSecret = sent.target == RotationSide::New ? both.newer : both.older;
    m_parts.service.update(base, change, true, this,
                           [this, before, sent, finish](const Result<Updated> &answer) {
                               Rotation now = sent;
                               if (answer) {
                                   now.isAccepted = true;
                                   now.trouble = answer->secretNotKept;
                                   readBack(now, finish);
                               } else if (sent.target == RotationSide::Old &&
                                          answer.error().kind == ErrorKind::NotFound) {
                                   // The webhook itself is gone: there is nothing to go back to.
                                   end(now, RotationStep::RolledBack, finish);
                               } else if (wasRefused(answer.error())) {
                                   now = before;
                                   now.trouble = answer.error();
                                   write(now, finish);
                               } else {
                                   now.trouble = answer.error();
                                   readBack(now, finish);
                               }
                           });
}

void RotationDesk::check(const QString &webhookId, QObject *context, Done<Rotation> done)
{
    const auto finish = begin(webhookId, context, std::move(done));
    if (!finish)
        return;
    const auto rotation = underWay(webhookId, finish);
    if (!rotation)
        return;
    if (rotation->step == RotationStep::InDoubt)
        readBack(*rotation, finish);
    else
        finish(*rotation);
}

/// What the platform shows decides; where it shows neither secret, that it accepted the PATCH does.
void RotationDesk::readBack(Rotation rotation, const Done<Rotation> &finish)
{
    m_parts.service.fetchDetails(rotation.webhookId, this,
                                 [this, rotation, finish](const Result<api::Webhook> &now) mutable {
                                     if (!now && !rotation.trouble)
                                         rotation.trouble = now.error();
                                     const QString mask = now ? now->maskedSecret : QString();
                                     rotation.isReadBack = mask == rotation.newMask;
                                     if (mask == rotation.newMask)
                                         settle(rotation, RotationSide::New, finish);
                                     else if (mask == rotation.oldMask)
                                         settle(rotation, RotationSide::Old, finish);
                                     else if (now && rotation.isAccepted)
                                         settle(rotation, rotation.target, finish);
                                     else
                                         write(rotation, finish);
                                 });
}

void RotationDesk::settle(Rotation rotation, RotationSide inForce, const Done<Rotation> &finish)
{
    if (inForce == RotationSide::Old && rotation.target == RotationSide::Old) {
        end(rotation, RotationStep::RolledBack, finish);
        return;
    }
    if (inForce == RotationSide::Old) {
        rotation.step = rotation.isProven() ? RotationStep::Proven : RotationStep::Prepared;
        write(rotation, finish);
        return;
    }
    rotation.step = RotationStep::Watching;
    rotation.target = RotationSide::New;
    if (!rotation.inForceSince)
        rotation.inForceSince = m_parts.clock.now();
    readBoth(rotation.webhookId, [this, rotation, finish](const Result<Both> &both) mutable {
        if (!both) {
            rotation.trouble = both.error();
            write(rotation, finish);
            return;
        }
        keepInOrder(rotation.webhookId, both->older, both->newer,
                    [this, rotation, finish](const Result<void> &kept) mutable {
                        rotation.trouble = kept ? std::nullopt : std::optional(kept.error());
                        write(rotation, finish);
                    });
    });
}

/// `current` becomes the webhook's own, with `previous` right behind it.
void RotationDesk::keepInOrder(const QString &webhookId, const Secret &previous,
                               const Secret &current, const Done<void> &done)
{
    m_parts.service.keepSecret(webhookId, previous, this,
                               [this, webhookId, current, done](const Result<void> &kept) {
                                   if (kept)
                                       m_parts.service.keepSecret(webhookId, current, this, done);
                                   else
                                       done(kept.error());
                               });
}

void RotationDesk::write(Rotation rotation, const Done<Rotation> &finish)
{
    rotation.changedAt = m_parts.clock.now();
    if (const auto written = m_parts.file.put(rotation); !written)
        finish(written.error());
    else
        finish(rotation);
}

// --- the ends ------------------------------------------------------------------------------------

void RotationDesk::finish(const QString &webhookId, QObject *context, Done<Rotation> done)
{
    const auto finish = begin(webhookId, context, std::move(done));
    if (!finish)
        return;
    const auto rotation = underWay(webhookId, finish);
    if (!rotation)
        return;
    if (rotation->step != RotationStep::Watching)
        finish(wrongStep("The old secret can only go when the new one is in force."));
    else
        end(*rotation, RotationStep::Finished, finish);
}

void RotationDesk::rollBack(const QString &webhookId, QObject *context, Done<Rotation> done)
{
    const auto finish = begin(webhookId, context, std::move(done));
    if (!finish)
        return;
    const auto rotation = underWay(webhookId, finish);
    if (!rotation)
        return;
    if (rotation->step == RotationStep::Prepared || rotation->step == RotationStep::Proven)
        end(*rotation, RotationStep::RolledBack, finish);
    else
        send(*rotation, RotationSide::Old, finish);
}

/// The secret in force becomes the webhook's current one before the pending item goes.
void RotationDesk::end(Rotation rotation, RotationStep how, const Done<Rotation> &finish)
{
    const QString id = rotation.webhookId;
    const Done<void> forget = [this, rotation, how, id, finish](const Result<void> &kept) {
        if (!kept) {
            finish(kept.error());
            return;
        }
        m_parts.credentials.removeSigningSecrets(
            accountId(), pendingItem(id), this,
            [this, rotation = rotation, how, id, finish](const Result<void> &gone) mutable {
                if (!gone && gone.error().kind != ErrorKind::SecretNotFound) {
                    finish(gone.error());
                    return;
                }
                if (const auto removed = m_parts.file.remove(accountId(), id); !removed) {
                    finish(removed.error());
                    return;
                }
                rotation.step = how;
                rotation.trouble.reset();
                rotation.changedAt = m_parts.clock.now();
                finish(rotation);
            });
    };
    const bool wasSent = rotation.sentAt.has_value();
    readBoth(id, [this, id, how, wasSent, forget](const Result<Both> &both) {
        // Gone already: an earlier end was stopped between the item and the file.
        if (!both && both.error().kind == ErrorKind::SecretNotFound)
            forget({});
        else if (!both)
            forget(both.error());
        else if (how == RotationStep::Finished)
            keepInOrder(id, both->older, both->newer, forget);
        else if (wasSent) // it may have signed something
            keepInOrder(id, both->newer, both->older, forget);
        else
            m_parts.service.keepSecret(id, both->older, this, forget);
    });
}

} // namespace hookbench::workspace
