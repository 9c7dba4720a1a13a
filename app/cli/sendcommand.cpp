// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sendcommand.h"

#include "app/base/eventenvelope.h"
#include "app/base/privatefile.h"
#include "app/cli/accountscheme.h"
#include "app/cli/schemes.h"
#include "app/cli/secretsource.h"
#include "app/cli/sendjob.h"
#include "app/cli/sendrules.h"
#include "app/http/fieldlines.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

constexpr std::size_t maxFileBytes = std::size_t{64} * 1024 * 1024;

Result<std::string> fileOf(const Arguments &arguments, QLatin1String option)
{
    Result<std::string> bytes = readFile(arguments.value(option).toStdString(), maxFileBytes);
    if (bytes)
        return bytes;
    const QString why = QString::fromLocal8Bit(bytes.error().detail.c_str());
    return usageError(u"The file that --%1 names cannot be read: %2."_s.arg(option, why));
}

/// The first of the names that the object has as a text (platform-api, section 6).
std::string textIn(const nlohmann::json &object, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const auto found = object.find(name);
        if (found != object.end() && found->is_string())
            return found->get<std::string>();
    }
    return {};
}

Result<Headers> headersFrom(const Arguments &arguments)
{
    Headers headers;
    for (const QString &line : arguments.values("header"_L1)) {
        const std::string text = line.toStdString();
        const std::size_t colon = text.find(':');
        const std::string name = text.substr(0, colon);
        const std::string value(
            colon == text.npos ? "" : http::trimmed(std::string_view(text).substr(colon + 1)));
        const bool isSendable = std::all_of(value.begin(), value.end(), http::isFieldValueChar);
        if (colon == text.npos || !http::isToken(name) || !isSendable)
            return usageError(u"--header takes a line like \"X-Name: value\"."_s);
        headers.push_back({name, value});
    }
    return headers;
}

/// Body, event id and type: exactly the given bytes, or an envelope around data or sample.
Result<void> fillBody(const Arguments &arguments, const SendMeans &means, SendPlan &plan)
{
    send::Order &order = plan.order;
    order.eventType = arguments.value("type"_L1).toStdString();
    plan.eventId = arguments.value("event-id"_L1).toStdString();
    if (arguments.has("body"_L1) && arguments.has("data"_L1))
        return usageError(u"--body and --data exclude each other."_s);
    if (arguments.has("body"_L1)) {
        Result<std::string> body = fileOf(arguments, "body"_L1);
        if (!body)
            return body.error();
        order.body = std::move(*body);
        const auto json = nlohmann::json::parse(order.body, nullptr, false);
        if (json.is_object() && plan.eventId.empty())
            plan.eventId = textIn(json, {"id", "event_id", "eventId"});
        if (json.is_object() && order.eventType.empty())
            order.eventType = textIn(json, {"type", "event", "event_type", "eventType"});
        return {};
    }
    if (order.eventType.empty())
        order.eventType = "payment.completed";
    if (plan.eventId.empty())
        plan.eventId = newEventId(means.random);
    const UtcTime now = means.clock.now();
    std::string data =
        sandbox::fillSample(means.events.sampleFor(order.eventType).data, now, means.random);
    if (arguments.has("data"_L1)) {
        Result<std::string> file = fileOf(arguments, "data"_L1);
        if (!file)
            return file.error();
        if (!nlohmann::json::accept(*file))
            return usageError(u"The file that --data names is not JSON."_s);
        const std::size_t begin = file->find_first_not_of(" \t\r\n");
        data = file->substr(begin, file->find_last_not_of(" \t\r\n") - begin + 1);
    }
    order.body = eventEnvelope(plan.eventId, order.eventType, now, data);
    return {};
}

Result<void> chooseScheme(const Arguments &arguments, const SendMeans &means, SendPlan &plan)
{
    send::Order &order = plan.order;
    const Result<AccountScheme> chosen = accountScheme(arguments, means.schemes);
    if (!chosen)
        return chosen.error();
    const signing::Scheme *scheme = chosen->scheme;
    order.scheme = *scheme;
    if (order.secret)
        plan.note = unconfirmedNote(arguments, *chosen);
    if (!arguments.has("encrypt"_L1))
        return {};
    const signing::PayloadCipher *cipher = means.schemes.findCipher(scheme->cipher);
    if (!cipher) {
        return usageError(u"The scheme %1 has no encrypted payloads."_s.arg(
            QString::fromStdString(scheme->name)));
    }
    if (!order.secret)
        return usageError(u"--encrypt needs a signing secret: --secret-file or --secret-env."_s);
    order.cipher = *cipher;
    return {};
}

