// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/attemptstore.h"

#include <filesystem>

namespace hookbench::outbox
{

/// Writes what is stored of a run, by the file's ending: .csv, an attempt in each line; .html, a
/// drill's page to hand over; else JSON. Reads page by page and writes as it reads. The file takes
/// the place of an old one only when it is whole. Errors: those of the store and of the file.
Result<void> writeRun(store::AttemptStore &attempts, const store::ReplayRun &run,
                      const std::filesystem::path &file);

} // namespace hookbench::outbox
