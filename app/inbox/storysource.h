// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/inbox/eventsearch.h"
#include "app/store/comparison.h"
#include "app/store/story.h"
#include "app/store/storyhit.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <string>
#include <vector>

namespace hookbench::inbox
{

/// What is known of business objects. Every call ends in exactly one `done`, later, on the GUI
/// thread, never after its context died; an earlier question of the same context ends with
/// Cancelled.
class StorySource : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    using QObject::QObject;

    /// At most so many ids are listed.
    static constexpr std::size_t maxObjects = 500;

    /// The ids that the account's newest events speak of, those that begin with `prefix`, sorted.
    virtual void objects(const std::string &account, const std::string &prefix, QObject *context,
                         Done<std::vector<std::string>> done) = 0;
    /// The objects that opened case files speak of, by id; no answer where none can be open.
    virtual void caseObjects(const std::string &prefix, QObject *context,
                             Done<std::vector<store::StoryHit>> done)
    {
        Q_UNUSED(prefix)
        Q_UNUSED(context)
        Q_UNUSED(done)
    }
    /// Their events that speak of it, oldest first; no answer where none can be open.
    virtual void caseEvents(const std::string &object, QObject *context,
                            Done<std::vector<store::EventSummary>> done)
    {
        Q_UNUSED(object)
        Q_UNUSED(context)
        Q_UNUSED(done)
    }
    virtual void story(const std::string &account, const std::string &object, QObject *context,
                       Done<store::Story> done) = 0;
    /// What the platform reported of a webhook against what came here.
    virtual void comparison(const std::string &account, const std::string &webhook,
                            QObject *context, Done<store::Comparison> done) = 0;
    /// Asks the platform of the account in view for the lists of these webhooks again;
    /// recordChanged() says when what they had is kept.
    virtual void fetch(const QStringList &webhooks, QObject *context, Done<void> done) = 0;
    /// Searches the account's events, and opened case files, for stories, newest first, in place of
    /// the search before: what is found comes by storiesFound() until searchEnded(). Returns the
    /// number that they carry.
    virtual quint64 search(const store::EventQuery &query)
    {
        Q_UNUSED(query)
        return 0;
    }
    /// What was found stays.
    virtual void stopSearch() {}
    /// Without a word.
    virtual void cancelSearch() {}

Q_SIGNALS:
    /// More is known of what the platform listed.
    void recordChanged();
    /// New ones, and those that are known with more events than before.
    void storiesFound(quint64 number, const std::vector<hookbench::store::StoryHit> &hits);
    /// It takes longer than a moment.
    void searchProgressed(quint64 number, const hookbench::store::SearchProgress &progress);
    void searchEnded(quint64 number, const hookbench::inbox::SearchEnd &end);
};

} // namespace hookbench::inbox
