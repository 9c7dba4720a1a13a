// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/casereader.h"

#include "app/casefile/sha256.h"
#include "app/store/eventimport.h"

#include <archive.h>
#include <archive_entry.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace hookbench::casefile
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 5> entryNames{
    "events.jsonl", "timeline.jsonl", "redactions.json", "summary.html", "manifest.json"};
constexpr std::size_t maxManifestBytes = std::size_t{64} * 1024;
constexpr std::size_t pieceBytes = std::size_t{64} * 1024;

Error refusedCase(const std::string &why)
{
    return {ErrorKind::FileMalformed, why};
}

/// What a person reads of a name that somebody else chose.
std::string shownName(std::string_view name)
{
    std::string shown;
    for (const char c : name.substr(0, 80))
        shown += c >= 0x20 && c < 0x7f ? c : '?';
    return shown;
}

using Entries = std::map<std::string, std::string>;

Result<Entries> unpack(std::string_view zip)
{
    // libarchive also reads what was cut behind the last entry.
    constexpr std::size_t endSize = 22;
    constexpr std::size_t maxComment = 65'535;
    const std::string_view tail =
        zip.substr(zip.size() - std::min(zip.size(), endSize + maxComment));
    if (tail.rfind("PK\x05\x06") == tail.npos)
        return refusedCase("This is no zip, or it was cut.");
    const std::unique_ptr<archive, int (*)(archive *)> input(archive_read_new(), archive_read_free);
    if (!input || archive_read_support_format_zip(input.get()) != ARCHIVE_OK ||
        archive_read_open_memory(input.get(), zip.data(), zip.size()) != ARCHIVE_OK)
        return refusedCase("This is no zip.");
    Entries entries;
    std::size_t total = 0;
    for (;;) {
        archive_entry *entry = nullptr;
        const int code = archive_read_next_header(input.get(), &entry);
        if (code == ARCHIVE_EOF)
            break;
        if (code != ARCHIVE_OK)
            return refusedCase("This is no zip, or it is damaged.");
        const char *rawName = archive_entry_pathname(entry);
        const std::string name = rawName ? rawName : "";
        if (std::find(entryNames.begin(), entryNames.end(), name) == entryNames.end())
            return refusedCase("It holds \"" + shownName(name) + "\", which is in no case file.");
        if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_is_encrypted(entry) != 0 ||
            archive_entry_hardlink(entry) || archive_entry_symlink(entry))
            return refusedCase(name + " is no plain file.");
        if (entries.contains(name))
            return refusedCase("It holds " + name + " twice.");
        std::string &content = entries[name];
        std::array<char, pieceBytes> piece; // NOLINT: filled by what reads
        for (;;) {
            const la_ssize_t got = archive_read_data(input.get(), piece.data(), piece.size());
            if (got < 0)
                return refusedCase(name + " is damaged, or its size is not what the zip says.");
            if (got == 0)
                break;
            total += static_cast<std::size_t>(got);
            if (total > maxUnpackedBytes ||
                (name == "manifest.json" &&
                 content.size() + static_cast<std::size_t>(got) > maxManifestBytes))
                return refusedCase(name + " unpacks to more than a case file may hold.");
            content.append(piece.data(), static_cast<std::size_t>(got));
        }
        if (archive_entry_size_is_set(entry) &&
            archive_entry_size(entry) != static_cast<la_int64_t>(content.size()))
            return refusedCase("The size of " + name + " is not what the zip says.");
    }
    for (const std::string_view name : entryNames) {
        if (!entries.contains(std::string(name)))
            return refusedCase(std::string(name) + " is missing.");
    }
    return entries;
}

std::string textIn(const Json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() &&
                   found->get_ref<const std::string &>().size() <= 200
               ? found->get<std::string>()
               : std::string();
}

/// The facts and the number of events; checks every entry against its line.
Result<std::pair<CaseFacts, std::size_t>> checkManifest(const Entries &entries)
{
    const Json manifest = Json::parse(entries.at("manifest.json"), nullptr, false);
    if (!manifest.is_object() || textIn(manifest, "format") != "hookbench-case")
        return refusedCase("manifest.json is not that of a case file.");
    const auto version = manifest.find("version");
    if (version == manifest.end() || !version->is_number_integer() || *version != 1)
        return refusedCase("It was made by another version: only version 1 is read here.");
    const std::optional<UtcTime> createdAt = parseUtc(textIn(manifest, "createdAt"));
    const auto events = manifest.find("events");
    const auto files = manifest.find("files");
    if (!createdAt || textIn(manifest, "case").empty() || events == manifest.end() ||
        !events->is_number_unsigned() || files == manifest.end() || !files->is_array() ||
        files->size() != entryNames.size() - 1)
        return refusedCase("manifest.json lacks something, or has something of a wrong type.");
    std::map<std::string, bool> seen;
    for (const Json &file : *files) {
        const std::string name = file.is_object() ? textIn(file, "name") : std::string();
        const auto entry = entries.find(name);
        if (entry == entries.end() || name == "manifest.json" || !seen.emplace(name, true).second)
            return refusedCase("manifest.json names a file that is not there, or one twice.");
        const auto size = file.find("size");
        if (size == file.end() || !size->is_number_unsigned() || *size != entry->second.size())
            return refusedCase("The size of " + name + " is not what the manifest says.");
        Sha256 hash;
        hash.add(entry->second);
        if (textIn(file, "sha256") != hash.hex())
            return refusedCase("The SHA-256 of " + name + " is not what the manifest says.");
    }
    return std::pair(CaseFacts{textIn(manifest, "case"), *createdAt, textIn(manifest, "program")},
                     events->get<std::size_t>());
}

} // namespace

Result<OpenedCase> readCase(std::string_view zip)
{
    Result<Entries> entries = unpack(zip);
    if (!entries)
        return entries.error();
    const Result<std::pair<CaseFacts, std::size_t>> manifest = checkManifest(*entries);
    if (!manifest)
        return manifest.error();
    Result<std::vector<store::EventRecord>> events =
        store::readImportLines(entries->at("events.jsonl"), std::string());
    if (!events)
        return refusedCase("events.jsonl: " + events.error().detail);
    if (events->size() != manifest->second || events->size() > maxCaseEvents)
        return refusedCase("The number of events is not what the manifest says.");
    return OpenedCase{manifest->first, std::move(*events)};
}

} // namespace hookbench::casefile
