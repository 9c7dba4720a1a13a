// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/intake.h"

#include "app/http/engine.h"
#include "app/receiver/capture.h"
#include "app/receiver/passon.h"

#include <utility>

namespace hookbench::receiver
{

namespace
{

using Kind = AnswerRule::Kind;

constexpr std::size_t maxDelayed = 4096;
constexpr std::size_t maxWithheld = 512;
/// Longer than senders wait.
constexpr std::chrono::minutes withheldTime{5};

store::AnswerKind answerKind(Kind kind)
{
    switch (kind) {
    case Kind::PassOn:
        return store::AnswerKind::Pending;
    case Kind::Drop:
        return store::AnswerKind::Dropped;
    case Kind::Withhold:
        return store::AnswerKind::Withheld;
    case Kind::Fixed:
        break;
    }
    return store::AnswerKind::Fixed;
}

void fillAnswer(store::EventRecord &event, const AnswerPlan &plan)
{
    event.summary.answerKind = event.answer.kind = answerKind(plan.kind);
    if (plan.kind != Kind::Fixed)
        return;
    event.summary.answered = event.answer.status = plan.response.status;
    event.answer.headers = plan.response.headers;
    event.answer.body = plan.response.body;
}

} // namespace

/// One request between its arrival and its answer.
struct Intake::Delivery
{
    http::Responder responder;
    AnswerPlan plan;
    http::ClientRequest toHandler{}; ///< when it is passed on
    std::string sha256{};            ///< of the body as it came, when it is passed on
    int whenDownStatus = 502;
};

Intake::Intake(Parts parts)
    : m_parts(std::move(parts))
    , m_table(std::make_shared<EndpointTable>())
    , m_delayed(std::make_shared<HoldQueue>(m_parts.engine, maxDelayed))
    , m_withheld(std::make_shared<HoldQueue>(m_parts.engine, maxWithheld))
{
}

void Intake::setEndpoints(const std::shared_ptr<EndpointTable> &table)
{
    table->takeCounts(*m_table);
    m_table = table;
}

void Intake::take(http::Request &&request, http::Responder responder)
{
    if (auto proof = m_parts.prover->answerTo(request.path())) {
        responder.respond({.body = std::move(*proof)});
        return;
    }
    Route *route = m_table->find(request.path());
    if (!route) {
        m_unmatched.fetch_add(1, std::memory_order_relaxed);
        responder.respond({.status = 404});
        return;
    }
    const Endpoint &endpoint = route->endpoint;
    const std::string url = senderUrl(request, endpoint);
    signing::Verification verification = route->verifier.verify({.method = request.method,
                                                                 .url = url,
                                                                 .headers = request.headers,
                                                                 .body = request.body,
                                                                 .receivedAt = request.receivedAt});
    auto delivery = std::make_shared<Delivery>(Delivery{
        .responder = std::move(responder),
        .plan = route->planner.next(m_parts.clock.now(), isVerified(verification.verdict))});
    if (delivery->plan.kind == Kind::PassOn) {
        delivery->sha256 = sha256Hex(request.body);
        delivery->toHandler = passOnRequest(endpoint, request);
        delivery->whenDownStatus = endpoint.answer.whenDownStatus;
    }
    store::EventRecord event =
        captureRequest(std::move(request), endpoint, std::move(verification));
    fillAnswer(event, delivery->plan);
    append(std::move(event), std::move(delivery));
}

void Intake::append(store::EventRecord &&event, std::shared_ptr<Delivery> delivery)
{
    // A handler is never told of an event that might be lost.
    if (m_parts.answersFirst && delivery->plan.kind != Kind::PassOn) {
        settle(delivery);
        delivery = nullptr;
    }
    m_parts.store.append(std::move(event),
                         [self = shared_from_this(), delivery = std::move(delivery)](
                             const Result<store::EventStore::Committed> &committed) {
                             if (committed)
                                 self->m_captured.fetch_add(1, std::memory_order_relaxed);
                             if (delivery)
                                 self->onAppended(delivery, committed);
                         });
}

/// On the store's thread, or where append() was called when it refuses at once.
void Intake::onAppended(const std::shared_ptr<Delivery> &delivery,
                        const Result<store::EventStore::Committed> &committed)
{
    if (!committed) {
        // Not kept, so not acknowledged: the sender tries again.
        delivery->responder.respond({.status = 503, .headers = {{"Retry-After", "1"}}});
        return;
    }
    if (delivery->plan.kind == Kind::PassOn) {
        m_parts.engine.post([self = shared_from_this(), delivery, id = committed->id] {
            self->passOn(delivery, id);
        });
        return;
    }
    settle(delivery);
}

/// Any thread.
void Intake::settle(const std::shared_ptr<Delivery> &delivery)
{
    if (delivery->plan.delay.count() > 0 || delivery->plan.kind == Kind::Withhold)
        m_parts.engine.post([self = shared_from_this(), delivery] { self->hold(*delivery); });
    else if (delivery->plan.kind == Kind::Drop)
        delivery->responder.drop();
    else
        delivery->responder.respond(std::move(delivery->plan.response));
}

void Intake::hold(Delivery &delivery)
{
    if (delivery.plan.kind == Kind::Withhold) {
        m_withheld->hold(std::move(delivery.responder), std::nullopt, withheldTime);
    } else {
        std::optional<http::Response> response;
        if (delivery.plan.kind != Kind::Drop)
            response = std::move(delivery.plan.response);
        m_delayed->hold(std::move(delivery.responder), std::move(response), delivery.plan.delay);
    }
    if (!m_holds)
        stopHolding();
}

void Intake::stopHolding()
{
    m_holds = false;
    m_delayed->releaseAll();
    m_withheld->releaseAll();
}

void Intake::passOn(const std::shared_ptr<Delivery> &delivery, store::EventId id)
{
    const auto done = [self = shared_from_this(), delivery,
                       id](Result<http::ClientResponse> answer) {
        self->onPassedOn(delivery, id, std::move(answer));
    };
    const Result<void> allowed =
        checkPassOnUrl(delivery->toHandler.url, m_ownPort.load(std::memory_order_relaxed));
    if (allowed)
        m_parts.forwarder->send(delivery->toHandler, done);
    else
        done(allowed.error());
}

void Intake::onPassedOn(const std::shared_ptr<Delivery> &delivery, store::EventId id,
                        Result<http::ClientResponse> answer)
{
    store::AnswerRecord record =
        passOnRecord(delivery->toHandler, delivery->sha256, std::move(answer));
    if (!record.status)
        record.status = delivery->whenDownStatus;
    delivery->plan.kind = Kind::Fixed;
    delivery->plan.response = {*record.status, endToEndHeaders(record.headers), record.body};
    // Both are kept, then the sender learns of it; what cannot be kept is passed back all the same.
    m_parts.store.recordAnswer(
        id, std::move(record),
        [self = shared_from_this(), delivery](const Result<void> &) { self->settle(delivery); });
}

} // namespace hookbench::receiver
