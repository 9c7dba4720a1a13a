// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/eventreader.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace hookbench::cli
{

/// The events of a case file in a store of their own, for reading alone; it goes with this object.
/// Main thread.
class CaseSource
{
public:
    /// Errors: InvalidArgument with what is wrong with the file, and those of the disk.
    static Result<std::unique_ptr<CaseSource>> open(const QString &file);

    store::EventReader &reader() const { return *m_reader; }

private:
    CaseSource() = default;

    QTemporaryDir m_place;
    std::unique_ptr<store::EventReader> m_reader;
};

} // namespace hookbench::cli
