// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/requestspanel.h"

#include "models/roles.h"
#include "models/sandboxrequestmodel.h"
#include "ui/delegates/columnfit.h"
#include "ui/delegates/textdelegate.h"
#include "ui/pages/requestview.h"
#include "ui/theme/icons.h"
#include "ui/theme/surface.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/rowchoice.h"
#include "ui/widgets/rowtable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

using models::SandboxRequestModel;

RequestsPanel::RequestsPanel(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(std::make_unique<SandboxRequestModel>(clock))
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
    , m_count(new QLabel)
    , m_clear(new QPushButton(tr("Clear")))
    , m_view(new RequestView)
{
    setObjectName(QStringLiteral("requestsPanel"));
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setObjectName(QStringLiteral("requestsSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(createList());
    splitter->addWidget(m_view);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({600, 400});
    auto *empty = new EmptyState;
    empty->setContent(icons::icon(Icon::Receiver),
                      tr("What comes to the sandbox's API is listed here: requests of this window, "
                         "of commands and of your own programs."));
    m_stack->addWidget(empty);
    m_stack->addWidget(splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_clear, &QPushButton::clicked, this, &RequestsPanel::clearWanted);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RequestsPanel::onChosen);
}

RequestsPanel::~RequestsPanel() = default;

QWidget *RequestsPanel::createList()
{
    using Look = TextDelegate::Look;
    m_table->setObjectName(QStringLiteral("sandboxRequests"));
    m_table->setAccessibleName(tr("Requests to the sandbox's API"));
    m_table->setModel(m_model.get());
    makeRowTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new TextDelegate(Look::Words, m_table));
    m_table->setItemDelegateForColumn(SandboxRequestModel::Time,
                                      new TextDelegate(Look::Time, m_table));
    m_table->setItemDelegateForColumn(SandboxRequestModel::Path,
                                      new TextDelegate(Look::Data, m_table));
    m_table->setItemDelegateForColumn(SandboxRequestModel::Status,
                                      new TextDelegate(Look::Outcome, m_table));
    m_table->setItemDelegateForColumn(SandboxRequestModel::Duration,
                                      new TextDelegate(Look::Number, m_table));
    new ColumnFit(m_table, {{15, 16, 0, 3, false},
                            {7, 8, 0, 0, false},
                            {14, 36, 3, 0, false},
                            {6, 8, 0, 0, false},
                            {7, 8, 0, 2, false},
                            {6, 10, 1, 1, false}});
    m_count->setObjectName(QStringLiteral("requestCount"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_clear->setObjectName(QStringLiteral("clearRequests"));
    m_clear->setToolTip(tr("Forget the requests that came so far"));
    auto *head = new QFrame;
    setSurface(head, Surface::Header);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(14, 4, 8, 5);
    line->setSpacing(8);
    line->addWidget(m_count, 1);
    line->addWidget(m_clear);
    auto *list = new QWidget;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_table, 1);
    return list;
}

qint64 RequestsPanel::chosen() const
{
    return m_table->currentIndex().data(models::IdRole).toLongLong();
}

void RequestsPanel::setRequests(const QVector<api::SandboxRequest> &requests)
{
    const qint64 before = chosen();
    const auto same = [before](const api::SandboxRequest &each) { return each.id == before; };
    const auto old = std::find_if(m_requests.cbegin(), m_requests.cend(), same);
    const auto now = std::find_if(requests.cbegin(), requests.cend(), same);
    // One that was pending when it was shown has its answer now.
    const bool isOther = old != m_requests.cend() && now != requests.cend() && !(*old == *now);
    m_requests = requests;
    m_model->setRequests(requests);
    m_count->setText(
        tr("%n request(s), the newest first", nullptr, static_cast<int>(requests.size())));
    m_stack->setCurrentIndex(requests.isEmpty() ? 0 : 1);
    if (!requests.isEmpty() && !m_table->currentIndex().isValid())
        chooseRow(m_table, 0);
    else if (isOther)
        onChosen();
}

void RequestsPanel::showExchange(const api::SandboxExchange &exchange)
{
    if (exchange.summary.id == chosen())
        m_view->show(exchange);
}

void RequestsPanel::setBusy(bool busy)
{
    m_isBusy = busy;
    m_clear->setEnabled(!busy);
}

void RequestsPanel::onChosen()
{
    if (const qint64 id = chosen(); id > 0)
        Q_EMIT exchangeWanted(id);
    else
        m_view->clear();
}

} // namespace hookbench::ui
