// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/random.h"
#include "app/inbox/accountaccess.h"
#include "app/inbox/borrower.h"
#include "app/inbox/casepages.h"
#include "app/inbox/causefinder.h"
#include "app/inbox/causeinquiry.h"
#include "app/inbox/endpointbook.h"
#include "app/inbox/eventarchive.h"
#include "app/inbox/eventchecks.h"
#include "app/inbox/latechecks.h"
#include "app/inbox/listkeeper.h"
#include "app/inbox/loanjournal.h"
#include "app/inbox/pointhere.h"
#include "app/inbox/receiverdesk.h"
#include "app/inbox/reception.h"
#include "app/inbox/samplesender.h"
#include "app/inbox/schemeconfirmation.h"
#include "app/inbox/schemeshelf.h"
#include "app/inbox/storyreads.h"
#include "app/signing/schemeset.h"

#include <QPointer>
#include <QTimer>

namespace hookbench::models
{
class EventPageSource;
}

namespace hookbench::workspace
{
class Journal;
class WebhookService;
class Workspace;
} // namespace hookbench::workspace

namespace hookbench::inbox
{

class EventReads;

/// The receiver of the window: owns the stored events, the endpoints with their secrets, the
/// reception and the borrowed webhooks, and keeps them in step with the account in view. GUI
/// thread.
class ReceiverService : public ReceiverDesk
{
    Q_OBJECT

public:
    using Samples = inbox::Samples;

    struct Parts
    {
        std::filesystem::path directory;
        workspace::Workspace &workspace;
        settings::AccountStore &accounts;
        credentials::CredentialStore &keychain;
        workspace::Journal &journal;
        const Clock &clock;
        RandomSource &random;
        signing::SchemeSet schemes; ///< those that ship; the user's come from the directory
        EventArchive::Open openStore;
        Samples samples{};
        store::Lifecycles lifecycles{}; ///< of the objects that events speak of
    };

    explicit ReceiverService(Parts parts, QObject *parent = nullptr);
    ~ReceiverService() override;

    /// Reads the files. Errors and events as JsonFile::load(), of each.
    std::vector<Result<std::optional<settings::FileEvent>>> load();
    /// Opens the stored events, and gives back what a crash left borrowed. When the window stands.
    void open();
    models::EventPageSource &pages();
    /// The case files that are searched together with the stored events.
    CasePages &cases() { return m_cases; }
    StorySource &stories() { return m_stories; }
    EventReads &reads();
    const std::vector<signing::RejectedFile> &rejectedSchemes() const;
    SchemeShelf &shelf() { return m_shelf; }
    /// The newest events of the account in view, to try a scheme on.
    void newestEvents(int limit, QObject *context, Done<std::vector<store::EventSummary>> done);
    /// The ladder of an event under one scheme of another set, while it is being written, with the
    /// endpoint's secrets and before them `typed`, which is not kept; empty: none. A later call for
    /// the same context makes an earlier one's answer Cancelled.
    void tryScheme(store::EventId id, std::shared_ptr<const signing::SchemeSet> set,
                   const std::string &name, const Secret &typed, QObject *context,
                   Done<Ladder> done);
    /// All secrets that endpoints of the account in view verify with, those of a locked window left
    /// out.
    void knownSecrets(QObject *context, std::function<void(std::vector<Secret>)> done);

    /// What an account's events are kept by; the defaults are those of its environment.
    KeepingRules keepingRules(const QString &accountId) const;
    static store::Retention defaultRetention(bool isLive);
    Result<void> setKeepingRules(const QString &accountId, const KeepingRules &rules);

    /// Rows, or files of settings, changed past what is open here: all is read anew.
    void readAnew();
    /// Some secret is another one now: they are read again.
    void refreshKeys();
    bool isReceiving() const { return m_reception.isListening(); }
    /// Gives everything back, for a machine that goes to sleep.
    void prepareForSleep(QObject *context, std::function<void()> done);
    /// Gives everything back and stops; then the program may end.
    void shutDown(QObject *context, std::function<void()> done);

    DeskState state() const override;
    DeskConfig config() const override { return m_book.config(); }
    QVector<EndpointSetting> endpoints() const override;
    QVector<SchemeChoice> schemes() const override;
    QVector<Borrowed> borrowed() const override { return m_pointHere.borrowed(); }
    settings::Account account() const override;
    QVector<PointChoice> pointChoices() const override { return m_pointHere.choices(); }
    QStringList sampleTypes() const override { return m_samples.types(); }
    void start() override;
    void stop() override;
    void prove() override { m_reception.prove(); }
    Result<void> setConfig(const DeskConfig &config) override;
    void setEndpoints(const QVector<EndpointSetting> &endpoints, QObject *context,
                      Done<void> done) override;
    void readEvent(store::EventId id, QObject *context, Done<store::EventRecord> done) override;
    void ladder(store::EventId id, QObject *context, Done<Ladder> done) override;
    void diagnose(store::EventId id, QObject *context,
                  std::function<void(std::size_t attempts)> progress,
                  Done<receiver::Diagnosed> done) override;
    void stopDiagnosis() override { m_inquiry.stop(); }
    void related(store::EventId id, QObject *context,
                 Done<std::vector<store::EventSummary>> done) override;
    void setPinned(store::EventId id, bool pinned, QObject *context, Done<void> done) override;
    void pointHere(const QString &webhookId, std::optional<Secret> secret, QObject *context,
                   Done<void> done) override;
    void restoreNow(const QString &webhookId) override { m_borrower.restore(webhookId); }
    void extendLease(const QString &webhookId) override { m_borrower.extend(webhookId); }
    void resolveConflict(const QString &webhookId, bool restore) override;
    void triggerSample(const QString &type, QObject *context, Done<void> done) override
    {
        m_samples.trigger(type, context, std::move(done));
    }

Q_SIGNALS:
    /// The stored events were damaged, and are kept in that file.
    void eventsKeptAside(const QString &file);
    /// Parts of the settings could not be written.
    void notSaved(const hookbench::Error &error);

private:
    void connectAll();
    void onWorkspaceChanged();
    void onCommitted(const std::vector<store::EventSummary> &rows);
    void setStoreError(const std::optional<Error> &error);
    void adoptWebhooks();
    void applyRetention();

    Parts m_parts;
    SchemeShelf m_shelf;
    AccountAccess m_access;
    EventArchive m_archive; ///< outlives the reception, which stores into it
    CasePages m_cases;
    ListKeeper m_lists;
    StoryReads m_stories;
    EndpointBook m_book;
    LoanJournal m_loans;
    Borrower m_borrower;
    Reception m_reception;
    PointHere m_pointHere;
    SampleSender m_samples;
    EventChecks m_checks;
    SchemeConfirmation m_confirmation;
    SecretGatherer m_gatherer;
    CauseFinder m_causes;
    CauseInquiry m_inquiry;
    LateChecks m_late;
    LateChecking m_lateState;
    QPointer<workspace::WebhookService> m_service;
    std::optional<Error> m_storeError;
    quint64 m_received = 0;
    bool m_stopsAfterRestore = false;
    QTimer m_counters; ///< state() counts up without a signal for each event
};

} // namespace hookbench::inbox
