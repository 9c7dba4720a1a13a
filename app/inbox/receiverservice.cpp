// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/receiverservice.h"

#include "app/inbox/eventpages.h"
#include "app/inbox/eventreads.h"
#include "app/settings/accountstore.h"
#include "app/settings/retentionrule.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/whilealive.h"
#include "app/workspace/workspace.h"

#include <algorithm>
#include <utility>

namespace hookbench::inbox
{

using store::EventRecord;
using store::EventSummary;
using workspace::WebhookService;
using workspace::whileAlive;
using workspace::Workspace;

namespace
{

constexpr int countersMs = 250;

} // namespace

ReceiverService::ReceiverService(Parts parts, QObject *parent)
    : ReceiverDesk(parent)
    , m_parts(std::move(parts))
    , m_shelf(m_parts.directory, m_parts.schemes)
    , m_access({m_parts.workspace, m_parts.accounts, m_parts.keychain, m_parts.clock})
    , m_archive(m_parts.openStore)
    , m_cases(m_archive.pages(), [this] { return m_archive.store(); })
    , m_lists({m_parts.workspace, m_archive, m_parts.clock})
    , m_stories(m_archive.reads(), m_archive.storySearch(), m_lists, m_cases, m_parts.lifecycles)
    , m_book(m_parts.directory / "receiver.json", m_access, m_parts.clock)
    , m_loans(m_parts.directory / "receiver.borrowed.json")
    , m_borrower({m_access, m_loans, m_parts.journal, m_parts.clock, m_parts.random})
    , m_reception(
          {m_parts.directory, m_archive, m_book, m_shelf.current(), m_parts.clock, m_parts.random})
    , m_pointHere({m_parts.workspace, m_book, m_reception, m_borrower})
    , m_samples({m_parts.workspace, m_book, m_reception}, m_parts.samples)
    , m_checks({m_archive, m_book, m_shelf, m_access})
    , m_confirmation({m_archive, m_book, m_shelf, m_access, m_parts.clock})
    , m_gatherer(m_access, m_book.keys())
    , m_causes({m_archive, m_book, m_gatherer, m_shelf, m_access})
    , m_inquiry({m_archive, m_book, m_shelf, m_access, m_gatherer, m_causes})
    , m_late({m_archive, m_book, m_shelf, m_access})
{
    m_counters.setSingleShot(true);
    m_counters.setInterval(countersMs);
    connectAll();
}

ReceiverService::~ReceiverService() = default;

void ReceiverService::connectAll()
{
    connect(&m_counters, &QTimer::timeout, this, &ReceiverService::stateChanged);
    connect(&m_archive, &EventArchive::opened, this, [this] {
        applyRetention();
        setStoreError(m_archive.error());
        m_late.look();
        if (!m_cases.isEmpty()) // their rows have a place now
            Q_EMIT listsChanged();
    });
    connect(&m_cases, &CasePages::changed, this, &ReceiverService::listsChanged);
    connect(&m_archive, &EventArchive::keptAside, this, &ReceiverService::eventsKeptAside);
    connect(&m_archive, &EventArchive::failed, this, &ReceiverService::setStoreError);
    connect(&m_archive.arrivals(), &ArrivalQueue::storeStateChanged, this,
            &ReceiverService::setStoreError);
    connect(&m_archive.arrivals(), &ArrivalQueue::committed, this, &ReceiverService::onCommitted);
    connect(&m_archive.arrivals(), &ArrivalQueue::listed, &m_stories, &StorySource::recordChanged);
    connect(&m_book, &EndpointBook::changed, this, &ReceiverService::endpointsChanged);
    connect(&m_book, &EndpointBook::keysLoaded, &m_late, &LateChecks::look);
    connect(&m_late, &LateChecks::checked, this,
            [this](const EventSummary &row) { m_causes.look({row}); });
    connect(&m_late, &LateChecks::progressed, this, [this](const LateChecking &state) {
        m_lateState = state;
        if (!m_counters.isActive())
            m_counters.start();
    });
    connect(&m_book, &EndpointBook::notSaved, this, &ReceiverService::notSaved);
    connect(&m_confirmation, &SchemeConfirmation::notSaved, this, &ReceiverService::notSaved);
    connect(&m_borrower, &Borrower::changed, this, [this] {
        m_reception.setNeedsRole(!m_borrower.loans().isEmpty());
        Q_EMIT borrowedChanged();
    });
    connect(&m_reception, &Reception::changed, this, &ReceiverService::stateChanged);
    connect(&m_reception, &Reception::began, this, [this] {
        m_received = 0;
        adoptWebhooks();
    });
    connect(&m_reception, &Reception::ended, this, [this] { m_book.forgetKeys(); });
    connect(&m_shelf, &SchemeShelf::changed, this,
            [this] { m_reception.setSchemes(m_shelf.current()); });
    connect(&m_parts.workspace, &Workspace::changed, this, &ReceiverService::onWorkspaceChanged);
    for (auto signal : {&settings::AccountStore::added, &settings::AccountStore::updated,
                        &settings::AccountStore::removed})
        connect(&m_parts.accounts, signal, this, &ReceiverService::applyRetention);
}

std::vector<Result<std::optional<settings::FileEvent>>> ReceiverService::load()
{
    std::vector<Result<std::optional<settings::FileEvent>>> events;
    events.push_back(m_book.load());
    events.push_back(m_loans.load());
    m_book.ensurePathPart(m_parts.random);
    return events;
}

void ReceiverService::open()
{
    m_archive.open();
    m_reception.open();
    // A living process looks after its own loans; the role says that there is none.
    if (!m_loans.loans().isEmpty() && m_reception.takeRole())
        m_borrower.recover();
}

models::EventPageSource &ReceiverService::pages()
{
    return m_cases;
}

EventReads &ReceiverService::reads()
{
    return m_archive.reads();
}

const std::vector<signing::RejectedFile> &ReceiverService::rejectedSchemes() const
{
    return m_shelf.current().rejected();
}

// --- the account in view ---------------------------------------------------------------------

settings::Account ReceiverService::account() const
{
    return m_parts.workspace.account();
}

void ReceiverService::onWorkspaceChanged()
{
    const Workspace &workspace = m_parts.workspace;
    if (workspace.state() == Workspace::State::Locked) {
        m_book.lockKeys();
        m_causes.clear();
        m_late.clear();
        m_inquiry.stop();
    } else if (workspace.state() == Workspace::State::Ready) {
        if (WebhookService *service = workspace.webhooks(); service != m_service) {
            m_service = service;
            connect(service, &WebhookService::secretKept, this, [this] {
                m_causes.clear();
                m_book.loadKeys();
            });
            connect(service, &WebhookService::webhooksChanged, this,
                    &ReceiverService::adoptWebhooks);
        }
        if (m_reception.isWanted()) {
            m_book.ensure(account());
            m_book.loadKeys();
        }
        // What could not be given back because the sandbox did not run, or the keychain was locked.
        const QVector<Loan> loans = m_borrower.loans();
        for (const Loan &loan : loans) {
            if (loan.facts.phase == Borrowed::Phase::RestoreFailed &&
                loan.facts.account == account().id)
                m_borrower.restore(loan.facts.webhookId);
        }
    }
    Q_EMIT accountChanged();
    Q_EMIT endpointsChanged();
}

void ReceiverService::refreshKeys()
{
    if (m_reception.isWanted())
        m_book.loadKeys();
}

/// An endpoint that was made without being asked verifies with the one webhook that sends there.
void ReceiverService::adoptWebhooks()
{
    const WebhookService *service = m_parts.workspace.webhooks();
    if (!service || !service->isLoaded() || !m_reception.isWanted())
        return;
    for (const QString &path : m_book.unverified(account().id)) {
        QStringList senders;
        for (const api::Webhook &webhook : service->webhooks()) {
            if (sendsTo(webhook.url, m_reception.localUrl(), path))
                senders.append(webhook.id);
        }
        if (senders.size() == 1)
            m_book.useWebhook(path, senders.first());
    }
}

// --- receiving -------------------------------------------------------------------------------

void ReceiverService::setStoreError(const std::optional<Error> &error)
{
    m_storeError = error;
    Q_EMIT stateChanged();
}

void ReceiverService::start()
{
    m_stopsAfterRestore = false;
    m_book.ensure(account());
    m_reception.start();
}

void ReceiverService::stop()
{
    m_stopsAfterRestore = true;
    m_borrower.restoreAll(this, [this] {
        if (std::exchange(m_stopsAfterRestore, false))
            m_reception.stop();
    });
}

void ReceiverService::shutDown(QObject *context, std::function<void()> done)
{
    const auto finish = [guard = QPointer(context), done = std::move(done)] {
        if (guard)
            done();
    };
    m_borrower.restoreAll(this, [this, finish] {
        if (!m_reception.isListening()) {
            finish();
            return;
        }
        connect(&m_reception, &Reception::ended, this, finish, Qt::SingleShotConnection);
        m_reception.stop();
    });
}

void ReceiverService::prepareForSleep(QObject *context, std::function<void()> done)
{
    m_borrower.restoreAll(context, std::move(done));
}

DeskState ReceiverService::state() const
{
    DeskState state = m_reception.state();
    state.storeError = m_storeError;
    state.received = m_received;
    state.late = m_lateState;
    return state;
}

Result<void> ReceiverService::setConfig(const DeskConfig &config)
{
    const DeskConfig before = m_book.config();
    Result<void> saved = m_book.setConfig(config);
    if (m_book.config() == before && !saved)
        return saved;
    Q_EMIT configChanged();
    Q_EMIT stateChanged();
    return saved;
}

QVector<EndpointSetting> ReceiverService::endpoints() const
{
    return m_book.of(account());
}

QVector<SchemeChoice> ReceiverService::schemes() const
{
    QVector<SchemeChoice> choices;
    for (const signing::Scheme &scheme : m_shelf.current().schemes()) {
        choices.append({QString::fromStdString(scheme.name), QString::fromStdString(scheme.title),
                        QString::fromStdString(scheme.cipher),
                        scheme.hasTimestamp() ? static_cast<int>(scheme.tolerance.count()) : 0,
                        scheme.isWeak});
    }
    return choices;
}

void ReceiverService::setEndpoints(const QVector<EndpointSetting> &endpoints, QObject *context,
                                   Done<void> done)
{
    m_book.replace(account().id, endpoints, context, std::move(done));
}

// --- events ----------------------------------------------------------------------------------

void ReceiverService::onCommitted(const std::vector<EventSummary> &rows)
{
    const QString publicHost = QUrl(m_book.config().publicUrl).host();
    for (const EventSummary &row : rows) {
        if (row.kind != store::RowKind::Event)
            continue;
        ++m_received;
        if (!publicHost.isEmpty())
            m_confirmation.look(row, publicHost);
    }
    m_causes.look(rows);
    if (!m_counters.isActive())
        m_counters.start();
}

void ReceiverService::readEvent(store::EventId id, QObject *context, Done<EventRecord> done)
{
    if (CasePages::isOfCase(id)) {
        m_cases.event(id, context, std::move(done));
        return;
    }
    m_archive.reads().event(id, context, std::move(done));
}

void ReceiverService::related(store::EventId id, QObject *context,
                              Done<std::vector<EventSummary>> done)
{
    if (CasePages::isOfCase(id)) {
        m_cases.related(id, context, std::move(done));
        return;
    }
    m_archive.reads().related(id, context, std::move(done));
}

void ReceiverService::setPinned(store::EventId id, bool pinned, QObject *context, Done<void> done)
{
    auto finish = whileAlive(context, std::move(done));
    if (CasePages::isOfCase(id)) {
        QTimer::singleShot(0, this, [finish] { finish(CasePages::readOnly()); });
        return;
    }
    if (!m_archive.isOpen()) {
        QTimer::singleShot(0, this, [finish] { finish(Error{ErrorKind::NotFound}); });
        return;
    }
    // The answer comes on the store's thread, which is joined before this object goes.
    m_archive.store()->setPinned(id, pinned, [this, finish](const Result<void> &result) {
        QMetaObject::invokeMethod(
            this, [finish, result] { finish(result); }, Qt::QueuedConnection);
    });
}

void ReceiverService::ladder(store::EventId id, QObject *context, Done<Ladder> done)
{
    m_checks.ladder(id, context, std::move(done));
}

void ReceiverService::diagnose(store::EventId id, QObject *context,
                               std::function<void(std::size_t)> progress,
                               Done<receiver::Diagnosed> done)
{
    m_inquiry.diagnose(id, context, std::move(progress), std::move(done));
}

// --- schemes ---------------------------------------------------------------------------------

void ReceiverService::newestEvents(int limit, QObject *context,
                                   Done<std::vector<EventSummary>> done)
{
    m_archive.reads().newest({account().id.toStdString(), {}, false}, limit, context,
                             std::move(done));
}

void ReceiverService::tryScheme(store::EventId id, std::shared_ptr<const signing::SchemeSet> set,
                                const std::string &name, const Secret &typed, QObject *context,
                                Done<Ladder> done)
{
    m_checks.tryScheme(id, std::move(set), name, typed, context, std::move(done));
}

void ReceiverService::knownSecrets(QObject *context, std::function<void(std::vector<Secret>)> done)
{
    m_checks.knownSecrets(endpoints(), context, std::move(done));
}

// --- how long events are kept ----------------------------------------------------------------

store::Retention ReceiverService::defaultRetention(bool isLive)
{
    const settings::RetentionRule rule = settings::defaultRetentionRule(isLive);
    return {rule.maxCount, rule.maxAge, rule.maxBytes};
}

KeepingRules ReceiverService::keepingRules(const QString &accountId) const
{
    return m_book.settings().accounts.value(accountId);
}

Result<void> ReceiverService::setKeepingRules(const QString &accountId, const KeepingRules &rules)
{
    Result<void> saved = m_book.setRules(accountId, rules);
    applyRetention();
    return saved;
}

void ReceiverService::readAnew()
{
    if (const Result<void> loaded = m_book.reload(); !loaded)
        Q_EMIT notSaved(loaded.error());
    m_shelf.reload();
    Q_EMIT m_archive.arrivals().outdated();
}

void ReceiverService::applyRetention()
{
    if (!m_archive.isOpen())
        return;
    store::RetentionRules rules;
    rules.others = defaultRetention(false);
    for (const settings::Account &one : m_parts.accounts.accounts())
        rules.accounts[one.id.toStdString()] = defaultRetention(m_access.isLive(one.id));
    const QMap<QString, KeepingRules> &chosen = m_book.settings().accounts;
    for (auto it = chosen.cbegin(); it != chosen.cend(); ++it) {
        if (it->retention)
            rules.accounts[it.key().toStdString()] = *it->retention;
    }
    m_archive.store()->setRetention(std::move(rules));
}

// --- wishes ----------------------------------------------------------------------------------

void ReceiverService::pointHere(const QString &webhookId, std::optional<Secret> secret,
                                QObject *context, Done<void> done)
{
    m_book.ensure(account());
    m_pointHere.point(webhookId, std::move(secret), context, std::move(done));
}

void ReceiverService::resolveConflict(const QString &webhookId, bool restore)
{
    m_borrower.resolve(webhookId, restore);
}

} // namespace hookbench::inbox
