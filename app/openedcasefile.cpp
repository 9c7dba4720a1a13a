// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/openedcasefile.h"

#include "app/base/privatefile.h"
#include "app/base/random.h"
#include "app/shippeddata.h"
#include "app/store/eventimport.h"
#include "app/store/readonlyeventstore.h"

#include <utility>

namespace hookbench
{

Result<std::shared_ptr<OpenedCaseFile>> OpenedCaseFile::open(const std::filesystem::path &file)
{
    const Result<std::string> zip = readFile(file, casefile::maxCaseFileBytes);
    if (!zip)
        return zip.error();
    Result<casefile::OpenedCase> opened = casefile::readCase(*zip);
    if (!opened)
        return opened.error();
    const Result<store::ObjectRules> objects =
        store::ObjectRules::parse(shippedFile("objects.json"));
    if (!objects)
        return objects.error();
    std::shared_ptr<OpenedCaseFile> made(new OpenedCaseFile);
    if (!made->m_place.isValid())
        return Error{ErrorKind::FileUnreadable, "there is no place for temporary files"};
    made->m_name = file.filename().string();
    made->m_facts = opened->facts;
    made->m_events = opened->events.size();
    SystemRandom random;
    if (const Result<void> done =
            store::importEvents(made->place(), std::move(opened->events), random, *objects);
        !done)
        return done.error();
    Result<std::unique_ptr<store::ReadOnlyEventStore>> store = store::ReadOnlyEventStore::open(
        made->place(), Error{ErrorKind::InvalidArgument, "a case file is only read"});
    if (!store)
        return store.error();
    made->m_store = std::move(*store);
    return made;
}

} // namespace hookbench
