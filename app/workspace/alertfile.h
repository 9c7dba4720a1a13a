// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/workspace/watchmemory.h"

#include <filesystem>
#include <string>
#include <vector>

namespace hookbench::workspace
{

/// Since when which rules of an account fire, and of which somebody was told, from one start of the
/// window to the next (alerts.json of the data directory). Read and written as a whole each time;
/// what is wrong in it is left out. GUI thread.
class AlertFile
{
public:
    explicit AlertFile(std::filesystem::path file);

    /// Empty where nothing is known or can be read.
    std::vector<RememberedAlert> of(const std::string &account) const;
    /// Errors: as JsonFile::save().
    Result<void> keep(const std::string &account, const std::vector<RememberedAlert> &alerts);

private:
    std::filesystem::path m_file;
};

} // namespace hookbench::workspace
