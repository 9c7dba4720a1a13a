// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/borrower.h"

#include "app/api/apiclient.h"
#include "app/credentials/credentialstore.h"
#include "app/settings/account.h"
#include "app/text/environmentname.h"
#include "app/workspace/journal.h"
#include "app/workspace/secretkeeper.h"
#include "app/workspace/whilealive.h"

#include <QPointer>

#include <algorithm>
#include <memory>

namespace hookbench::inbox
{

using api::WebhookAnswer;
using workspace::SecretKeeper;
using workspace::whileAlive;
using Phase = Borrowed::Phase;

namespace
{

constexpr std::chrono::seconds retryAfter{60};
constexpr int maxNameLength = 100;

QString arrow(const QString &before, const QString &after)
{
    return QStringLiteral("url: %1 → %2").arg(before, after);
}

/// "Hookbench · Orders", in as many characters as a name may have.
QString temporaryName(const QString &name)
{
    const auto points = (QStringLiteral("Hookbench · ") + name).toUcs4().mid(0, maxNameLength);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), points.size());
}

} // namespace

Borrower::Borrower(Parts parts, std::chrono::milliseconds check, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_check.setInterval(check);
    connect(&m_check, &QTimer::timeout, this, &Borrower::checkLeases);
}

const Loan *Borrower::find(const QString &webhookId) const
{
    const auto found = std::find_if(m_loans.begin(), m_loans.end(), [&](const Loan &loan) {
        return loan.facts.webhookId == webhookId || loan.copyOf == webhookId;
    });
    return found == m_loans.end() ? nullptr : &*found;
}

Loan *Borrower::loan(const QString &id)
{
    const auto found = std::find_if(m_loans.begin(), m_loans.end(),
                                    [&](const Loan &loan) { return loan.id == id; });
    return found == m_loans.end() ? nullptr : &*found;
}

Result<void> Borrower::keep()
{
    if (m_loans.isEmpty())
        m_check.stop();
    else if (!m_check.isActive())
        m_check.start();
    return m_parts.journal.save(m_loans);
}

void Borrower::note(const Loan &loan, const QString &action, const QString &requestId,
                    const QString &detail, const std::optional<Error> &failure)
{
    const std::optional<settings::Account> account = m_parts.access.find(loan.facts.account);
    m_parts.audit.addStep({account ? account->name : loan.facts.account,
                           account ? text::environmentWord(account->environment) : QString(),
                           action, loan.facts.webhookId, requestId, detail, failure},
                          m_parts.clock.now());
}

// --- pointing here ---------------------------------------------------------------------------

void Borrower::borrow(const Wish &wish, QObject *context, Done<QString> done)
{
    auto finish = whileAlive(context, std::move(done));
    Loan loan;
    loan.id = QString::fromStdString(randomUuid(m_parts.random));
    loan.path = wish.path;
    loan.facts.account = wish.account;
    loan.facts.name = wish.webhook.name;
    loan.facts.oldUrl = wish.webhook.url;
    loan.facts.hereUrl = wish.hereUrl;
    loan.facts.isTemporary = wish.isTemporary;
    loan.facts.leaseEnd = m_parts.clock.now() + lease;
    (wish.isTemporary ? loan.copyOf : loan.facts.webhookId) = wish.webhook.id;
    m_loans.append(loan);
    Q_EMIT changed();
    m_parts.access.client(wish.account, this,
                          [this, id = loan.id, wish, finish](const Result<ClientPtr> &client) {
                              if (client)
                                  point(id, *client, wish, finish);
                              else
                                  refuse(id, client.error(), finish);
                          });
}

void Borrower::refuse(const QString &id, const Error &error, const Done<QString> &done)
{
    if (const Loan *gone = loan(id))
        note(*gone, QStringLiteral("borrow-webhook"), QString::fromStdString(error.requestId),
             arrow(gone->facts.oldUrl, gone->facts.hereUrl), error);
    end(id, [] {});
    done(error);
}

