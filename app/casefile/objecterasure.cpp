// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/objecterasure.h"

#include "app/store/eventremoval.h"
#include "app/store/eventschema.h"
#include "app/store/sqliteeventreader.h"

#include <algorithm>

namespace hookbench::casefile
{

namespace
{

constexpr std::size_t longestObjectId = 512;

std::vector<std::filesystem::path> eventFilesOf(const std::filesystem::path &directory)
{
    std::vector<std::filesystem::path> files;
    std::error_code failure;
    for (const std::filesystem::path &file :
         {store::eventFile(directory), store::searchFile(directory)}) {
        for (const char *suffix : {"", "-wal"}) {
            const std::filesystem::path one = std::filesystem::path(file) += suffix;
            if (std::filesystem::exists(one, failure))
                files.push_back(one);
        }
    }
    return files;
}

} // namespace

Result<void> ObjectErasure::check(const std::string &object)
{
    if (object.empty() || object.size() > longestObjectId)
        return Error{ErrorKind::InvalidArgument, "The id of an object has 1 to 512 bytes."};
    if (std::any_of(object.begin(), object.end(),
                    [](char c) { return c == '*' || (c >= 0 && c < 0x20) || c == 0x7f; }))
        return Error{ErrorKind::InvalidArgument,
                     "Name one object: its id has no * and no control characters."};
    return {};
}

Result<std::vector<store::EventId>> ObjectErasure::find(const std::filesystem::path &directory,
                                                        const std::string &account,
                                                        const std::string &object)
{
    std::vector<store::EventId> ids;
    std::error_code failure;
    if (!std::filesystem::exists(store::eventFile(directory), failure))
        return ids;
    // Gone with this function: the log is folded back only when nobody reads it.
    const Result<std::unique_ptr<store::EventReader>> reader =
        store::SqliteEventReader::open(directory);
    if (!reader)
        return reader.error();
    store::FilterNode node;
    node.kind = store::FilterNode::Kind::Term;
    node.term.field = store::FilterTerm::Field::Object;
    node.term.value = object;
    store::EventQuery query{account, {}, false};
    query.filter.root.children.push_back(std::move(node));
    const Result<void> read =
        (*reader)->ids(query, [&](std::span<const store::EventId> piece) {
            ids.insert(ids.end(), piece.begin(), piece.end());
            return true;
        });
    return read ? Result(std::move(ids)) : read.error();
}

Result<ObjectErasure::Proof> ObjectErasure::run(const std::filesystem::path &directory,
                                                const std::string &account,
                                                const std::string &object,
                                                const Progress &progress)
{
    if (const Result<void> checked = check(object); !checked)
        return checked.error();
    const auto goesOn = [&](Stage stage, std::int64_t done, std::int64_t total) {
        return !progress || progress(stage, done, total);
    };
    const Result<std::vector<store::EventId>> ids = find(directory, account, object);
    if (!ids)
        return ids.error();
    Proof proof;
    std::error_code failure;
    if (std::filesystem::exists(store::eventFile(directory), failure)) {
        Result<store::EventRemoval> removal = store::EventRemoval::open(directory);
        if (!removal)
            return removal.error();
        const auto total = static_cast<std::int64_t>(ids->size());
        const Result<std::int64_t> removed = removal->erase(
            *ids, [&](std::int64_t done) { return goesOn(Stage::Removing, done, total); });
        if (!removed)
            return removed.error();
        proof.events = *removed;
        if (const Result<void> cleaned = removal->clean(
                [&](std::int64_t done) { return goesOn(Stage::Compacting, done, 0); });
            !cleaned)
            return cleaned.error();
    }
    proof.isShortId = object.size() < SecretScan::minBytes;
    const SecretScan scan = proof.isShortId ? SecretScan::ofToken(object)
                                            : SecretScan(Secret::copyOf(object));
    const std::vector<std::filesystem::path> files = eventFilesOf(directory);
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (!goesOn(Stage::Searching, static_cast<std::int64_t>(i),
                    static_cast<std::int64_t>(files.size())))
            return Error{ErrorKind::Cancelled};
        if (Result<void> done = scan.scan(files[i], proof.hits); !done)
            return done.error();
    }
    return proof;
}

} // namespace hookbench::casefile
