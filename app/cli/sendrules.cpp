// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sendrules.h"

#include "app/base/random.h"
#include "app/cli/command.h"
#include "app/cli/datadirectory.h"
#include "app/cli/target.h"
#include "app/http/url.h"
#include "app/settings/accountrules.h"
#include "app/settings/accountstore.h"
#include "app/settings/environment.h"
#include "app/workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

std::vector<Option> withSendingOptions(std::vector<Option> options)
{
    options.push_back({"yes"_L1, {}, "send outside this machine"_L1});
    options.push_back(
        {"account"_L1, "NAME"_L1, "the account that this is sent for (default: sandbox)"_L1});
    options.push_back(
        {"live"_L1, "NAME"_L1, "needed when that account is LIVE: its name again"_L1});
    return withCommonOptions(std::move(options));
}

Result<SendingAccount> sendingAccount(const Arguments &arguments)
{
    const QString name = arguments.value("account"_L1);
    SendingAccount sending{workspace::Workspace::sandboxId.toStdString(),
                           settings::reservedAccountName};
    if (!name.isEmpty() && name.compare(settings::reservedAccountName, Qt::CaseInsensitive) != 0) {
        const Result<settings::DataDirectory> directory = openDataDirectory(arguments);
        if (!directory)
            return directory.error();
        SystemRandom random;
        settings::AccountStore accounts(directory->accountsFile(), random);
        if (const auto loaded = accounts.load(); !loaded)
            return loaded.error();
        const std::optional<settings::Account> account = accounts.findByName(name);
        if (!account)
            return usageError(u"There is no account %1 in this data directory."_s.arg(name));
        sending.id = account->id.toStdString();
        sending.name = account->name;
        sending.environment =
            settings::decideEnvironment(account->environment, account->baseUrl, {}, {}).environment;
    }
    Target target;
    target.name = sending.name;
    target.environment = sending.environment;
    if (const Result<void> allowed = checkLive(target, arguments); !allowed)
        return allowed.error();
    return sending;
}

Result<void> refuseInLive(const SendingAccount &account, const QString &what)
{
    if (!account.isLive())
        return {};
    const QString sentence =
        u"%1 is LIVE, and %2 is refused there: only captured events may be sent, unchanged."_s.arg(
            account.name, what);
    return Error{ErrorKind::AccountReadOnly, sentence.toStdString()};
}

Result<void> checkHost(const Arguments &arguments, const std::string &host)
{
    if (http::isLoopbackHost(host) || arguments.has("yes"_L1))
        return {};
    return usageError(u"%1 is outside this machine: add --yes to send there."_s.arg(
        QString::fromStdString(host)));
}

Result<std::string> targetFromOption(const Arguments &arguments)
{
    std::string text = arguments.value("to"_L1).toStdString();
    const Result<http::Url> url = http::parseUrl(text);
    if (!url) {
        return usageError(u"--to takes an absolute http or https URL: %1."_s.arg(
            QString::fromStdString(url.error().detail)));
    }
    if (const Result<void> allowed = checkHost(arguments, url->host); !allowed)
        return allowed.error();
    return text;
}

Result<send::Intent> intentFromOption(const Arguments &arguments)
{
    if (!arguments.has("intent"_L1))
        return send::Intent::Resigned;
    const auto intent = send::intentOf(arguments.value("intent"_L1).toStdString());
    if (intent)
        return *intent;
    QStringList names;
    for (const send::Intent known : send::allIntents())
        names += QString::fromUtf8(send::intentName(known));
    return usageError(u"--intent takes one of: %1."_s.arg(names.join(", "_L1)));
}

} // namespace hookbench::cli
