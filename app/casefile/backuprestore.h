// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/casefile/accountbackup.h"
#include "app/casefile/backupline.h"
#include "app/casefile/backuprecord.h"
#include "app/store/eventimport.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hookbench::store
{
class RecordWriter;
}

namespace hookbench::casefile
{

/// Puts the lines of one backup among what an account has: what is there already stays, everything
/// else gets new ids, and what speaks of it speaks of those. Of a run that was not there the
/// attempts are kept as its own, also at events that were. One thread.
class BackupRestore
{
public:
    /// Fingerprint and id of each row that the account has.
    using Known = std::vector<std::pair<std::size_t, store::EventId>>;

    explicit BackupRestore(std::string account);

    /// By which the same delivery is told in a backup and in a store, whatever its id.
    static std::size_t fingerprint(const store::EventSummary &row);

    /// While it is verified: which runs there are.
    void note(const BackupRecord &record);
    void setKnown(Known known);

    // In one transaction, in this order. Errors: those of the database.

    Result<void> addRuns(store::RecordWriter &records);
    Result<void> take(BackupRow &row, const store::ImportPut &put, store::RecordWriter &records);
    Result<void> take(const BackupRecord &record, store::RecordWriter &records);

    const AccountBackup::Restored &restored() const { return m_restored; }

private:
    struct RunHere
    {
        store::RunId id = 0;
        bool isNew = false;
        std::int64_t events = 0; ///< so far
    };

    /// So many rows that follow each other there and here.
    struct IdRange
    {
        store::EventId there = 0;
        store::EventId here = 0;
        std::int64_t count = 0;
    };

    void noteId(store::EventId there, store::EventId here);
    std::optional<store::EventId> idHere(store::EventId there) const;
    const RunHere *runHere(const std::optional<store::RunId> &there) const;
    Result<void> takeKnown(store::EventId here, std::vector<store::Attempt> &attempts,
                           store::RecordWriter &records);

    std::string m_account;
    Known m_known;                              ///< sorted
    std::vector<store::ReplayRun> m_runs;       ///< without what their handlers said
    std::map<store::RunId, RunHere> m_runsHere; ///< by the id in the backup
    std::vector<IdRange> m_ids;                 ///< in the order of those in the backup
    AccountBackup::Restored m_restored;
};

} // namespace hookbench::casefile
