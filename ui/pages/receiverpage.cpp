// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/receiverpage.h"

#include "app/settings/uistate.h"
#include "app/store/eventfilter.h"
#include "app/text/errortext.h"
#include "models/roles.h"
#include "ui/changegate.h"
#include "ui/delegates/columnfit.h"
#include "ui/delegates/eventdelegates.h"
#include "ui/dialogs/endpointsdialog.h"
#include "ui/dialogs/pointdialog.h"
#include "ui/pages/borrowbar.h"
#include "ui/pages/eventcommands.h"
#include "ui/pages/eventinspector.h"
#include "ui/pages/pageheader.h"
#include "ui/pages/payloadcolumns.h"
#include "ui/pages/queryfield.h"
#include "ui/pages/receivermessages.h"
#include "ui/pages/receiverside.h"
#include "ui/pages/receiverstage.h"
#include "ui/pages/receiverstrip.h"
#include "ui/pages/receivertools.h"
#include "ui/savedfilters.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/longtable.h"
#include "ui/widgets/searchline.h"
#include "ui/widgets/zonefollower.h"

#include <QAction>
#include <QFocusEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPointer>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

namespace hookbench::ui
{

using inbox::Borrowed;
using inbox::DeskState;
using models::EventTableModel;
using Phase = DeskState::Phase;

namespace
{

constexpr std::chrono::seconds tick{10}; ///< the time left of a lease reads differently by then
constexpr qsizetype longestFilter = 4096;

const QString columnsKey = QStringLiteral("receiver/columns");
const QString pathsKey = QStringLiteral("receiver/pathColumns");
const QString splitterKey = QStringLiteral("receiver/splitter");
const QString filterKey = QStringLiteral("receiver/filter");
const QString historyKey = QStringLiteral("receiver/queries");

} // namespace

ReceiverPage::ReceiverPage(Services services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_filters(services.filters
                    ? services.filters
                    : new SavedFilters(services.uiState, QStringLiteral("receiver"), this))
    , m_model(std::make_unique<EventTableModel>(services.events, services.clock))
{
    setObjectName(QStringLiteral("receiverPage"));
    createActions();
    createTable();
    createLayout();
    connectAll();
    onAccountChanged();
    onStateChanged();
    onBorrowedChanged();
    new ZoneFollower(this, [this] { onStateChanged(); });
}

ReceiverPage::~ReceiverPage() = default;

void ReceiverPage::createActions()
{
    m_follow = new QAction(tr("Follow the newest events, or hold"), this);
    m_follow->setObjectName(QStringLiteral("toggleFollow"));
    m_follow->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    m_follow->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_follow);
    m_whyAction = new QAction(tr("Why did nothing arrive?"), this);
    m_whyAction->setObjectName(QStringLiteral("whyNothingArrived"));
    m_whyAction->setVisible(m_services.arrival != nullptr);
    m_editEndpoints = new QAction(tr("Endpoints and answers…"), this);
    m_editEndpoints->setObjectName(QStringLiteral("editEndpointsAction"));
    m_editListening = new QAction(tr("Port, TLS and hosts…"), this);
    m_editListening->setObjectName(QStringLiteral("editListeningAction"));
}

void ReceiverPage::createTable()
{
    m_table = new LongTable;
    m_table->setObjectName(QStringLiteral("eventsTable"));
    m_table->setAccessibleName(tr("Received events"));
    m_table->setModel(m_model.get());
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    installEventDelegates(m_table);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSortIndicatorShown(true);
    header->setSortIndicator(EventTableModel::Received, Qt::DescendingOrder);
    m_columns = new ColumnFit(m_table, eventColumnRules(), addedColumnRule());
    m_paths = new PayloadColumns(*m_model, *m_table, *m_columns, this);
    m_commands = new EventCommands(
        {m_services.desk, m_services.clock, *m_model, *m_table, m_services.stories}, this);
    addActions({m_commands->compare, m_commands->previous, m_commands->pin});
}

void ReceiverPage::createLayout()
{
    m_tools = new ReceiverTools(m_services.events);
    m_tools->addMenuActions({m_editEndpoints, m_editListening, m_whyAction});
    m_header = new PageHeader(tr("Receiver"));
    m_header->setTools(m_tools);
    m_filterError = new ErrorLine;
    m_tools->filter()->setErrorLine(m_filterError);
    connect(m_tools->filter(), &QLineEdit::returnPressed, this, [this] {
        if (m_filterError->error().isEmpty()) // else it is mended first
            m_table->setFocus();
    });
    m_tools->filter()->setSavedFilters(m_filters);
    m_search = new SearchLine;
    m_strip = new ReceiverStrip;
    m_messages = new ReceiverMessages(m_services.desk);
    m_bars = new QVBoxLayout;
    m_bars->setSpacing(0);

    m_stage = new ReceiverStage(
        {m_table, *m_model, m_services.desk, m_services.arrival ? m_whyAction : nullptr});
    m_inspector = new EventInspector(m_services.desk, m_services.clock, m_services.secrets);
    m_inspector->setOffersColumns(true);
    if (m_services.sending)
        m_inspector->setSending(*m_services.sending);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setObjectName(QStringLiteral("receiverSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_stage);
    m_side = new ReceiverSide(
        {m_inspector, m_services.desk, m_services.arrival, m_services.arrivalTime});
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({717, 363});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_filterError);
    layout->addWidget(m_search);
    layout->addWidget(m_strip);
    layout->addLayout(m_bars);
    layout->addWidget(m_messages);
    layout->addWidget(m_splitter, 1);
}

void ReceiverPage::connectAll()
{
    inbox::ReceiverDesk &desk = m_services.desk;
    connect(&desk, &inbox::ReceiverDesk::stateChanged, this, &ReceiverPage::onStateChanged);
    connect(&desk, &inbox::ReceiverDesk::endpointsChanged, this, &ReceiverPage::onStateChanged);
    connect(&desk, &inbox::ReceiverDesk::borrowedChanged, this, &ReceiverPage::onBorrowedChanged);
    connect(&desk, &inbox::ReceiverDesk::accountChanged, this, &ReceiverPage::onAccountChanged);
    connect(&desk, &inbox::ReceiverDesk::listsChanged, this, [this] {
        if (m_inspector->shownEvent() < 0)
            m_inspector->showRow(0);
        m_model->open(m_model->query());
    });

    connect(m_tools->startStop, &QAction::triggered, this, &ReceiverPage::toggleReceiving);
    connect(m_tools->prove, &QAction::triggered, &desk, &inbox::ReceiverDesk::prove);
    connect(m_tools->pointHere, &QAction::triggered, this, [this] { openPointDialog(); });
    connect(m_whyAction, &QAction::triggered, this, [this] { m_side->askWhy({}); });
    connect(m_side, &ReceiverSide::announced, this, &ReceiverPage::announced);
    connect(m_side, &ReceiverSide::focusGivenBack, this, [this] { m_table->setFocus(); });
    connect(m_stage, &ReceiverStage::clearWanted, m_tools->filter(), &QLineEdit::clear);
    connect(m_stage, &ReceiverStage::pointWanted, this, [this] { openPointDialog(); });
    connect(m_stage, &ReceiverStage::sampleWanted, this, &ReceiverPage::sendSample);
    connect(m_stage, &ReceiverStage::announced, this, &ReceiverPage::announced);
    connect(m_tools, &ReceiverTools::sampleWished, this, &ReceiverPage::sendSample);
    connect(m_tools, &ReceiverTools::followingWished, m_table, &LongTable::setFollowing);
    connect(m_editEndpoints, &QAction::triggered, this, &ReceiverPage::openEndpointsDialog);
    connect(m_editListening, &QAction::triggered, this, &ReceiverPage::settingsWanted);
    connect(m_strip, &ReceiverStrip::endpointsRequested, this, &ReceiverPage::openEndpointsDialog);
    connect(m_commands, &EventCommands::announced, this, &ReceiverPage::announced);
    connect(m_commands, &EventCommands::failed, this,
            [this](const Error &error) { m_messages->say(text::inFull(error)); });
    connect(m_follow, &QAction::triggered, this,
            [this] { m_table->setFollowing(!m_table->isFollowing()); });

    connect(m_tools->filter(), &QueryField::queryChanged, this, &ReceiverPage::applyFilter);
    connectSearch();

    connect(m_model.get(), &EventTableModel::arrived, this, &ReceiverPage::onArrived);
    connect(m_model.get(), &EventTableModel::opened, this, [this] {
        m_messages->unsay();
        updateRows();
        selectShown();
    });
    connect(m_model.get(), &EventTableModel::failed, this, [this](const Error &error) {
        m_messages->say(text::inFull(error), tr("Retry"),
                        [this] { m_model->open(m_model->query()); });
        updateRows();
    });
    connect(m_model.get(), &QAbstractItemModel::rowsInserted, this, &ReceiverPage::updateRows);
    connect(m_model.get(), &QAbstractItemModel::rowsRemoved, this, &ReceiverPage::updateRows);
    connect(m_model.get(), &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const int row = m_model->rowOf(m_inspector->shownEvent());
                if (row < first.row() || row > last.row())
                    return;
                if (const store::EventSummary *summary = m_model->summaryAt(row))
                    m_inspector->updateSummary(*summary);
            });

    connect(m_table, &LongTable::followingChanged, this, &ReceiverPage::onFollowingChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ReceiverPage::onSelectionChanged);
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex &) { m_inspector->setFocus(); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &ReceiverPage::showContextMenu);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            &ReceiverPage::onSortChanged);
    connect(m_inspector, &EventInspector::eventRequested, this, &ReceiverPage::openEvent);
    addAction(m_inspector->sendAgain);
    connect(m_inspector, &EventInspector::sendAgainWanted, this, &ReceiverPage::sendAgainWanted);
    connect(m_inspector, &EventInspector::columnWanted, m_paths, &PayloadColumns::add);
    connect(m_paths, &PayloadColumns::announced, this, &ReceiverPage::announced);
    connect(m_inspector, &EventInspector::announced, this, &ReceiverPage::announced);

    m_clockTick.setInterval(tick);
    connect(&m_clockTick, &QTimer::timeout, this, [this] {
        m_model->refreshTimes();
        for (BorrowBar *bar : m_borrowBars)
            bar->refresh();
    });
    m_clockTick.start();
}

