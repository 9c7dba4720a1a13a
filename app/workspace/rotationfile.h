// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/settings/jsonfile.h"
#include "app/workspace/rotation.h"

#include <QLockFile>

#include <filesystem>
#include <functional>
#include <optional>

namespace hookbench::workspace
{

/// The rotations under way, in rotations.json of the data directory; the window and the command
/// line share it, so it is read again for every call, and changed under a lock. No secret is in it.
/// GUI thread. Errors: as settings::JsonFile; FileUnreadable when another process keeps the lock.
class RotationFile
{
public:
    static constexpr std::size_t maxRotations = 1000;

    explicit RotationFile(const std::filesystem::path &dataDirectory);

    Result<std::optional<Rotation>> find(const QString &accountId, const QString &webhookId);
    /// Errors: also InvalidArgument, a whole sentence: there is one of this webhook already, or
    /// there are maxRotations.
    Result<void> add(const Rotation &rotation);
    Result<void> put(const Rotation &rotation);
    Result<void> remove(const QString &accountId, const QString &webhookId);

private:
    Result<void> change(const std::function<Result<void>(settings::JsonFile::Json &)> &change);

    settings::JsonFile m_file;
    QLockFile m_lock;
};

} // namespace hookbench::workspace
