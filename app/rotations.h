// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/result.h"
#include "app/receiver/secretuse.h"
#include "app/secretprober.h"
#include "app/signing/schemeset.h"
#include "app/workspace/rotationfile.h"

#include <QObject>
#include <QPointer>

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <thread>

namespace hookbench::credentials
{
class CredentialStore;
}

namespace hookbench::settings
{
class SettingsStore;
}

namespace hookbench::workspace
{
class RotationDesk;
class WebhookService;
class Workspace;
} // namespace hookbench::workspace

namespace hookbench
{

/// The rotations of the account in view, for the window: a desk for it while it is open, its
/// probes, and the evidence out of the event store, which is read on a thread of its own. GUI
/// thread.
class Rotations : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    struct Parts
    {
        workspace::Workspace &workspace;
        credentials::CredentialStore &credentials;
        const settings::SettingsStore &settings;
        std::filesystem::path directory;
        signing::SchemeSet schemes;
        const Clock &clock;
        RandomSource &random;
    };

    /// The parts must outlive it.
    explicit Rotations(Parts parts, QObject *parent = nullptr);
    ~Rotations() override;

    /// Null unless an account is open; another one with every account.
    workspace::RotationDesk *desk() const { return m_desk.get(); }
    /// Whether one of this webhook is under way.
    bool isUnderWay(const QString &webhookId) const;
    /// True when both secrets survive this program while a rotation is under way.
    bool isPersistent() const;
    /// Why no probe may go to the webhook's handler.
    Result<void> probeRefusal(const QString &url) const;
    /// How probes are signed from now on.
    void setProbeScheme(const std::string &scheme) { m_scheme = scheme; }
    /// Which secret signed what the receiver caught; a later call cancels an earlier one. Errors:
    /// SecretNotFound (no rotation), those of the credential store and of the event store.
    void readUse(const QString &webhookId, QObject *context, Done<receiver::SecretUse> done);

Q_SIGNALS:
    /// A rotation of this webhook is another one now.
    void changed(const QString &webhookId);

private:
    void onWorkspaceChanged();
    SecretProber::Rules rules() const;
    void look(receiver::SecretUseQuestion question, Done<receiver::SecretUse> done);
    void stopLooking();

    Parts m_parts;
    std::string m_scheme = "platform";
    SecretProber m_prober;
    workspace::RotationFile m_file;
    QPointer<workspace::WebhookService> m_service; ///< that the desk is made for
    std::unique_ptr<workspace::RotationDesk> m_desk;
    std::shared_ptr<std::atomic<bool>> m_isCancelled;
    std::jthread m_thread;
};

} // namespace hookbench