void ReceiverPage::connectSearch()
{
    EventTableModel *model = m_model.get();
    connect(m_tools->filter(), &QueryField::stopWanted, model, &EventTableModel::stop);
    connect(m_search, &SearchLine::stopWanted, model, &EventTableModel::stop);
    connect(m_search, &SearchLine::againWanted, this, [this] {
        m_search->clear();
        m_model->open(m_model->query());
    });
    connect(model, &EventTableModel::searchProgressed, this,
            [this](const store::SearchProgress &progress) {
                if (m_model->query().filter.isEmpty())
                    return; // a list that is long is no search
                m_tools->filter()->setSearching(true);
                m_search->showProgress(progress.searched, progress.total);
            });
    connect(model, &EventTableModel::completed, this, [this] { endSearch(); });
    connect(model, &EventTableModel::failed, this, [this] { endSearch(); });
    connect(model, &EventTableModel::stopped, this, [this](const store::SearchProgress &progress) {
        endSearch();
        m_search->showStopped(progress.searched, progress.total);
    });
}

void ReceiverPage::endSearch()
{
    m_tools->filter()->setSearching(false);
    m_search->clear();
    updateRows();
}

QAction *ReceiverPage::compare() const
{
    return m_commands->compare;
}

QAction *ReceiverPage::comparePrevious() const
{
    return m_commands->previous;
}

