// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/causeinquiry.h"

#include "app/inbox/causefinder.h"
#include "app/inbox/endpointbook.h"
#include "app/inbox/eventarchive.h"
#include "app/inbox/eventreads.h"
#include "app/inbox/schemeshelf.h"
#include "app/inbox/secretgatherer.h"
#include "app/workspace/whilealive.h"

#include <QPointer>

#include <utility>

namespace hookbench::inbox
{

using store::EventSummary;
using workspace::whileAlive;

CauseInquiry::CauseInquiry(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

CauseInquiry::~CauseInquiry() = default;

void CauseInquiry::stop()
{
    if (m_thread)
        m_thread->stopAll();
}

void CauseInquiry::diagnose(store::EventId id, QObject *context,
                            std::function<void(std::size_t)> progress,
                            Done<receiver::Diagnosed> done)
{
    const quint64 number = ++m_number;
    stop();
    const auto finish = [this, number, done = whileAlive(context, std::move(done))](
                            Result<receiver::Diagnosed> found) {
        if (number != m_number)
            found = Error{ErrorKind::Cancelled};
        done(std::move(found));
    };
    const auto tell = [guard = QPointer(context),
                       progress = std::move(progress)](std::size_t count) {
        if (guard && progress)
            progress(count);
    };
    m_parts.archive.reads().ask<receiver::DiagnosisCase>(
        [id](store::EventReader &reader) { return receiver::readCase(reader, id); },
        [this, number, finish, tell](Result<receiver::DiagnosisCase> asked) {
            if (asked)
                search(number, std::move(*asked), tell, finish);
            else
                finish(asked.error());
        });
}

void CauseInquiry::search(quint64 number, receiver::DiagnosisCase asked,
                          std::function<void(std::size_t)> progress,
                          const Done<receiver::Diagnosed> &done)
{
    const EndpointSetting place = m_parts.book.placeOf(asked.event.summary);
    if (number != m_number) {
        done(Error{ErrorKind::Cancelled});
        return;
    }
    if (m_parts.access.isLocked(place.account)) {
        done(Error{ErrorKind::KeychainLocked});
        return;
    }
    asked.endpoint = m_parts.book.toEndpoint(place);
    m_parts.gatherer.gather(
        place, this,
        [this, number, done, progress = std::move(progress),
         asked = std::move(asked)](SecretGatherer::Gathered gathered) mutable {
            if (number != m_number ||
                m_parts.access.isLocked(QString::fromStdString(asked.endpoint.account))) {
                done(Error{ErrorKind::Cancelled});
                return;
            }
            asked.endpoint.keys = std::move(gathered.keys);
            asked.secrets = std::move(gathered.secrets);
            asked.schemes = &m_parts.shelf.current();
            if (!m_thread)
                m_thread = std::make_unique<receiver::DiagnosisThread>(m_parts.shelf.shipped());
            const auto later = [this](auto &&call) {
                QMetaObject::invokeMethod(this, std::forward<decltype(call)>(call),
                                          Qt::QueuedConnection);
            };
            const EventSummary event = asked.event.summary;
            const bool isTaken = m_thread->post(
                std::move(asked),
                [this, later, event, done](receiver::Diagnosed found) {
                    later([this, event, done, found = std::move(found)] {
                        m_parts.causes.keep(event, found);
                        done(found);
                    });
                },
                [later, progress](std::size_t attempts) {
                    later([progress, attempts] { progress(attempts); });
                });
            if (!isTaken)
                done(Error{ErrorKind::Cancelled});
        });
}

} // namespace hookbench::inbox
