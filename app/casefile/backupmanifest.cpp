// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/backupmanifest.h"

#include "app/base/jsondepth.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace hookbench::casefile
{

namespace
{

using ManifestJson = nlohmann::ordered_json;

constexpr std::size_t maxBackupDepth = 64;

Error refusedManifest(const std::string &why)
{
    return {ErrorKind::FileMalformed, why};
}

Result<void> checkFiles(const ManifestJson &json, const BackupEntries &entries)
{
    const auto files = json.find("files");
    if (files == json.end() || !files->is_object())
        return refusedManifest("manifest.json names no files.");
    for (const auto &[name, entry] : entries) {
        const auto one = files->find(name);
        if (one == files->end() || !one->is_object() || !one->contains("size") ||
            !one->contains("sha256"))
            return refusedManifest("manifest.json does not name " + name + ".");
        if (one->at("size") != entry.size)
            return refusedManifest("The size of " + name + " is not what the manifest says.");
        if (one->at("sha256") != entry.sha256)
            return refusedManifest("The SHA-256 of " + name + " is not what the manifest says.");
    }
    for (const auto &[name, entry] : files->items()) {
        if (!entries.contains(name))
            return refusedManifest(
                "Something that manifest.json names is missing: " + name.substr(0, 100) + ".");
    }
    return {};
}

} // namespace

std::string backupManifestText(const BackupFacts &facts, const BackupEntries &entries)
{
    ManifestJson files = ManifestJson::object();
    for (const auto &[name, entry] : entries)
        files[name] = ManifestJson{{"size", entry.size}, {"sha256", entry.sha256}};
    const ManifestJson manifest{
        {"format", backupFormat},
        {"version", facts.runs + facts.lists > 0 ? backupVersion : 1},
        {"program", facts.program},
        {"createdAt", formatUtc(facts.createdAt)},
        {"accountId", facts.accountId},
        {"events", facts.events},
        {"gaps", facts.gaps},
        {"attempts", facts.attempts},
        {"runs", facts.runs},
        {"lists", facts.lists},
        {"secrets", "none: keys and signing secrets stay in the keychain of the machine that made "
                    "this, and headers that senders sign in with are redacted"},
        {"files", files}};
    return manifest.dump(2, ' ', false, ManifestJson::error_handler_t::replace) + '\n';
}

Result<BackupFacts> judgeBackup(const std::string &manifest, const BackupFacts &read,
                                const BackupEntries &entries)
{
    if (isJsonDeeperThan(manifest, maxBackupDepth) ||
        isJsonDeeperThan(read.account, maxBackupDepth))
        return refusedManifest("It is nested deeper than a backup is.");
    const ManifestJson json = ManifestJson::parse(manifest, nullptr, false);
    const auto text = [&](const char *name) {
        const auto found = json.find(name);
        return found != json.end() && found->is_string() ? found->get<std::string>()
                                                         : std::string();
    };
    if (!json.is_object() || text("format") != backupFormat)
        return refusedManifest("manifest.json is not that of a backup.");
    const auto version = json.find("version");
    if (version == json.end() || !version->is_number_integer())
        return refusedManifest("manifest.json names no version.");
    if (*version < 1 || *version > backupVersion)
        return refusedManifest("It was made by another version of Hookbench (" + text("program") +
                               "): versions up to " + std::to_string(backupVersion) +
                               " of the format are read here.");
    if (Result<void> checked = checkFiles(json, entries); !checked)
        return checked.error();
    const auto isNumber = [&json](const char *name, std::int64_t number) {
        return json.value(name, ManifestJson(0)) == ManifestJson(number);
    };
    BackupFacts facts = read;
    facts.program = text("program");
    facts.accountId = text("accountId");
    const std::optional<UtcTime> createdAt = parseUtc(text("createdAt"));
    // Earlier ones had no attempts, runs and lists.
    if (!createdAt || facts.accountId.empty() || !json.contains("events") ||
        !json.contains("gaps") || !isNumber("events", read.events) ||
        !isNumber("gaps", read.gaps) || !isNumber("attempts", read.attempts) ||
        !isNumber("runs", read.runs) || !isNumber("lists", read.lists))
        return refusedManifest("The numbers in manifest.json are not those of its events.");
    facts.createdAt = *createdAt;
    if (!ManifestJson::parse(read.account, nullptr, false).is_object())
        return refusedManifest("account.json is no JSON object.");
    return facts;
}

} // namespace hookbench::casefile
