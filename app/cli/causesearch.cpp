// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/causesearch.h"

#include <utility>

namespace hookbench::cli
{

namespace
{

/// A line must not wait long behind many others.
std::chrono::milliseconds searchTime(std::size_t waiting)
{
    return std::chrono::milliseconds(waiting < 4 ? 2000 : waiting < 40 ? 300 : 50);
}

} // namespace

CauseSearch::CauseSearch(store::EventStore &store, const signing::SchemeSet &schemes,
                         receiver::Endpoint endpoint, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_endpoint(std::move(endpoint))
    , m_thread(schemes)
{
}

CauseSearch::~CauseSearch() = default;

bool CauseSearch::ask(store::EventId id)
{
    if (m_waiting.size() >= maxWaiting)
        return false;
    m_waiting.push_back(id);
    if (!m_isBusy)
        next();
    return true;
}

void CauseSearch::next()
{
    m_isBusy = !m_waiting.empty();
    if (m_waiting.empty())
        return;
    const store::EventId id = m_waiting.front();
    m_waiting.pop_front();
    if (!m_reader) {
        if (auto reader = m_store.reader())
            m_reader = std::move(*reader);
    }
    auto asked = m_reader ? receiver::readCase(*m_reader, id)
                          : Result<receiver::DiagnosisCase>(Error{ErrorKind::NotFound});
    if (!asked) {
        tell(id, {});
        return;
    }
    asked->endpoint = m_endpoint;
    asked->secrets = receiver::knownSecrets(m_endpoint.keys, {});
    asked->limits.time = searchTime(m_waiting.size());
    m_thread.post(std::move(*asked), [this](receiver::Diagnosed found) {
        QMetaObject::invokeMethod(
            this, [this, found = std::move(found)] { onDiagnosed(found); }, Qt::QueuedConnection);
    });
}

void CauseSearch::onDiagnosed(const receiver::Diagnosed &found)
{
    const auto &finding = found.diagnosis.finding;
    if (finding)
        m_store.setCause(found.id, finding->code, {});
    tell(found.id, finding ? finding->code : std::string());
}

void CauseSearch::tell(store::EventId id, const std::string &cause)
{
    // Not from within ask(): the caller has to note first that it waits.
    QMetaObject::invokeMethod(
        this,
        [this, id, cause] {
            Q_EMIT found(id, QString::fromStdString(cause));
            next();
        },
        Qt::QueuedConnection);
}

} // namespace hookbench::cli
