// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/database.h"
#include "app/store/event.h"
#include "app/store/jsonreader.h"
#include "app/store/objectrules.h"
#include "app/store/wordreader.h"

#include <optional>

namespace hookbench::store
{

/// Notes the business object of events: of new ones as they come, and of those that an earlier
/// version stored, a few at a time behind the watermark `objects_up_to`. The store's thread.
class ObjectFiller
{
public:
    explicit ObjectFiller(ObjectRules rules)
        : m_rules(std::move(rules))
    {
    }

    /// What is there already stays.
    void fill(EventRecord &event);

    /// There may be rows that were not looked at; never without rules.
    bool hasWork() const { return !m_isDone && !m_rules.isEmpty(); }
    /// Looks at the next rows, in a transaction of its own.
    Result<void> work(Database &database);

private:
    Result<EventId> fillAfter(Database &database, EventId after);

    ObjectRules m_rules;
    JsonReader m_json;
    std::optional<WordReader> m_words;
    bool m_isDone = false;
};

} // namespace hookbench::store
