// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/replaycommand.h"

#include "app/cli/filteroption.h"
#include "app/cli/optionreader.h"
#include "app/cli/replayjob.h"
#include "app/cli/sendrules.h"

#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

Command replayCommand()
{
    return {
        .name = u"replay"_s,
        .summary = u"captured events again, many at once"_s,
        .description =
            u"Sends what the filter finds now to an endpoint, oldest first: the bytes as they "
            u"came, "
            "signed with the secret at the moment of sending. What arrives meanwhile never joins. "
            "The first one goes alone; after 5 failures in a row it stops. Every attempt is kept "
            "with its event.\n"
            "Events that an earlier attempt delivered to the same URL are left out, with the "
            "intents exact and resigned; --again sends them too.\n"
            "KIND: exact (bytes and header lines as they came, old signature included), resigned "
            "(default), duplicate-id; and wrong in one way each: wrong-secret, no-signature, "
            "stale, future, flipped-body, flipped-signature, cut-body, wrong-content-type, "
            "bad-tag, wrong-key. For a LIVE account exact and resigned alone."_s,
        .examples = {u"replay --filter 'type:payment.* after:2026-03-20' --to "
                     "http://127.0.0.1:8000/hook --secret-file secret.txt"_s,
                     u"replay --filter 'verdict:verified' --to http://127.0.0.1:8000/hook "
                     "--secret-file secret.txt --rate 20 --concurrency 4 --ordered --json"_s},
        .operands = {},
        .options = withSendingOptions({
            {"filter"_L1, "QUERY"_L1, "which events; see events --help"_L1},
            {"to"_L1, "URL"_L1, "the endpoint"_L1},
            {"scheme"_L1, "NAME"_L1, "how it is signed (default: as each event was)"_L1},
            {"secret-file"_L1, "F"_L1, "a file with the signing secret"_L1},
            {"secret-env"_L1, "V"_L1, "the same from an environment variable"_L1},
            {"rate"_L1, "N"_L1, "at most so many in a second (default: no limit)"_L1},
            {"concurrency"_L1, "N"_L1, "so many at a time, up to 256 (default: 1)"_L1},
            {"intent"_L1, "KIND"_L1, "what the deliveries are meant to be"_L1},
            {"ordered"_L1, {}, "events of one business object one after the other"_L1},
            {"again"_L1, {}, "also events that were delivered there before"_L1},
            {"continue"_L1, "RUN"_L1,
             "go on with a run that was interrupted, by its number or "
             "\"last\", in place of --filter and --to"_L1},
        }),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<ReplayJob>(arguments, output);
        },
    };
}

Result<std::optional<store::RunId>> continuedRun(const Arguments &arguments)
{
    if (!arguments.has("continue"_L1))
        return std::optional<store::RunId>();
    for (const QLatin1String name : {"filter"_L1, "to"_L1, "scheme"_L1, "rate"_L1, "concurrency"_L1,
                                     "intent"_L1, "ordered"_L1, "again"_L1}) {
        if (arguments.has(name))
            return usageError(u"--continue goes on as the run began: leave --%1 out."_s.arg(name));
    }
    if (arguments.value("continue"_L1) == "last"_L1)
        return std::optional<store::RunId>(newestRun);
    OptionReader reader(arguments);
    std::optional<int> run;
    reader.number("continue"_L1, 1, std::numeric_limits<int>::max(), run);
    if (reader.error())
        return *reader.error();
    return std::optional<store::RunId>(run.value_or(0));
}

Result<ReplayRequest> replayRequest(const Arguments &arguments)
{
    for (const QLatin1String name : {"filter"_L1, "to"_L1}) {
        if (!arguments.has(name))
            return usageError(u"--%1 is missing, unless --continue names a run."_s.arg(name));
    }
    ReplayRequest request;
    OptionReader reader(arguments);
    reader.number("rate"_L1, 1, 100'000, request.rate);
    reader.number("concurrency"_L1, 1, 256, request.concurrency);
    if (reader.error())
        return *reader.error();
    request.keepsObjectOrder = arguments.has("ordered"_L1);
    request.includesDelivered = arguments.has("again"_L1);
    Result<std::string> target = targetFromOption(arguments);
    if (!target)
        return target.error();
    request.target = std::move(*target);
    const Result<send::Intent> intent = intentFromOption(arguments);
    if (!intent)
        return intent.error();
    request.intent = *intent;
    Result<store::EventFilter> filter = filterFromOption(arguments);
    if (!filter)
        return filter.error();
    request.filter = std::move(*filter);
    return request;
}

} // namespace hookbench::cli
