// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/clock.h"
#include "app/store/platformrecord.h"

#include <QPointer>
#include <QScrollArea>

class QLabel;
class QPushButton;

namespace hookbench::workspace
{
class StatsHistory;
class WebhookService;
} // namespace hookbench::workspace

namespace hookbench::ui
{

class BarChart;
class DeliveryChart;
class ClipboardKeeper;
class KeyValueList;
class MessageBar;
class SecretLine;
class SegmentedControl;
class StatTile;

/// How a webhook is doing: advice, counters, the rate over time with its source, and its fields.
class OverviewTab : public QScrollArea
{
    Q_OBJECT

public:
    struct Services
    {
        workspace::StatsHistory *history; ///< may be null
        ClipboardKeeper &clipboard;
        const Clock &clock;
    };

    explicit OverviewTab(Services services, QWidget *parent = nullptr);

    void setService(workspace::WebhookService *service);
    void show(const api::Webhook &webhook);
    /// What is kept of the platform's lists of the webhook that is shown.
    void showRecord(const QString &webhookId, const store::PlatformRecord &record);

private:
    void createLayout();
    void showAdvice(const api::Webhook &webhook);
    void showFigures(const api::Webhook &webhook);
    void showChart(const api::Webhook &webhook);
    QWidget *createTimeline();
    void showTimeline();
    bool hasRecord() const;
    void addFigures(const api::Webhook &webhook);
    void showFields(const api::Webhook &webhook);

    Services m_services;
    QPointer<workspace::WebhookService> m_service;
    MessageBar *m_advice = nullptr;
    StatTile *m_events = nullptr;
    StatTile *m_rate = nullptr;
    StatTile *m_latency = nullptr;
    BarChart *m_chart = nullptr;
    QWidget *m_timeline = nullptr; ///< in the place of m_chart, where a record is kept
    SegmentedControl *m_range = nullptr;
    DeliveryChart *m_deliveries = nullptr;
    QLabel *m_reading = nullptr; ///< the timeline in words
    api::Webhook m_shown;
    QString m_recordOf;
    store::PlatformRecord m_record;
    QLabel *m_source = nullptr;
    KeyValueList *m_fields = nullptr;
    SecretLine *m_secret = nullptr;
};

} // namespace hookbench::ui
