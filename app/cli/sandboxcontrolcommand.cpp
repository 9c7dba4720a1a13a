// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sandboxcontrolcommand.h"

#include "app/cli/faultsjob.h"
#include "app/cli/optionreader.h"
#include "app/cli/trafficjob.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

constexpr double leastRate = 0.01; // the sandbox's bounds
constexpr double mostRate = 1'000;
constexpr double mostWeight = 1'000'000;

/// "payment=5,invoice=1". The sandbox says which families it knows.
Result<QMap<QString, double>> mixFrom(const QString &text)
{
    QMap<QString, double> mix;
    for (const QString &part : text.split(u',')) {
        const qsizetype sign = part.indexOf(u'=');
        bool isNumber = false;
        const double weight = part.mid(sign + 1).toDouble(&isNumber);
        if (sign <= 0 || !isNumber || !(weight >= 0 && weight <= mostWeight)) {
            return usageError(u"--mix takes weights of families: payment=5,invoice=1, each from 0 "
                              "to 1000000."_s);
        }
        mix.insert(part.left(sign), weight);
    }
    return mix;
}

Command faultsCommand()
{
    return {
        .name = u"sandbox faults"_s,
        .summary = u"what goes wrong on purpose in a running sandbox"_s,
        .description =
            u"Without an option says what is on. --recipe turns on a recipe that was saved under "
            "that name on the window's Sandbox page, --list names all of them. The sandbox of the "
            "data directory has to run, in the window or as a command; not for --list."_s,
        .examples = {u"sandbox faults"_s, u"sandbox faults --list"_s,
                     u"sandbox faults --recipe \"Bad day\""_s, u"sandbox faults --off"_s},
        .operands = {},
        .options = withCommonOptions(
            {{"recipe"_L1, "NAME"_L1, "turn this saved recipe on, in place of what is on"_L1},
             {"seed"_L1, "N"_L1, "with --recipe: another seed than the saved one"_L1},
             {"off"_L1, {}, "nothing goes wrong any more"_L1},
             {"list"_L1, {}, "the saved recipes"_L1}}),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<FaultsJob>(arguments, output);
        },
    };
}

Command trafficCommand()
{
    return {
        .name = u"sandbox traffic"_s,
        .summary = u"made-up events from a running sandbox"_s,
        .description =
            u"Sends made-up events to every active webhook, in place of those that were being "
            "made: business objects live believable lives, many at once. With --objects it is "
            "about exactly so many of them and ends when the last one has lived its life; else it "
            "ends after --seconds. The same mix and seed make the same events in the same order. "
            "The sandbox of the data directory has to run, in the window or as a command."_s,
        .examples = {u"sandbox traffic --rate 5 --seconds 60"_s,
                     u"sandbox traffic --objects 20 --seed 7 --mix payment=3,invoice=1"_s,
                     u"sandbox traffic --status"_s, u"sandbox traffic --stop"_s},
        .operands = {},
        .options = withCommonOptions(
            {{"rate"_L1, "N"_L1, "events in a second, 0.01 to 1000 (default: 1)"_L1},
             {"seconds"_L1, "S"_L1, "how long, 1 to 86400 (default: 60)"_L1},
             {"objects"_L1, "N"_L1,
              "instead of --seconds: so many business objects, 1 to 100000"_L1},
             {"seed"_L1, "N"_L1, "of the events' order (default: 1)"_L1},
             {"mix"_L1, "MIX"_L1,
              "weights of families: payment=5,invoice=1 (default: payment 5, transaction 2, "
              "invoice, payment_link and customer 1)"_L1},
             {"status"_L1, {}, "only say how far they are"_L1},
             {"stop"_L1, {}, "make no more"_L1}}),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<TrafficJob>(arguments, output);
        },
    };
}

} // namespace

std::vector<Command> sandboxControlCommands()
{
    return {trafficCommand(), faultsCommand()};
}

Result<api::SandboxTraffic> trafficFrom(const Arguments &arguments)
{
    api::SandboxTraffic traffic;
    std::optional<int> seconds;
    std::optional<int> objects;
    std::optional<int> seed;
    OptionReader read(arguments);
    read.number("seconds"_L1, 1, 86'400, seconds);
    read.number("objects"_L1, 1, 100'000, objects);
    read.number("seed"_L1, 0, std::numeric_limits<int>::max(), seed);
    if (read.error())
        return *read.error();
    if (seconds && objects)
        return usageError(u"--seconds and --objects exclude each other."_s);
    if (arguments.has("rate"_L1)) {
        bool isNumber = false;
        traffic.rate = arguments.value("rate"_L1).toDouble(&isNumber);
        if (!isNumber || !(traffic.rate >= leastRate && traffic.rate <= mostRate))
            return usageError(u"--rate takes a number from 0.01 to 1000."_s);
    }
    if (arguments.has("mix"_L1)) {
        Result<QMap<QString, double>> mix = mixFrom(arguments.value("mix"_L1));
        if (!mix)
            return mix.error();
        traffic.mix = std::move(*mix);
    }
    traffic.seconds = seconds.value_or(60);
    traffic.objects = objects.value_or(0);
    traffic.seed = static_cast<quint64>(seed.value_or(1));
    return traffic;
}

} // namespace hookbench::cli
