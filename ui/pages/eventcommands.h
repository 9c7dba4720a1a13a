// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/error.h"
#include "app/store/event.h"

#include <QObject>

#include <optional>
#include <vector>

class QAction;

namespace hookbench::inbox
{
class ReceiverDesk;
class StorySource;
} // namespace hookbench::inbox

namespace hookbench::models
{
class EventTableModel;
}

namespace hookbench::ui
{

class LongTable;

/// What can be done with the selected rows of an event list: comparing some of them, or one with
/// the one before it about the same object, and pinning. Owned by the page; GUI thread.
class EventCommands : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive it.
    struct Parts
    {
        inbox::ReceiverDesk &desk;
        const Clock &clock;
        models::EventTableModel &model;
        LongTable &table;
        inbox::StorySource *stories = nullptr; ///< null: nothing is known of objects
    };

    explicit EventCommands(Parts parts, QObject *parent = nullptr);

    QAction *compare;  ///< Ctrl+D: the selected events, or all attempts at a repeated one
    QAction *previous; ///< Ctrl+Shift+D: the current one with the one before it of its object
    QAction *pin;      ///< Ctrl+P: stays when older events are thinned out, or no longer

    /// What `compare` would compare now; absent: nothing.
    std::optional<std::vector<store::EventId>> comparable() const;
    /// What is selected, without gaps; absent: too many, or not all of it is read yet (said).
    std::optional<std::vector<store::EventSummary>> selectedEvents();
    /// The ids of what is selected, without gaps, newest first; one more than `most` where there
    /// are more.
    std::vector<store::EventId> selectedIds(std::size_t most) const;

Q_SIGNALS:
    /// Something worth a toast.
    void announced(const QString &sentence);
    /// A wish was refused.
    void failed(const hookbench::Error &error);

private:
    void compareSelected();
    /// All attempts at the event with the first, else these two.
    void compareAttempts(store::EventId event, store::EventId first);
    std::optional<std::vector<store::EventId>> selectedToCompare() const;
    qint64 selectedRows() const; ///< a million may be selected
    void compareEvents(std::vector<store::EventId> events);
    /// Reads the event, then the story of its object; says why where there is none before it.
    void compareWithPrevious();
    void findPrevious(const store::EventRecord &event);
    void togglePins();

    Parts m_parts;
};

} // namespace hookbench::ui
