// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/http/client.h"
#include "app/http/engine.h"
#include "app/workspace/alertfile.h"
#include "app/workspace/watchbook.h"
#include "app/workspace/watchmemory.h"
#include "app/workspace/watchrules.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace hookbench::workspace
{
class WebhookService;
class Workspace;
} // namespace hookbench::workspace

namespace hookbench::inbox
{

class EventReads;
class Notifier;

/// Watches the webhooks of the account in view by the stored rules, in the background: after every
/// refresh of the list and whenever events came, at most once in a while. The platform's lists are
/// asked for only where failures were added, a few webhooks at a look; endpoints for their
/// certificate at most twice a day. GUI thread.
class Watcher : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        workspace::Workspace &workspace;
        EventReads &reads;
        workspace::WatchBook &book;
        Notifier &notifier;
        const Clock &clock;
        workspace::AlertFile &alertFile;
        std::chrono::milliseconds pause{2'000}; ///< from what asks for a look to the look
    };

    /// The parts must outlive it.
    explicit Watcher(Parts parts, QObject *parent = nullptr);
    ~Watcher() override;

    const std::vector<workspace::ActiveAlert> &alerts() const { return m_memory.active(); }
    /// When all webhooks were looked at; absent: not yet.
    std::optional<UtcTime> lookedAt() const { return m_lookedAt; }
    /// Soon.
    void look();
    /// A notification that says that notifications work.
    void testNotification();

Q_SIGNALS:
    void changed();

private:
    struct Look;

    void follow();
    void forget();
    void beginLook();
    void lookAtNext(const std::shared_ptr<Look> &look);
    void readLists(const std::shared_ptr<Look> &look);
    void readCaptures(const std::shared_ptr<Look> &look);
    void readCertificate(const std::shared_ptr<Look> &look);
    void judge(const std::shared_ptr<Look> &look);
    void endLook(const std::shared_ptr<Look> &look);
    void tell();
    void remember();

    Parts m_parts;
    workspace::WatchMemory m_memory;
    std::vector<workspace::RememberedAlert> m_kept; ///< as the file has it
    QPointer<workspace::WebhookService> m_service;
    std::shared_ptr<Look> m_look; ///< under way; an earlier one that still waits ends silently
    bool m_isWantedAgain = false;
    std::optional<UtcTime> m_lookedAt;
    QHash<QString, std::int64_t> m_failures; ///< of a webhook, when its list was last asked for
    struct Certificate
    {
        QString url;
        UtcTime askedAt;
        std::optional<UtcTime> expires;
    };
    QHash<QString, Certificate> m_certificates;
    QTimer m_soon;
    QTimer m_quiet; ///< looks whether quiet hours are over
    std::unique_ptr<http::Engine> m_engine; ///< made when the first certificate is asked for
    std::unique_ptr<http::Client> m_prober;
};

} // namespace hookbench::inbox
