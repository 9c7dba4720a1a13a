// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/listkeeper.h"

#include "app/api/apiclient.h"
#include "app/inbox/eventarchive.h"
#include "app/workspace/platformlist.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/whilealive.h"
#include "app/workspace/workspace.h"

#include <QTimer>

#include <utility>

namespace hookbench::inbox
{

using workspace::Workspace;

namespace
{

constexpr std::size_t mostWaitingLists = 200;

} // namespace

ListKeeper::ListKeeper(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&m_parts.workspace, &Workspace::changed, this, &ListKeeper::follow);
    connect(&m_parts.archive, &EventArchive::opened, this, &ListKeeper::keepWaiting);
    follow();
}

void ListKeeper::follow()
{
    api::ApiClient *client = m_parts.workspace.client();
    if (!client || client == m_client)
        return;
    m_client = client;
    connect(client, &api::ApiClient::eventsListed, this,
            [this, account = m_parts.workspace.account().id](const api::Webhook &webhook,
                                                             int asked) {
                keep(workspace::platformListOf(account, webhook, asked, m_parts.clock.now()));
            });
}

void ListKeeper::keep(store::PlatformList list)
{
    if (m_waiting.size() == mostWaitingLists)
        m_waiting.pop_front(); // the next list says where something is missing
    m_waiting.push_back(std::move(list));
    keepWaiting();
}

void ListKeeper::keepWaiting()
{
    if (!m_parts.archive.isOpen())
        return;
    // What fails is said by the store's own state, and is listed again by the platform.
    for (store::PlatformList &list : m_waiting)
        m_parts.archive.store()->recordList(std::move(list), {});
    m_waiting.clear();
}

void ListKeeper::fetch(const QStringList &webhooks, QObject *context, Done done)
{
    QTimer::singleShot(
        0, this, [this, webhooks, done = workspace::whileAlive(context, std::move(done))] {
            fetchNext(webhooks, done);
        });
}

void ListKeeper::fetchNext(QStringList left, const Done &done)
{
    if (left.isEmpty()) {
        done({});
        return;
    }
    workspace::WebhookService *service = m_parts.workspace.webhooks();
    if (!service) {
        done(Error{ErrorKind::Cancelled});
        return;
    }
    const QString next = left.takeFirst();
    service->fetchDetails(next, this,
                          [this, left, done, account = m_parts.workspace.account().id](
                              const Result<api::Webhook> &webhook) {
                              if (m_parts.workspace.account().id != account)
                                  done(Error{ErrorKind::Cancelled});
                              else if (!webhook && webhook.error().kind != ErrorKind::NotFound)
                                  done(webhook.error());
                              else
                                  fetchNext(left, done);
                          });
}

} // namespace hookbench::inbox
