// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/sandboxrequest.h"
#include "app/base/clock.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace hookbench::models
{
class SandboxRequestModel;
}

namespace hookbench::ui
{

class RequestView;

/// What came to the sandbox's API, newest first, and beside it the chosen request with its answer.
/// Says which one it wants to see; whoever owns it asks the sandbox. GUI thread.
class RequestsPanel : public QWidget
{
    Q_OBJECT

public:
    /// `clock` must outlive it.
    explicit RequestsPanel(const Clock &clock, QWidget *parent = nullptr);
    ~RequestsPanel() override;

    /// The chosen one stays chosen while it is listed.
    void setRequests(const QVector<api::SandboxRequest> &requests);
    /// Nothing where another one was chosen meanwhile.
    void showExchange(const api::SandboxExchange &exchange);
    void setBusy(bool busy);

Q_SIGNALS:
    void exchangeWanted(qint64 id);
    void clearWanted();

private:
    QWidget *createList();
    void onChosen();
    qint64 chosen() const;

    std::unique_ptr<models::SandboxRequestModel> m_model;
    QVector<api::SandboxRequest> m_requests;
    bool m_isBusy = false;

    QStackedWidget *m_stack;
    QTableView *m_table;
    QLabel *m_count;
    QPushButton *m_clear;
    RequestView *m_view;
};

} // namespace hookbench::ui
