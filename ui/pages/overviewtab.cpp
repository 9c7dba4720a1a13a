// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overviewtab.h"

#include "app/api/draftrules.h"
#include "app/text/formats.h"
#include "app/workspace/deliveryfigures.h"
#include "app/workspace/deliverytimeline.h"
#include "app/workspace/statshistory.h"
#include "app/workspace/webhookservice.h"
#include "ui/pages/secretline.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/barchart.h"
#include "ui/widgets/deliverychart.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/stattile.h"
#include "ui/widgets/zonefollower.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hookbench::ui
{

namespace
{

constexpr int chartHours = 24;
constexpr qsizetype mostCauses = 6;
constexpr qsizetype longestStatus = 40;

struct TimelineRange
{
    std::chrono::seconds width;
    int count;
};

/// In the order of the choices.
constexpr std::array<TimelineRange, 3> timelineRanges{
    {{std::chrono::hours{1}, 24}, {std::chrono::hours{6}, 28}, {std::chrono::hours{24}, 30}}};

QString causeWords(const workspace::FailureCause &cause)
{
    if (cause.responseCode)
        return OverviewTab::tr("answered %1").arg(*cause.responseCode);
    return OverviewTab::tr("no answer (%1)").arg(cause.status.left(longestStatus));
}

QString stepSentence(const workspace::TimelineStep &step, const QLocale &locale)
{
    QString sentence = OverviewTab::tr("%1: %2 delivered, %3 failed")
                           .arg(text::localTime(step.start, locale), locale.toString(step.delivered),
                                locale.toString(step.failed));
    if (step.median) {
        sentence += OverviewTab::tr(", p50 %1, p95 %2")
                        .arg(text::milliseconds(*step.median, locale),
                             text::milliseconds(*step.p95, locale));
    }
    if (step.isUnknown)
        sentence += OverviewTab::tr("; more may have been sent");
    return sentence;
}

} // namespace

OverviewTab::OverviewTab(Services services, QWidget *parent)
    : QScrollArea(parent)
    , m_services(services)
{
    setObjectName(QStringLiteral("overviewTab"));
    setAccessibleName(tr("Overview"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    createLayout();
    new ZoneFollower(this, [this] { showTimeline(); });
}

void OverviewTab::createLayout()
{
    m_advice = new MessageBar;
    m_advice->setClosable(false);
    m_events = new StatTile;
    m_rate = new StatTile;
    m_latency = new StatTile;
    m_chart = new BarChart;
    m_source = new QLabel;
    m_source->setWordWrap(true);
    m_source->setFont(fonts::small(m_source->font()));
    m_source->setForegroundRole(QPalette::PlaceholderText);
    m_fields = new KeyValueList;
    m_secret = new SecretLine(m_services.clipboard);

    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(8);
    for (StatTile *tile : {m_events, m_rate, m_latency})
        tiles->addWidget(tile, 1);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(14, 12, 14, 16);
    layout->setSpacing(12);
    layout->addWidget(m_advice);
    layout->addLayout(tiles);
    layout->addWidget(m_chart);
    layout->addWidget(createTimeline());
    layout->addWidget(m_source);
    layout->addWidget(m_fields);
    layout->addStretch();
    setWidget(content);
}

QWidget *OverviewTab::createTimeline()
{
    m_range = new SegmentedControl;
    m_range->setObjectName(QStringLiteral("timelineRange"));
    m_range->setAccessibleName(tr("Stretch of time"));
    m_range->setTexts({tr("24 h"), tr("7 days"), tr("30 days")});
    m_deliveries = new DeliveryChart;
    m_deliveries->setObjectName(QStringLiteral("deliveryChart"));
    m_reading = new QLabel;
    m_reading->setObjectName(QStringLiteral("timelineReading"));
    m_reading->setWordWrap(true);
    m_reading->setFont(fonts::small(m_reading->font()));
    m_reading->setForegroundRole(QPalette::PlaceholderText);
    auto *range = new QHBoxLayout;
    range->addWidget(m_range);
    range->addStretch();
    m_timeline = new QWidget;
    auto *layout = new QVBoxLayout(m_timeline);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(range);
    layout->addWidget(m_deliveries);
    layout->addWidget(m_reading);
    m_timeline->hide();
    connect(m_range, &SegmentedControl::currentChanged, this, &OverviewTab::showTimeline);
    return m_timeline;
}

bool OverviewTab::hasRecord() const
{
    return m_shown.id == m_recordOf && !m_record.events.empty();
}

void OverviewTab::showRecord(const QString &webhookId, const store::PlatformRecord &record)
{
    m_recordOf = webhookId;
    m_record = record;
    if (m_shown.id == webhookId) {
        showTimeline();
        showFields(m_shown);
    }
}

void OverviewTab::showTimeline()
{
    m_timeline->setVisible(hasRecord());
    if (!hasRecord())
        return;
    m_chart->hide();
    m_source->hide();
    const TimelineRange &range = timelineRanges.at(static_cast<std::size_t>(std::max(0, m_range->current())));
    const UtcTime now = m_services.clock.now();
    const workspace::DeliveryTimeline timeline =
        workspace::timelineOf(m_record, range.width, range.count, now);
    DeliveryChart::Content content;
    double slowest = 0;
    bool isUnknown = false;
    for (const workspace::TimelineStep &step : timeline.steps) {
        slowest = std::max({slowest, step.median.value_or(0), step.p95.value_or(0)});
        isUnknown = isUnknown || step.isUnknown;
        content.steps.append({double(step.delivered), double(step.failed), step.median, step.p95,
                              step.causes, step.isUnknown, stepSentence(step, locale())});
    }
    for (qsizetype i = 0; i < timeline.causes.size(); ++i) {
        content.causes += tr("%1: %n time(s)", nullptr, timeline.causeCounts.at(i))
                              .arg(causeWords(timeline.causes.at(i)));
    }
    content.slowest = text::milliseconds(slowest, locale());
    content.first = text::localTime(timeline.steps.first().start, locale());
    content.last = tr("now");
    QStringList words{tr("%n attempt(s)", nullptr, timeline.attempts),
                      tr("%n failed", nullptr, timeline.failed)};
    if (timeline.median) {
        words += tr("half answered within %1, 95 % within %2")
                     .arg(text::milliseconds(*timeline.median, locale()),
                          text::milliseconds(*timeline.p95, locale()));
    }
    QString summary = words.join(QStringLiteral(" · "));
    if (isUnknown)
        summary += QLatin1Char('\n') + tr("Hatched: more may have been sent than was listed.");
    content.summary = (QStringList{summary} + content.causes).join(QStringLiteral(". "));
    m_deliveries->setContent(content);
    if (m_record.firstRead) {
        summary += QLatin1Char('\n') + tr("Source: what the platform listed, kept here since %1.")
                                           .arg(text::localTime(*m_record.firstRead, locale()));
    }
    m_reading->setText(summary);
}

void OverviewTab::setService(workspace::WebhookService *service)
{
    m_service = service;
    m_secret->setService(service);
}

void OverviewTab::show(const api::Webhook &webhook)
{
    m_shown = webhook;
    showAdvice(webhook);
    showFigures(webhook);
    showChart(webhook);
    showFields(webhook);
}

void OverviewTab::showAdvice(const api::Webhook &webhook)
{
    QStringList bad;
    QStringList warnings;
    const auto &stats = webhook.stats;
    if (webhook.state() == api::WebhookState::Failing && stats) {
        bad += stats->last24hEvents && stats->last24hFailures
                   ? tr("%1 of the last %2 deliveries failed in 24 hours.")
                         .arg(locale().toString(*stats->last24hFailures),
                              locale().toString(*stats->last24hEvents))
                   : tr("%1 of %2 deliveries failed.")
                         .arg(locale().toString(stats->failedDeliveries),
                              locale().toString(stats->totalEvents));
    }
    const api::UrlFindings url = api::checkUrl(webhook.url);
    if (url.issue != api::UrlIssue::None)
        warnings += tr("The URL is not a valid http or https URL.");
    if (url.plainHttp)
        warnings += tr("The URL is plain http: events are readable on the way.");
    QStringList same;
    if (m_service) {
        for (const api::Webhook &other : m_service->webhooks()) {
            if (other.id != webhook.id && other.url == webhook.url)
                same += other.name;
        }
    }
    if (!same.isEmpty())
        warnings += tr("Same URL as %1: each event arrives more than once.")
                        .arg(same.join(QStringLiteral(", ")));
    if (webhook.isActive && stats && stats->lastDelivery &&
        m_services.clock.now() - *stats->lastDelivery > std::chrono::days{30})
        warnings += tr("No delivery in the last 30 days.");

    m_advice->setVisible(!bad.isEmpty() || !warnings.isEmpty());
    if (m_advice->isHidden())
        return;
    m_advice->showText(bad.isEmpty() ? MessageBar::Kind::Warning : MessageBar::Kind::Error,
                       (bad + warnings).join(QLatin1Char('\n')));
}

void OverviewTab::showFigures(const api::Webhook &webhook)
{
    const QString unknown = QStringLiteral("–");
    const auto &stats = webhook.stats;
    if (stats && stats->last24hEvents)
        m_events->setContent(locale().toString(*stats->last24hEvents), tr("in 24 h"));
    else
        m_events->setContent(stats ? locale().toString(stats->totalEvents) : unknown, tr("in all"));
    const std::optional<double> rate = stats ? stats->recentRate() : std::nullopt;
    m_rate->setContent(rate ? text::percent(*rate, locale()) : unknown,
                       stats && stats->countsLast24h() ? tr("success, 24 h") : tr("success"));
    m_rate->setTone(webhook.state() == api::WebhookState::Failing ? StatTile::Tone::Bad
                                                                  : StatTile::Tone::Neutral);
    m_latency->setContent(stats && stats->averageResponseTimeMs
                              ? text::milliseconds(*stats->averageResponseTimeMs, locale())
                              : unknown,
                          tr("avg answer"));
}

void OverviewTab::showChart(const api::Webhook &webhook)
{
    // Recent events when the server lists them, else what polling saw.
    const UtcTime now = m_services.clock.now();
    QVector<workspace::HourOfDeliveries> hours;
    QString source;
    if (!webhook.recentEvents.isEmpty()) {
        hours = workspace::hoursOf(webhook.recentEvents, chartHours, now);
        source = tr("Source: the last %n deliveries that the platform lists.", nullptr,
                    static_cast<int>(webhook.recentEvents.size()));
    } else if (m_services.history && m_service) {
        const QString &account = m_service->account().id;
        if (const auto since = m_services.history->watchedSince(account, webhook.id)) {
            hours = m_services.history->lastHours(account, webhook.id, chartHours, now);
            source = tr("Source: polled here since %1.").arg(text::localTime(*since, locale()));
        }
    }
    QVector<BarChart::Bar> bars;
    bool anything = false;
    for (const workspace::HourOfDeliveries &hour : hours) {
        anything = anything || hour.delivered + hour.failed > 0;
        bars.append({static_cast<double>(hour.delivered), static_cast<double>(hour.failed),
                     tr("%1: %2 delivered, %3 failed")
                         .arg(text::localTime(hour.start, locale()),
                              locale().toString(hour.delivered), locale().toString(hour.failed))});
    }
    m_chart->setVisible(anything);
    m_chart->setBars(bars);
    m_chart->setCaptions(tr("24 h ago"), tr("now"));
    m_chart->setAccessibleName(tr("Deliveries in the last 24 hours, by hour"));
    m_source->setVisible(anything);
    m_source->setText(source);
    showTimeline();
}

/// Of the deliveries that the platform lists; what it does not list is not known.
void OverviewTab::addFigures(const api::Webhook &webhook)
{
    const workspace::DeliveryFigures figures = workspace::figuresOf(webhook.recentEvents);
    if (figures.median) {
        m_fields->add(tr("Answer times"), tr("median %1 · 95 % within %2 · 99 % within %3")
                                              .arg(text::milliseconds(*figures.median, locale()),
                                                   text::milliseconds(*figures.p95, locale()),
                                                   text::milliseconds(*figures.p99, locale())));
    }
    QStringList causes;
    for (const workspace::DeliveryFigures::Cause &cause : figures.causes.mid(0, mostCauses)) {
        const QString what = cause.responseCode
                                 ? tr("answered %1").arg(*cause.responseCode)
                                 : tr("no answer (%1)").arg(cause.status.left(longestStatus));
        const QString count = tr("%1: %n time(s)", nullptr, cause.count).arg(what);
        causes += cause.latest
                      ? tr("%1, last %2")
                            .arg(count, text::relativeTime(*cause.latest, m_services.clock.now(),
                                                           locale()))
                      : count;
    }
    if (!causes.isEmpty())
        m_fields->add(tr("Failures"), causes.join(QLatin1Char('\n')));
}

void OverviewTab::showFields(const api::Webhook &webhook)
{
    const auto time = [this](const std::optional<UtcTime> &at) {
        return at ? text::localTime(*at, locale()) : tr("unknown");
    };
    m_fields->beginUpdate();
    if (!hasRecord())
        addFigures(webhook); // else the timeline tells them
    m_fields->add(tr("Id"), webhook.id, KeyValueList::Style::Mono);
    m_fields->add(tr("URL"), webhook.url, KeyValueList::Style::Mono);
    if (!webhook.applicationName.isEmpty())
        m_fields->add(tr("Application"), webhook.applicationName);
    m_fields->add(tr("Encryption"), webhook.encrypted ? tr("AES-256") : tr("Off"));
    m_secret->show(webhook);
    m_fields->add(tr("Secret"), m_secret);
    m_fields->add(tr("Created"), time(webhook.createdAt));
    m_fields->add(tr("Updated"), time(webhook.updatedAt));
    if (!webhook.legacyDescription.isEmpty())
        m_fields->add(tr("Description"), webhook.legacyDescription);
    if (!webhook.legacyEvents.isEmpty())
        m_fields->add(tr("Events"), webhook.legacyEvents.join(QStringLiteral(", ")));
    m_fields->endUpdate();
}

} // namespace hookbench::ui
