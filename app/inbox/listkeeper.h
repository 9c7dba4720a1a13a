// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/store/platformrecord.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <deque>
#include <functional>

namespace hookbench::api
{
class ApiClient;
}

namespace hookbench::workspace
{
class Workspace;
}

namespace hookbench::inbox
{

class EventArchive;

/// Has every list of recent events kept that the account in view reads from its platform, whoever
/// asked for it. What comes before the store is open waits. GUI thread.
class ListKeeper : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<void>)>;

    struct Parts
    {
        workspace::Workspace &workspace;
        EventArchive &archive;
        const Clock &clock;
    };

    /// The parts must outlive it.
    explicit ListKeeper(Parts parts, QObject *parent = nullptr);

    /// Reads the lists of these webhooks of the account in view, one after the other; those that
    /// are gone are passed over. `done` is called once, later, unless `context` died. Errors: the
    /// server's; Cancelled when another account came into view.
    void fetch(const QStringList &webhooks, QObject *context, Done done);

private:
    void follow();
    void keep(store::PlatformList list);
    void keepWaiting();
    void fetchNext(QStringList left, const Done &done);

    Parts m_parts;
    QPointer<api::ApiClient> m_client; ///< whose lists are kept
    std::deque<store::PlatformList> m_waiting;
};

} // namespace hookbench::inbox
