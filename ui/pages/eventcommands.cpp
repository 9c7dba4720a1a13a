// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/eventcommands.h"

#include "app/inbox/receiverdesk.h"
#include "app/inbox/storysource.h"
#include "app/store/story.h"
#include "app/text/errortext.h"
#include "models/eventtablemodel.h"
#include "models/roles.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/widgets/longtable.h"

#include <QAction>
#include <QItemSelectionModel>

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

namespace hookbench::ui
{

using models::EventTableModel;

namespace
{

constexpr qint64 mostPinned = 200; ///< at once

} // namespace

EventCommands::EventCommands(Parts parts, QObject *parent)
    : QObject(parent)
    , compare(new QAction(tr("Compare the selected events"), this))
    , previous(new QAction(tr("Compare with the previous event of this object"), this))
    , pin(new QAction(tr("Pin the selected events, or release them"), this))
    , m_parts(parts)
{
    compare->setObjectName(QStringLiteral("compareEvents"));
    compare->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    previous->setObjectName(QStringLiteral("comparePrevious"));
    previous->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    pin->setObjectName(QStringLiteral("pinEvents"));
    pin->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    for (QAction *action : {compare, previous, pin})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(compare, &QAction::triggered, this, &EventCommands::compareSelected);
    connect(previous, &QAction::triggered, this, &EventCommands::compareWithPrevious);
    connect(pin, &QAction::triggered, this, &EventCommands::togglePins);
}

qint64 EventCommands::selectedRows() const
{
    qint64 rows = 0;
    for (const QItemSelectionRange &range : m_parts.table.selectionModel()->selection())
        rows += range.height();
    return rows;
}

/// Absent where fewer than two are selected, or too many.
std::optional<std::vector<store::EventId>> EventCommands::selectedToCompare() const
{
    const qint64 rows = selectedRows();
    if (rows < 2 || rows > qint64{CompareDialog::mostCompared})
        return {};
    std::vector<store::EventId> ids;
    for (const QModelIndex &each : m_parts.table.selectionModel()->selectedRows()) {
        if (!each.data(models::GapRole).toBool())
            ids.push_back(each.data(models::IdRole).toLongLong());
    }
    return ids.size() >= 2 ? std::optional(std::move(ids)) : std::nullopt;
}

std::optional<std::vector<store::EventId>> EventCommands::comparable() const
{
    if (auto selected = selectedToCompare())
        return selected;
    const QModelIndex current = m_parts.table.currentIndex();
    const store::EventSummary *row =
        current.isValid() && selectedRows() <= 1 ? m_parts.model.summaryAt(current.row()) : nullptr;
    if (!row)
        return {};
    if (const std::optional<store::EventId> first =
            row->duplicateOf ? row->duplicateOf : row->parent)
        return std::vector<store::EventId>{*first, row->id};
    return {};
}

void EventCommands::compareSelected()
{
    if (auto selected = selectedToCompare()) {
        compareEvents(std::move(*selected));
        return;
    }
    if (const auto pair = comparable())
        compareAttempts(pair->back(), pair->front());
    else
        Q_EMIT announced(tr("Select two to six events to compare them, or one that came again."));
}

void EventCommands::compareAttempts(store::EventId event, store::EventId first)
{
    m_parts.desk.related(
        event, compare,
        [this, event, first](const Result<std::vector<store::EventSummary>> &related) {
            if (!related && related.error().kind == ErrorKind::Cancelled)
                return;
            std::vector<store::EventId> ids;
            if (related)
                ids = store::attemptsOf(*related, event, CompareDialog::mostCompared);
            if (ids.size() < 2)
                ids = {first, event};
            compareEvents(std::move(ids));
        });
}

void EventCommands::compareEvents(std::vector<store::EventId> events)
{
    auto *dialog =
        new CompareDialog(m_parts.desk, m_parts.clock, std::move(events), m_parts.table.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void EventCommands::compareWithPrevious()
{
    const QModelIndex current = m_parts.table.currentIndex();
    if (!m_parts.stories || !current.isValid() || current.data(models::GapRole).toBool()) {
        Q_EMIT announced(tr("Select an event to compare it with the one before it."));
        return;
    }
    // The action is the context: a later wish replaces this one, and the inspector's stay.
    m_parts.desk.readEvent(current.data(models::IdRole).toLongLong(), previous,
                           [this](const Result<store::EventRecord> &event) {
                               if (event)
                                   findPrevious(*event);
                               else if (event.error().kind != ErrorKind::Cancelled)
                                   Q_EMIT announced(text::inFull(event.error()));
                           });
}

void EventCommands::findPrevious(const store::EventRecord &event)
{
    if (event.objectId.empty()) {
        Q_EMIT announced(tr("This event names no payment, transfer, invoice or customer."));
        return;
    }
    const store::EventSummary shown = event.summary;
    m_parts.stories->story(
        m_parts.desk.account().id.toStdString(), event.objectId, previous,
        [this, shown](const Result<store::Story> &story) {
            if (!story) {
                if (story.error().kind != ErrorKind::Cancelled)
                    Q_EMIT announced(text::inFull(story.error()));
                return;
            }
            // Its own attempts and replays say nothing new of the object.
            const auto isBefore = [&shown](const store::EventSummary &other) {
                return other.id < shown.id && store::storyPart(other) == store::StoryPart::First &&
                       (shown.eventId.empty() || other.eventId != shown.eventId);
            };
            const auto earlier =
                std::find_if(story->events.rbegin(), story->events.rend(), isBefore);
            if (earlier == story->events.rend())
                Q_EMIT announced(tr("No earlier event of this object is stored here."));
            else
                compareEvents({earlier->id, shown.id});
        });
}

// --- pins ------------------------------------------------------------------------------

std::optional<std::vector<store::EventSummary>> EventCommands::selectedEvents()
{
    const QItemSelection selection = m_parts.table.selectionModel()->selection();
    if (selectedRows() > mostPinned) {
        Q_EMIT announced(
            tr("Select at most %n event(s) at once.", nullptr, static_cast<int>(mostPinned)));
        return {};
    }
    std::vector<store::EventSummary> events;
    bool isRead = true;
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            // Asking for the cell has the row read, where it is not.
            m_parts.model.index(row, EventTableModel::Type).data();
            const store::EventSummary *event = m_parts.model.summaryAt(row);
            isRead = isRead && event;
            if (event && event->kind == store::RowKind::Event)
                events.push_back(*event);
        }
    }
    if (!isRead) {
        Q_EMIT announced(tr("Some of these rows are still being read. Try again in a moment."));
        return {};
    }
    return events;
}

std::vector<store::EventId> EventCommands::selectedIds(std::size_t most) const
{
    std::vector<store::EventId> ids;
    for (const QItemSelectionRange &range : m_parts.table.selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && ids.size() <= most; ++row) {
            const store::EventSummary *event = m_parts.model.summaryAt(row);
            if (m_parts.model.idAt(row) > 0 && (!event || event->kind == store::RowKind::Event))
                ids.push_back(m_parts.model.idAt(row));
        }
    }
    std::sort(ids.begin(), ids.end(), std::greater<>());
    return ids;
}

