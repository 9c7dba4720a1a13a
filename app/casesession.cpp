// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casesession.h"

#include "app/shippeddata.h"
#include "app/text/causetext.h"

#include <algorithm>
#include <utility>

namespace hookbench
{

using casefile::CaseDraft;
using casefile::CaseWriter;
using casefile::Redaction;

CaseSession::CaseSession(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_caseId(QString::fromStdString(m_parts.facts.id))
{
    m_longPool.setMaxThreadCount(1);
    m_shortPool.setMaxThreadCount(1);
    gather();
}

CaseSession::~CaseSession()
{
    ++m_long;
    ++m_shown;
    m_longPool.waitForDone();
    m_shortPool.waitForDone();
}

void CaseSession::run(QThreadPool &pool, std::function<std::function<void()>()> work)
{
    pool.start([this, work = std::move(work)] {
        // The destructor waits for this thread, so this object is there.
        QMetaObject::invokeMethod(this, work(), Qt::QueuedConnection);
    });
}

void CaseSession::gather()
{
    if (m_state == State::Writing)
        return;
    m_isGathering = true;
    ++m_long; // a look under way is one without these secrets
    m_state = State::Looking;
    Q_EMIT changed();
    m_parts.secrets(this, [this](std::vector<Secret> secrets, std::optional<Error> failure) {
        begin(std::move(secrets), std::move(failure));
    });
}

void CaseSession::begin(std::vector<Secret> secrets, std::optional<Error> failure)
{
    m_isGathering = false;
    m_secretFailure = std::move(failure);
    m_draft = std::make_shared<const CaseDraft>(
        CaseDraft::Parts{m_parts.directory, m_parts.facts, m_parts.ids, m_parts.key,
                         std::move(secrets), shippedLifecycles(), [](const std::string &cause) {
                             return text::causeSentence({.code = cause}).toStdString();
                         }});
    look();
}

CaseSession::Progress CaseSession::progressOf(quint64 number)
{
    const auto total = static_cast<qint64>(m_parts.ids.size());
    return [this, number, total](std::size_t done) {
        const auto now = static_cast<qint64>(done);
        if (now % 50 == 0 || now == total) {
            QMetaObject::invokeMethod(
                this,
                [this, number, now, total] {
                    if (number == m_long)
                        Q_EMIT progressed(now, total);
                },
                Qt::QueuedConnection);
        }
        return number == m_long;
    };
}

void CaseSession::look()
{
    m_state = State::Looking;
    Q_EMIT changed();
    const quint64 number = ++m_long;
    run(m_longPool,
        [this, number, draft = m_draft, choices = m_choices,
         progress = progressOf(number)]() -> std::function<void()> {
            const auto reader = m_parts.openReader();
            auto found = std::make_shared<Result<CaseDraft::Overview>>(
                reader ? draft->look(**reader, choices, progress)
                       : Result<CaseDraft::Overview>(reader.error()));
            return [this, number, found] {
                if (number != m_long)
                    return;
                m_error = *found ? std::nullopt : std::optional(found->error());
                m_state = *found ? State::Ready : State::Failed;
                if (*found)
                    m_overview = std::move(**found);
                // What was kept while it was looked for.
                for (Redaction &one : m_overview.redactions)
                    one.isKept = m_choices.kept.contains(one.standIn);
                Q_EMIT changed();
            };
        });
}

bool CaseSession::isUndecided(const Redaction &redaction) const
{
    return !redaction.isSure && !redaction.isKept && !m_seen.contains(redaction.standIn);
}

std::size_t CaseSession::undecided() const
{
    return static_cast<std::size_t>(
        std::count_if(m_overview.redactions.begin(), m_overview.redactions.end(),
                      [this](const Redaction &one) { return isUndecided(one); }));
}

void CaseSession::setSeen(const std::string &standIn)
{
    if (m_seen.insert(standIn).second)
        Q_EMIT choicesChanged();
}

void CaseSession::setKept(const std::string &standIn, bool kept)
{
    const auto one =
        std::find_if(m_overview.redactions.begin(), m_overview.redactions.end(),
                     [&](const Redaction &redaction) { return redaction.standIn == standIn; });
    if (m_state == State::Writing || one == m_overview.redactions.end() ||
        !casefile::mayBeKept(one->kind) || one->isKept == kept)
        return;
    one->isKept = kept;
    m_seen.insert(standIn);
    if (kept)
        m_choices.kept.insert(standIn);
    else
        m_choices.kept.erase(standIn);
    // One that is being looked for has the choices of before; the flags are set when it comes.
    Q_EMIT choicesChanged();
}

void CaseSession::setLeaves(const std::string &field, bool leaves)
{
    if (m_state == State::Writing || !m_draft || field.empty())
        return;
    (leaves ? m_choices.withheld : m_choices.allowed).erase(field);
    (leaves ? m_choices.allowed : m_choices.withheld).insert(field);
    if (!m_isGathering)
        look();
    Q_EMIT choicesChanged();
}

void CaseSession::show(std::size_t index)
{
    if (index >= m_parts.ids.size() || !m_draft)
        return;
    const quint64 number = ++m_shown;
    run(m_shortPool,
        [this, number, index, id = m_parts.ids[index], draft = m_draft,
         choices = m_choices]() -> std::function<void()> {
            if (number != m_shown)
                return [] {};
            const auto reader = m_parts.openReader();
            auto event = std::make_shared<Result<CaseDraft::Shown>>(
                reader ? draft->show(**reader, id, choices)
                       : Result<CaseDraft::Shown>(reader.error()));
            return [this, number, index, event] {
                if (number == m_shown)
                    Q_EMIT shown(index, *event);
            };
        });
}

void CaseSession::write(const QString &file)
{
    if (m_state != State::Ready)
        return;
    m_state = State::Writing;
    Q_EMIT changed();
    const quint64 number = ++m_long;
    run(m_longPool,
        [this, number, file, draft = m_draft, choices = m_choices,
         progress = progressOf(number)]() -> std::function<void()> {
            const auto reader = m_parts.openReader();
            const Result<CaseWriter::Report> report =
                reader ? draft->write(**reader, file.toStdString(), choices, progress)
                       : Result<CaseWriter::Report>(reader.error());
            return [this, file, report] {
                m_state = State::Ready;
                Q_EMIT changed();
                if (!report) {
                    Q_EMIT failed(report.error());
                    return;
                }
                if (m_parts.written)
                    m_parts.written(file);
                Q_EMIT written(file, static_cast<qint64>(report->events));
            };
        });
}

void CaseSession::cancel()
{
    if (m_state == State::Writing)
        ++m_long;
}

} // namespace hookbench
