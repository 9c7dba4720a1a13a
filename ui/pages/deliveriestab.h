// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/clock.h"
#include "app/base/error.h"

#include <QWidget>

#include <memory>

class QLabel;
class QStackedWidget;
class QTableView;

namespace hookbench::models
{
class RecentEventsModel;
}

namespace hookbench::ui
{

/// The deliveries that the server still lists for a webhook (recent_events, up to 50), and where
/// they come from.
class DeliveriesTab : public QWidget
{
    Q_OBJECT

public:
    explicit DeliveriesTab(const Clock &clock, QWidget *parent = nullptr);
    ~DeliveriesTab() override;

    /// `asked`: the server was asked for events, so that none means none.
    void show(const api::Webhook &webhook, bool asked);
    void setLoading(bool loading);
    void showError(const Error &error);
    void clear();

private:
    void showHint(const QString &text);

    std::unique_ptr<models::RecentEventsModel> m_model;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_source = nullptr;
    bool m_loading = false;
};

} // namespace hookbench::ui
