// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/watcher.h"

#include "app/inbox/eventreads.h"
#include "app/inbox/notifier.h"
#include "app/text/watchtext.h"
#include "app/workspace/platformlist.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace hookbench::inbox
{

using workspace::ActiveAlert;
using workspace::WatchFacts;
using workspace::WatchRules;
using workspace::WebhookService;
using workspace::Workspace;

namespace
{

constexpr int quietCheckMs = 60'000;
constexpr int watchedEvents = 50;
constexpr int mostListsOfALook = 5;
constexpr std::chrono::hours certificatePause{12};
/// Single notifications; of more at once one speaks of all.
constexpr std::size_t mostBubbles = 3;

store::EventQuery watchedCaptures(const std::string &account, const std::string &webhook)
{
    store::FilterNode node;
    node.kind = store::FilterNode::Kind::Term;
    node.term.field = store::FilterTerm::Field::Webhook;
    node.term.value = webhook;
    store::EventQuery query{account, {}, false};
    query.filter.root.children.push_back(std::move(node));
    return query;
}

QString bubbleKey(const WatchAlert &alert)
{
    const std::string_view rule = watchRuleName(alert.rule);
    return QString::fromStdString(alert.webhookId) + QLatin1Char('/') +
           QString::fromLatin1(rule.data(), static_cast<qsizetype>(rule.size()));
}

QTime localTimeOfDay(UtcTime time)
{
    const auto ms = std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch();
    return QDateTime::fromMSecsSinceEpoch(ms.count()).time();
}

} // namespace

/// One look at all webhooks of an account.
struct Watcher::Look
{
    QString account;
    QVector<api::Webhook> left; ///< the next one last
    WatchFacts facts;
    WatchRules rules;
    std::vector<WatchAlert> alerts;
    int lists = 0; ///< that were asked for
};

Watcher::Watcher(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(m_parts.pause);
    connect(&m_soon, &QTimer::timeout, this, &Watcher::beginLook);
    m_quiet.setInterval(quietCheckMs);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        tell();
        remember();
    });
    m_quiet.start();
    connect(&m_parts.workspace, &Workspace::changed, this, &Watcher::follow);
    connect(&m_parts.workspace, &Workspace::aboutToClose, this, &Watcher::forget);
    connect(&m_parts.book, &workspace::WatchBook::changed, this, &Watcher::look);
    follow();
}

Watcher::~Watcher() = default;

void Watcher::follow()
{
    WebhookService *service = m_parts.workspace.webhooks();
    if (!service || service == m_service)
        return;
    m_service = service;
    m_kept = m_parts.alertFile.of(service->account().id.toStdString());
    m_memory.recall(m_kept);
    connect(service, &WebhookService::webhooksChanged, this, [this] {
        if (!m_look)
            look(); // else it is what the look itself asked for
    });
    look();
}

/// Of another account nothing is known yet.
void Watcher::forget()
{
    m_service = nullptr;
    m_look.reset();
    m_soon.stop();
    for (const ActiveAlert &active : m_memory.active())
        m_parts.notifier.withdraw(bubbleKey(active.alert));
    m_memory.clear();
    m_failures.clear();
    m_certificates.clear();
    m_lookedAt.reset();
    Q_EMIT changed();
}

void Watcher::look()
{
    if (m_service && m_service->isLoaded() && !m_soon.isActive())
        m_soon.start();
}

void Watcher::beginLook()
{
    if (m_look) {
        m_isWantedAgain = true;
        return;
    }
    if (!m_service)
        return;
    auto look = std::make_shared<Look>();
    look->account = m_service->account().id;
    look->left = m_service->webhooks();
    std::reverse(look->left.begin(), look->left.end());
    m_look = look;
    lookAtNext(look);
}

void Watcher::lookAtNext(const std::shared_ptr<Look> &look)
{
    if (look != m_look)
        return; // of another account
    if (look->left.isEmpty()) {
        endLook(look);
        return;
    }
    look->facts = {look->left.takeLast(), {}, {}};
    look->rules = m_parts.book.rules(look->account.toStdString(),
                                     look->facts.webhook.id.toStdString());
    if (!look->facts.webhook.isActive)
        lookAtNext(look);
    else
        readLists(look);
}

/// Requests are limited: a list is asked for where failures were added since the last one.
void Watcher::readLists(const std::shared_ptr<Look> &look)
{
    const api::Webhook &webhook = look->facts.webhook;
    const std::int64_t failures = webhook.stats ? webhook.stats->failedDeliveries : 0;
    const bool isNews = failures > 0 && m_failures.value(webhook.id, -1) != failures &&
                        webhook.recentEvents.isEmpty();
    if (look->rules.failuresInARow == 0 || !isNews || look->lists >= mostListsOfALook) {
        readCaptures(look);
        return;
    }
    ++look->lists;
    m_failures.insert(webhook.id, failures);
    m_service->fetchDetails(webhook.id, this, [this, look](const Result<api::Webhook> &got) {
        if (look != m_look)
            return;
        if (got)
            look->facts.webhook.recentEvents = got->recentEvents;
        readCaptures(look);
    });
}

