// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/settings/jsonfile.h"
#include "app/workspace/watchrules.h"

#include <QObject>
#include <QString>
#include <QTime>

#include <map>
#include <optional>
#include <string>

namespace hookbench::workspace
{

/// When nobody is to be told: from one time of the day to another, local time, over midnight where
/// the end is the earlier one. Value type.
struct QuietHours
{
    bool isOn = false;
    QTime from{22, 0};
    QTime until{7, 0};

    bool covers(QTime time) const;

    bool operator==(const QuietHours &) const = default;
};

/// What is watched for an account: absent, by the default. Value type.
struct AccountWatchRules
{
    std::optional<WatchRules> all{};
    std::map<std::string, WatchRules> webhooks{}; ///< those with rules of their own

    bool isEmpty() const { return !all && webhooks.empty(); }
    bool operator==(const AccountWatchRules &) const = default;
};

/// As JSON, for a backup, and back: numbers out of bounds count as the nearest that is not. Error:
/// FileMalformed for what is no JSON object.
std::string portableWatch(const AccountWatchRules &rules);
Result<AccountWatchRules> watchFromPortable(const std::string &json);

/// The watch rules that the user stored, in watch.json of the data directory: for all webhooks of
/// an account, and for single ones. Numbers out of bounds count as the nearest that is not; what
/// is no rule at all, as the default. Window and command line read the same file. GUI thread.
class WatchBook : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t maxWebhooks = 2'000; ///< of an account with rules of their own

    explicit WatchBook(std::filesystem::path file, QObject *parent = nullptr);

    Result<std::optional<settings::FileEvent>> load();

    /// Those of the webhook, else those of the account. `webhook` empty: of the account.
    WatchRules rules(const std::string &account, const std::string &webhook = {}) const;
    /// What the user stored for the account.
    AccountWatchRules rulesOf(const std::string &account) const;
    bool hasRules(const std::string &account) const { return !rulesOf(account).isEmpty(); }
    bool hasOwnRules(const std::string &account, const std::string &webhook) const;
    const QuietHours &quietHours() const { return m_quiet; }

    /// Saved at once. Errors: as JsonFile::save(), and BudgetTooSmall where too many have their own.
    Result<void> setRules(const std::string &account, const std::string &webhook,
                          const WatchRules &rules);
    /// In place of all that the account has. Errors as above.
    Result<void> replaceRules(const std::string &account, const AccountWatchRules &rules);
    /// From now on those of the account are its.
    Result<void> dropRules(const std::string &account, const std::string &webhook);
    Result<void> setQuietHours(const QuietHours &quiet);

Q_SIGNALS:
    void changed();

private:
    void read();
    Result<void> save();

    settings::JsonFile m_file;
    std::map<std::string, AccountWatchRules> m_accounts;
    QuietHours m_quiet;
};

} // namespace hookbench::workspace
