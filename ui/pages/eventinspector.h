// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/error.h"
#include "app/store/event.h"
#include "ui/pages/eventcopies.h"

#include <QWidget>

#include <memory>

class QAction;
class QLabel;
class QStackedWidget;
class QTabWidget;

namespace hookbench::inbox
{
class ReceiverDesk;
}

namespace hookbench::outbox
{
class SendService;
}

namespace hookbench::ui
{

class AnswerTab;
class Badge;
class ElidedLabel;
class HeadersTab;
class HistoryTab;
class MessageBar;
class PayloadTab;
class SignatureTab;

/// The selected event with everything that is known about it. Asks the desk for the event when it
/// is selected, and for its signature and its history when somebody looks at them. Owned by the
/// page; GUI thread.
class EventInspector : public QWidget
{
    Q_OBJECT

public:
    enum Tab : int { Payload, Headers, Signature, Answer, History };

    /// Both must outlive it. `secrets`: see EventCopies.
    EventInspector(inbox::ReceiverDesk &desk, const Clock &clock, EventCopies::Secrets secrets = {},
                   QWidget *parent = nullptr);
    ~EventInspector() override;

    /// Where the attempts are that were made from an event; must outlive it.
    void setSending(outbox::SendService &sending);
    /// Places of the payload can be columns of the list beside it.
    void setOffersColumns(bool offers);
    /// 0: none.
    void showRow(store::EventId id);
    store::EventId shownEvent() const { return m_id; }
    /// The row of the shown event as the list has it now; reads the event again when it differs.
    void updateSummary(const store::EventSummary &summary);
    void showTab(Tab tab);

    QAction *sendAgain = nullptr;
    EventCopies &copies() { return *m_copies; }

Q_SIGNALS:
    /// Another event of the history.
    void eventRequested(qint64 id);
    /// The shown event shall be sent once more.
    void sendAgainWanted(qint64 id);
    /// Something worth a toast.
    void announced(const QString &sentence);
    /// "$.data.amount" is to be a column.
    void columnWanted(const QString &path);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void createActions();
    QWidget *createHead();
    QWidget *createEvent();
    void read();
    void onRead(const store::EventRecord &event);
    void showLine();
    void onTabShown();
    void askLadder();
    void askDiagnosis();
    void stopDiagnosis();
    void askHistory();
    void askAttempts();
    void setActionsEnabled(bool enabled);
    bool isShown(store::EventId id) const { return m_id == id; }

    EventCopies *m_copies;
    inbox::ReceiverDesk &m_desk;
    const Clock &m_clock;
    outbox::SendService *m_sending = nullptr; ///< null: nothing is known of attempts
    store::EventId m_id = 0;
    std::shared_ptr<const store::EventRecord> m_event;
    bool m_ladderAsked = false;
    bool m_isToDiagnose = false; ///< the ladder says that there is a cause to be found
    bool m_isSearching = false;
    bool m_historyAsked = false;

    QStackedWidget *m_stack = nullptr;
    QLabel *m_hint = nullptr;
    ElidedLabel *m_type = nullptr;
    Badge *m_verdict = nullptr;
    ElidedLabel *m_line = nullptr;
    QTabWidget *m_tabs = nullptr;
    PayloadTab *m_payload = nullptr;
    HeadersTab *m_headers = nullptr;
    SignatureTab *m_signature = nullptr;
    AnswerTab *m_answer = nullptr;
    HistoryTab *m_history = nullptr;
};

} // namespace hookbench::ui
