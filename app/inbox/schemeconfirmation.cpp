// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/schemeconfirmation.h"

#include "app/inbox/accountaccess.h"
#include "app/inbox/endpointbook.h"
#include "app/inbox/eventarchive.h"
#include "app/inbox/eventreads.h"
#include "app/inbox/schemeshelf.h"
#include "app/settings/environment.h"

#include <QUrl>

namespace hookbench::inbox
{

using store::EventRecord;
using store::EventSummary;

namespace
{

/// Whether an event came under this host name.
bool cameFor(const EventRecord &record, const QString &host)
{
    const auto sent = findHeader(record.headers, "Host");
    if (!sent)
        return false;
    const QString authority = QString::fromUtf8(sent->data(), static_cast<qsizetype>(sent->size()));
    return QUrl(QStringLiteral("http://") + authority).host() == host;
}

} // namespace

SchemeConfirmation::SchemeConfirmation(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

void SchemeConfirmation::look(const EventSummary &row, const QString &host)
{
    if (row.webhookId.empty() || !isVerified(row.verdict) ||
        row.source != store::EventSource::Direct || row.duplicateOf || row.parent)
        return;
    const QString accountId = QString::fromStdString(row.account);
    const QString scheme = QString::fromStdString(row.scheme);
    const std::optional<settings::Account> known = m_parts.access.find(accountId);
    if (!known || settings::isLoopback(known->baseUrl) ||
        m_parts.book.isSchemeConfirmed(accountId, scheme))
        return;
    m_parts.archive.reads().make<bool>(
        row.id, [host](EventRecord &&record) -> Result<bool> { return cameFor(record, host); },
        [this, accountId, scheme, id = row.id](const Result<bool> &isReal) {
            if (!isReal || !*isReal || m_parts.shelf.isConfirmed(accountId, scheme))
                return;
            const Result<void> noted =
                m_parts.shelf.note(accountId, scheme, {id}, m_parts.clock.now());
            if (!noted)
                Q_EMIT notSaved(noted.error());
            else if (m_parts.shelf.isConfirmed(accountId, scheme))
                m_parts.book.confirmScheme(accountId, scheme);
        });
}

} // namespace hookbench::inbox
