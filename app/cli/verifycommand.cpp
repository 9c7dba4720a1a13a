// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verifycommand.h"

#include "app/base/privatefile.h"
#include "app/cli/headersfile.h"
#include "app/cli/schemes.h"
#include "app/cli/secretsource.h"
#include "app/cli/verifyjob.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

constexpr Option headersOption{"headers-file"_L1, "H"_L1,
                               "\"Name: value\" lines, optionally a request line first"_L1, false,
                               true};
constexpr Option bodyOption{"body-file"_L1, "B"_L1, "the body, byte for byte as it was received"_L1,
                            false, true};
constexpr Option methodOption{"method"_L1, "M"_L1,
                              "for schemes that sign it (default: the request line's, or POST)"_L1};
constexpr Option requestUrl{
    "url"_L1, "U"_L1,
    "for schemes that sign it: as the sender knows it (default: the request line's)"_L1};
constexpr Option nowOption{"now"_L1, "UNIX"_L1,
                           "when it was received, in seconds since 1970 (default: now)"_L1};

constexpr Option explainOption{"explain"_L1, {}, "say why it does not verify, and what to do"_L1};

constexpr std::size_t maxBodyBytes = 512 * 1024 * 1024;

Result<std::string> fileOf(const Arguments &arguments, const Option &option, std::size_t maxBytes)
{
    Result<std::string> content = readFile(arguments.value(option.name).toStdString(), maxBytes);
    if (content)
        return content;
    const QString why = QString::fromLocal8Bit(content.error().detail.c_str());
    return usageError(u"The file that --%1 names cannot be read: %2."_s.arg(option.name, why));
}

Result<std::optional<UtcTime>> timeFrom(const Arguments &arguments)
{
    if (!arguments.has(nowOption.name))
        return std::optional<UtcTime>();
    const QString text = arguments.value(nowOption.name);
    const bool isDigits =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    // So few digits that the microseconds fit in 64 bits.
    if (text.isEmpty() || !isDigits || text.size() > 12)
        return usageError(u"--%1 takes whole seconds since 1970."_s.arg(nowOption.name));
    return std::optional(UtcTime{std::chrono::seconds(text.toLongLong())});
}

} // namespace

Command verifyCommand()
{
    std::vector<Option> options{schemeOption};
    for (const Option &option : signingKeyOptions())
        options.push_back(option);
    for (const Option &option :
         {headersOption, bodyOption, methodOption, requestUrl, nowOption, explainOption})
        options.push_back(option);
    return {
        .name = u"verify"_s,
        .summary = u"hold one delivery against signing secrets"_s,
        .description =
            u"Prints the verdict and the steps to it: header, format, time, match, decrypt, each "
            "with what was measured. Later steps are tried even when time failed.\n"
            "Ends with 0 for verified and verified-old-secret, and with 1 for failed, unsigned, "
            "unknown-scheme and undecryptable.\n"
            "--explain looks for the cause, for two seconds at most: what was changed on the way, "
            "a wrong "
            "secret, message, header or time. It never changes the verdict.\n"
            "Own schemes are read from the folder schemes of the data directory."_s,
        .examples =
            {u"verify --secret-file secret.txt --headers-file head.txt --body-file body.json"_s,
             u"verify --scheme stripe --secret-env STRIPE_SECRET --headers-file head.txt "
             "--body-file body.json --now 1774008000 --json"_s},
        .operands = {},
        .options = withCommonOptions(std::move(options)),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<VerifyJob>(arguments, output);
        },
    };
}

Result<VerifyInput> verifyInput(const Arguments &arguments)
{
    VerifyInput input;
    Result<std::vector<signing::SigningKey>> keys = signingKeysFromOptions(arguments);
    if (!keys)
        return keys.error();
    if (keys->empty())
        return usageError(u"A signing secret is missing: --secret-file F or --secret-env V."_s);
    input.keys = std::move(*keys);
    const Result<std::optional<UtcTime>> time = timeFrom(arguments);
    if (!time)
        return time.error();
    input.receivedAt = *time;

    const Result<std::string> content = fileOf(arguments, headersOption, maxHeadersFileBytes);
    if (!content)
        return content.error();
    Result<RequestHead> head = parseHeadersFile(*content);
    if (!head)
        return head.error();
    input.headers = std::move(head->headers);
    if (!head->method.empty())
        input.method = std::move(head->method);
    input.url = std::move(head->target);
    if (arguments.has(methodOption.name))
        input.method = arguments.value(methodOption.name).toStdString();
    if (arguments.has(requestUrl.name))
        input.url = arguments.value(requestUrl.name).toStdString();

    Result<std::string> body = fileOf(arguments, bodyOption, maxBodyBytes);
    if (!body)
        return body.error();
    input.body = std::move(*body);
    input.isToExplain = arguments.has(explainOption.name);
    return input;
}

} // namespace hookbench::cli