QAction *ReceiverPage::pin() const
{
    return m_commands->pin;
}

QAction *ReceiverPage::startStop() const
{
    return m_tools->startStop;
}

QAction *ReceiverPage::sendAgain() const
{
    return m_inspector->sendAgain;
}

void ReceiverPage::setCaseActions(QAction *make, QAction *open)
{
    m_makeCase = make;
    m_tools->addMenuActions({make, open});
}

std::vector<store::EventId> ReceiverPage::selectedIds(std::size_t most) const
{
    return m_commands->selectedIds(most);
}

QAction *ReceiverPage::pointHere() const
{
    return m_tools->pointHere;
}

// --- the receiver ----------------------------------------------------------------------

void ReceiverPage::onAccountChanged()
{
    if (m_accountId)
        saveState();
    m_accountId = m_services.desk.account().id;
    m_inspector->showRow(0);
    m_side->expectNothing();
    m_side->closeWhy();
    m_messages->unsay();
    restoreState();
    m_news = 0;
    m_unseen = 0;
    Q_EMIT unseenChanged(0);
    m_table->setFollowing(true);
    m_tools->setSampleTypes(m_services.desk.sampleTypes());
    m_tools->filter()->submit();
    onStateChanged();
}

void ReceiverPage::onStateChanged()
{
    inbox::ReceiverDesk &desk = m_services.desk;
    const DeskState state = desk.state();
    m_tools->setState(state);
    m_tools->setCanPoint(state.phase == Phase::Receiving && !m_accountId->isEmpty(),
                         state.phase == Phase::Receiving ? QString()
                                                         : tr("Start the receiver first."));
    m_tools->setSampleTypes(state.phase == Phase::Receiving ? desk.sampleTypes() : QStringList());
    m_editEndpoints->setEnabled(state.phase != Phase::HeldElsewhere);
    m_editListening->setEnabled(state.phase != Phase::HeldElsewhere);
    m_strip->show(state, desk.endpoints(), desk.pointChoices());

    m_messages->showState(state);
    updateRows();
}

