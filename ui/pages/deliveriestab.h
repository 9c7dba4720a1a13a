// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/clock.h"
#include "app/base/error.h"
#include "app/store/comparison.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QStackedWidget;
class QTableView;

namespace hookbench::models
{
class RecentEventsModel;
}

namespace hookbench::ui
{

class ToneLabel;

/// The deliveries that the server lists for a webhook (recent_events, up to 50) and those that it
/// listed before, and which of them came here.
class DeliveriesTab : public QWidget
{
    Q_OBJECT

public:
    explicit DeliveriesTab(const Clock &clock, QWidget *parent = nullptr);
    ~DeliveriesTab() override;

    /// `asked`: the server was asked for events, so that none means none.
    void show(const api::Webhook &webhook, bool asked);
    /// What is kept of the platform's lists, against what came here; more than the server lists now.
    void showRecord(const QString &webhookId, const store::Comparison &comparison);
    void setLoading(bool loading);
    void showError(const Error &error);
    void clear();

Q_SIGNALS:
    /// Why did nothing arrive?
    void whyWanted();

private:
    void showHint(const QString &text);
    void showList();
    QString recordText() const;

    std::unique_ptr<models::RecentEventsModel> m_model;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_hint = nullptr;
    ToneLabel *m_source = nullptr;
    bool m_loading = false;
    QString m_shown; ///< the webhook
    QVector<api::RecentEvent> m_listed;
    QString m_recordOf;
    QVector<api::RecentEvent> m_kept;
    QString m_comparison; ///< what is kept, in words
    std::vector<store::UnknownStretch> m_unknown;
    bool m_isMissing = false;
};

} // namespace hookbench::ui
