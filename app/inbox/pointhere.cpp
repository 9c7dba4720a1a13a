// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/pointhere.h"

#include "app/inbox/endpointbook.h"
#include "app/inbox/reception.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/whilealive.h"
#include "app/workspace/workspace.h"

#include <QTimer>

namespace hookbench::inbox
{

using SecretSource = EndpointSetting::SecretSource;
using workspace::WebhookService;
using workspace::whileAlive;
using workspace::Workspace;

namespace
{

bool isLive(const settings::Account &account)
{
    return account.environment == settings::Environment::Live;
}

} // namespace

PointHere::PointHere(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&m_parts.borrower, &Borrower::ended, this, [this](const Loan &loan) {
        m_parts.book.removeBorrowed(loan.path);
        refreshList(loan.facts.account);
    });
}

PointingPlace PointHere::place() const
{
    PointingPlace place;
    place.account = m_parts.workspace.account();
    place.localUrl = m_parts.reception.localUrl();
    place.publicUrl = m_parts.book.config().publicUrl;
    place.pathPart = m_parts.book.settings().pathPart;
    for (const EndpointSetting &endpoint : m_parts.book.all())
        place.paths.insert(endpoint.path);
    return place;
}

QVector<PointChoice> PointHere::choices() const
{
    const WebhookService *service = m_parts.workspace.webhooks();
    if (!service)
        return {};
    QVector<PointChoice> choices;
    const PointingPlace where = place();
    const QString scope =
        isLive(where.account) ? QStringLiteral("webhook:create") : QStringLiteral("webhook:update");
    for (const api::Webhook &webhook : service->webhooks()) {
        const Loan *loan = m_parts.borrower.find(webhook.id);
        // The sandbox shows its secrets; what else is not in the store is to be asked for.
        const bool knows =
            where.account.id == Workspace::sandboxId || service->knowsSecret(webhook.id);
        choices.append(pointChoice(where, webhook, knows, service->lacksScope(scope)));
        // Listed all the same: who looks for it shall see why it is not to be chosen.
        if (loan) {
            choices.last().refusal =
                Error{ErrorKind::InvalidArgument,
                      loan->copyOf == webhook.id ? "a temporary webhook stands beside it already"
                                                 : "it sends here already"};
        }
    }
    return choices;
}

QVector<Borrowed> PointHere::borrowed() const
{
    QVector<Borrowed> facts;
    for (const Loan &loan : m_parts.borrower.loans()) {
        facts.append(loan.facts);
        if (facts.last().webhookId.isEmpty())
            facts.last().webhookId = loan.copyOf;
    }
    return facts;
}

void PointHere::point(const QString &webhookId, std::optional<Secret> secret, QObject *context,
                      Done<void> done)
{
    auto finish = whileAlive(context, std::move(done));
    const auto refuse = [this, finish](const Error &error) {
        QTimer::singleShot(0, this, [finish, error] { finish(error); });
    };
    WebhookService *service = m_parts.workspace.webhooks();
    const api::Webhook *webhook = service ? service->find(webhookId) : nullptr;
    if (!webhook) {
        refuse(Error{ErrorKind::NotFound});
        return;
    }
    if (service->isReadOnly()) {
        refuse(Error{ErrorKind::AccountReadOnly});
        return;
    }
    for (const PointChoice &choice : choices()) {
        if (choice.webhookId == webhookId && choice.refusal) {
            refuse(*choice.refusal);
            return;
        }
    }
    const QString account = service->account().id;
    const auto go = [this, webhook = *webhook, account, finish] {
        m_parts.reception.whenReceiving(
            [this, webhook, account, finish](const std::optional<Error> &failure) {
                if (failure)
                    finish(*failure);
                else if (account != m_parts.workspace.account().id)
                    finish(Error{ErrorKind::Cancelled});
                else
                    borrow(webhook, finish);
            });
    };
    if (!secret || secret->isEmpty()) {
        QTimer::singleShot(0, this, go);
        return;
    }
    service->keepSecret(webhookId, *secret, this, [go, finish](const Result<void> &kept) {
        if (kept)
            go();
        else
            finish(kept.error());
    });
}

void PointHere::borrow(const api::Webhook &webhook, Done<void> done)
{
    const PointingPlace where = place();
    Borrower::Wish wish;
    wish.account = where.account.id;
    wish.webhook = webhook;
    wish.path = pointingPath(where, webhook.name);
    wish.isTemporary = isLive(where.account);
    const Result<QString> url = pointingUrl(where, wish.path);
    if (!url) {
        done(url.error());
        return;
    }
    wish.hereUrl = *url;
    EndpointSetting endpoint;
    endpoint.path = wish.path;
    endpoint.account = wish.account;
    endpoint.isBorrowed = true;
    endpoint.isForLive = wish.isTemporary;
    if (!wish.isTemporary) {
        endpoint.secretSource = SecretSource::Webhook;
        endpoint.webhookId = webhook.id;
    }
    // Its secret is in force before the first event can come.
    m_parts.book.addBorrowed(endpoint, [this, wish, done] {
        m_parts.borrower.borrow(wish, this, [this, wish, done](const Result<QString> &pointed) {
            refreshList(wish.account);
            if (!pointed) {
                done(pointed.error());
            } else if (m_parts.borrower.find(*pointed)) {
                m_parts.book.nameBorrowed(wish.path, *pointed, [done] { done({}); });
            } else {
                // It sends here by itself: nothing was borrowed.
                m_parts.book.keepBorrowed(wish.path, *pointed);
                done({});
            }
        });
    });
}

void PointHere::refreshList(const QString &account)
{
    if (WebhookService *service = m_parts.workspace.webhooks();
        service && m_parts.workspace.account().id == account)
        service->refresh();
}

} // namespace hookbench::inbox
