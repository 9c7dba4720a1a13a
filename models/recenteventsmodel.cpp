// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recenteventsmodel.h"

#include "app/text/formats.h"
#include "models/agestep.h"
#include "models/roles.h"

namespace hookbench::models
{

using api::RecentEvent;

namespace
{

/// "delivered" is the only status that is published; for others the answer's code decides.
bool isFailed(const RecentEvent &event)
{
    if (event.deliveryStatus == QLatin1String("delivered"))
        return false;
    return event.deliveryStatus == QLatin1String("failed") ||
           (event.responseCode && (*event.responseCode < 200 || *event.responseCode > 299));
}

} // namespace

RecentEventsModel::RecentEventsModel(const Clock &clock, QObject *parent)
    : MergingTable(parent)
    , m_clock(clock)
    , m_now(clock.now())
{
}

void RecentEventsModel::setEvents(const QString &webhookId, const QVector<RecentEvent> &events)
{
    m_now = m_clock.now();
    const bool same = webhookId == m_webhookId;
    m_webhookId = webhookId;
    if (same)
        merge(events);
    else
        reset(events);
}

int RecentEventsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecentEventsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RecentEvent &event = at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(event, column);
    case Qt::ToolTipRole:
        if (column == When)
            return event.createdAt ? text::absoluteTime(*event.createdAt) : QString();
        return displayText(event, column);
    case Qt::AccessibleTextRole:
        return column == Type ? sentence(event) : displayText(event, column);
    case SortRole:
        return sortValue(event, column);
    case IdRole:
        return event.id;
    case FailedRole:
        return isFailed(event);
    default:
        return {};
    }
}

QString RecentEventsModel::displayText(const RecentEvent &event, Column column) const
{
    const QString dash = QStringLiteral("–");
    switch (column) {
    case Type:
        return event.eventType;
    case Id:
        return event.id;
    case Status:
        return event.deliveryStatus;
    case Code:
        return event.responseCode ? QString::number(*event.responseCode) : dash;
    case Time:
        return event.responseTimeMs ? text::milliseconds(*event.responseTimeMs) : dash;
    case When:
        return event.createdAt ? text::relativeTime(*event.createdAt, m_now) : dash;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant RecentEventsModel::sortValue(const RecentEvent &event, Column column) const
{
    switch (column) {
    case Type:
    case Id:
    case Status:
        return displayText(event, column);
    case Code:
        return event.responseCode ? QVariant(*event.responseCode) : QVariant();
    case Time:
        return event.responseTimeMs ? QVariant(*event.responseTimeMs) : QVariant();
    case When:
        return event.createdAt ? QVariant(qint64(event.createdAt->time_since_epoch().count()))
                               : QVariant();
    case ColumnCount:
        break;
    }
    return {};
}

QString RecentEventsModel::sentence(const RecentEvent &event) const
{
    return tr("Event %1, %2, answer %3, %4.")
        .arg(event.eventType, event.deliveryStatus, displayText(event, Code),
             displayText(event, When));
}

QVariant RecentEventsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section < Code ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Type:
        return tr("Event");
    case Id:
        return tr("Id");
    case Status:
        return tr("Status");
    case Code:
        return tr("Code");
    case Time:
        return tr("Time");
    case When:
        return tr("When");
    case ColumnCount:
        break;
    }
    return {};
}

void RecentEventsModel::refreshTimes()
{
    const UtcTime before = std::exchange(m_now, m_clock.now());
    touch(When, [&](int row) {
        return ageStep(at(row).createdAt, before) != ageStep(at(row).createdAt, m_now);
    });
}

} // namespace hookbench::models
