// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/schemeshelf.h"

#include "app/signing/schemefiles.h"

#include <utility>

namespace hookbench::inbox
{

SchemeShelf::SchemeShelf(std::filesystem::path directory, signing::SchemeSet shipped,
                         QObject *parent)
    : QObject(parent)
    , m_directory(std::move(directory))
    , m_shipped(std::move(shipped))
    , m_confirmed(m_directory)
{
    m_sets.push_back(m_shipped);
    m_sets.back().addUserFiles(m_directory);
}

bool SchemeShelf::isOwn(const QString &name) const
{
    std::error_code failure;
    return !name.isEmpty() &&
           std::filesystem::exists(signing::schemeFile(m_directory, name.toStdString()), failure);
}

void SchemeShelf::reload()
{
    signing::SchemeSet set = m_shipped;
    set.addUserFiles(m_directory);
    m_sets.push_back(std::move(set));
    Q_EMIT changed();
}

QString SchemeShelf::confirmedOf(const QString &account) const
{
    const QString name = m_confirmed.of(account);
    return current().find(name.toStdString()) ? name : QString();
}

bool SchemeShelf::isConfirmed(const QString &account, const QString &scheme) const
{
    return m_confirmed.isConfirmed(account, scheme);
}

Result<void> SchemeShelf::note(const QString &account, const QString &scheme,
                               const std::vector<std::int64_t> &events, UtcTime at)
{
    const Result<bool> isConfirmedNow = m_confirmed.note(account, scheme, events, at);
    if (!isConfirmedNow)
        return isConfirmedNow.error();
    if (*isConfirmedNow)
        Q_EMIT confirmed(account, scheme);
    return {};
}

} // namespace hookbench::inbox
