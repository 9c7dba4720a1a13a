// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/casesession.h"
#include "app/knownsecrets.h"

namespace hookbench::inbox
{
class ReceiverService;
}

namespace hookbench::workspace
{
class Journal;
}

namespace hookbench
{

/// Begins cases for the window, and looks up what must not leave in a copy: every secret that is
/// known here, of the credential store, and those that the endpoints verify with, the sandbox's
/// among them. GUI thread.
class CaseDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        std::filesystem::path directory;
        credentials::CredentialStore &credentials;
        const settings::AccountStore &accounts;
        inbox::ReceiverService &receiver;
        workspace::Journal &journal;
        const Clock &clock;
        RandomSource &random;
    };

    /// The parts must outlive it.
    explicit CaseDesk(Parts parts, QObject *parent = nullptr);

    /// A case of these events, newest first; the caller's.
    std::unique_ptr<CaseSession> begin(std::vector<store::EventId> ids);
    /// Reads all of these secrets, anew each time; good as long as the desk is there.
    CaseSession::Secrets secrets();

private:
    void collect(QObject *context,
                 std::function<void(std::vector<Secret>, std::optional<Error>)> done);

    Parts m_parts;
    KnownSecrets m_secrets;
};

} // namespace hookbench
