// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/outbox/series.h"
#include "ui/pages/sendcomposer.h"

#include <QSet>
#include <QWidget>

#include <memory>
#include <vector>

class QAction;
class QLabel;
class QPushButton;
class QSpinBox;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace hookbench::models
{
class AttemptTableModel;
}

namespace hookbench::settings
{
class UiState;
}

namespace hookbench::ui
{

class AttemptInspector;
class ChangeGate;
class ColumnFit;
class MessageBar;
class ToneLabel;

/// One event, sent once or several times: it is put together on one side, and what came back stands
/// on the other. Asks before anything leaves for a host that is neither this machine nor a webhook
/// of the account, and each time in LIVE. Owned by the page; GUI thread.
class OneEventSection : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t mostRows = 1000; ///< of this session; all of them are stored

    /// The services and the gate must outlive it.
    OneEventSection(SendComposer::Services services, ChangeGate &gate, QWidget *parent = nullptr);
    ~OneEventSection() override;

    /// Puts the event into the form; nothing is sent.
    void prepare(std::shared_ptr<const store::EventRecord> event);

    /// Splitters and columns, as they were for the account.
    void saveState(settings::UiState &state, const QString &account) const;
    void restoreState(const settings::UiState &state, const QString &account);

private:
    struct Row
    {
        qint64 id = 0;
        outbox::Sent sent{};
    };

    QWidget *createForm();
    QWidget *createBar();
    QWidget *createResults();
    void connectAll();

    void wishToSend();
    void ask(bool isElsewhere);
    void start();
    void onSent(const outbox::Sent &sent);
    void onEnded(int answered, bool isCancelled);
    void onSelectionChanged();
    void followRedirect(const QString &url);
    void updateBar();
    void updateRows();
    const Row *rowOf(qint64 id) const;

    SendComposer::Services m_services;
    ChangeGate &m_gate;
    std::unique_ptr<models::AttemptTableModel> m_model;
    std::vector<Row> m_rows; ///< newest first
    qint64 m_lastId = 0;
    QSet<QString> m_confirmedHosts; ///< of this session, "account host"
    bool m_isAsking = false;        ///< a secret is being read
    outbox::Series m_series;

    SendComposer *m_composer = nullptr;
    QSpinBox *m_times = nullptr;
    QSpinBox *m_rate = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_cancel = nullptr;
    QLabel *m_progress = nullptr;
    MessageBar *m_message = nullptr;
    QSplitter *m_sides = nullptr;
    QSplitter *m_sent = nullptr;
    ToneLabel *m_summary = nullptr;
    QStackedWidget *m_results = nullptr;
    QTableView *m_table = nullptr;
    ColumnFit *m_columns = nullptr;
    AttemptInspector *m_inspector = nullptr;
    QPushButton *m_compare = nullptr;
};

} // namespace hookbench::ui