void Borrower::point(const QString &id, const ClientPtr &client, const Wish &wish,
                     Done<QString> done)
{
    // The URL to give back is the one it has now, not the one of a list that may be old.
    client->fetchWebhook(
        wish.webhook.id, 0, this,
        [this, id, client, wish, done = std::move(done)](const Result<WebhookAnswer> &now) {
            Loan *mine = loan(id);
            if (!mine) {
                done(Error{ErrorKind::Cancelled});
                return;
            }
            if (!now) {
                refuse(id, now.error(), done);
                return;
            }
            mine->facts.oldUrl = now->webhook.url;
            mine->facts.name = now->webhook.name;
            if (now->webhook.url == wish.hereUrl && !wish.isTemporary) {
                // It sends here by itself; nothing is borrowed.
                m_loans.removeIf([&](const Loan &one) { return one.id == id; });
                Q_EMIT changed();
                done(wish.webhook.id);
                return;
            }
            if (const Result<void> kept = keep(); !kept) {
                refuse(id, kept.error(), done);
                return;
            }
            Wish fresh = wish;
            fresh.webhook = now->webhook;
            if (wish.isTemporary)
                makeTemporary(id, client, fresh, done);
            else
                patchHere(id, client, done);
        });
}

void Borrower::patchHere(const QString &id, const ClientPtr &client, Done<QString> done)
{
    const Loan *mine = loan(id);
    api::WebhookPatch patch;
    patch.url = mine->facts.hereUrl;
    client->updateWebhook(
        mine->facts.webhookId, patch, this,
        [this, id, client, done = std::move(done)](const Result<WebhookAnswer> &answer) {
            Loan *pointing = loan(id);
            if (!pointing) {
                done(Error{ErrorKind::Cancelled});
                return;
            }
            const QString detail = arrow(pointing->facts.oldUrl, pointing->facts.hereUrl);
            if (!answer) {
                note(*pointing, QStringLiteral("borrow-webhook"),
                     QString::fromStdString(answer.error().requestId), detail, answer.error());
                // It may have been taken although the answer says otherwise: look before
                // forgetting.
                giveBack(id, false, [] {});
                done(answer.error());
                return;
            }
            note(*pointing, QStringLiteral("borrow-webhook"), answer->requestId, detail);
            pointing->facts.phase = Phase::Pointed;
            const Loan pointedNow = *pointing;
            Q_EMIT changed();
            Q_EMIT pointed(pointedNow);
            done(pointedNow.facts.webhookId);
        });
}

void Borrower::makeTemporary(const QString &id, const ClientPtr &client, const Wish &wish,
                             Done<QString> done)
{
    auto *keeper =
        new SecretKeeper(wish.account, m_parts.access.secretsOf(wish.account), m_parts.clock, this);
    const Secret secret(randomSigningSecret(m_parts.random));
    const auto created = [this, id, keeper, secret,
                          done = std::move(done)](const Result<WebhookAnswer> &answer) {
        Loan *mine = loan(id);
        if (!answer || !mine) {
            const Error error = answer ? Error{ErrorKind::Cancelled} : answer.error();
            keeper->dropPending(id);
            keeper->deleteLater();
            if (mine) {
                note(*mine, QStringLiteral("borrow-temporary"),
                     QString::fromStdString(error.requestId), mine->facts.hereUrl, error);
                giveBack(id, false, [] {}); // a lost answer may have left one behind
            }
            done(error);
            return;
        }
        mine->facts.webhookId = answer->webhook.id;
        mine->facts.phase = Phase::Pointed;
        const Loan pointedNow = *mine;
        (void)keep(); // without the id it is found by its URL
        note(pointedNow, QStringLiteral("borrow-temporary"), answer->requestId,
             QStringLiteral("url: %1").arg(pointedNow.facts.hereUrl));
        keeper->remember(pointedNow.facts.webhookId, {}, secret,
                         [this, id, keeper, pointedNow, done](const Result<void> &) {
                             keeper->dropPending(id);
                             keeper->deleteLater();
                             Q_EMIT changed();
                             Q_EMIT pointed(pointedNow);
                             done(pointedNow.facts.webhookId);
                         });
    };
    const api::WebhookDraft draft{temporaryName(wish.webhook.name), wish.hereUrl, true,
                                  wish.webhook.encrypted, secret};
    keeper->keepPending(id, secret, [this, client, draft, id, created](const Result<void> &) {
        client->createWebhook(
            draft, id, this,
            [client, created](const Result<WebhookAnswer> &answer) { created(answer); });
    });
}

