// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/samplesender.h"

#include "app/inbox/endpointbook.h"
#include "app/inbox/pointing.h"
#include "app/inbox/reception.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/whilealive.h"
#include "app/workspace/workspace.h"

#include <QTimer>
#include <QUuid>

#include <utility>

namespace hookbench::inbox
{

using workspace::WebhookService;
using workspace::whileAlive;
using workspace::Workspace;

SampleSender::SampleSender(Parts parts, Samples samples, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_samples(std::move(samples))
{
}

QStringList SampleSender::types() const
{
    if (m_parts.workspace.account().id != Workspace::sandboxId || !m_samples.types)
        return {};
    return m_samples.types();
}

void SampleSender::trigger(const QString &type, QObject *context, Done done)
{
    auto finish = whileAlive(context, std::move(done));
    if (m_parts.workspace.account().id != Workspace::sandboxId || !m_samples.trigger) {
        QTimer::singleShot(0, this, [finish] { finish(Error{ErrorKind::NotFound}); });
        return;
    }
    m_parts.book.ensure(m_parts.workspace.account());
    m_parts.reception.whenReceiving([this, type, finish](const std::optional<Error> &failure) {
        if (failure)
            finish(*failure);
        else
            send(type, finish);
    });
}

void SampleSender::send(const QString &type, Done done)
{
    WebhookService *service = m_parts.workspace.webhooks();
    if (!service || m_parts.workspace.account().id != Workspace::sandboxId) {
        done(Error{ErrorKind::Cancelled});
        return;
    }
    const QVector<EndpointSetting> own = m_parts.book.of(m_parts.workspace.account());
    for (const EndpointSetting &endpoint : own) {
        for (const api::Webhook &webhook : service->webhooks()) {
            if (webhook.isActive &&
                sendsTo(webhook.url, m_parts.reception.localUrl(), endpoint.path)) {
                m_samples.trigger(type, webhook.id, this, done);
                return;
            }
        }
    }
    // Nobody sends here yet: a webhook of the sandbox for this endpoint.
    const QString path = own.first().path;
    const api::WebhookDraft draft{
        tr("Hookbench receiver"), m_parts.reception.localUrl() + path, true, false, {}};
    service->create(draft, QUuid::createUuid().toString(QUuid::WithoutBraces), this,
                    [this, type, path, done](const Result<workspace::Created> &created) {
                        if (!created) {
                            done(created.error());
                            return;
                        }
                        m_parts.book.useWebhook(path, created->webhook.id,
                                                [this, type, id = created->webhook.id, done] {
                                                    m_samples.trigger(type, id, this, done);
                                                });
                    });
}

} // namespace hookbench::inbox
