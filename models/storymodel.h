// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/store/story.h"
#include "models/mergingtable.h"

#include <optional>
#include <span>

namespace hookbench::models
{

/// A row of a story: an event that came, or what the platform listed. Value type.
struct StoryRow
{
    qint64 id = 0; ///< of the event; little below 0: of the listed one
    store::EventSummary event{};
    std::optional<store::ListedEvent> listed{};

    UtcTime at() const { return listed ? listed->at : event.receivedAt; }

    bool operator==(const StoryRow &) const = default;
};

/// The events of one business object, oldest first, and between them what the platform listed.
/// IdRole is 0 where no event stands for the row. Owned by the page; GUI thread.
class StoryModel : public MergingTable<StoryRow, &StoryRow::id>
{
    Q_OBJECT

public:
    enum Column : int { Received, EventType, What, VerdictWord, Answered, ColumnCount };

    /// `clock` must outlive the model.
    explicit StoryModel(const Clock &clock, QObject *parent = nullptr);

    /// Of the same object what stays keeps its selection; of another one nothing does.
    /// `ofCases`: events of opened case files, which stand between them and say so.
    void setStory(const store::Story &story, std::span<const store::EventSummary> ofCases,
                  bool isSameObject);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString displayText(const StoryRow &row, Column column) const;
    QString partText(const store::EventSummary &event) const;
    QString eventText(const store::EventSummary &event, Column column) const;
    QString listedText(const store::ListedEvent &event, Column column) const;
    QString toolTip(const StoryRow &row, Column column) const;

    const Clock &m_clock;
};

} // namespace hookbench::models
