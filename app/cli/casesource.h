// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/eventreader.h"

#include <QString>

#include <memory>

namespace hookbench
{
class OpenedCaseFile;
}

namespace hookbench::cli
{

/// The events of a case file, for reading alone. Main thread.
class CaseSource
{
public:
    /// Errors: InvalidArgument with what is wrong with the file, and those of the disk.
    static Result<std::unique_ptr<CaseSource>> open(const QString &file);

    store::EventReader &reader() const { return *m_reader; }

private:
    CaseSource() = default;

    std::shared_ptr<OpenedCaseFile> m_file;
    std::unique_ptr<store::EventReader> m_reader; ///< goes before the file
};

} // namespace hookbench::cli
