// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casedesk.h"

#include "app/casefile/casekey.h"
#include "app/inbox/receiverservice.h"
#include "app/store/sqliteeventreader.h"
#include "app/workspace/journal.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace hookbench
{

CaseDesk::CaseDesk(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_secrets(m_parts.credentials, m_parts.accounts, m_parts.directory)
{
}

void CaseDesk::collect(QObject *context,
                       std::function<void(std::vector<Secret>, std::optional<Error>)> done)
{
    m_secrets.collect(context, [this, context, done = std::move(done)](
                                   std::vector<Secret> found, std::optional<Error> failure) {
        m_parts.receiver.knownSecrets(
            context, [done, found = std::move(found),
                      failure = std::move(failure)](std::vector<Secret> more) mutable {
                for (Secret &secret : more) {
                    if (std::find(found.begin(), found.end(), secret) == found.end())
                        found.push_back(std::move(secret));
                }
                done(std::move(found), std::move(failure));
            });
    });
}

CaseSession::Secrets CaseDesk::secrets()
{
    return [this](QObject *context, auto done) { collect(context, std::move(done)); };
}

std::unique_ptr<CaseSession> CaseDesk::begin(std::vector<store::EventId> ids)
{
    CaseSession::Parts parts;
    parts.directory = m_parts.directory;
    parts.facts = {randomUuid(m_parts.random), m_parts.clock.now(),
                   "Hookbench " + QCoreApplication::applicationVersion().toStdString()};
    parts.ids = std::move(ids);
    parts.key = casefile::makeCaseKey(m_parts.random);
    parts.secrets = secrets();
    parts.openReader = [directory = m_parts.directory] {
        return store::SqliteEventReader::open(directory);
    };
    parts.written = [this](const QString &file) {
        m_parts.receiver.readAnew(); // they are pinned now
        m_parts.journal.addAccess(QStringLiteral("case"), {}, m_parts.clock.now(), file);
    };
    return std::make_unique<CaseSession>(std::move(parts));
}

} // namespace hookbench
