// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/eventscommand.h"

#include "app/cli/eventsjob.h"
#include "app/cli/filteroption.h"
#include "app/cli/optionreader.h"
#include "app/cli/secretsource.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

using Format = EventsOptions::Format;

Command eventsCommand()
{
    std::vector<Option> options{
        {"filter"_L1, "QUERY"_L1, "only what it describes"_L1},
        {"format"_L1, "F"_L1, "json, har, curl, csv or raw"_L1},
        {"full"_L1, {}, "JSON with target, headers and body"_L1},
        {"redact"_L1, {}, "what is private replaced, as in a case file"_L1},
        {"allow"_L1, "NAME"_L1, "a field or header whose text may leave all the same"_L1, true},
        {"limit"_L1, "N"_L1, "at most so many"_L1},
        {"count"_L1, {}, "only how many there are"_L1},
        {"account"_L1, "NAME"_L1, "whose events (default: sandbox)"_L1},
        {"case"_L1, "FILE"_L1, "those of a case file instead"_L1}};
    for (const Option &option : signingKeyOptions())
        options.push_back(option);
    return {
        .name = u"events"_s,
        .summary = u"what was received, newest first"_s,
        .description =
            u"Reads what the receiver of this data directory has kept, also while it runs.\n"
            "A query holds words, \"several words\" and field:value, joined by and, or, not, "
            "- and brackets; * stands for any characters. Fields: type, verdict, cause, path, "
            "webhook, event, delivery, object, status, answered, size, age, after, before, "
            "header.NAME, $.PATH (into the payload), is:duplicate|replay|encrypted|late|pinned. "
            "Numbers and ages take ranges: status:>=400, size:100..200, age:<2h, "
            "$.data.amount:>99.90. Times are UTC: 2026-03-20 or 2026-03-20T12:00:00Z; after "
            "includes the moment, before does not.\n"
            "The values of headers that a sender signs in with (Authorization, Cookie, "
            "X-Client-Secret…) are never printed. Times in which nothing listened are left out.\n"
            "--redact replaces names, addresses, card numbers, tokens, signatures and every text "
            "that "
            "is not known to say nothing of anybody, in every format: the same original by the "
            "same "
            "stand-in, with a key that is thrown away. The keys and signing secrets that the "
            "keychain "
            "has for your accounts, and those of --secret-file and --secret-env, are looked for. "
            "Without it LIVE events in one of the formats leave as they came, and a note says so.\n"
            "--case reads a case file that somebody handed over; nothing of it goes into the "
            "store, "
            "and its events are numbered anew."_s,
        .examples = {u"events --filter 'verdict:failed after:2026-03-20'"_s,
                     u"events --json --full --limit 1"_s,
                     u"events --format har --filter 'type:payment.*' > payments.har"_s,
                     u"events --account Shop --format har --redact > to-hand-over.har"_s,
                     u"events --count --filter '-verdict:verified'"_s,
                     u"events --filter 'age:<2h (status:>=500 or answered:none)'"_s},
        .operands = {},
        .options = withCommonOptions(std::move(options)),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<EventsJob>(arguments, output);
        },
    };
}

Result<EventsOptions> eventsOptions(const Arguments &arguments)
{
    EventsOptions options;
    const bool isJson = arguments.has("json"_L1);
    if (isJson)
        options.format = Format::Json;
    OptionReader reader(arguments);
    reader.number("limit"_L1, 1, std::numeric_limits<int>::max(), options.limit);
    reader.choice<Format>("format"_L1,
                          {{"json"_L1, Format::Json},
                           {"har"_L1, Format::Har},
                           {"curl"_L1, Format::Curl},
                           {"csv"_L1, Format::Csv},
                           {"raw"_L1, Format::Raw}},
                          options.format);
    if (reader.error())
        return *reader.error();
    options.isFull = arguments.has("full"_L1);
    options.isCount = arguments.has("count"_L1);
    options.isRedacted = arguments.has("redact"_L1);
    if (isJson && options.format != Format::Json)
        return usageError(
            u"--json and --format %1 exclude each other."_s.arg(arguments.value("format"_L1)));
    if (options.isCount &&
        (options.isFull || options.limit || options.isRedacted || arguments.has("format"_L1)))
        return usageError(u"--count goes with --filter and --account only."_s);
    if (options.isFull && options.format != Format::Json)
        return usageError(u"--full belongs to --json or --format json."_s);
    if (arguments.has("case"_L1) && arguments.has("account"_L1))
        return usageError(u"--case and --account exclude each other: a case is of no account."_s);

    if (arguments.has("case"_L1) && options.isRedacted)
        return usageError(u"--case and --redact exclude each other: a case is redacted."_s);
    for (const QLatin1String name : {"allow"_L1, "secret-file"_L1, "secret-env"_L1}) {
        if (arguments.has(name) && !options.isRedacted)
            return usageError(u"--%1 belongs to --redact."_s.arg(name));
    }

    Result<store::EventFilter> filter = filterFromOption(arguments);
    if (!filter)
        return filter.error();
    options.filter = std::move(*filter);
    return options;
}

} // namespace hookbench::cli
