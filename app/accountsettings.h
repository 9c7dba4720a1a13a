// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/inbox/deskfile.h"
#include "app/settings/account.h"
#include "app/workspace/watchbook.h"

#include <QString>

#include <filesystem>
#include <string>
#include <vector>

namespace hookbench
{

/// What an account has in the data directory beside its events, for a backup: endpoints, how long
/// events are kept, watch rules, and the user's own schemes and ciphers, which are everybody's.
/// Never a secret. Value type.
struct AccountSettings
{
    /// A scheme or cipher of the user's.
    struct OwnFile
    {
        std::string folder{}; ///< "schemes" or "ciphers"
        std::string name{};   ///< without ".json"
        std::string json{};

        bool operator==(const OwnFile &) const = default;
    };

    inbox::DeskSettings desk{}; ///< as deskFromPortable() gives it
    workspace::AccountWatchRules watch{};
    std::vector<OwnFile> files{};

    /// More files than this are taken into no backup, and are read from none.
    static constexpr std::size_t maxFiles = 200;

    /// What is stored now; what cannot be read is left out. Main thread.
    static AccountSettings of(const std::filesystem::path &directory, const QString &account);

    std::string toJson() const;
    /// Every scheme and cipher has to be one. Errors: FileMalformed with what is wrong.
    static Result<AccountSettings> fromJson(const std::string &json);

    /// What putBack() did.
    struct Outcome
    {
        int endpoints = 0;
        int files = 0;
        int left = 0; ///< endpoints and files whose place is taken, or that may not be as they are
        bool hasRules = false; ///< watch rules, or how long events are kept

        bool isNothing() const { return endpoints + files + left == 0 && !hasRules; }
    };

    /// Adds to the files of the data directory what `account` does not have; replaces nothing but
    /// the endpoint that a new account was given by itself. How long events are kept is taken for a
    /// new account alone, so that no backup makes the events of another one go. Nobody else may
    /// hold these files' content. A name that ships with Hookbench is no free place. Main thread. Errors: those of the files.
    Result<Outcome> putBack(const std::filesystem::path &directory,
                            const settings::Account &account, bool isNew) const;
};

} // namespace hookbench
