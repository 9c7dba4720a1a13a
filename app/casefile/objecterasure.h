// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/casefile/secretscan.h"
#include "app/store/event.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace hookbench::casefile
{

/// Takes everything about one business object out of an account's events, for a privacy request,
/// and proves it: the event files are searched for its id afterwards. Beside whatever else uses the
/// data directory. Any thread.
class ObjectErasure
{
public:
    enum class Stage : std::uint8_t {
        Removing,   ///< of events
        Compacting, ///< pages; the total is not known
        Searching   ///< of files
    };
    /// False ends it there (Cancelled).
    using Progress = std::function<bool(Stage stage, std::int64_t done, std::int64_t total)>;

    /// What was done, and what is left. Value type.
    struct Proof
    {
        std::int64_t events = 0;
        std::vector<SecretScan::Hit> hits{};
        /// The id is short: it was looked for where it stands for itself alone, and what was found
        /// may be there by chance.
        bool isShortId = false;
    };

    /// An id of 1 to 512 bytes without * and control characters. Errors: InvalidArgument.
    static Result<void> check(const std::string &object);
    /// The events that speak of it. Errors: those of the database; no store: none.
    static Result<std::vector<store::EventId>> find(const std::filesystem::path &directory,
                                                    const std::string &account,
                                                    const std::string &object);
    /// Errors: those of the database and of check(); DatabaseFailed where another program keeps the
    /// file from being compacted: the rows are gone then.
    static Result<Proof> run(const std::filesystem::path &directory, const std::string &account,
                             const std::string &object, const Progress &progress = {});
};

} // namespace hookbench::casefile
