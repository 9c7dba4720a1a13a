// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sandboxcommand.h"

#include "app/cli/optionreader.h"
#include "app/cli/sandboxjob.h"
#include "app/sandbox/destination.h"

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

using sandbox::SandboxOptions;

namespace
{

Result<void> takeSchedule(const Arguments &arguments, SandboxOptions &options)
{
    if (!arguments.has("retry-schedule"_L1))
        return {};
    auto schedule =
        sandbox::RetrySchedule::parse(arguments.value("retry-schedule"_L1).toStdString());
    if (!schedule) {
        return usageError(u"--retry-schedule takes waits like 5s,10s,20s (whole numbers of ms, s, "
                          "m, h or d, at most 30 days each and 100 of them), or none."_s);
    }
    options.retries = std::move(*schedule);
    return {};
}

} // namespace

Command sandboxCommand()
{
    return {
        .name = u"sandbox"_s,
        .summary = u"the platform's webhooks API on this machine"_s,
        .description =
            u"Serves the API on 127.0.0.1 with keys of its own and keeps its webhooks in the data "
            "directory, where both stay the same across restarts. Runs until SIGINT or SIGTERM.\n"
            "When it is ready it prints one line of JSON: url, apiUrl, and the keys with their "
            "scopes. clientKey and clientSecret at the top are those of the key named full. "
            "URL/openapi.json describes what it serves.\n"
            "POST URL/sandbox/trigger {\"type\": \"payment.completed\"} sends an event to every "
            "active webhook, signed and, where the webhook says so, encrypted, and repeats it "
            "until "
            "it is answered with 200 or the schedule ends. GET URL/sandbox/deliveries shows the "
            "attempts, POST URL/sandbox/clock {\"advance\": 10} moves the schedule ahead. It sends "
            "to this machine only, unless --allow-remote names the host."_s,
        .examples = {u"sandbox"_s, u"sandbox --port 0 --empty --requests-per-hour 0"_s,
                     u"sandbox --list-style page-limit --error-style typed"_s,
                     u"sandbox --retry-schedule 1s,1m,1h --webhook-timeout 3"_s},
        .operands = {},
        .options = withCommonOptions({
            {"port"_L1, "N"_L1,
             "listen there; 0: any free port (default: 8786, or the next free)"_L1},
            {"empty"_L1, {}, "no sample webhooks in a new data directory; never erases any"_L1},
            {"mode"_L1, "MODE"_L1,
             "development (100 requests per hour and key; the default) or production (1000)"_L1},
            {"requests-per-hour"_L1, "N"_L1, "a limit of its own; 0: none"_L1},
            {"rate-window"_L1, "WINDOW"_L1,
             "the limit counts per clock hour (default) or minute"_L1},
            {"list-style"_L1, "STYLE"_L1, "skip-take (default) or page-limit"_L1},
            {"delete-style"_L1, "STYLE"_L1,
             "answer of a delete: object (default), empty, message"_L1},
            {"error-style"_L1, "STYLE"_L1,
             "flat (default), no-details, no-error, typed, status-false"_L1},
            {"auth"_L1, "STYLE"_L1, "headers (default), bearer, basic"_L1},
            {"list-secrets"_L1, "HOW"_L1,
             "signing secrets in lists: masked (default), full, none"_L1},
            {"retry-schedule"_L1, "WAITS"_L1,
             "waits before a delivery is attempted again, so attempts are one more (ms, s, m, h, "
             "d; none: one attempt; default: 5s,10s,20s)"_L1},
            {"rotation-overlap"_L1, "S"_L1,
             "seconds for which a changed secret's predecessor signs as well (default: 0)"_L1},
            {"webhook-timeout"_L1, "S"_L1,
             "seconds within which a delivery has to be answered (default: 10)"_L1},
            {"allow-remote"_L1, "HOST"_L1,
             "a host outside this machine that may be sent to, by name, without port"_L1, true},
        }),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<SandboxJob>(arguments, output);
        },
    };
}

Result<SandboxOptions> sandboxOptions(const Arguments &arguments)
{
    SandboxOptions options;
    options.empty = arguments.has("empty"_L1);

    OptionReader read(arguments);
    read.number("port"_L1, 0, 65535, options.port);
    read.number("requests-per-hour"_L1, 0, 1'000'000'000, options.requestsPerHour);
    read.choice("mode"_L1,
                {{"development"_L1, SandboxOptions::Mode::Development},
                 {"production"_L1, SandboxOptions::Mode::Production}},
                options.mode);
    read.choice("rate-window"_L1,
                {{"hour"_L1, SandboxOptions::RateWindow::Hour},
                 {"minute"_L1, SandboxOptions::RateWindow::Minute}},
                options.rateWindow);
    read.choice("list-style"_L1,
                {{"skip-take"_L1, SandboxOptions::ListStyle::SkipTake},
                 {"page-limit"_L1, SandboxOptions::ListStyle::PageLimit}},
                options.listStyle);
    read.choice("delete-style"_L1,
                {{"object"_L1, SandboxOptions::DeleteStyle::Object},
                 {"empty"_L1, SandboxOptions::DeleteStyle::Empty},
                 {"message"_L1, SandboxOptions::DeleteStyle::Message}},
                options.deleteStyle);
    read.choice("error-style"_L1,
                {{"flat"_L1, SandboxOptions::ErrorStyle::Flat},
                 {"no-details"_L1, SandboxOptions::ErrorStyle::NoDetails},
                 {"no-error"_L1, SandboxOptions::ErrorStyle::NoError},
                 {"typed"_L1, SandboxOptions::ErrorStyle::Typed},
                 {"status-false"_L1, SandboxOptions::ErrorStyle::StatusFalse}},
                options.errorStyle);
    read.choice("auth"_L1,
                {{"headers"_L1, AuthStyle::Headers},
                 {"bearer"_L1, AuthStyle::Bearer},
                 {"basic"_L1, AuthStyle::Basic}},
                options.authStyle);
    read.choice("list-secrets"_L1,
                {{"masked"_L1, SandboxOptions::ListSecrets::Masked},
                 {"full"_L1, SandboxOptions::ListSecrets::Full},
                 {"none"_L1, SandboxOptions::ListSecrets::None}},
                options.listSecrets);
    std::optional<int> overlap;
    std::optional<int> timeout;
    read.number("rotation-overlap"_L1, 0, 30 * 24 * 3600, overlap);
    read.number("webhook-timeout"_L1, 1, 300, timeout);
    if (read.error())
        return *read.error();
    if (overlap)
        options.rotationOverlap = std::chrono::seconds(*overlap);
    if (timeout)
        options.webhookTimeout = std::chrono::seconds(*timeout);
    if (const Result<void> taken = takeSchedule(arguments, options); !taken)
        return taken.error();
    for (const QString &host : arguments.values("allow-remote"_L1)) {
        if (!sandbox::isHostName(host.toStdString())) {
            return usageError(
                u"--allow-remote takes the name or address of a host, without scheme and port."_s);
        }
        options.allowedHosts.push_back(host.toStdString());
    }
    return options;
}

} // namespace hookbench::cli
