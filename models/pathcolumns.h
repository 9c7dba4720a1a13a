// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QVector>

#include <optional>

namespace hookbench::models
{

class EventPageSource;

/// What stands at some places of the payloads, for columns of an event list: read for the rows that
/// are looked at and no others, a few at a time, the last ones first. Owned by the model; GUI
/// thread.
class PathColumns : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxPaths = 8;

    /// `source` must outlive it.
    explicit PathColumns(EventPageSource &source, QObject *parent = nullptr);

    const QStringList &paths() const { return m_paths; }
    void setPaths(const QStringList &paths);
    /// What is asked for may never be answered: another list is opened.
    void forgetRequests();
    /// The text at a path ("$.data.amount"); empty: nothing stands there. Absent while it is read.
    std::optional<QString> text(qint64 id, int path);

Q_SIGNALS:
    void read(const QVector<qint64> &ids);

private:
    void ask();

    EventPageSource &m_source;
    QStringList m_paths;
    QCache<qint64, QStringList> m_texts;
    QVector<qint64> m_wanted; ///< looked at, the last one at the end
    bool m_isAskQueued = false;
    bool m_isAsked = false;
};

} // namespace hookbench::models
