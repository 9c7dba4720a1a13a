// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveriespage.h"

#include "app/inbox/receiverdesk.h"
#include "app/settings/uistate.h"
#include "app/text/errortext.h"
#include "models/eventpagesource.h"
#include "ui/pages/eventinspector.h"
#include "ui/pages/pageheader.h"
#include "ui/pages/queryfield.h"
#include "ui/pages/storylist.h"
#include "ui/pages/storyview.h"
#include "ui/savedfilters.h"
#include "ui/theme/icons.h"
#include "ui/theme/surface.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/searchline.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

namespace
{

const QString objectSplitterKey = QStringLiteral("deliveries/splitter");
const QString storyFilterKey = QStringLiteral("deliveries/filter");
const QString storyHistoryKey = QStringLiteral("deliveries/queries");

} // namespace

DeliveriesPage::DeliveriesPage(Services services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_filters(services.filters
                    ? services.filters
                    : new SavedFilters(services.uiState, QStringLiteral("deliveries"), this))
{
    setObjectName(QStringLiteral("deliveriesPage"));
    createLayout();
    connectAll();
    const QByteArray state = m_services.uiState.value({}, objectSplitterKey);
    if (!state.isEmpty())
        m_splitter->restoreState(state);
    onAccountChanged();
}

DeliveriesPage::~DeliveriesPage()
{
    saveState();
}

void DeliveriesPage::createLayout()
{
    m_filter = new QueryField(m_services.events);
    m_filter->setObjectName(QStringLiteral("deliveriesFilter"));
    m_filter->setAccessibleName(tr("Search events and their stories"));
    m_filter->setPlaceholderText(tr("pay_01HZX3, or type:refund.* verdict:failed"));
    m_filter->setSavedFilters(m_filters);
    m_filterError = new ErrorLine;
    m_filter->setErrorLine(m_filterError);
    m_search = new SearchLine;
    auto *tools = new QWidget;
    auto *line = new QHBoxLayout(tools);
    line->setContentsMargins(0, 0, 0, 0);
    line->addStretch(1);
    line->addWidget(m_filter, 3);
    auto *more = new QToolButton;
    more->setObjectName(QStringLiteral("deliveriesMenu"));
    more->setIcon(icons::icon(Icon::More));
    more->setAccessibleName(tr("More of the deliveries"));
    more->setToolTip(more->accessibleName());
    more->setPopupMode(QToolButton::InstantPopup);
    m_menu = new QMenu(more);
    more->setMenu(m_menu);
    line->addWidget(more);
    auto *header = new PageHeader(tr("Deliveries"));
    header->setTools(tools);

    m_list = new StoryList(m_services.stories, m_services.clock);
    m_story = new StoryView(m_services.clock);
    m_inspector = new EventInspector(m_services.desk, m_services.clock, m_services.secrets);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setObjectName(QStringLiteral("deliveriesSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_story);
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({200, 520, 360});
    m_empty = new EmptyState;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(m_filterError);
    layout->addWidget(m_search);
    layout->addWidget(m_stack, 1);
    setSurface(this, Surface::Panel);
    setFocusProxy(m_list);
}

void DeliveriesPage::connectAll()
{
    connect(m_filter, &QueryField::queryChanged, this, &DeliveriesPage::applyFilter);
    connect(m_filter, &QueryField::stopWanted, m_list, &StoryList::stop);
    // What was typed need not be listed: older objects are found as well.
    connect(m_filter, &QLineEdit::returnPressed, m_list, &StoryList::openFirst);
    connect(m_search, &SearchLine::stopWanted, m_list, &StoryList::stop);
    connect(m_search, &SearchLine::againWanted, m_filter, &QueryField::submit);
    connect(m_list, &StoryList::storyChosen, this, &DeliveriesPage::openStory);
    connect(m_list, &StoryList::eventChosen, this, &DeliveriesPage::inspectAlone);
    connect(m_list, &StoryList::activated, this, [this] { m_story->setFocus(); });
    connect(m_list, &StoryList::listed, this, &DeliveriesPage::onListed);
    connect(m_list, &StoryList::searchProgressed, this,
            [this](const store::SearchProgress &progress) {
                m_search->showProgress(progress.searched, progress.total);
            });
    connect(m_list, &StoryList::searchEnded, this, &DeliveriesPage::onSearchEnded);
    connect(m_story, &StoryView::eventSelected, m_inspector, &EventInspector::showRow);
    connect(m_story, &StoryView::eventActivated, m_inspector, [this] { m_inspector->setFocus(); });
    connect(m_story, &StoryView::listsWanted, this, &DeliveriesPage::fetchLists);
    connect(m_story, &StoryView::replayWanted, this, &DeliveriesPage::sendAgainWanted);
    connect(m_inspector, &EventInspector::sendAgainWanted, this, &DeliveriesPage::sendAgainWanted);
    connect(&m_services.stories, &inbox::StorySource::recordChanged, this, [this] {
        if (isVisible())
            readStory();
    });
    connect(m_inspector, &EventInspector::eventRequested, m_inspector, &EventInspector::showRow);
    connect(m_inspector, &EventInspector::announced, this, &DeliveriesPage::announced);
    connect(m_empty, &EmptyState::triggered, this, &DeliveriesPage::receiverWanted);
    connect(&m_services.desk, &inbox::ReceiverDesk::listsChanged, this, [this] {
        // Not what is being typed, which may be no query yet.
        applyFilter(store::EventFilter(m_list->filter()));
        readStory();
    });
    connect(&m_services.desk, &inbox::ReceiverDesk::accountChanged, this,
            &DeliveriesPage::onAccountChanged);
}

void DeliveriesPage::onAccountChanged()
{
    if (m_accountId)
        saveState();
    m_accountId = m_services.desk.account().id;
    m_object.clear();
    m_storyEvents.clear();
    m_story->clear();
    restoreState();
    m_filter->submit();
}

void DeliveriesPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void DeliveriesPage::showQuery(const QString &query)
{
    m_filter->ask(query);
}

void DeliveriesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // What came meanwhile.
    m_list->refresh();
    readStory();
}

// --- what is found ---------------------------------------------------------------------

void DeliveriesPage::applyFilter(const store::EventFilter &filter)
{
    m_search->clear();
    m_filter->setSearching(!filter.isEmpty());
    m_list->showMatches(m_accountId->toStdString(), filter);
    m_stack->setCurrentWidget(m_splitter);
}

void DeliveriesPage::onListed(const Result<void> &outcome)
{
    if (!outcome) {
        m_empty->setContent(icons::icon(Icon::Error), text::inFull(outcome.error()));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_list->mark(m_object);
    const bool isNothingKnown =
        m_list->isEmpty() && m_filter->text().isEmpty() && m_object.isEmpty();
    if (isNothingKnown) {
        m_empty->setContent(icons::icon(Icon::Deliveries),
                            tr("Events that speak of a payment, an invoice or a customer are put "
                               "together here, one story for each. None has come yet."),
                            tr("Go to the receiver"));
    }
    m_stack->setCurrentWidget(isNothingKnown ? static_cast<QWidget *>(m_empty) : m_splitter);
}

void DeliveriesPage::onSearchEnded(const inbox::SearchEnd &end)
{
    m_filter->setSearching(false);
    switch (end.kind) {
    case inbox::SearchEnd::Kind::Complete:
        m_search->clear();
        break;
    case inbox::SearchEnd::Kind::Stopped:
        m_search->showStopped(end.progress.searched, end.progress.total);
        break;
    case inbox::SearchEnd::Kind::Enough:
        m_search->showNote(tr("The newest stories are listed; narrow the query to see others."));
        break;
    case inbox::SearchEnd::Kind::Failed:
        m_search->showNote(text::inFull(*end.error));
        break;
    }
}

void DeliveriesPage::inspectAlone(qint64 id)
{
    m_object.clear();
    m_storyEvents.clear();
    m_story->showNone(tr("This event names no payment, transfer, invoice or customer. Beside this "
                         "is all that is known of it."));
    m_inspector->showRow(id);
}

void DeliveriesPage::openStory(const QString &object, qint64 event)
{
    m_story->selectEvent(event);
    if (object == m_object)
        return;
    m_object = object;
    m_storyEvents.clear(); // until they are read: no case of the story before
    m_list->mark(object);
    readStory();
}

void DeliveriesPage::readStory()
{
    if (m_object.isEmpty())
        return;
    m_services.stories.story(m_services.desk.account().id.toStdString(), m_object.toStdString(),
                             m_story, [this, object = m_object](const Result<store::Story> &story) {
                                 if (object != m_object ||
                                     (!story && story.error().kind == ErrorKind::Cancelled))
                                     return;
                                 m_stack->setCurrentWidget(m_splitter);
                                 m_storyEvents.clear();
                                 if (story) {
                                     for (const store::EventSummary &event : story->events)
                                         m_storyEvents.insert(m_storyEvents.begin(), event.id);
                                 }
                                 m_story->showStory(object, story);
                             });
    readCaseEvents();
}

void DeliveriesPage::readCaseEvents()
{
    m_services.stories.caseEvents(
        m_object.toStdString(), m_story,
        [this, object = m_object](const Result<std::vector<store::EventSummary>> &events) {
            if (events && object == m_object)
                m_story->showCaseEvents(object, *events);
        });
}

void DeliveriesPage::setCaseActions(QAction *make, QAction *open)
{
    m_menu->addActions({make, open});
}

void DeliveriesPage::fetchLists(const QStringList &webhooks)
{
    m_story->setFetching(true);
    m_services.stories.fetch(webhooks, m_story, [this](const Result<void> &done) {
        const bool isFailure = !done && done.error().kind != ErrorKind::Cancelled;
        m_story->setFetching(false, isFailure ? text::inFull(done.error()) : QString());
        if (done)
            readStory();
    });
}

void DeliveriesPage::saveState()
{
    settings::UiState &state = m_services.uiState;
    state.setValue({}, objectSplitterKey, m_splitter->saveState());
    state.setValue(*m_accountId, storyFilterKey, m_filter->text().toUtf8());
    state.setValue(*m_accountId, storyHistoryKey, m_filter->history());
}

void DeliveriesPage::restoreState()
{
    const settings::UiState &state = m_services.uiState;
    m_filters->setAccount(*m_accountId);
    m_filter->setAccount(m_accountId->toStdString());
    m_filter->setHistory(state.value(*m_accountId, storyHistoryKey));
    const QSignalBlocker quiet(m_filter);
    m_filter->setText(QString::fromUtf8(state.value(*m_accountId, storyFilterKey)));
}

} // namespace hookbench::ui
