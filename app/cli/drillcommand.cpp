// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/drillcommand.h"

#include "app/cli/drilljob.h"
#include "app/cli/sendrules.h"

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

Command drillCommand()
{
    return {
        .name = u"drill"_s,
        .summary = u"a handler under events that come twice, late or out of order"_s,
        .description =
            u"Sends what the filter finds to a handler, disarranged on purpose and signed at the "
            "moment of sending, and judges it by its answers: a right handler takes every event, "
            "in any order and as often as it comes, and answers one that comes again as it did the "
            "first time. The same seed makes the same order.\n"
            "PLAN: duplicate (each one twice), shuffle, reverse, parallel (16 at a time), late "
            "(one "
            "is dropped and comes last). Refused for a LIVE account."_s,
        .examples = {u"drill --filter 'type:payment.*' --to http://127.0.0.1:8000/hook "
                     "--secret-file secret.txt --plan duplicate"_s,
                     u"drill --filter '' --to http://127.0.0.1:8000/hook --plan shuffle --seed 7 "
                     "--report drill.html"_s},
        .operands = {},
        .options = withSendingOptions({
            {"filter"_L1, "QUERY"_L1, "which events; see events --help"_L1, false, true},
            {"to"_L1, "URL"_L1, "the handler"_L1, false, true},
            {"plan"_L1, "PLAN"_L1, "how they are disarranged"_L1, false, true},
            {"seed"_L1, "N"_L1, "of the order (default: 1)"_L1},
            {"scheme"_L1, "NAME"_L1, "how it is signed (default: as each event was)"_L1},
            {"secret-file"_L1, "F"_L1, "a file with the signing secret"_L1},
            {"secret-env"_L1, "V"_L1, "the same from an environment variable"_L1},
            {"report"_L1, "FILE"_L1, "a report to hand over: .html, or .json"_L1},
        }),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<DrillJob>(arguments, output);
        },
    };
}

} // namespace hookbench::cli