void Watcher::readCaptures(const std::shared_ptr<Look> &look)
{
    struct Kept
    {
        std::vector<store::EventSummary> captures;
        store::PlatformRecord record;
    };
    const std::string account = look->account.toStdString();
    const std::string webhook = look->facts.webhook.id.toStdString();
    m_parts.reads.ask<Kept>(
        [account, webhook](store::EventReader &reader) -> Result<Kept> {
            auto captures =
                reader.page(watchedCaptures(account, webhook), std::nullopt, watchedEvents);
            if (!captures)
                return captures.error();
            auto record = reader.platformRecord(account, webhook, watchedEvents);
            if (!record)
                return record.error();
            return Kept{std::move(*captures), std::move(*record)};
        },
        [self = QPointer(this), look](const Result<Kept> &kept) {
            if (!self || look != self->m_look)
                return;
            if (kept) {
                look->facts.captures = kept->captures;
                if (look->facts.webhook.recentEvents.size() <
                    static_cast<qsizetype>(kept->record.events.size()))
                    look->facts.webhook.recentEvents =
                        workspace::recentEventsOf(kept->record.events);
            }
            self->readCertificate(look);
        });
}

void Watcher::readCertificate(const std::shared_ptr<Look> &look)
{
    const api::Webhook &webhook = look->facts.webhook;
    if (look->rules.certificateDays == 0 ||
        !webhook.url.startsWith(QLatin1String("https:"), Qt::CaseInsensitive)) {
        judge(look);
        return;
    }
    const UtcTime now = m_parts.clock.now();
    const auto known = m_certificates.constFind(webhook.id);
    if (known != m_certificates.constEnd() && known->url == webhook.url && known->askedAt <= now &&
        now - known->askedAt < certificatePause) {
        look->facts.certificateExpires = known->expires;
        judge(look);
        return;
    }
    if (!m_engine) {
        m_engine = std::make_unique<http::Engine>();
        m_prober = std::make_unique<http::Client>(*m_engine);
    }
    http::ClientRequest request;
    request.url = webhook.url.toStdString();
    request.method = "HEAD";
    m_prober->send(std::move(request), [this, look, now](
                                           const Result<http::ClientResponse> &answer) {
        // On the engine's thread, which ends before this object does.
        const std::optional<UtcTime> expires =
            answer ? answer->certificateExpires : std::optional<UtcTime>();
        QMetaObject::invokeMethod(
            this,
            [this, look, now, expires] {
                if (look != m_look)
                    return;
                m_certificates.insert(look->facts.webhook.id,
                                      {look->facts.webhook.url, now, expires});
                look->facts.certificateExpires = expires;
                judge(look);
            },
            Qt::QueuedConnection);
    });
}

void Watcher::judge(const std::shared_ptr<Look> &look)
{
    for (WatchAlert &alert :
         workspace::watchAlerts(look->rules, look->facts, m_parts.clock.now()))
        look->alerts.push_back(std::move(alert));
    lookAtNext(look);
}

void Watcher::endLook(const std::shared_ptr<Look> &look)
{
    const std::vector<ActiveAlert> before = m_memory.active();
    m_look.reset();
    m_lookedAt = m_parts.clock.now();
    m_memory.update(std::move(look->alerts), *m_lookedAt);
    for (const ActiveAlert &old : before) {
        const bool isStill = std::any_of(
            m_memory.active().begin(), m_memory.active().end(), [&](const ActiveAlert &now) {
                return bubbleKey(now.alert) == bubbleKey(old.alert);
            });
        if (!isStill)
            m_parts.notifier.withdraw(bubbleKey(old.alert));
    }
    tell();
    remember();
    Q_EMIT changed();
    if (std::exchange(m_isWantedAgain, false))
        this->look();
}

void Watcher::tell()
{
    const UtcTime now = m_parts.clock.now();
    // What goes wrong in the sandbox does so on purpose, until somebody wants to be told.
    const std::string account = m_parts.workspace.account().id.toStdString();
    if (m_parts.workspace.account().id == Workspace::sandboxId && !m_parts.book.hasRules(account))
        return;
    if (m_parts.book.quietHours().covers(localTimeOfDay(now)))
        return; // what still fires then is told afterwards
    const std::vector<ActiveAlert> news = m_memory.takeNews(now);
    if (news.size() > mostBubbles) {
        m_parts.notifier.notify(
            QStringLiteral("all"), tr("Webhooks want attention"),
            tr("%n rule(s) fire, the first: %1", nullptr, static_cast<int>(news.size()))
                .arg(QString::fromStdString(news.front().alert.webhookName)));
        return;
    }
    for (const ActiveAlert &one : news) {
        m_parts.notifier.notify(bubbleKey(one.alert),
                                QString::fromStdString(one.alert.webhookName),
                                text::watchSentence(one.alert) + QLatin1Char('\n') +
                                    text::watchFix(one.alert));
    }
}

/// A disk that takes nothing costs no more than that a later start begins anew.
void Watcher::remember()
{
    std::vector<workspace::RememberedAlert> alerts = m_memory.remembered();
    if (!m_service || !m_lookedAt || alerts == m_kept)
        return;
    (void)m_parts.alertFile.keep(m_service->account().id.toStdString(), alerts);
    m_kept = std::move(alerts);
}

void Watcher::testNotification()
{
    m_parts.notifier.notify(QStringLiteral("test"), tr("Hookbench"),
                            tr("This is how you are told that a webhook wants attention."));
}

} // namespace hookbench::inbox
