// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/event.h"
#include "app/store/eventreader.h"
#include "app/store/storyhit.h"

#include <functional>
#include <string>
#include <vector>

namespace hookbench::inbox
{

class CasePages;

/// What the opened case files know of business objects. It stands beside what the own events say
/// and counts for nothing there. Each `done` is called once, later, on the GUI thread; not at all
/// where a case was closed meanwhile: CasePages::changed() says that, and who shows it asks again.
class CaseStories
{
public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    /// `cases` must outlive it.
    explicit CaseStories(CasePages &cases)
        : m_cases(cases)
    {
    }

    /// The objects whose ids begin with `prefix`, by id, with how many events speak of each.
    void objects(const std::string &prefix, Done<std::vector<store::StoryHit>> done);
    /// Of all events that match the query: those of one object together, newest first, and at most
    /// StorySearch::maxHits.
    void search(const store::EventQuery &query, Done<std::vector<store::StoryHit>> done);
    /// That speak of the object, oldest first.
    void events(const std::string &object, Done<std::vector<store::EventSummary>> done);

private:
    CasePages &m_cases;
};

} // namespace hookbench::inbox
