// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/store/storyhit.h"

#include <QAbstractListModel>
#include <QHash>

#include <vector>

namespace hookbench::models
{

/// The business objects that a search found, and single events that name none, in the order in
/// which they came: the newest match first. IdRole is the newest event that matches, 0 where nobody
/// asked for events. What opened case files add to a story is counted beside it, and a story that
/// they alone know stands where its time is. Owned by the page; GUI thread.
class StoryHitsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role : int {
        ObjectRole = Qt::UserRole + 100, ///< the object's id; empty: an event that names none
        NoteRole ///< how many events match, or when the one without an object came; may be empty
    };

    /// `clock` must outlive it.
    explicit StoryHitsModel(const Clock &clock, QObject *parent = nullptr);

    void clear() { setHits({}); }
    void setHits(const std::vector<store::StoryHit> &hits);
    /// Adds what is new, and takes the counts of what is known.
    void add(const std::vector<store::StoryHit> &hits);
    /// -1: it is not listed.
    int rowOf(const QString &object) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    static QString keyOf(const store::StoryHit &hit);
    QString tellMore(const store::StoryHit &hit) const;
    QString note(const store::StoryHit &hit) const;
    void insertByTime(const store::StoryHit &hit);

    const Clock &m_clock;
    std::vector<store::StoryHit> m_hits;
    QHash<QString, int> m_rows; ///< by key
};

} // namespace hookbench::models
