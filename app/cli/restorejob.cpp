// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/restorejob.h"

#include "app/backupaccount.h"
#include "app/base/random.h"
#include "app/casefile/accountbackup.h"
#include "app/cli/counting.h"
#include "app/cli/datadirectory.h"
#include "app/cli/output.h"
#include "app/settings/accountstore.h"
#include "app/settings/rolelock.h"
#include "app/shippeddata.h"

#include <nlohmann/json.hpp>

#include <optional>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

using Json = nlohmann::ordered_json;
using casefile::AccountBackup;

/// A file that is not what it should be is like a wrong value: the sentence says where.
Error refusedFile(const Error &error, const QString &file)
{
    return error.kind == ErrorKind::FileMalformed
               ? usageError(file + u": "_s + QString::fromStdString(error.detail))
               : error;
}

} // namespace

Command restoreCommand()
{
    return {
        .name = u"restore"_s,
        .summary = u"puts the events of a backup back"_s,
        .description =
            u"Reads a file that backup made, verifies all of it, and only then puts its events "
            "among those of the account: all that are not there yet, or none. What is there stays "
            "as it is, so that restoring twice changes nothing. Events get new ids. Bulk runs come "
            "back with their reports and cannot be continued, because nobody knows what was sent "
            "since; what the platform listed is laid beside what is kept here. Endpoints, "
            "watch rules and own schemes come back where nothing is in their place, and how long "
            "events are kept for an account that is made anew. A file that is damaged, cut, of "
            "another version or not what its manifest says is refused.\n"
            "The account is the one that the backup was made of; where there is none, it is made "
            "anew, without its key: keys and secrets are in no backup. --account names another "
            "one. A receiver that runs on this data directory has to be stopped before. What the "
            "account's rules of retention take away goes again."_s,
        .examples = {u"restore shop.zip --check"_s, u"restore shop.zip --json"_s},
        .operands = {u"FILE"_s},
        .options = withCommonOptions(
            {{"check"_L1, {}, "verify it and change nothing"_L1},
             {"account"_L1, "NAME"_L1, "whose events they become"_L1},
             {"live"_L1, "NAME"_L1, "needed to put them into this LIVE account"_L1}}),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<RestoreJob>(arguments, output);
        },
    };
}

void RestoreJob::start()
{
    const Result<void> done = run();
    Q_EMIT finished(done ? ExitCode::Done : m_output.fail(done.error()));
}

Result<void> RestoreJob::run()
{
    const QString file = m_arguments.operand(0);
    const Result<casefile::BackupFacts> facts = AccountBackup::verify(file.toStdString());
    if (!facts)
        return refusedFile(facts.error(), file);
    const Result<AccountSettings> settings = settingsOfBackup(*facts);
    if (!settings)
        return refusedFile(settings.error(), file);
    if (!m_arguments.has("check"_L1)) {
        const Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
        return directory ? store(*directory, *facts, *settings) : Result<void>(directory.error());
    }
    if (m_output.isJson())
        m_output.line(
            Json{{"events", facts->events}, {"gaps", facts->gaps}, {"applied", false}}.dump());
    else
        m_output.line(u"The backup is whole: %1, made %2 by %3."_s.arg(
            countedText(facts->events, "event"),
            QString::fromStdString(formatUtc(facts->createdAt)),
            printable(QString::fromStdString(facts->program))));
    return {};
}

Result<void> RestoreJob::checkLive(const settings::Account &account) const
{
    if (account.environment == settings::Environment::Live &&
        m_arguments.value("live"_L1) != account.name)
        return usageError(u"%1 is a LIVE account: --live %1 confirms that events may be put into "
                          "it."_s.arg(account.name));
    return {};
}

Result<void> RestoreJob::store(const settings::DataDirectory &directory,
                               const casefile::BackupFacts &facts, const AccountSettings &settings)
{
    SystemRandom random;
    settings::AccountStore accounts(directory.accountsFile(), random);
    if (const auto loaded = accounts.load(); !loaded)
        return loaded.error();
    std::optional<settings::Account> account;
    if (m_arguments.has("account"_L1)) {
        account = accountNamed(m_arguments.value("account"_L1), accounts);
        if (!account)
            return usageError(u"There is no account %1 in this data directory."_s.arg(
                m_arguments.value("account"_L1)));
    } else {
        account = accountOfBackup(facts, accounts);
    }
    const bool isNew = !account;
    if (isNew) {
        account = describedAccount(facts);
        if (!account)
            return usageError(u"The backup does not say what its account is: name one with "
                              "--account."_s);
    }
    if (const Result<void> allowed = checkLive(*account); !allowed)
        return allowed;
    const auto role = settings::RoleLock::acquire(directory.path(), settings::Role::Receiver);
    if (!role)
        return role.error();
    const Result<store::ObjectRules> objects =
        store::ObjectRules::parse(shippedFile("objects.json"));
    if (!objects)
        return objects.error();
    if (isNew) {
        const Result<QString> id = accounts.add(*account);
        if (!id)
            return id.error();
        account->id = *id;
    }
    const Result<AccountBackup::Restored> restored =
        AccountBackup::restore(directory.path(), m_arguments.operand(0).toStdString(),
                               account->id.toStdString(), random, *objects);
    if (!restored) {
        if (isNew)
            (void)accounts.remove(account->id);
        return refusedFile(restored.error(), m_arguments.operand(0));
    }
    const Result<AccountSettings::Outcome> put =
        settings.putBack(directory.path(), *account, isNew);
    if (!put)
        return put.error();
    if (m_output.isJson()) {
        m_output.line(Json{
            {"account", account->name.toStdString()},
            {"accountMade", isNew},
            {"events", restored->events},
            {"gaps", restored->gaps},
            {"attempts", restored->attempts},
            {"runs", restored->runs},
            {"lists", restored->lists},
            {"known", restored->known},
            {"endpoints", put->endpoints},
            {"schemes", put->files},
            {"rules", put->hasRules},
            {"left", put->left},
            {"applied",
             true}}.dump(-1, ' ', false, Json::error_handler_t::replace));
        return {};
    }
    m_output.line(u"Restored %1 of %2; %3 already there."_s.arg(
        countedText(restored->events, "event"), printable(account->name),
        countedText(restored->known, "row was", "rows were")));
    if (restored->runs + restored->lists > 0)
        m_output.line(u"And %1, and what the platform listed of %2."_s.arg(
            countedText(restored->runs, "bulk run"), countedText(restored->lists, "webhook")));
    if (put->endpoints + put->files > 0 || put->hasRules)
        m_output.line(u"Put back as well: %1, %2%3."_s.arg(
            countedText(put->endpoints, "endpoint"),
            countedText(put->files, "scheme or cipher", "schemes and ciphers"),
            put->hasRules ? u", and rules"_s : QString()));
    if (put->left > 0)
        m_output.line(u"Left out: %1 whose place is taken, or that pass on to another machine, "
                      "which is confirmed anew."_s.arg(
                          countedText(put->left, "endpoint or scheme", "endpoints or schemes")));
    if (isNew)
        m_output.line(u"The account was made anew. Its key is in no backup: enter it in the "
                      "window, under Edit."_s);
    return {};
}

} // namespace hookbench::cli
