// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/openedcasefile.h"

#include "app/base/privatefile.h"
#include "app/base/random.h"
#include "app/shippeddata.h"
#include "app/store/eventimport.h"
#include "app/store/readonlyeventstore.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

namespace hookbench
{

Result<std::shared_ptr<OpenedCaseFile>> OpenedCaseFile::open(const std::filesystem::path &file)
{
    const Result<std::string> zip = readFile(file, casefile::maxCaseFileBytes);
    if (!zip)
        return zip.error();
    Result<casefile::OpenedCase> opened = casefile::readCase(*zip);
    return opened ? keep(file, *zip, std::move(*opened))
                  : Result<std::shared_ptr<OpenedCaseFile>>(opened.error());
}

Result<std::shared_ptr<OpenedCaseFile>> OpenedCaseFile::openAny(const std::filesystem::path &file)
{
    const Result<std::string> bytes =
        readFile(file, std::max(casefile::maxCaseFileBytes, store::maxImportBytes));
    if (!bytes)
        return bytes.error();
    if (bytes->starts_with("PK"))
        return open(file);
    Result<std::vector<store::EventRecord>> events = store::readImport(*bytes, std::string());
    if (!events)
        return events.error();
    if (events->empty())
        return Error{ErrorKind::FileMalformed, "There are no events in it."};
    if (events->size() > casefile::maxCaseEvents)
        return Error{ErrorKind::FileMalformed, "It holds more than " +
                                                   std::to_string(casefile::maxCaseEvents) +
                                                   " events: import it with hookbench-cli import."};
    return keep(file, *bytes, {{}, std::move(*events)});
}

Result<std::shared_ptr<OpenedCaseFile>> OpenedCaseFile::keep(const std::filesystem::path &file,
                                                             const std::string &bytes,
                                                             casefile::OpenedCase opened)
{
    const Result<store::ObjectRules> objects =
        store::ObjectRules::parse(shippedFile("objects.json"));
    if (!objects)
        return objects.error();
    std::shared_ptr<OpenedCaseFile> made(new OpenedCaseFile);
    if (!made->m_place.isValid())
        return Error{ErrorKind::FileUnreadable, "there is no place for temporary files"};
    made->m_name = file.filename().string();
    made->m_digest =
        QCryptographicHash::hash(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())),
                                 QCryptographicHash::Sha256);
    made->m_facts = std::move(opened.facts);
    made->m_events = opened.events.size();
    SystemRandom random;
    if (const Result<void> done =
            store::importEvents(made->place(), std::move(opened.events), random, *objects);
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
