// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/eventinspector.h"

#include "app/inbox/receiverdesk.h"
#include "app/outbox/sendservice.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "app/text/verdicttext.h"
#include "models/bytetext.h"
#include "ui/delegates/verdictlook.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/pages/answertab.h"
#include "ui/pages/headerstab.h"
#include "ui/pages/historytab.h"
#include "ui/pages/payloadtab.h"
#include "ui/pages/signaturetab.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/surface.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/zonefollower.h"

#include <QAction>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace hookbench::ui
{

using store::EventId;
using store::EventRecord;

namespace
{

constexpr int margin = 14;
constexpr int mostLeastWidth = 400;

} // namespace

EventInspector::EventInspector(inbox::ReceiverDesk &desk, const Clock &clock,
                               EventCopies::Secrets secrets, QWidget *parent)
    : QWidget(parent)
    , m_copies(new EventCopies(std::move(secrets), this))
    , m_desk(desk)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("eventInspector"));
    setAccessibleName(tr("Details of the selected event"));
    setSurface(this, Surface::Panel);
    createActions();
    m_hint = new QLabel;
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setMargin(24);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_hint);
    m_stack->addWidget(createEvent());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    showRow(0);
    new ZoneFollower(this, [this] {
        if (m_event)
            showLine();
    });
}

EventInspector::~EventInspector() = default;

void EventInspector::createActions()
{
    sendAgain = new QAction(tr("Send again…"), this);
    sendAgain->setObjectName(QStringLiteral("sendAgain"));
    connect(sendAgain, &QAction::triggered, this, [this] { Q_EMIT sendAgainWanted(m_id); });
    sendAgain->setIcon(icons::icon(Icon::Send));
    sendAgain->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    sendAgain->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_copies, &EventCopies::announced, this, &EventInspector::announced);
    setActionsEnabled(false);
}

void EventInspector::setActionsEnabled(bool enabled)
{
    m_copies->setEvent(enabled ? m_event : nullptr);
    // A redacted copy is no delivery.
    sendAgain->setEnabled(enabled && m_id > 0);
}

QWidget *EventInspector::createHead()
{
    m_type = new ElidedLabel;
    m_type->setFont(fonts::heading(m_type->font()));
    m_verdict = new Badge;
    m_line = new ElidedLabel;
    m_line->setFont(fonts::small(fonts::monospace(m_line->font())));
    m_line->setForegroundRole(QPalette::PlaceholderText);
    m_line->setCopyable(true);
    m_line->setAccessibleName(tr("Event id, time of receipt and attempt"));

    auto *copies = new QPushButton(tr("Copy"));
    copies->setObjectName(QStringLiteral("copyMenu"));
    copies->setToolTip(tr("Copy the event, or save its body"));
    copies->setAccessibleName(tr("Copy or save the event"));
    auto *menu = new QMenu(copies);
    m_copies->fill(*menu);
    copies->setMenu(menu);

    auto *again = new QPushButton(tr("Send again…"));
    again->setObjectName(QStringLiteral("sendAgainButton"));
    again->setToolTip(tr("Puts this event into the Send page (Ctrl+R)"));
    connect(again, &QPushButton::clicked, sendAgain, &QAction::trigger);
    again->setEnabled(sendAgain->isEnabled());
    connect(sendAgain, &QAction::enabledChanged, again, &QPushButton::setEnabled);

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_type, 0, Qt::AlignVCenter);
    top->addWidget(m_verdict, 0, Qt::AlignVCenter);
    top->addStretch();
    auto *actions = new QHBoxLayout;
    actions->setSpacing(8);
    actions->addWidget(again);
    actions->addWidget(copies);
    actions->addStretch();
    auto *head = new QWidget;
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(margin, 12, margin, 8);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_line);
    layout->addLayout(actions);
    return head;
}

QWidget *EventInspector::createEvent()
{
    m_payload = new PayloadTab;
    connect(m_payload, &PayloadTab::columnWanted, this, &EventInspector::columnWanted);
    m_headers = new HeadersTab;
    m_signature = new SignatureTab;
    m_answer = new AnswerTab;
    m_history = new HistoryTab(m_clock);
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("eventTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Details of the selected event"));
    m_tabs->addTab(m_payload, tr("Payload"));
    m_tabs->addTab(m_headers, tr("Headers"));
    m_tabs->addTab(m_signature, tr("Signature"));
    m_tabs->addTab(m_answer, tr("Answer"));
    m_tabs->addTab(m_history, tr("History"));
    // All tabs are seen, whatever the language; where it is too wordy they are cut, not hidden.
    QTabBar *bar = m_tabs->tabBar();
    setMinimumWidth(std::clamp(bar->sizeHint().width() + margin, 300, mostLeastWidth));
    bar->setUsesScrollButtons(false);
    bar->setElideMode(Qt::ElideRight);
    connect(m_tabs, &QTabWidget::currentChanged, this, &EventInspector::onTabShown);
    connect(m_signature, &SignatureTab::diagnosisStopRequested, this,
            [this] { m_desk.stopDiagnosis(); });
    connect(m_history, &HistoryTab::eventRequested, this, &EventInspector::eventRequested);
    connect(m_history, &HistoryTab::comparisonWanted, this,
            [this](const std::vector<EventId> &attempts) {
                auto *dialog = new CompareDialog(m_desk, m_clock, attempts, window());
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                dialog->open();
            });

    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHead());
    layout->addWidget(m_tabs, 1);
    return page;
}

void EventInspector::setSending(outbox::SendService &sending)
{
    m_sending = &sending;
    connect(&sending, &outbox::SendService::attemptStored, this, [this](qint64 event) {
        if (event != 0 && isShown(event) && m_historyAsked)
            askAttempts();
    });
}

