// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apiclient.h"
#include "app/api/webhook.h"
#include "app/base/clock.h"
#include "app/base/error.h"

#include <QObject>
#include <QVector>

#include <optional>

namespace hookbench::workspace
{

/// The webhooks of one account as the platform showed them last: read as a whole, and each answer
/// to a change merged in between. A list that was asked for before a change is not believed. GUI
/// thread.
class WebhookList : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    WebhookList(api::ApiClient &client, const Clock &clock, QObject *parent);

    const QVector<api::Webhook> &webhooks() const { return m_webhooks; }
    const api::Webhook *find(const QString &id) const;
    bool isLoading() const { return m_loading; }
    std::optional<UtcTime> loadedAt() const { return m_loadedAt; }

    /// Reads the whole list again; a second call while one is under way does nothing.
    void refresh();
    void replaceBy(const QVector<api::WebhookAnswer> &answers);
    /// Adds it, or takes over what this answer tells about it.
    void put(const api::Webhook &webhook);
    void take(const QString &id);

Q_SIGNALS:
    void changed();
    void loadingChanged(bool loading);
    void refreshFailed(const hookbench::Error &error);

private:
    void fill(const QVector<api::WebhookAnswer> &answers);

    api::ApiClient &m_client;
    const Clock &m_clock;
    QVector<api::Webhook> m_webhooks;
    bool m_loading = false;
    bool m_changedWhileLoading = false;
    std::optional<UtcTime> m_loadedAt;
};

} // namespace hookbench::workspace
