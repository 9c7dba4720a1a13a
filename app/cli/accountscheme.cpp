// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountscheme.h"

#include "app/cli/datadirectory.h"
#include "app/cli/eventsource.h"
#include "app/cli/schemes.h"
#include "app/settings/accountrules.h"
#include "app/settings/confirmedschemes.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

constexpr const char *presetName = "platform";

bool isSandboxNamed(const Arguments &arguments)
{
    return !arguments.has("account"_L1) ||
           arguments.value("account"_L1)
                   .compare(settings::reservedAccountName, Qt::CaseInsensitive) == 0;
}

/// What real deliveries of --account confirmed; null: nothing ever was.
struct Profile
{
    QString account;
    std::optional<settings::ConfirmedSchemes> confirmed;
};

Result<Profile> profileFrom(const Arguments &arguments)
{
    Profile profile;
    const std::filesystem::path directory = dataDirectoryPath(arguments);
    std::error_code failure;
    if (!std::filesystem::exists(settings::ConfirmedSchemes::fileIn(directory), failure))
        return profile;
    const Result<settings::DataDirectory> opened = openDataDirectory(arguments);
    if (!opened)
        return opened.error();
    const Result<std::string> account = eventAccount(arguments, *opened);
    if (!account)
        return account.error();
    profile.account = QString::fromStdString(*account);
    profile.confirmed.emplace(directory);
    return profile;
}

} // namespace

Result<AccountScheme> accountScheme(const Arguments &arguments, const signing::SchemeSet &schemes)
{
    const auto named = schemeFromOption(arguments, schemes);
    if (!named)
        return named.error();
    const Result<Profile> profile = profileFrom(arguments);
    if (!profile)
        return profile.error();
    std::string name = named->value_or("");
    if (name.empty() && profile->confirmed)
        name = profile->confirmed->of(profile->account).toStdString();
    const signing::Scheme *scheme = schemes.find(name);
    // A confirmed scheme whose file was removed is none any more.
    if (!scheme)
        scheme = schemes.find(presetName);
    if (!scheme)
        return usageError(u"The scheme platform is missing: name another one with --scheme."_s);
    const bool isConfirmed =
        profile->confirmed &&
        profile->confirmed->isConfirmed(profile->account, QString::fromStdString(scheme->name));
    return AccountScheme{scheme, isConfirmed};
}

QString unconfirmedNote(const Arguments &arguments, const AccountScheme &chosen)
{
    if (chosen.isConfirmed || isSandboxNamed(arguments) ||
        !chosen.scheme->name.starts_with(presetName))
        return {};
    return u"Scheme not confirmed by a real delivery: %1 is assumed. hookbench-cli learn finds out "
           u"how "
           "this account signs."_s.arg(QString::fromStdString(chosen.scheme->name));
}

} // namespace hookbench::cli