void ReceiverPage::toggleReceiving()
{
    const Phase phase = m_services.desk.state().phase;
    if (phase == Phase::Receiving || phase == Phase::Starting)
        m_services.desk.stop();
    else
        m_services.desk.start();
}

void ReceiverPage::onBorrowedChanged()
{
    const QVector<Borrowed> borrowed = m_services.desk.borrowed();
    while (m_borrowBars.size() > borrowed.size())
        delete m_borrowBars.takeLast();
    while (m_borrowBars.size() < borrowed.size()) {
        auto *bar = new BorrowBar(m_services.desk, m_services.clock);
        m_bars->addWidget(bar);
        m_borrowBars.append(bar);
    }
    QWidget *before = m_strip->lastControl();
    for (qsizetype i = 0; i < borrowed.size(); ++i) {
        m_borrowBars.at(i)->show(borrowed.at(i));
        before = m_borrowBars.at(i)->followInTabOrder(before);
    }
}

void ReceiverPage::sendSample(const QString &type)
{
    const quint64 before = m_services.desk.state().received;
    m_services.desk.triggerSample(type, this, [this, type, before](const Result<void> &sent) {
        if (sent) {
            Q_EMIT announced(tr("The sandbox sends %1.").arg(type));
            m_side->expect(type, before);
            return;
        }
        m_messages->say(text::inFull(sent.error()));
    });
}

// --- rows ------------------------------------------------------------------------------

void ReceiverPage::applyFilter(const store::EventFilter &filter)
{
    const store::EventQuery query{m_accountId->toStdString(), filter};
    if (m_model->isOpen() && query == m_model->query())
        return;
    m_news = 0;
    m_search->clear();
    m_tools->filter()->setSearching(!filter.isEmpty());
    m_model->open(query);
    updateNews();
    updateRows();
}

void ReceiverPage::updateRows()
{
    m_stage->showRows(m_messages->isSaying());
}

void ReceiverPage::onArrived(int events)
{
    m_side->expectNothing();
    if (!isVisible()) {
        m_unseen += events;
        Q_EMIT unseenChanged(m_unseen);
    }
    if (!m_table->isFollowing()) {
        m_news += events;
        updateNews();
    }
}

void ReceiverPage::onFollowingChanged(bool following)
{
    if (following)
        m_news = 0;
    updateNews();
}

void ReceiverPage::updateNews()
{
    m_tools->setFollowing(m_table->isFollowing(), m_news);
}

/// Not a focus proxy: that would take the focus from the tools above when they are reached by Tab.
void ReceiverPage::focusInEvent(QFocusEvent *event)
{
    m_table->setFocus(event->reason());
}

void ReceiverPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_unseen > 0) {
        m_unseen = 0;
        Q_EMIT unseenChanged(0);
    }
}

void ReceiverPage::onSortChanged(int section, Qt::SortOrder order)
{
    QHeaderView *header = m_table->horizontalHeader();
    if (section != EventTableModel::Received) {
        // A million rows have one order that costs nothing, and it is time's.
        const QSignalBlocker quiet(header);
        header->setSortIndicator(EventTableModel::Received, m_model->isNewestFirst()
                                                                ? Qt::DescendingOrder
                                                                : Qt::AscendingOrder);
        return;
    }
    m_model->sort(section, order);
    m_table->setNewestEdge(order == Qt::DescendingOrder ? Qt::TopEdge : Qt::BottomEdge);
}

// --- selection -------------------------------------------------------------------------

