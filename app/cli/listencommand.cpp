// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listencommand.h"

#include "app/cli/listenjob.h"
#include "app/cli/optionreader.h"
#include "app/cli/schemes.h"
#include "app/cli/secretsource.h"
#include "app/http/authority.h"
#include "app/receiver/passon.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

using receiver::AnswerRule;
using receiver::ReceiverConfig;

Result<void> readPassOn(const Arguments &arguments, ListenOptions &options)
{
    if (!arguments.has("pass-on"_L1))
        return {};
    if (arguments.has("answer"_L1))
        options.answer.whenDownStatus = options.answer.status;
    options.answer.kind = AnswerRule::Kind::PassOn;
    options.answer.passOnUrl = arguments.value("pass-on"_L1).toStdString();
    if (Result<void> allowed =
            receiver::checkPassOnUrl(options.answer.passOnUrl, options.config.port);
        !allowed)
        return allowed;
    const auto host = receiver::passOnHost(options.answer.passOnUrl);
    if (host && !arguments.has("yes"_L1)) {
        return usageError(
            u"Deliveries would leave this machine: add --yes to pass them on to %1."_s.arg(
                QString::fromStdString(*host)));
    }
    return {};
}

Result<void> readHosts(const Arguments &arguments, ListenOptions &options)
{
    for (const QString &host : arguments.values("allow-host"_L1)) {
        // An IPv6 address may come without its brackets, as AllowedHosts takes it.
        const bool isBareV6 = !host.startsWith(u'[') && host.count(u':') > 1;
        const QString written = isBareV6 ? u'[' + host + u']' : host;
        const auto authority = http::parseAuthority(written.toStdString());
        if (!authority || authority->port >= 0)
            return usageError(u"--allow-host takes a name or an address, without a port."_s);
        options.config.allowedHosts.push_back(host.toStdString());
    }
    return {};
}

} // namespace

Command listenCommand()
{
    std::vector<Option> options{
        {"port"_L1, "N"_L1, "listen there; 0: any free port (default: 8787)"_L1},
        {"tls"_L1, {}, "HTTPS, with a certificate for this machine that is made on first use"_L1},
        schemeOption,
        {"answer"_L1, "CODE"_L1,
         "the status to answer with (default: 200); with --pass-on: when that URL is down (502)"_L1},
        {"reject"_L1, "CODE"_L1, "the status for everything that is not verified"_L1},
        {"delay"_L1, "MS"_L1, "answer so many milliseconds later"_L1},
        {"pass-on"_L1, "URL"_L1, "hand everything on to this URL and give its answer back"_L1},
        {"yes"_L1, {}, "with --pass-on: the URL may be on another machine"_L1},
        {"allow-host"_L1, "NAME"_L1,
         "answer under this name too, besides those of this machine; repeatable"_L1, true},
        {"max-body"_L1, "BYTES"_L1, "refuse larger bodies (default: 16 MiB)"_L1},
        {"ack"_L1, "WHEN"_L1,
         "answer after-commit (default: what was answered is on the disk) or first"_L1},
        {"explain"_L1, {}, "look for the cause of what does not verify, and print it"_L1},
        {"count"_L1, "N"_L1, "end after so many requests"_L1},
        {"timeout"_L1, "S"_L1, "end after so many seconds"_L1},
        {"account"_L1, "NAME"_L1,
         "the account that the events belong to, and whose secrets verify them (default: sandbox)"_L1},
    };
    const std::vector<Option> keys = signingKeyOptions();
    options.insert(options.begin() + 3, keys.begin(), keys.end());
    return {
        .name = u"listen"_s,
        .summary = u"catch requests on this machine, verify, keep and print them"_s,
        .description =
            u"Listens on 127.0.0.1 and keeps every request in the data directory, byte for byte, "
            "before it is answered. Runs until SIGINT or SIGTERM, --count or --timeout.\n"
            "When it is ready it prints one line of JSON with its url; with --tls also "
            "certificateFile, the one that a sender has to trust (curl --cacert FILE). Then one "
            "line per request, when it is on the disk; with --pass-on, when its answer is known.\n"
            "The first secret is the current one, later ones are previous ones. Without any, an "
            "account's own signing secrets come from the keychain.\n"
            "With --explain each line has its cause as a code, null where it verified; the line "
            "waits for the search, which takes two seconds at most and slows no answer.\n"
            "With --timeout and --count it ends with 1 when the timeout comes first."_s,
        .examples = {u"listen"_s, u"listen --port 0 --secret-file secret.txt --json"_s,
                     u"listen --secret-env SECRET --reject 401 --count 1 --timeout 30"_s,
                     u"listen --pass-on http://127.0.0.1:3000"_s},
        .operands = {},
        .options = withCommonOptions(std::move(options)),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<ListenJob>(arguments, output);
        },
    };
}

Result<ListenOptions> listenOptions(const Arguments &arguments)
{
    ListenOptions options;
    std::optional<std::uint16_t> port;
    std::optional<int> answer;
    std::optional<int> delay;
    std::optional<std::size_t> maxBody;
    OptionReader read(arguments);
    read.number("port"_L1, 0, 65535, port);
    read.number("answer"_L1, 200, 599, answer);
    read.number("reject"_L1, 200, 599, options.answer.rejectStatus);
    read.number("delay"_L1, 0, 600'000, delay);
    read.number("max-body"_L1, 0, 1024 * 1024 * 1024, maxBody);
    read.number("count"_L1, 1, 2'000'000'000, options.count);
    read.number("timeout"_L1, 1, 2'000'000, options.timeoutSeconds);
    read.choice("ack"_L1,
                {{"after-commit"_L1, ReceiverConfig::Acknowledge::AfterCommit},
                 {"first"_L1, ReceiverConfig::Acknowledge::First}},
                options.config.acknowledge);
    if (read.error())
        return *read.error();

    options.config.port = port.value_or(receiver::defaultPort);
    options.config.maxBodyBytes = maxBody.value_or(options.config.maxBodyBytes);
    options.answer.status = answer.value_or(200);
    options.answer.delay = std::chrono::milliseconds{delay.value_or(0)};
    options.usesTls = arguments.has("tls"_L1);
    options.explains = arguments.has("explain"_L1);
    if (Result<void> done = readPassOn(arguments, options); !done)
        return done.error();
    if (Result<void> done = readHosts(arguments, options); !done)
        return done.error();
    Result<std::vector<signing::SigningKey>> keys = signingKeysFromOptions(arguments);
    if (!keys)
        return keys.error();
    options.keys = std::move(*keys);
    return options;
}

} // namespace hookbench::cli
