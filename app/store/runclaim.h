// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/attempt.h"

#include <filesystem>

namespace hookbench::store
{

/// The right to drive one bulk run: nobody else in any process has it meanwhile, and it ends with
/// this object or with its process, however that dies. A lock on one byte of `runs.lock` in the data
/// directory.
class RunClaim
{
public:
    /// Errors: RoleHeld while somebody drives it; PermissionDenied, FileUnreadable.
    static Result<RunClaim> take(const std::filesystem::path &directory, RunId run);

    RunClaim() = default;
    RunClaim(RunClaim &&other) noexcept;
    RunClaim &operator=(RunClaim &&other) noexcept;
    ~RunClaim();

private:
    explicit RunClaim(int file)
        : m_file(file)
    {
    }
    void release();

    int m_file = -1;
};

} // namespace hookbench::store