void ReceiverPage::onSelectionChanged()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || current.data(models::GapRole).toBool())
        return; // what was shown is still worth reading
    m_side->closeWhy();
    m_inspector->showRow(current.data(models::IdRole).toLongLong());
}

/// After another query: the shown event keeps its row, where it has one.
void ReceiverPage::selectShown()
{
    const int row = m_model->rowOf(m_inspector->shownEvent());
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row, EventTableModel::Type);
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                          QItemSelectionModel::Rows);
}

void ReceiverPage::openEvent(qint64 id)
{
    m_side->closeWhy();
    m_inspector->showRow(id);
    const int row = m_model->rowOf(id);
    if (row < 0) {
        m_table->clearSelection();
        return;
    }
    selectShown();
    m_table->scrollTo(m_model->index(row, EventTableModel::Type));
}

void ReceiverPage::showQuery(const QString &query)
{
    m_tools->filter()->ask(query);
}

void ReceiverPage::focusFilter()
{
    m_tools->filter()->setFocus(Qt::ShortcutFocusReason);
    m_tools->filter()->selectAll();
}

void ReceiverPage::showContextMenu(const QPoint &at)
{
    const QModelIndex index = m_table->currentIndex();
    const store::EventSummary *row = index.isValid() ? m_model->summaryAt(index.row()) : nullptr;
    if (!row || row->kind == store::RowKind::Gap)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_inspector->sendAgain);
    menu->addSeparator();
    m_inspector->copies().fill(*menu);
    if (m_commands->comparable())
        menu->addAction(m_commands->compare);
    if (m_services.stories)
        menu->addAction(m_commands->previous);
    menu->addAction(m_commands->pin);
    if (m_makeCase)
        menu->addAction(m_makeCase);
    menu->addSeparator();
    const auto filterBy = [this, menu](const QString &text, const QString &term) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, term] { m_tools->filter()->setText(term); });
    };
    filterBy(tr("Show only this verdict"),
             QStringLiteral("verdict:") +
                 QString::fromLatin1(verdictName(row->verdict).data(),
                                     static_cast<qsizetype>(verdictName(row->verdict).size())));
    if (!row->eventType.empty())
        filterBy(tr("Show only this type"),
                 QStringLiteral("type:") + QString::fromStdString(row->eventType));
    if (!row->eventId.empty())
        filterBy(tr("Show only this event id"),
                 QStringLiteral("event:") + QString::fromStdString(row->eventId));
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

// --- dialogs ---------------------------------------------------------------------------

void ReceiverPage::openPointDialog(const QString &webhookId)
{
    auto *dialog = new PointDialog(m_services.desk, this, webhookId);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PointDialog::pointed, this,
            [this](const QString &name) { Q_EMIT announced(tr("%1 sends here now.").arg(name)); });
    if (m_services.gate && m_services.desk.account().environment == settings::Environment::Live)
        m_services.gate->unlock([dialog = QPointer(dialog)] {
            if (dialog)
                dialog->open();
        });
    else
        dialog->open();
}

void ReceiverPage::openEndpointsDialog()
{
    auto *dialog = new EndpointsDialog(m_services.desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// --- what is remembered ----------------------------------------------------------------

void ReceiverPage::saveState()
{
    settings::UiState &state = m_services.uiState;
    state.setValue(*m_accountId, columnsKey, m_columns->saveState());
    state.setValue(*m_accountId, pathsKey, m_paths->saveState());
    state.setValue(*m_accountId, splitterKey, m_splitter->saveState());
    state.setValue(*m_accountId, filterKey, m_tools->filter()->text().toUtf8());
    state.setValue(*m_accountId, historyKey, m_tools->filter()->history());
}

void ReceiverPage::restoreState()
{
    const settings::UiState &state = m_services.uiState;
    m_paths->restoreState(state.value(*m_accountId, pathsKey));
    m_columns->restoreState(state.value(*m_accountId, columnsKey));
    m_splitter->restoreState(state.value(*m_accountId, splitterKey));
    m_tools->filter()->setAccount(m_accountId->toStdString());
    m_filters->setAccount(*m_accountId);
    m_tools->filter()->setHistory(state.value(*m_accountId, historyKey));
    const QSignalBlocker quiet(m_tools->filter());
    m_tools->filter()->setText(
        QString::fromUtf8(state.value(*m_accountId, filterKey)).left(longestFilter));
}

} // namespace hookbench::ui
