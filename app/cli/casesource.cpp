// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/casesource.h"

#include "app/cli/arguments.h"
#include "app/openedcasefile.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

Result<std::unique_ptr<CaseSource>> CaseSource::open(const QString &file)
{
    Result<std::shared_ptr<OpenedCaseFile>> opened = OpenedCaseFile::open(file.toStdString());
    // As for import: the file is like a wrong value.
    if (!opened && opened.error().kind == ErrorKind::FileMalformed)
        return usageError(file + u": "_s + QString::fromStdString(opened.error().detail));
    if (!opened)
        return opened.error();
    std::unique_ptr<CaseSource> source(new CaseSource);
    source->m_file = std::move(*opened);
    Result<std::unique_ptr<store::EventReader>> reader = source->m_file->store().reader();
    if (!reader)
        return reader.error();
    source->m_reader = std::move(*reader);
    return source;
}

} // namespace hookbench::cli
