// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/audittrail.h"

#include "app/cli/output.h"
#include "app/cli/target.h"
#include "app/store/auditlog.h"
#include "app/text/environmentname.h"
#include "app/text/errortext.h"

namespace hookbench::cli
{

void AuditTrail::add(const Record &record)
{
    if (!m_target.directory)
        return;
    store::AuditEntry entry;
    entry.at = m_clock.now();
    entry.account = m_target.name.toStdString();
    entry.environment = text::environmentWord(m_target.environment).toStdString();
    entry.action = record.action;
    entry.webhookId = record.webhookId.toStdString();
    entry.requestId = record.failure ? record.failure->requestId : record.requestId;
    entry.detail = record.detail.toStdString();
    entry.outcome = record.failure ? errorKindName(record.failure->kind) : "ok";

    Result<store::AuditLog> log = store::AuditLog::open(*m_target.directory);
    const Result<std::int64_t> written = log ? log->append(entry) : log.error();
    if (!written)
        m_output.note(text::sentence(written.error()));
}

} // namespace hookbench::cli
