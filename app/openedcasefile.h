// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/casefile/casereader.h"
#include "app/store/eventstore.h"

#include <QTemporaryDir>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

namespace hookbench
{

/// The events of a case file of somebody else in a store of their own, for reading alone; it goes
/// with this object. The same for window and command line. Any thread.
class OpenedCaseFile
{
public:
    /// Errors: FileMalformed with what is wrong with the file, and those of the disk.
    static Result<std::shared_ptr<OpenedCaseFile>> open(const std::filesystem::path &file);

    const std::string &name() const { return m_name; } ///< of the file
    const casefile::CaseFacts &facts() const { return m_facts; }
    std::size_t events() const { return m_events; }
    store::EventStore &store() const { return *m_store; }
    /// Where the store is.
    std::filesystem::path place() const { return m_place.path().toStdString(); }

private:
    OpenedCaseFile() = default;

    QTemporaryDir m_place;
    std::string m_name;
    casefile::CaseFacts m_facts;
    std::size_t m_events = 0;
    std::unique_ptr<store::EventStore> m_store;
};

} // namespace hookbench