// --- giving back -----------------------------------------------------------------------------

void Borrower::recover()
{
    for (const Loan &kept : m_parts.journal.loans()) {
        if (loan(kept.id))
            continue;
        m_loans.append(kept);
        m_loans.last().facts.phase = Phase::Restoring;
        giveBack(kept.id, false, [] {});
    }
    if (!m_loans.isEmpty()) {
        m_check.start();
        Q_EMIT changed();
    }
}

void Borrower::restore(const QString &webhookId)
{
    const Loan *wanted = find(webhookId);
    if (wanted && wanted->facts.phase != Phase::ChangedElsewhere)
        giveBack(wanted->id, false, [] {});
}

void Borrower::restoreAll(QObject *context, std::function<void()> done)
{
    auto left = std::make_shared<int>(1);
    const auto one = [left, guard = QPointer<QObject>(context), done = std::move(done)] {
        if (--*left == 0 && guard)
            done();
    };
    const QVector<Loan> all = m_loans;
    for (const Loan &each : all) {
        if (each.facts.phase == Phase::ChangedElsewhere)
            continue; // waits for the user's word, and is asked for again at the next start
        ++*left;
        giveBack(each.id, false, one);
    }
    QTimer::singleShot(0, this, one);
}

void Borrower::extend(const QString &webhookId)
{
    if (const Loan *wanted = find(webhookId)) {
        loan(wanted->id)->facts.leaseEnd = m_parts.clock.now() + lease;
        (void)keep();
        Q_EMIT changed();
    }
}

void Borrower::resolve(const QString &webhookId, bool restore)
{
    const Loan *wanted = find(webhookId);
    if (!wanted || (wanted->facts.phase != Phase::ChangedElsewhere &&
                    wanted->facts.phase != Phase::RestoreFailed))
        return;
    if (restore) {
        giveBack(wanted->id, true, [] {});
        return;
    }
    note(*wanted, QStringLiteral("leave-webhook"), {}, wanted->facts.urlNow);
    end(wanted->id, [] {});
}

void Borrower::giveBack(const QString &id, bool overwrite, Finish finish)
{
    Loan *mine = loan(id);
    if (!mine) {
        finish();
        return;
    }
    mine->facts.phase = Phase::Restoring;
    mine->facts.error.reset();
    Q_EMIT changed();
    m_parts.access.client(
        mine->facts.account, this,
        [this, id, overwrite, finish = std::move(finish)](const Result<ClientPtr> &client) {
            const Loan *now = loan(id);
            if (!now)
                finish();
            else if (!client)
                fail(id, client.error(), finish);
            else if (now->facts.webhookId.isEmpty())
                findTemporary(id, *client, finish);
            else
                putBack(id, *client, overwrite, finish);
        });
}

void Borrower::putBack(const QString &id, const ClientPtr &client, bool overwrite,
                       const Finish &finish)
{
    client->fetchWebhook(
        loan(id)->facts.webhookId, 0, this,
        [this, id, client, overwrite, finish](const Result<WebhookAnswer> &now) {
            Loan *mine = loan(id);
            if (!mine) {
                finish();
                return;
            }
            Borrowed &facts = mine->facts;
            if (!now) {
                if (now.error().kind == ErrorKind::NotFound)
                    end(id, finish); // it was deleted elsewhere
                else
                    fail(id, now.error(), finish);
                return;
            }
            const QString url = now->webhook.url;
            if (!facts.isTemporary && url == facts.oldUrl) {
                end(id, finish);
                return;
            }
            if (url != facts.hereUrl && !overwrite) {
                facts.phase = Phase::ChangedElsewhere;
                facts.urlNow = url;
                note(*mine, QStringLiteral("borrow-conflict"), now->requestId,
                     arrow(facts.hereUrl, url));
                Q_EMIT changed();
                finish();
                return;
            }
            if (facts.isTemporary) {
                removeTemporary(id, client, finish);
                return;
            }
            api::WebhookPatch patch;
            patch.url = facts.oldUrl;
            client->updateWebhook(
                facts.webhookId, patch, this,
                [this, id, client, url, finish](const Result<WebhookAnswer> &answer) {
                    const Loan *restored = loan(id);
                    if (!restored) {
                        finish();
                        return;
                    }
                    const QString detail = arrow(url, restored->facts.oldUrl);
                    if (!answer) {
                        note(*restored, QStringLiteral("restore-webhook"),
                             QString::fromStdString(answer.error().requestId), detail,
                             answer.error());
                        fail(id, answer.error(), finish);
                        return;
                    }
                    note(*restored, QStringLiteral("restore-webhook"), answer->requestId, detail);
                    end(id, finish);
                });
        });
}

