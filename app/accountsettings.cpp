// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accountsettings.h"

#include "app/base/privatefile.h"
#include "app/inbox/endpointrules.h"
#include "app/shippeddata.h"
#include "app/signing/payloadcipher.h"
#include "app/signing/scheme.h"
#include "app/signing/schemefiles.h"
#include "app/signing/shippedschemes.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <system_error>
#include <tuple>
#include <utility>

namespace hookbench
{

using inbox::DeskFile;
using inbox::DeskSettings;
using inbox::EndpointSetting;
using workspace::WatchBook;

namespace
{

using SettingsJson = nlohmann::ordered_json;

constexpr std::array<const char *, 2> ownFolders{"ciphers", "schemes"};
constexpr std::size_t maxOwnFileBytes = 64 * 1024;
constexpr std::size_t maxOwnBytes = 512 * 1024; ///< of all together

std::filesystem::path deskPath(const std::filesystem::path &directory)
{
    return directory / "receiver.json";
}

std::filesystem::path watchPath(const std::filesystem::path &directory)
{
    return directory / "watch.json";
}

bool isScheme(const AccountSettings::OwnFile &file)
{
    if (!signing::isDataFileName(file.name) || file.json.size() > maxOwnFileBytes)
        return false;
    return file.folder == "schemes"
               ? static_cast<bool>(signing::parseScheme(file.json, file.name))
               : file.folder == "ciphers" &&
                     static_cast<bool>(signing::parsePayloadCipher(file.json, file.name));
}

std::vector<AccountSettings::OwnFile> ownFiles(const std::filesystem::path &directory)
{
    std::vector<AccountSettings::OwnFile> files;
    for (const char *folder : ownFolders) {
        std::error_code failure;
        std::filesystem::directory_iterator entry(directory / folder, failure);
        for (; !failure && entry != std::filesystem::directory_iterator();
             entry.increment(failure)) {
            const std::filesystem::path &path = entry->path();
            if (path.extension() != ".json")
                continue;
            Result<std::string> json = readFile(path, maxOwnFileBytes);
            AccountSettings::OwnFile file{folder, path.stem().string(),
                                          json ? std::move(*json) : std::string()};
            if (isScheme(file))
                files.push_back(std::move(file));
        }
    }
    std::sort(files.begin(), files.end(), [](const auto &a, const auto &b) {
        return std::tie(a.folder, a.name) < std::tie(b.folder, b.name);
    });
    std::size_t bytes = 0;
    const auto end = std::find_if(files.begin(), files.end(), [&](const auto &file) {
        bytes += file.json.size();
        return bytes > maxOwnBytes;
    });
    files.erase(end, files.end());
    files.resize(std::min(files.size(), AccountSettings::maxFiles));
    return files;
}

Result<void> addFile(const std::filesystem::path &directory, const AccountSettings::OwnFile &file)
{
    const std::filesystem::path folder = directory / file.folder;
    if (Result<void> made = ensurePrivateDirectory(folder); !made)
        return made;
    return writePrivateFile(folder / (file.name + ".json"), file.json);
}

/// Endpoints whose path is free, as far as they are allowed without being asked about anew.
void addEndpoints(const QVector<EndpointSetting> &from, const settings::Account &account,
                  DeskSettings &to, AccountSettings::Outcome &outcome)
{
    for (EndpointSetting endpoint : from) {
        endpoint.account = account.id;
        // Never what the file says: what a LIVE webhook receives is not passed on.
        endpoint.isForLive =
            account.environment == settings::Environment::Live && !endpoint.webhookId.isEmpty();
        DeskSettings with = to;
        with.endpoints.removeIf([&](const EndpointSetting &one) {
            return one.path == endpoint.path && one.account == account.id &&
                   with.automatic.contains(one.path);
        });
        with.endpoints.append(endpoint);
        if (!inbox::checkEndpoints(with.endpoints)) {
            ++outcome.left;
            continue;
        }
        with.automatic.removeAll(endpoint.path);
        to = std::move(with);
        ++outcome.endpoints;
    }
}

} // namespace

AccountSettings AccountSettings::of(const std::filesystem::path &directory, const QString &account)
{
    AccountSettings settings;
    DeskFile desk(deskPath(directory));
    if (desk.load()) {
        const auto portable =
            inbox::deskFromPortable(inbox::portableDesk(desk.settings(), account));
        settings.desk = portable ? *portable : DeskSettings();
    }
    WatchBook watch(watchPath(directory));
    if (watch.load())
        settings.watch = watch.rulesOf(account.toStdString());
    settings.files = ownFiles(directory);
    return settings;
}

std::string AccountSettings::toJson() const
{
    SettingsJson own = SettingsJson::array();
    for (const OwnFile &file : files)
        own.push_back({{"folder", file.folder}, {"name", file.name}, {"json", file.json}});
    const SettingsJson json{{"receiver", SettingsJson::parse(inbox::portableDesk(desk, {}))},
                            {"watch", SettingsJson::parse(workspace::portableWatch(watch))},
                            {"files", std::move(own)}};
    return json.dump(2, ' ', false, SettingsJson::error_handler_t::replace);
}

Result<AccountSettings> AccountSettings::fromJson(const std::string &json)
{
    const auto refused = [](const std::string &why) {
        return Error{ErrorKind::FileMalformed, "The settings of the account: " + why + '.'};
    };
    const SettingsJson content = SettingsJson::parse(json, nullptr, false);
    if (!content.is_object() || !content.contains("receiver") || !content.contains("watch") ||
        !content.contains("files") || !content["files"].is_array() ||
        content["files"].size() > maxFiles)
        return refused("they are not what a backup writes");
    AccountSettings settings;
    const Result<DeskSettings> desk = inbox::deskFromPortable(content["receiver"].dump());
    if (!desk)
        return refused(desk.error().detail);
    const Result<workspace::AccountWatchRules> watch =
        workspace::watchFromPortable(content["watch"].dump());
    if (!watch)
        return refused(watch.error().detail);
    settings.desk = *desk;
    settings.watch = *watch;
    for (const SettingsJson &own : content["files"]) {
        const auto text = [&](const char *key) {
            return own.is_object() && own.contains(key) && own[key].is_string()
                       ? own[key].get<std::string>()
                       : std::string();
        };
        OwnFile file{text("folder"), text("name"), text("json")};
        if (!isScheme(file))
            return refused("a scheme or cipher in it is none");
        settings.files.push_back(std::move(file));
    }
    return settings;
}

Result<AccountSettings::Outcome> AccountSettings::putBack(const std::filesystem::path &directory, const settings::Account &account,
                         bool isNew) const
{
    Outcome outcome;
    const signing::SchemeSet shipped = signing::shippedSchemes(shippedFile);
    for (const OwnFile &file : files) {
        // A user's file counts before one that ships: everybody would verify by it.
        const bool isShipped = file.folder == "schemes" ? shipped.find(file.name) != nullptr
                                                        : shipped.findCipher(file.name) != nullptr;
        if (isShipped) {
            ++outcome.left;
            continue;
        }
        std::error_code failure;
        const auto place = directory / file.folder / (file.name + ".json");
        if (std::filesystem::exists(place, failure)) {
            const Result<std::string> there = readFile(place, maxOwnFileBytes);
            outcome.left += there && *there == file.json ? 0 : 1;
            continue;
        }
        if (const Result<void> added = addFile(directory, file); !added)
            return added.error();
        ++outcome.files;
    }
    DeskFile deskFile(deskPath(directory));
    if (const auto loaded = deskFile.load(); !loaded)
        return loaded.error();
    DeskSettings merged = deskFile.settings();
    addEndpoints(desk.endpoints, account, merged, outcome);
    if (const auto kept = desk.accounts.constFind({}); isNew && kept != desk.accounts.cend()) {
        merged.accounts[account.id].retention = kept->retention;
        outcome.hasRules = true;
    }
    if (merged != deskFile.settings()) {
        if (const Result<void> saved = deskFile.save(merged); !saved)
            return saved.error();
    }
    WatchBook watchFile(watchPath(directory));
    if (const auto loaded = watchFile.load(); !loaded)
        return loaded.error();
    const std::string id = account.id.toStdString();
    if (!watch.isEmpty() && !watchFile.hasRules(id)) {
        if (const Result<void> saved = watchFile.replaceRules(id, watch); !saved)
            return saved.error();
        outcome.hasRules = true;
    }
    return outcome;
}

} // namespace hookbench
