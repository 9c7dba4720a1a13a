// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/casesource.h"

#include "app/base/privatefile.h"
#include "app/base/random.h"
#include "app/casefile/casereader.h"
#include "app/cli/arguments.h"
#include "app/shippeddata.h"
#include "app/store/eventimport.h"
#include "app/store/sqliteeventreader.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

Result<std::unique_ptr<CaseSource>> CaseSource::open(const QString &file)
{
    const Result<std::string> zip = readFile(file.toStdString(), casefile::maxCaseFileBytes);
    if (!zip)
        return zip.error();
    Result<casefile::OpenedCase> opened = casefile::readCase(*zip);
    // As for import: the file is like a wrong value.
    if (!opened)
        return usageError(file + u": "_s + QString::fromStdString(opened.error().detail));
    const Result<store::ObjectRules> objects =
        store::ObjectRules::parse(shippedFile("objects.json"));
    if (!objects)
        return objects.error();
    std::unique_ptr<CaseSource> source(new CaseSource);
    if (!source->m_place.isValid())
        return Error{ErrorKind::FileUnreadable, "there is no place for temporary files"};
    const std::filesystem::path place = source->m_place.path().toStdString();
    SystemRandom random;
    if (const Result<void> done =
            store::importEvents(place, std::move(opened->events), random, *objects);
        !done)
        return done.error();
    Result<std::unique_ptr<store::EventReader>> reader = store::SqliteEventReader::open(place);
    if (!reader)
        return reader.error();
    source->m_reader = std::move(*reader);
    return source;
}

} // namespace hookbench::cli
