// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/clock.h"
#include "models/webhookfilterproxy.h"
#include "models/webhooktablemodel.h"

#include <QByteArray>
#include <QPointer>
#include <QStackedWidget>
#include <QStringList>

#include <memory>
#include <optional>

class QAction;
class QTableView;

namespace hookbench::workspace
{
class WebhookService;
}

namespace hookbench::ui
{

class ColumnFit;
class EmptyState;
class WebhookActions;

/// The table of an account's webhooks, with edits in its cells and its menu; in its place what is
/// to be said while they are read, where there are none, and where the filter lets none through.
/// GUI thread.
class WebhookTable : public QStackedWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    WebhookTable(WebhookActions &actions, const Clock &clock, QWidget *parent = nullptr);
    ~WebhookTable() override;

    /// Null: no account is open. It is empty until setWebhooks().
    void setService(workspace::WebhookService *service);
    /// The service's, as they are now. Something is chosen from then on.
    void setWebhooks();
    /// They could not be read.
    void setFailed();
    /// Relative times read differently by now.
    void refreshTimes();

    void setText(const QString &text);
    /// nullopt: every state.
    void setState(std::optional<api::WebhookState> state);
    /// As WebhookFilterProxy::count().
    int count(std::optional<api::WebhookState> state) const { return m_proxy->count(state); }

    QStringList selection() const;
    /// False where the filter hides it, or there is none.
    bool choose(const QString &id);
    /// A shortcut that only works while the table has the focus.
    void addTableAction(QAction *action);
    void focusTable(Qt::FocusReason reason = Qt::OtherFocusReason);

    QByteArray saveColumns() const;
    QByteArray saveSort() const;
    void restore(const QByteArray &columns, const QByteArray &sort);

Q_SIGNALS:
    void selectionChanged(const QStringList &ids);
    void countsChanged();
    /// Enter in a row.
    void activated();
    /// The filter is to let all through.
    void clearWanted();

private:
    void createTable();
    void connectAll();
    void updateState();
    void showContextMenu(const QPoint &at);

    WebhookActions &m_actions;
    std::unique_ptr<models::WebhookTableModel> m_model;
    std::unique_ptr<models::WebhookFilterProxy> m_proxy;
    QPointer<workspace::WebhookService> m_service;
    bool m_hasFailed = false;
    QTableView *m_table = nullptr;
    ColumnFit *m_columns = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_loading = nullptr;
};

} // namespace hookbench::ui
