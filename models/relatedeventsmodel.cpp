// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/relatedeventsmodel.h"

#include "app/text/formats.h"
#include "app/text/verdicttext.h"
#include "models/roles.h"

namespace hookbench::models
{

using store::EventSummary;

RelatedEventsModel::RelatedEventsModel(const Clock &clock, QObject *parent)
    : MergingTable(parent)
    , m_clock(clock)
{
}

void RelatedEventsModel::setEvents(store::EventId shown, const QVector<EventSummary> &events)
{
    m_shown = shown;
    reset(events);
}

int RelatedEventsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RelatedEventsModel::data(const QModelIndex &index, int role) const
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
        return column == Received ? text::absoluteTime(event.receivedAt) : QString();
    case IdRole:
        return qint64(event.id);
    case VerdictRole:
        return static_cast<int>(event.verdict);
    case FailedRole:
        return event.answered && (*event.answered < 200 || *event.answered > 299);
    default:
        return {};
    }
}

QString RelatedEventsModel::what(const EventSummary &event) const
{
    if (event.id == m_shown)
        return tr("this one");
    if (event.source == store::EventSource::Replay)
        return tr("replay");
    if (event.attempt && *event.attempt > 1)
        return tr("attempt %1").arg(QLocale().toString(qlonglong(*event.attempt)));
    if (event.duplicateOf)
        return tr("duplicate");
    return event.attempt ? tr("attempt %1").arg(QLocale().toString(qlonglong(*event.attempt)))
                         : tr("first");
}

QString RelatedEventsModel::displayText(const EventSummary &event, Column column) const
{
    switch (column) {
    case Received:
        return text::cellTime(event.receivedAt, m_clock.now());
    case What:
        return what(event);
    case VerdictWord:
        return text::verdictWord(event.verdict);
    case Answered:
        return event.answered ? QString::number(*event.answered) : QStringLiteral("–");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant RelatedEventsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Answered ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Received:
        return text::timeTitle(tr("Received"), m_clock.now());
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
