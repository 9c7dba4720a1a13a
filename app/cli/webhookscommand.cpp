// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/webhookscommand.h"

#include "app/api/draftrules.h"
#include "app/cli/secretsource.h"
#include "app/cli/webhooksjob.h"

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

constexpr Option nameOption{"name"_L1, "TEXT"_L1, "3 to 100 characters"_L1};
constexpr Option endpointUrl{"url"_L1, "U"_L1, "where events are sent: an http or https URL"_L1};
constexpr Option fileOption{
    "secret-file"_L1, "F"_L1,
    "the signing secret: 32 or more letters, digits, _ and -; one final line end is removed"_L1};
constexpr Option variableOption{"secret-env"_L1, "V"_L1,
                                "the signing secret, from an environment variable"_L1};
constexpr Option liveOption{
    "live"_L1, "NAME"_L1,
    "needed to change a LIVE account: its name (with --api-url: the host)"_L1};

Option required(Option option)
{
    option.isRequired = true;
    return option;
}

/// The options of a command, followed by those that say which account.
std::vector<Option> withAccountOptions(std::vector<Option> options)
{
    const std::vector<Option> account{
        {"account"_L1, "NAME"_L1,
         "the account (default: sandbox, started when it does not run)"_L1},
        {"api-url"_L1, "U"_L1, "instead of an account: the API, http://127.0.0.1:8786/api/v0"_L1},
        {"client-key-env"_L1, "A"_L1, "with --api-url: the variable that holds the client key"_L1},
        {"client-secret-env"_L1, "B"_L1, "with --api-url: the variable with the client secret"_L1},
        {"show-secrets"_L1, {}, "print signing secrets as the server gives them"_L1},
    };
    options.insert(options.end(), account.begin(), account.end());
    return withCommonOptions(std::move(options));
}

Command command(WebhooksJob::Action action, const QString &word, const QString &summary,
                std::vector<Option> options, const QString &description,
                const QStringList &examples)
{
    const bool isAboutOne =
        action != WebhooksJob::Action::List && action != WebhooksJob::Action::Create;
    return {
        .name = u"webhooks "_s + word,
        .summary = summary,
        .description = description,
        .examples = examples,
        .operands = isAboutOne ? QStringList{u"ID"_s} : QStringList{},
        .options = withAccountOptions(std::move(options)),
        .make = [action](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<WebhooksJob>(action, arguments, output);
        },
    };
}

/// The signing secret of a create or update, held against the published rule.
Result<std::optional<Secret>> signingSecret(const Arguments &arguments)
{
    Result<std::optional<Secret>> secret = secretFromOptions(arguments);
    if (!secret || !secret->has_value())
        return secret;
    const std::string_view text = (*secret)->reveal();
    const api::SecretFindings findings =
        api::checkSecret(QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())));
    if (!findings.longEnough)
        return usageError(u"The signing secret is shorter than 32 characters."_s);
    if (!findings.charactersAllowed)
        return usageError(u"The signing secret may hold only letters, digits, _ and -."_s);
    return secret;
}

} // namespace

std::vector<Command> webhooksCommands()
{
    using Action = WebhooksJob::Action;
    const QString masks = u"Signing secrets are masked unless --show-secrets is given."_s;
    return {
        command(Action::List, u"list"_s, u"all webhooks of an account"_s, {},
                u"Reads every page. "_s + masks,
                {u"webhooks list"_s, u"webhooks list --json --account Shop"_s}),
        command(Action::Get, u"get"_s, u"one webhook"_s, {}, masks,
                {u"webhooks get wh_123 --json"_s}),
        command(Action::Create, u"create"_s, u"register a webhook"_s,
                {required(nameOption),
                 required(endpointUrl),
                 {"inactive"_L1, {}, "paused: nothing is sent until it is made active"_L1},
                 {"encrypted"_L1, {}, "payloads are encrypted"_L1},
                 fileOption,
                 variableOption,
                 liveOption},
                u"Without a secret the server makes one. It is printed once, here: whoever "
                "receives the events needs it."_s,
                {u"webhooks create --name Orders --url https://shop.example/hooks"_s,
                 u"webhooks create --name Orders --url https://shop.example/hooks "
                 "--secret-file secret.txt --json"_s}),
        command(Action::Update, u"update"_s, u"change a webhook"_s,
                {nameOption,
                 endpointUrl,
                 {"active"_L1, {}, "events are sent again"_L1},
                 {"inactive"_L1, {}, "paused: nothing is sent"_L1},
                 {"encrypted"_L1, {}, "payloads are encrypted"_L1},
                 {"not-encrypted"_L1, {}, "payloads are sent in the clear"_L1},
                 fileOption,
                 variableOption,
                 {"yes"_L1, {}, "send a secret although a rotation of it is under way"_L1},
                 liveOption},
                u"Sends the named fields and no other. While a rotation of the webhook is under "
                "way (see rotate) another secret would cut it off, so that needs --yes. "_s + masks,
                {u"webhooks update wh_123 --inactive"_s}),
        command(Action::Delete, u"delete"_s, u"remove a webhook for good"_s, {liveOption},
                u"Cannot be undone; the webhook's history goes with it."_s,
                {u"webhooks delete wh_123"_s}),
    };
}

Result<api::WebhookDraft> draftFrom(const Arguments &arguments)
{
    Result<std::optional<Secret>> secret = signingSecret(arguments);
    if (!secret)
        return secret.error();
    api::WebhookDraft draft;
    draft.name = arguments.value(nameOption.name);
    draft.url = arguments.value(endpointUrl.name);
    draft.isActive = !arguments.has("inactive"_L1);
    draft.encrypted = arguments.has("encrypted"_L1);
    draft.signingSecret = std::move(*secret).value_or(Secret());
    return draft;
}

Result<api::WebhookPatch> patchFrom(const Arguments &arguments)
{
    const auto either = [&](QLatin1String yes, QLatin1String no) -> Result<std::optional<bool>> {
        if (arguments.has(yes) && arguments.has(no))
            return usageError(u"--%1 and --%2 exclude each other."_s.arg(yes, no));
        if (arguments.has(yes) || arguments.has(no))
            return std::optional<bool>(arguments.has(yes));
        return std::optional<bool>();
    };
    const Result<std::optional<bool>> isActive = either("active"_L1, "inactive"_L1);
    if (!isActive)
        return isActive.error();
    const Result<std::optional<bool>> encrypted = either("encrypted"_L1, "not-encrypted"_L1);
    if (!encrypted)
        return encrypted.error();
    Result<std::optional<Secret>> secret = signingSecret(arguments);
    if (!secret)
        return secret.error();

    api::WebhookPatch patch;
    if (arguments.has(nameOption.name))
        patch.name = arguments.value(nameOption.name);
    if (arguments.has(endpointUrl.name))
        patch.url = arguments.value(endpointUrl.name);
    patch.isActive = *isActive;
    patch.encrypted = *encrypted;
    patch.signingSecret = std::move(*secret);
    if (patch.isEmpty()) {
        return usageError(u"Nothing to change: give --name, --url, --active, --inactive, "
                          "--encrypted, --not-encrypted or --secret-file."_s);
    }
    return patch;
}

} // namespace hookbench::cli
