// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/savedfilters.h"

#include "app/settings/uistate.h"
#include "app/store/eventfilter.h"

#include <QStringList>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

constexpr qsizetype mostSavedBytes = 12 * 1024;

/// No tab, no line end.
QString plainName(const QString &name)
{
    return name.simplified().left(SavedFilters::maxName);
}

} // namespace

SavedFilters::SavedFilters(settings::UiState &state, const QString &page, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_key(page + QStringLiteral("/savedFilters"))
{
}

void SavedFilters::setAccount(const QString &accountId)
{
    m_account = accountId;
    const QVector<Filter> before = m_filters;
    read(m_state.value(m_account, m_key));
    if (m_filters != before)
        Q_EMIT changed();
}

void SavedFilters::read(const QByteArray &lines)
{
    m_filters.clear();
    const QStringList list = QString::fromUtf8(lines).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : list.mid(0, maxFilters)) {
        const qsizetype tab = line.indexOf(QLatin1Char('\t'));
        if (tab > 0 && tab <= maxName && line.size() - tab - 1 <= maxQuery)
            m_filters.append({line.left(tab), line.mid(tab + 1)});
    }
}

QByteArray SavedFilters::lines() const
{
    QStringList lines;
    for (const Filter &filter : m_filters)
        lines += filter.name + QLatin1Char('\t') + filter.query;
    return lines.join(QLatin1Char('\n')).toUtf8();
}

void SavedFilters::keep()
{
    std::sort(m_filters.begin(), m_filters.end(), [](const Filter &a, const Filter &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    m_state.setValue(m_account, m_key, lines());
    (void)m_state.save(); // at the end it is tried again
    Q_EMIT changed();
}

Result<void> SavedFilters::save(const QString &name, const QString &query)
{
    const Filter filter{plainName(name), query.simplified()};
    if (filter.name.isEmpty())
        return Error{ErrorKind::InvalidArgument, "A saved filter wants a name."};
    const Result<store::EventFilter> parsed = store::parseEventFilter(filter.query.toStdString());
    if (!parsed)
        return parsed.error();
    const QVector<Filter> before = m_filters;
    m_filters.removeIf([&](const Filter &other) { return other.name == filter.name; });
    m_filters.append(filter);
    if (m_filters.size() > maxFilters || lines().size() > mostSavedBytes) {
        m_filters = before;
        return Error{ErrorKind::InvalidArgument,
                     "Forget a saved filter first: there are too many."};
    }
    keep();
    return {};
}

Result<void> SavedFilters::rename(const QString &name, const QString &newName)
{
    const QString plain = plainName(newName);
    if (plain.isEmpty())
        return Error{ErrorKind::InvalidArgument, "A saved filter wants a name."};
    const auto named = [this](const QString &wanted) {
        return std::find_if(m_filters.begin(), m_filters.end(),
                            [&](const Filter &filter) { return filter.name == wanted; });
    };
    const auto found = named(name);
    if (found == m_filters.end())
        return Error{ErrorKind::NotFound};
    if (plain == name)
        return {};
    if (named(plain) != m_filters.end())
        return Error{ErrorKind::InvalidArgument, "Another saved filter has this name."};
    found->name = plain;
    keep();
    return {};
}

void SavedFilters::remove(const QString &name)
{
    const Filter *found = find(name);
    if (!found)
        return;
    const Filter filter = *found;
    m_filters.removeOne(filter);
    keep();
    Q_EMIT removed(m_account, filter);
}

const SavedFilters::Filter *SavedFilters::find(const QString &name) const
{
    const auto found = std::find_if(m_filters.begin(), m_filters.end(),
                                    [&](const Filter &filter) { return filter.name == name; });
    return found == m_filters.end() ? nullptr : &*found;
}

Result<void> SavedFilters::restore(const QString &account, const Filter &filter)
{
    const QString inView = m_account;
    setAccount(account);
    const Result<void> saved =
        find(filter.name) ? Error{ErrorKind::InvalidArgument, "Another saved filter has this name."}
                          : save(filter.name, filter.query);
    setAccount(inView);
    return saved;
}

} // namespace hookbench::ui
