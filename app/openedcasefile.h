// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/casefile/casereader.h"
#include "app/store/eventstore.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

namespace hookbench
{

/// The events of a case file of somebody else, or of a file that `import` takes, in a store of
/// their own, for reading alone; it goes with this object. The same for window and command line.
/// Any thread.
class OpenedCaseFile
{
public:
    /// Errors: FileMalformed with what is wrong with the file, and those of the disk.
    static Result<std::shared_ptr<OpenedCaseFile>> open(const std::filesystem::path &file);
    /// The same of JSON lines and HAR files as well: what begins like a zip is a case file.
    static Result<std::shared_ptr<OpenedCaseFile>> openAny(const std::filesystem::path &file);

    const std::string &name() const { return m_name; } ///< of the file
    /// A program made it as a case.
    bool isCase() const { return !m_facts.id.empty(); }
    const casefile::CaseFacts &facts() const { return m_facts; }
    std::size_t events() const { return m_events; }
    /// SHA-256 of the file.
    const QByteArray &digest() const { return m_digest; }
    store::EventStore &store() const { return *m_store; }
    /// Where the store is.
    std::filesystem::path place() const { return m_place.path().toStdString(); }

private:
    OpenedCaseFile() = default;
    static Result<std::shared_ptr<OpenedCaseFile>>
    keep(const std::filesystem::path &file, const std::string &bytes, casefile::OpenedCase opened);

    QTemporaryDir m_place;
    std::string m_name;
    QByteArray m_digest;
    casefile::CaseFacts m_facts;
    std::size_t m_events = 0;
    std::unique_ptr<store::EventStore> m_store;
};

} // namespace hookbench
