// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sendjob.h"

#include "app/cli/attemptkeeper.h"
#include "app/cli/datadirectory.h"
#include "app/cli/output.h"
#include "app/cli/schemes.h"
#include "app/cli/sendrules.h"
#include "app/send/attemptnote.h"
#include "app/shippeddata.h"
#include "app/systemproxies.h"
#include "app/text/errortext.h"

#include <nlohmann/json.hpp>

#include <cmath>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

using Json = nlohmann::ordered_json;

/// Milliseconds with two decimals; null for a step that did not happen.
Json milliseconds(double value)
{
    return value < 0 ? Json(nullptr) : Json(std::round(value * 100) / 100);
}

Json orNull(const std::string &text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

QString expectation(const send::Order &order)
{
    return send::isToBeAccepted(order) ? u"2xx"_s : u"4xx"_s;
}

std::string receiptJson(const SendPlan &plan, const send::Receipt &receipt)
{
    const http::Timing &timing = receipt.timing;
    Json json{{"status", receipt.status},
                    {"expected", expectation(plan.order).toStdString()},
                    {"pass", receipt.isAsExpected},
                    {"deliveryId", orNull(plan.order.deliveryId)},
                    {"eventId", orNull(plan.eventId)},
                    {"eventType", orNull(plan.order.eventType)},
                    {"timing",
                     {{"dnsMs", milliseconds(timing.dnsMs)},
                      {"connectMs", milliseconds(timing.connectMs)},
                      {"tlsMs", milliseconds(timing.tlsMs)},
                      {"firstByteMs", milliseconds(timing.firstByteMs)},
                      {"totalMs", milliseconds(timing.totalMs)}}}};
    if (!receipt.proxy.empty())
        json["proxy"] = receipt.proxy;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

QString receiptText(const SendPlan &plan, const send::Receipt &receipt)
{
    const QString sentence = receipt.isAsExpected ? u"%1 after %2 ms, as expected (%3)"_s
                                                  : u"%1 after %2 ms, and %3 was expected"_s;
    const QString answer = sentence.arg(receipt.status)
                               .arg(receipt.timing.totalMs, 0, 'f', 1)
                               .arg(expectation(plan.order));
    return receipt.proxy.empty()
               ? answer
               : u"%1; through the proxy %2"_s.arg(answer, QString::fromStdString(receipt.proxy));
}

} // namespace

SendJob::SendJob(const Arguments &arguments, Output &output)
    : m_arguments(arguments)
    , m_output(output)
{
}

SendJob::~SendJob() = default;

void SendJob::start()
{
    if (const Result<void> sent = send(); !sent)
        Q_EMIT finished(m_output.fail(sent.error()));
}

Result<void> SendJob::send()
{
    const Result<SendingAccount> account = sendingAccount(m_arguments);
    if (!account)
        return account.error();
    if (const Result<void> allowed = refuseInLive(*account, u"a delivery made up here"_s); !allowed)
        return allowed;
    const signing::SchemeSet schemes = knownSchemes(dataDirectoryPath(m_arguments));
    Result<SendPlan> plan = planFrom(m_arguments, {schemes, shippedEvents(), m_clock, m_random});
    if (!plan)
        return plan.error();
    m_plan = std::move(*plan);
    if (!m_plan.note.isEmpty())
        m_output.note(m_plan.note);
    m_account = account->id;
    m_startedAt = m_clock.now();
    m_sender = std::make_unique<send::Sender>(m_engine, m_clock, m_random, systemProxies());
    m_sender->send(m_plan.order, [this](const Result<send::Receipt> &receipt) {
        QMetaObject::invokeMethod(
            this, [this, receipt] { print(receipt); }, Qt::QueuedConnection);
    });
    return {};
}

void SendJob::keep(const Result<send::Receipt> &receipt)
{
    if (!receipt && receipt.error().kind == ErrorKind::InvalidArgument)
        return; // nothing went out
    store::Attempt attempt = send::attemptOf(m_plan.order, m_startedAt);
    attempt.eventId = m_plan.eventId;
    send::noteAnswer(attempt, receipt);
    const Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    const Result<void> kept = directory
                                  ? keepAttempt(directory->path(), m_account, std::move(attempt))
                                  : Result<void>(directory.error());
    if (!kept)
        m_output.note(u"The delivery went out, but is not remembered: %1"_s.arg(
            text::sentence(kept.error())));
}

void SendJob::print(const Result<send::Receipt> &receipt)
{
    keep(receipt);
    if (!receipt) {
        Q_EMIT finished(m_output.fail(receipt.error()));
        return;
    }
    if (m_output.isJson())
        m_output.line(receiptJson(m_plan, *receipt));
    else
        m_output.line(receiptText(m_plan, *receipt));
    Q_EMIT finished(receipt->isAsExpected ? ExitCode::Done : ExitCode::No);
}

} // namespace hookbench::cli
