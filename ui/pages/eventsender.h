// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/sandbox/eventcatalogue.h"

#include <QVector>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace hookbench::ui
{

class CodeEditor;
class SearchField;
class ToneLabel;

/// Which event the sandbox shall send, with which data, to whom: event types by family, an editable
/// sample, a target. GUI thread.
class EventSender : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it.
    EventSender(const sandbox::EventCatalogue &events, const Clock &clock, RandomSource &random,
                QWidget *parent = nullptr);

    /// Ids and names of the webhooks that are active.
    void setTargets(const QVector<QPair<QString, QString>> &webhooks);
    /// A send is under way.
    void setBusy(bool busy);

Q_SIGNALS:
    /// `webhookId` empty: every active one.
    void sendWanted(const QString &type, const QByteArray &json, const QString &webhookId);

private:
    QWidget *createList();
    QWidget *createForm();
    void fillList();
    void applyFilter(const QString &text);
    void showSample();
    void checkData();
    QString currentType() const;

    const sandbox::EventCatalogue &m_events;
    const Clock &m_clock;
    RandomSource &m_random;
    SearchField *m_filter = nullptr;
    QTreeWidget *m_list = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_description = nullptr;
    CodeEditor *m_data = nullptr;
    ToneLabel *m_verdict = nullptr; ///< whether the data are JSON
    QComboBox *m_target = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_send = nullptr;
    bool m_isBusy = false;
};

} // namespace hookbench::ui