void EventCommands::togglePins()
{
    const std::optional<std::vector<store::EventSummary>> events = selectedEvents();
    if (!events)
        return;
    if (events->empty()) {
        Q_EMIT announced(tr("Select the events to be pinned."));
        return;
    }
    if (std::any_of(events->begin(), events->end(),
                    [](const store::EventSummary &event) { return event.id < 0; })) {
        Q_EMIT announced(tr("Events of a case file are only read: they cannot be pinned."));
        return;
    }
    const bool pins = !std::all_of(events->begin(), events->end(),
                                   [](const store::EventSummary &event) { return event.isPinned; });
    struct Outcome
    {
        int waiting = 0;
        int done = 0;
        std::optional<Error> failure{};
    };
    const auto outcome = std::make_shared<Outcome>();
    for (const store::EventSummary &event : *events)
        outcome->waiting += event.isPinned != pins;
    for (const store::EventSummary &event : *events) {
        if (event.isPinned == pins)
            continue;
        m_parts.desk.setPinned(
            event.id, pins, this, [this, pins, outcome](const Result<void> &result) {
                if (result)
                    ++outcome->done;
                else
                    outcome->failure = result.error();
                if (--outcome->waiting > 0)
                    return;
                if (outcome->failure) {
                    Q_EMIT failed(*outcome->failure);
                } else if (pins) {
                    Q_EMIT announced(
                        tr("%n event(s) pinned. Find them by is:pinned.", nullptr, outcome->done));
                } else {
                    Q_EMIT announced(tr("%n event(s) released.", nullptr, outcome->done));
                }
            });
    }
}

} // namespace hookbench::ui