Result<void> chooseIntent(const Arguments &arguments, SendPlan &plan)
{
    if (!arguments.has("intent"_L1))
        return {};
    const Result<send::Intent> intent = intentFromOption(arguments);
    if (!intent)
        return intent.error();
    plan.order.intent = *intent;
    if (*intent == send::Intent::DuplicateId && !arguments.has("event-id"_L1)) {
        return usageError(
            u"The intent duplicate-id needs --event-id: an id that was sent before."_s);
    }
    return {};
}

} // namespace

Command sendCommand()
{
    return {
        .name = u"send"_s,
        .summary = u"one signed delivery to an endpoint"_s,
        .description =
            u"Sends one event, signed with the secret, and says whether the answer is what a right "
            "endpoint gives: 2xx to a right delivery, 4xx to a wrong one. Without --body and "
            "--data the event is a sample of its type. Redirects are not followed. Without a "
            "secret it is sent unsigned.\n"
            "KIND: exact (the given bytes and headers alone), resigned (default), duplicate-id; "
            "and wrong in one way each: wrong-secret, no-signature, stale, future, flipped-body, "
            "flipped-signature, cut-body, wrong-content-type, bad-tag, wrong-key."_s,
        .examples = {u"send --to http://127.0.0.1:8000/hook --secret-file secret.txt"_s,
                     u"send --to http://127.0.0.1:8000/hook --type payment.failed --data "
                     "payment.json --secret-file secret.txt --json"_s,
                     u"send --to http://127.0.0.1:8000/hook --secret-file secret.txt --intent "
                     "flipped-body"_s},
        .operands = {},
        .options = withSendingOptions({
            {"to"_L1, "URL"_L1, "the endpoint"_L1, false, true},
            {"type"_L1, "T"_L1, "the event's type (default: payment.completed)"_L1},
            {"body"_L1, "FILE"_L1, "send exactly these bytes"_L1},
            {"data"_L1, "FILE"_L1, "JSON that becomes the data of the envelope"_L1},
            {"event-id"_L1, "ID"_L1, "the event's id (default: a new one)"_L1},
            {"header"_L1, "LINE"_L1, "\"Name: value\"; replaces one of the same name"_L1, true},
            {"scheme"_L1, "NAME"_L1,
             "how it is signed (default: as the account does, see learn; else platform)"_L1},
            {"secret-file"_L1, "F"_L1, "a file with the signing secret"_L1},
            {"secret-env"_L1, "V"_L1, "the same from an environment variable"_L1},
            {"encrypt"_L1, {}, "encrypt the payload with the secret"_L1},
            {"intent"_L1, "KIND"_L1, "what the delivery is meant to be"_L1},
        }),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<SendJob>(arguments, output);
        },
    };
}

Result<SendPlan> planFrom(const Arguments &arguments, const SendMeans &means)
{
    SendPlan plan;
    send::Order &order = plan.order;
    Result<std::string> target = targetFromOption(arguments);
    if (!target)
        return target.error();
    order.url = std::move(*target);
    Result<Headers> headers = headersFrom(arguments);
    if (!headers)
        return headers.error();
    order.headers = std::move(*headers);
    Result<std::optional<Secret>> secret = secretFromOptions(arguments);
    if (!secret)
        return secret.error();
    order.secret = std::move(*secret);
    if (const Result<void> chosen = chooseScheme(arguments, means, plan); !chosen)
        return chosen.error();
    if (const Result<void> chosen = chooseIntent(arguments, plan); !chosen)
        return chosen.error();
    if (const Result<void> filled = fillBody(arguments, means, plan); !filled)
        return filled.error();
    order.deliveryId = newDeliveryId(means.random);
    return plan;
}

} // namespace hookbench::cli
