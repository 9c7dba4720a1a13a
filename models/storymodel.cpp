// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storymodel.h"

#include "app/store/story.h"
#include "app/text/formats.h"
#include "app/text/verdicttext.h"
#include "models/bytetext.h"
#include "models/roles.h"

namespace hookbench::models
{

using store::EventSummary;

namespace
{

constexpr int longestType = 200;

} // namespace

StoryModel::StoryModel(const Clock &clock, QObject *parent)
    : MergingTable(parent)
    , m_clock(clock)
{
}

void StoryModel::setEvents(const QVector<EventSummary> &events, bool isSameObject)
{
    if (isSameObject)
        merge(events);
    else
        reset(events);
}

int StoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EventSummary &event = at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return displayText(event, column);
    case Qt::ToolTipRole:
        if (column == Received)
            return text::absoluteTime(event.receivedAt);
        return column == EventType ? displayText(event, column) : QString();
    case IdRole:
        return qint64(event.id);
    case VerdictRole:
        return static_cast<int>(event.verdict);
    case DuplicateRole:
        return store::storyPart(event) != store::StoryPart::First;
    case FailedRole:
        return event.answered && (*event.answered < 200 || *event.answered > 299);
    default:
        return {};
    }
}

QString StoryModel::displayText(const EventSummary &event, Column column) const
{
    switch (column) {
    case Received:
        return text::receiptTime(event.receivedAt, m_clock.now());
    case EventType:
        return event.eventType.empty() ? QStringLiteral("–")
                                       : visibleText(event.eventType, longestType);
    case What:
        switch (store::storyPart(event)) {
        case store::StoryPart::First:
            return tr("first");
        case store::StoryPart::Retry:
            return tr("attempt %1").arg(QLocale().toString(qlonglong(event.attempt.value_or(1))));
        case store::StoryPart::Duplicate:
            return tr("duplicate");
        case store::StoryPart::Replay:
            return tr("replay");
        }
        return {};
    case VerdictWord:
        return text::verdictWord(event.verdict);
    case Answered:
        return event.answered ? QString::number(*event.answered) : QStringLiteral("–");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant StoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Answered ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Received:
        return tr("Received");
    case EventType:
        return tr("Event type");
    case What:
        return tr("What");
    case VerdictWord:
        return tr("Verdict");
    case Answered:
        return tr("Answered");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace hookbench::models
