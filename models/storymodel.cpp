// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storymodel.h"

#include "app/store/story.h"
#include "app/text/formats.h"
#include "app/text/verdicttext.h"
#include "models/bytetext.h"
#include "models/eventcells.h"
#include "models/roles.h"

#include <algorithm>

namespace hookbench::models
{

using store::EventSummary;
using store::ListedEvent;

namespace
{

constexpr int longestType = 200;

bool isBad(const std::optional<int> &code)
{
    return code && (*code < 200 || *code > 299);
}

} // namespace

StoryModel::StoryModel(const Clock &clock, QObject *parent)
    : MergingTable(parent)
    , m_clock(clock)
{
}

void StoryModel::setStory(const store::Story &story, std::span<const EventSummary> ofCases,
                          bool isSameObject)
{
    QVector<StoryRow> rows;
    rows.reserve(static_cast<qsizetype>(story.events.size() + story.listed.size()));
    for (const ListedEvent &listed : story.listed)
        rows.append({-listed.id, {}, listed});
    for (const EventSummary &event : story.events)
        rows.append({event.id, event, {}});
    for (const EventSummary &event : ofCases)
        rows.append({event.id, event, {}});
    // What the platform lists of a moment comes before what came of it.
    std::stable_sort(rows.begin(), rows.end(),
                     [](const StoryRow &a, const StoryRow &b) { return a.at() < b.at(); });
    if (isSameObject)
        merge(rows);
    else
        reset(rows);
}

int StoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StoryRow &row = at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return displayText(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case IdRole:
        if (!row.listed)
            return qint64(row.event.id);
        return qint64(row.listed->capture ? *row.listed->capture
                                          : row.listed->elsewhere.value_or(0));
    case VerdictRole:
        return row.listed ? QVariant() : static_cast<int>(row.event.verdict);
    case EventTableModel::CaseRole:
        return row.listed ? QString() : EventCells::caseName(row.event);
    case DuplicateRole:
        return !row.listed && store::storyPart(row.event) != store::StoryPart::First;
    case FailedRole:
        if (row.listed)
            return !row.listed->capture || isBad(row.listed->state.responseCode);
        return isBad(row.event.answered);
    default:
        return {};
    }
}

QString StoryModel::displayText(const StoryRow &row, Column column) const
{
    return row.listed ? listedText(*row.listed, column) : eventText(row.event, column);
}

QString StoryModel::toolTip(const StoryRow &row, Column column) const
{
    if (column == Received)
        return text::absoluteTime(row.at());
    if (column == EventType)
        return displayText(row, column);
    if (!row.listed || column != What)
        return {};
    QStringList lines{visibleText(row.listed->eventId, longestType)};
    if (!row.listed->capture && !row.listed->elsewhere)
        lines += tr("Its bytes are not known here: it cannot be sent again.");
    else if (!row.listed->capture)
        lines += tr("Its bytes are kept here for another account: it can be sent again.");
    for (const store::EarlierState &earlier : row.listed->earlier) {
        const QString code =
            earlier.state.responseCode ? QString::number(*earlier.state.responseCode) : QString();
        lines += tr("until %1: %2 %3")
                     .arg(text::absoluteTime(earlier.until),
                          visibleText(earlier.state.status, longestType), code)
                     .trimmed();
    }
    return lines.join(QLatin1Char('\n'));
}

QString StoryModel::listedText(const ListedEvent &event, Column column) const
{
    switch (column) {
    case Received:
        return text::cellTime(event.at, m_clock.now());
    case EventType:
        return event.eventType.empty() ? QStringLiteral("–")
                                       : visibleText(event.eventType, longestType);
    case What: {
        const QString status = visibleText(event.state.status, longestType);
        if (!event.capture)
            return event.elsewhere ? tr("did not come, bytes known")
                                   : tr("did not come, bytes unknown");
        return status.isEmpty() ? tr("platform") : tr("platform: %1").arg(status);
    }
    case VerdictWord:
        return {};
    case Answered:
        return event.state.responseCode ? QString::number(*event.state.responseCode)
                                        : QStringLiteral("–");
    case ColumnCount:
        break;
    }
    return {};
}

QString StoryModel::partText(const EventSummary &event) const
{
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
}

QString StoryModel::eventText(const EventSummary &event, Column column) const
{
    switch (column) {
    case Received:
        return text::cellTime(event.receivedAt, m_clock.now());
    case EventType:
        return event.eventType.empty() ? QStringLiteral("–")
                                       : visibleText(event.eventType, longestType);
    case What:
        if (const QString name = EventCells::caseName(event); !name.isEmpty())
            return tr("%1 · %2", "what an event is, the case file it is from")
                .arg(partText(event), visibleText(name.toStdString(), longestType));
        return partText(event);
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
        return text::timeTitle(tr("When"), m_clock.now());
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
