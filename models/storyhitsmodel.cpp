// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storyhitsmodel.h"

#include "app/text/formats.h"
#include "models/bytetext.h"
#include "models/roles.h"

#include <algorithm>
#include <climits>
#include <iterator>

namespace hookbench::models
{

using store::StoryHit;

namespace
{

constexpr std::size_t longestHit = 200; ///< letters; longer ids are none

} // namespace

StoryHitsModel::StoryHitsModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{
}

/// No id has a line end.
QString StoryHitsModel::keyOf(const StoryHit &hit)
{
    return hit.object.empty() ? QStringLiteral("\n%1").arg(hit.newest)
                              : QString::fromStdString(hit.object);
}

void StoryHitsModel::setHits(const std::vector<StoryHit> &hits)
{
    beginResetModel();
    m_hits = hits;
    m_rows.clear();
    for (std::size_t row = 0; row < m_hits.size(); ++row)
        m_rows.insert(keyOf(m_hits[row]), static_cast<int>(row));
    endResetModel();
}

void StoryHitsModel::add(const std::vector<StoryHit> &hits)
{
    std::vector<StoryHit> fresh;
    for (const StoryHit &hit : hits) {
        const auto known = m_rows.constFind(keyOf(hit));
        if (known == m_rows.constEnd()) {
            fresh.push_back(hit);
            continue;
        }
        StoryHit &shown = m_hits[static_cast<std::size_t>(*known)];
        const std::int64_t ofCases = std::max(hit.ofCases, shown.ofCases);
        // What cases say of it changes nothing of the own ones.
        if (hit.events > 0 || shown.events == 0)
            shown = hit;
        shown.ofCases = ofCases;
        Q_EMIT dataChanged(index(*known), index(*known));
    }
    if (fresh.empty())
        return;
    const auto isOfCases = [](const StoryHit &hit) { return hit.ofCases > 0; };
    if (std::any_of(fresh.begin(), fresh.end(), isOfCases) ||
        std::any_of(m_hits.begin(), m_hits.end(), isOfCases)) {
        for (const StoryHit &hit : fresh)
            insertByTime(hit);
        return;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    for (const StoryHit &hit : fresh) {
        m_rows.insert(keyOf(hit), rowCount());
        m_hits.push_back(hit);
    }
    endInsertRows();
}

/// Below all that are newer, and below the objects that nobody asked events of.
void StoryHitsModel::insertByTime(const StoryHit &hit)
{
    auto place = m_hits.end();
    while (place != m_hits.begin() && std::prev(place)->newest != 0 &&
           std::prev(place)->receivedAt < hit.receivedAt)
        --place;
    const int row = static_cast<int>(std::distance(m_hits.begin(), place));
    beginInsertRows({}, row, row);
    m_hits.insert(place, hit);
    for (std::size_t moved = static_cast<std::size_t>(row); moved < m_hits.size(); ++moved)
        m_rows.insert(keyOf(m_hits[moved]), static_cast<int>(moved));
    endInsertRows();
}

int StoryHitsModel::rowOf(const QString &object) const
{
    return m_rows.value(object, -1);
}

int StoryHitsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant StoryHitsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StoryHit &hit = m_hits[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        if (hit.object.empty())
            return hit.eventType.empty() ? tr("an event") : visibleText(hit.eventType, longestHit);
        return visibleText(hit.object, longestHit);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString shown = data(index, Qt::DisplayRole).toString();
        const QString more = tellMore(hit);
        return more.isEmpty()
                   ? shown
                   : shown + (role == Qt::ToolTipRole ? QLatin1String("\n") : QLatin1String(", ")) +
                         more;
    }
    case IdRole:
        return qint64(hit.newest);
    case ObjectRole:
        return QString::fromStdString(hit.object);
    case NoteRole:
        return note(hit);
    default:
        return {};
    }
}

QString StoryHitsModel::note(const StoryHit &hit) const
{
    const bool isOfCases = hit.ofCases > 0;
    if (hit.newest == 0)
        return isOfCases ? tr("case", "a story of an opened case file") : QString();
    if (hit.object.empty()) {
        const QString when = text::cellTime(hit.receivedAt, m_clock.now());
        return isOfCases ? tr("case · %1", "time").arg(when) : when;
    }
    const QString own = text::count(hit.events);
    if (!isOfCases)
        return own;
    const QString theirs = tr("case %1", "how many events").arg(text::count(hit.ofCases));
    return hit.events > 0 ? tr("%1 · %2", "own events, those of cases").arg(own, theirs) : theirs;
}

QString StoryHitsModel::tellMore(const StoryHit &hit) const
{
    const QString ofCases = hit.ofCases > 0
                                ? tr("%n event(s) of opened case files", nullptr,
                                     static_cast<int>(std::min<std::int64_t>(hit.ofCases, INT_MAX)))
                                : QString();
    if (hit.newest == 0)
        return ofCases;
    const QString when = text::localTime(hit.receivedAt);
    if (hit.object.empty())
        return tr("%1, names no payment, transfer, invoice or customer").arg(when) +
               (ofCases.isEmpty() ? QString() : QLatin1String(", ") + ofCases);
    if (hit.events == 0)
        return ofCases + QStringLiteral(", ") +
               tr("the newest %1, %2").arg(visibleText(hit.eventType, longestHit), when);
    const int events = static_cast<int>(std::min<std::int64_t>(hit.events, INT_MAX));
    return tr("%n event(s) match", nullptr, events) + QStringLiteral(", ") +
           tr("the newest %1, %2").arg(visibleText(hit.eventType, longestHit), when) +
           (ofCases.isEmpty() ? QString() : QLatin1String(", ") + ofCases);
}

} // namespace hookbench::models
