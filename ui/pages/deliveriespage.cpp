// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveriespage.h"

#include "app/inbox/receiverdesk.h"
#include "app/settings/uistate.h"
#include "app/text/errortext.h"
#include "models/bytetext.h"
#include "ui/delegates/textdelegate.h"
#include "ui/pages/eventinspector.h"
#include "ui/pages/pageheader.h"
#include "ui/pages/storyview.h"
#include "ui/theme/icons.h"
#include "ui/theme/surface.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/searchfield.h"

#include <QHBoxLayout>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hookbench::ui
{

namespace
{

constexpr std::chrono::milliseconds objectPause{150};
constexpr int longestObject = 200; ///< letters; longer ids are none
const QString objectSplitterKey = QStringLiteral("deliveries/splitter");

} // namespace

DeliveriesPage::DeliveriesPage(Services services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
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
    m_filter = new SearchField;
    m_filter->setObjectName(QStringLiteral("objectFilter"));
    m_filter->setAccessibleName(tr("Id of a business object"));
    m_filter->setPlaceholderText(tr("Payment, invoice, customer… pay_01HZX3"));
    m_filter->setMaxLength(longestObject);
    auto *tools = new QWidget;
    auto *line = new QHBoxLayout(tools);
    line->setContentsMargins(0, 0, 0, 0);
    line->addStretch(1);
    line->addWidget(m_filter, 2);
    auto *header = new PageHeader(tr("Deliveries"));
    header->setTools(tools);

    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("objectList"));
    m_list->setAccessibleName(tr("Business objects that events speak of"));
    m_list->setModel(&m_objects);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new TextDelegate(TextDelegate::Look::Data, m_list));
    m_list->setMinimumWidth(160);
    m_story = new StoryView(m_services.clock);
    m_inspector = new EventInspector(m_services.desk, m_services.clock);
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
    layout->addWidget(m_stack, 1);
    setSurface(this, Surface::Panel);
    setFocusProxy(m_list);
}

void DeliveriesPage::connectAll()
{
    m_filterPause.setSingleShot(true);
    m_filterPause.setInterval(objectPause);
    connect(&m_filterPause, &QTimer::timeout, this, &DeliveriesPage::readObjects);
    connect(m_filter, &QLineEdit::textChanged, &m_filterPause, qOverload<>(&QTimer::start));
    // What was typed need not be in the list: older objects are found as well.
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        if (const QString typed = m_filter->text().trimmed(); !typed.isEmpty())
            openStory(typed);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    openStory(current.data().toString());
            });
    connect(m_list, &QListView::activated, this, [this] { m_story->setFocus(); });
    connect(m_story, &StoryView::eventSelected, m_inspector, &EventInspector::showRow);
    connect(m_story, &StoryView::eventActivated, m_inspector, [this] { m_inspector->setFocus(); });
    connect(m_story, &StoryView::listsWanted, this, &DeliveriesPage::fetchLists);
    connect(m_story, &StoryView::replayWanted, this, &DeliveriesPage::sendAgainWanted);
    connect(m_inspector, &EventInspector::sendAgainWanted, this,
            &DeliveriesPage::sendAgainWanted);
    connect(&m_services.stories, &inbox::StorySource::recordChanged, this, [this] {
        if (isVisible())
            readStory();
    });
    connect(m_inspector, &EventInspector::eventRequested, m_inspector, &EventInspector::showRow);
    connect(m_inspector, &EventInspector::announced, this, &DeliveriesPage::announced);
    connect(m_empty, &EmptyState::triggered, this, &DeliveriesPage::receiverWanted);
    connect(&m_services.desk, &inbox::ReceiverDesk::accountChanged, this,
            &DeliveriesPage::onAccountChanged);
}

void DeliveriesPage::onAccountChanged()
{
    m_object.clear();
    m_story->clear();
    m_filter->clear();
    m_objects.setStringList({});
    readObjects();
}

void DeliveriesPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void DeliveriesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // What came meanwhile.
    readObjects();
    readStory();
}

void DeliveriesPage::readObjects()
{
    m_filterPause.stop();
    m_services.stories.objects(
        m_services.desk.account().id.toStdString(), m_filter->text().trimmed().toStdString(), this,
        [this](const Result<std::vector<std::string>> &objects) { showObjects(objects); });
}

void DeliveriesPage::showObjects(const Result<std::vector<std::string>> &objects)
{
    if (!objects) {
        if (objects.error().kind == ErrorKind::Cancelled)
            return;
        m_empty->setContent(icons::icon(Icon::Error), text::sentence(objects.error()) +
                                                          QLatin1Char(' ') +
                                                          text::hint(objects.error()));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    QStringList ids;
    for (const std::string &id : *objects)
        ids += models::visibleText(id, longestObject);
    if (ids != m_objects.stringList())
        m_objects.setStringList(ids);
    if (const qsizetype row = ids.indexOf(m_object); row >= 0)
        m_list->setCurrentIndex(m_objects.index(static_cast<int>(row)));
    const bool isNothingKnown = ids.isEmpty() && m_filter->text().isEmpty() && m_object.isEmpty();
    if (isNothingKnown) {
        m_empty->setContent(icons::icon(Icon::Deliveries),
                            tr("Events that speak of a payment, an invoice or a customer are put "
                               "together here, one story for each. None has come yet."),
                            tr("Go to the receiver"));
    }
    m_stack->setCurrentWidget(isNothingKnown ? static_cast<QWidget *>(m_empty) : m_splitter);
}

void DeliveriesPage::openStory(const QString &object)
{
    if (object == m_object)
        return;
    m_object = object;
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
                                 m_story->showStory(object, story);
                             });
}

void DeliveriesPage::fetchLists(const QStringList &webhooks)
{
    m_story->setFetching(true);
    m_services.stories.fetch(webhooks, m_story, [this](const Result<void> &done) {
        const bool isFailure = !done && done.error().kind != ErrorKind::Cancelled;
        m_story->setFetching(false, isFailure ? text::sentence(done.error()) + QLatin1Char(' ') +
                                                    text::hint(done.error())
                                              : QString());
        if (done)
            readStory();
    });
}

void DeliveriesPage::saveState()
{
    m_services.uiState.setValue({}, objectSplitterKey, m_splitter->saveState());
}

} // namespace hookbench::ui