// --- what is shown ---------------------------------------------------------------------

void EventInspector::showRow(EventId id)
{
    if (id == m_id && id != 0)
        return;
    stopDiagnosis();
    m_id = id;
    m_event.reset();
    m_isToDiagnose = false;
    m_ladderAsked = false;
    m_historyAsked = false;
    setActionsEnabled(false);
    if (id == 0) {
        m_hint->setText(tr("Select an event to see its bytes, its signature and its answer."));
        m_stack->setCurrentIndex(0);
        return;
    }
    m_payload->clear();
    m_headers->clear();
    m_signature->clear();
    m_answer->clear();
    m_history->clear();
    read();
}

void EventInspector::read()
{
    m_desk.readEvent(m_id, this, [this, id = m_id](const Result<EventRecord> &event) {
        if (!isShown(id) || (!event && event.error().kind == ErrorKind::Cancelled))
            return;
        if (event) {
            onRead(*event);
            return;
        }
        m_hint->setText(event.error().kind == ErrorKind::NotFound
                            ? tr("This event is not kept any more.")
                            : text::inFull(event.error()));
        m_stack->setCurrentIndex(0);
    });
}

void EventInspector::setOffersColumns(bool offers)
{
    m_payload->setOffersColumns(offers);
}

void EventInspector::showLine()
{
    const store::EventSummary &row = m_event->summary;
    QStringList line;
    if (!row.eventId.empty())
        line += models::visibleText(row.eventId, 200);
    line += text::receiptTime(row.receivedAt, m_clock.now(), locale());
    if (row.attempt)
        line += tr("attempt %1").arg(locale().toString(qlonglong(*row.attempt)));
    if (row.duplicateOf)
        line += tr("duplicate of #%1").arg(*row.duplicateOf);
    if (row.isCheckedLater)
        line += tr("checked later");
    m_line->setText(line.join(QStringLiteral(" · ")));
}

void EventInspector::onRead(const EventRecord &event)
{
    m_event = std::make_shared<const EventRecord>(event);
    const store::EventSummary &row = m_event->summary;
    m_type->setText(row.eventType.empty() ? tr("No event type")
                                          : models::visibleText(row.eventType, 200));
    m_verdict->setText(text::verdictWord(row.verdict));
    m_verdict->setRole(verdictTone(row.verdict));
    showLine();
    m_payload->show(m_event);
    m_headers->show(*m_event);
    m_answer->show(*m_event);
    m_copies->setAccount(m_desk.account());
    setActionsEnabled(true);
    m_stack->setCurrentIndex(1);
    onTabShown();
    // Not kept, so decrypted when somebody looks.
    if (row.isEncrypted && !m_event->decrypted)
        askLadder();
}

void EventInspector::updateSummary(const store::EventSummary &summary)
{
    if (!m_event || !isShown(summary.id))
        return;
    store::EventSummary known = m_event->summary;
    known.cause = summary.cause; // found later, and shown by nobody here but the search itself
    if (!(known == summary))
        read();
}

void EventInspector::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void EventInspector::onTabShown()
{
    if (!m_event)
        return;
    if (m_tabs->currentIndex() == Signature) {
        askLadder();
        askDiagnosis();
    }
    if (m_tabs->currentIndex() == History)
        askHistory();
}

/// Not a focus proxy: that would take the focus from Copy when it is reached by Tab.
void EventInspector::focusInEvent(QFocusEvent *event)
{
    m_tabs->tabBar()->setFocus(event->reason());
}

void EventInspector::askLadder()
{
    if (std::exchange(m_ladderAsked, true))
        return;
    if (m_id < 0) {
        m_signature->showNote(tr("This event is from a case file. Its verdict is the one of the "
                                 "original; the redacted copy cannot verify."));
        return;
    }
    m_desk.ladder(m_id, this, [this, id = m_id](const Result<inbox::Ladder> &ladder) {
        if (!isShown(id))
            return;
        if (!ladder && ladder.error().kind == ErrorKind::Cancelled)
            return;
        m_signature->show(ladder, m_desk.account().environment);
        m_payload->setDecrypted(ladder ? ladder->verification.decrypted : std::nullopt);
        m_isToDiagnose = ladder && receiver::isToDiagnose(ladder->verification.verdict);
        if (m_tabs->currentIndex() == Signature)
            askDiagnosis();
    });
}

void EventInspector::askDiagnosis()
{
    if (!std::exchange(m_isToDiagnose, false))
        return;
    m_isSearching = true;
    m_signature->showSearching(0);
    m_desk.diagnose(
        m_id, this,
        [this, id = m_id](std::size_t attempts) {
            if (m_isSearching && isShown(id))
                m_signature->showSearching(attempts);
        },
        [this, id = m_id](const Result<receiver::Diagnosed> &found) {
            if (!isShown(id))
                return;
            m_isSearching = false;
            m_signature->showDiagnosis(found);
        });
}

void EventInspector::stopDiagnosis()
{
    if (std::exchange(m_isSearching, false))
        m_desk.stopDiagnosis();
}

void EventInspector::askHistory()
{
    if (std::exchange(m_historyAsked, true))
        return;
    askAttempts();
    m_desk.related(m_id, this,
                   [this, id = m_id](const Result<std::vector<store::EventSummary>> &events) {
                       if (isShown(id))
                           m_history->show(id, events);
                   });
}

void EventInspector::askAttempts()
{
    if (!m_sending)
        return;
    m_sending->attempts().attemptsOf(
        m_id, this, [this, id = m_id](const Result<std::vector<store::Attempt>> &attempts) {
            if (isShown(id))
                m_history->showAttempts(attempts);
        });
}

} // namespace hookbench::ui