void Borrower::findTemporary(const QString &id, const ClientPtr &client, const Finish &finish)
{
    client->fetchWebhooks(this, [this, id, client,
                                 finish](const Result<QVector<WebhookAnswer>> &list) {
        Loan *mine = loan(id);
        if (!mine) {
            finish();
            return;
        }
        if (!list) {
            fail(id, list.error(), finish);
            return;
        }
        const auto found = std::find_if(list->begin(), list->end(), [&](const WebhookAnswer &one) {
            return one.webhook.url == mine->facts.hereUrl;
        });
        if (found == list->end()) {
            end(id, finish); // it was never made
            return;
        }
        mine->facts.webhookId = found->webhook.id;
        removeTemporary(id, client, finish);
    });
}

void Borrower::removeTemporary(const QString &id, const ClientPtr &client, const Finish &finish)
{
    client->deleteWebhook(
        loan(id)->facts.webhookId, this,
        [this, id, client, finish](const Result<api::DeleteAnswer> &answer) {
            const Loan *mine = loan(id);
            if (!mine) {
                finish();
                return;
            }
            const bool isGone = answer || answer.error().kind == ErrorKind::NotFound;
            std::optional<Error> failure;
            if (!isGone)
                failure = answer.error();
            note(*mine, QStringLiteral("delete-temporary"), answer ? answer->requestId : QString(),
                 mine->facts.hereUrl, failure);
            if (isGone)
                forgetSecret(*mine, [this, id, finish] { end(id, finish); });
            else
                fail(id, *failure, finish);
        });
}

/// Nothing is signed with it any more. The loan is over also where the keychain keeps it.
void Borrower::forgetSecret(const Loan &temporary, const Finish &finish)
{
    const QString account = temporary.facts.account;
    m_parts.access.secretsOf(account).removeSigningSecrets(
        account, temporary.facts.webhookId, this, [finish](const Result<void> &) { finish(); });
}

void Borrower::fail(const QString &id, const Error &error, const Finish &finish)
{
    if (Loan *mine = loan(id)) {
        mine->facts.phase = Phase::RestoreFailed;
        mine->facts.error = error;
        m_retryAt = m_parts.clock.now() + retryAfter;
        m_check.start();
        Q_EMIT changed();
    }
    finish();
}

void Borrower::end(const QString &id, const Finish &finish)
{
    if (const Loan *mine = loan(id)) {
        const Loan gone = *mine;
        m_loans.removeIf([&](const Loan &one) { return one.id == id; });
        // A journal that cannot be written now names a loan too many: it is looked at again then.
        (void)keep();
        Q_EMIT ended(gone);
        Q_EMIT changed();
    }
    finish();
}

void Borrower::checkLeases()
{
    const UtcTime now = m_parts.clock.now();
    const bool retries = now >= m_retryAt;
    const QVector<Loan> all = m_loans;
    for (const Loan &each : all) {
        const bool isOver = each.facts.phase == Phase::Pointed && now >= each.facts.leaseEnd;
        const bool tryAgain = each.facts.phase == Phase::RestoreFailed && retries;
        if (isOver || tryAgain)
            giveBack(each.id, false, [] {});
    }
}

} // namespace hookbench::inbox
