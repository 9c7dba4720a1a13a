// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/sendservice.h"

#include "app/send/attemptnote.h"

#include <utility>

namespace hookbench::outbox
{

namespace
{

Sent sentOf(store::Attempt attempt, const Result<send::Receipt> &receipt)
{
    Sent sent;
    send::noteAnswer(attempt, receipt);
    sent.attempt = std::move(attempt);
    if (!receipt) {
        sent.error = receipt.error();
        return sent;
    }
    sent.redirect = receipt->redirect;
    sent.tlsVersion = receipt->tlsVersion;
    sent.certificateExpires = receipt->certificateExpires;
    sent.answerBytes = receipt->answerBytes;
    return sent;
}

} // namespace

SendService::SendService(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_attempts(m_parts.attempts)
{
}

SendService::~SendService()
{
    if (m_engine)
        m_engine->postAndWait([] {}); // what was handed over has its sender
}

http::Engine &SendService::engine()
{
    if (!m_engine) {
        m_engine = std::make_unique<http::Engine>();
        m_sender = std::make_unique<send::Sender>(*m_engine, m_parts.clock, m_parts.random,
                                                  m_parts.proxies);
    }
    return *m_engine;
}

void SendService::send(const Dispatch &dispatch, QObject *context, Done done)
{
    engine().post([this, dispatch, context = QPointer<QObject>(context), done = std::move(done)] {
        store::Attempt attempt = send::attemptOf(dispatch.order, m_parts.clock.now());
        attempt.event = dispatch.event;
        attempt.eventId = dispatch.eventId;
        m_sender->send(dispatch.order, [this, attempt = std::move(attempt), context,
                                        done](const Result<send::Receipt> &receipt) {
            QMetaObject::invokeMethod(
                this,
                [this, sent = sentOf(attempt, receipt), context, done] {
                    onAnswer(sent, context, done);
                },
                Qt::QueuedConnection);
        });
    });
}

void SendService::onAnswer(const Sent &sent, const QPointer<QObject> &context, const Done &done)
{
    // What was refused before it went out is no attempt.
    if (!sent.error || sent.error->kind != ErrorKind::InvalidArgument) {
        m_attempts.append(sent.attempt, this,
                          [this, event = sent.attempt.event](const Result<store::AttemptId> &id) {
                              if (id)
                                  Q_EMIT attemptStored(event.value_or(0));
                              else
                                  Q_EMIT notStored(id.error());
                          });
    }
    if (context)
        done(sent);
}

} // namespace hookbench::outbox
