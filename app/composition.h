// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/error.h"
#include "app/base/random.h"
#include "app/base/result.h"
#include "app/settings/jsonfile.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <memory>

namespace hookbench::credentials
{
class FallbackStore;
}

namespace hookbench::inbox
{
class ReceiverService;
class Watcher;
class Notifier;
} // namespace hookbench::inbox

namespace hookbench::outbox
{
class SendService;
class BulkDesk;
class CheckBook;
} // namespace hookbench::outbox

namespace hookbench::settings
{
class AccountStore;
class DataDirectory;
class SettingsStore;
class UiState;
} // namespace hookbench::settings

namespace hookbench::store
{
class AuditLog;
}

namespace hookbench::workspace
{
class Journal;
class StatsHistory;
class WatchBook;
class Workspace;
} // namespace hookbench::workspace

namespace hookbench
{

class CaseDesk;
class Rotations;

/// What was met while starting and the user should read.
struct StartupNotices
{
    QVector<settings::FileEvent> files; ///< set aside, partly read, migrated
    QStringList tightened;              ///< others could open these until now
    QVector<Error> failures;            ///< what works without its file in this session
};

/// Creates every service of the window in order and destroys them in reverse; owns them all. The
/// only place that knows how they fit together. GUI thread.
class Composition
{
public:
    /// `dataDirectory` empty: the platform's usual place. Errors: those of DataDirectory::open().
    static Result<std::unique_ptr<Composition>> create(const QString &dataDirectory);
    Composition(const Composition &) = delete;
    Composition &operator=(const Composition &) = delete;
    ~Composition();

    const Clock &clock() const;
    RandomSource &random();
    const settings::DataDirectory &directory() const;
    settings::SettingsStore &settings();
    settings::AccountStore &accounts();
    settings::UiState &uiState();
    credentials::FallbackStore &credentials();
    store::AuditLog *audit();           ///< null when it could not be opened
    workspace::StatsHistory *history(); ///< null when it could not be opened
    workspace::Journal &journal();
    workspace::Workspace &workspace();
    inbox::ReceiverService &receiver();
    outbox::SendService &sending();
    outbox::BulkDesk &bulk();
    outbox::CheckBook &checks();
    Rotations &rotations();
    CaseDesk &cases();
    workspace::WatchBook &watchBook();
    inbox::Watcher &watcher();
    inbox::Notifier &notifier();
    const StartupNotices &notices() const;

    /// Opens the stored events (on a thread) and gives back what a crash left borrowed. Does
    /// nothing when that happened before.
    void openReceiver();
    /// Starts the embedded sandbox, or finds the one that already serves this data directory, and
    /// gives the workspace an account for it. Does nothing when that happened before. Errors: those
    /// of Sandbox::start(), RoleHeld when its holder cannot be reached.
    Result<void> startSandbox();

private:
    struct Parts;

    void watchSleep();
    void noteLiveHosts();
    void forbidLiveHosts();

    explicit Composition(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace hookbench
