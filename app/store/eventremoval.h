// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/database.h"
#include "app/store/event.h"
#include "app/store/eventwriter.h"
#include "app/store/platformwriter.h"
#include "app/store/retention.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>

namespace hookbench::store
{

/// Takes events away on purpose, beside whatever else writes to the store in `directory`: in
/// slices, each a transaction of its own, and then what SQLite would leave behind: deleted bytes
/// are overwritten, the file is compacted, the log folded back, the text index made anew. One
/// thread at a time.
class EventRemoval
{
public:
    /// Errors: those of the database.
    static Result<EventRemoval> open(const std::filesystem::path &directory);

    /// What a rule would take away. Value type.
    struct Effect
    {
        std::int64_t events = 0;
        std::int64_t bytes = 0;
        std::int64_t pinned = 0; ///< of the account, that stay
        std::int64_t listed = 0; ///< entries of the platform's lists
    };
    /// What `rule` takes of an account's events; nothing is changed.
    Result<Effect> preview(const std::string &account, const Retention &rule, UtcTime now);
    /// Told after each slice how many events, or pages, are done; false ends it there (Cancelled),
    /// what was done until then stays so.
    using Progress = std::function<bool(std::int64_t done)>;
    /// Does it; pinned events stay. Returns how many events went.
    Result<std::int64_t> apply(const std::string &account, const Retention &rule, UtcTime now,
                               const Progress &progress = {});
    /// Events, pinned ones too; attempts, and what the platform listed of them, go with them.
    /// Returns how many events went.
    Result<std::int64_t> erase(std::span<const EventId> ids, const Progress &progress = {});

    /// Compacts the file in slices and truncates its log; the first time all of it is written anew,
    /// which can be ended as well and leaves the file as it was. Error DatabaseFailed when another
    /// program is in the way: everything is gone from the rows, but old bytes may still lie in the
    /// log.
    Result<void> clean(const Progress &progress = {});
    /// Of the file, that hold nothing now.
    Result<std::int64_t> freePages();

private:
    EventRemoval(std::filesystem::path directory, std::unique_ptr<Database> database,
                 EventWriter writer);

    Result<std::int64_t> removeSlice(std::span<const EventId> ids, bool withPinned);
    Result<void> pass(const std::string &account, const Retention &rule, UtcTime now,
                      const std::function<Result<void>(std::span<const EventId>)> &take);
    Result<std::int64_t> number(const std::string &sql);
    Result<std::int64_t> pruneLists(const std::string &account, const Retention &rule, UtcTime now,
                                    bool isKept);

    std::filesystem::path m_directory;
    std::unique_ptr<Database> m_database; ///< where the writer's statements point to
    EventWriter m_writer;
    std::unique_ptr<PlatformWriter> m_platform;
};

} // namespace hookbench::store
