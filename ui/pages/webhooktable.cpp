// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/webhooktable.h"

#include "app/workspace/webhookservice.h"
#include "models/roles.h"
#include "ui/delegates/columnfit.h"
#include "ui/delegates/webhookdelegates.h"
#include "ui/pages/webhookactions.h"
#include "ui/theme/icons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/rowchoice.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/spinnerlabel.h"

#include <QAction>
#include <QMenu>
#include <QTableView>

#include <algorithm>

namespace hookbench::ui
{

using api::Webhook;
using models::WebhookTableModel;
using workspace::WebhookService;

WebhookTable::WebhookTable(WebhookActions &actions, const Clock &clock, QWidget *parent)
    : QStackedWidget(parent)
    , m_actions(actions)
    , m_model(std::make_unique<WebhookTableModel>(clock))
    , m_proxy(std::make_unique<models::WebhookFilterProxy>(*m_model, locale()))
{
    createTable();
    m_empty = new EmptyState;
    m_loading = new SpinnerLabel(tr("Loading webhooks…"));
    addWidget(m_table);
    addWidget(m_empty);
    addWidget(m_loading);
    connectAll();
}

WebhookTable::~WebhookTable() = default;

void WebhookTable::createTable()
{
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("webhooksTable"));
    m_table->setAccessibleName(tr("Webhooks"));
    m_table->setModel(m_proxy.get());
    makeRowTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_table->setSortingEnabled(true);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    installWebhookDelegates(m_table);
    m_columns = new ColumnFit(m_table, webhookColumnRules());
}

void WebhookTable::connectAll()
{
    connect(&m_actions, &WebhookActions::renameRequested, this, [this](const QString &id) {
        m_table->edit(m_proxy->indexOf(id, WebhookTableModel::Name));
    });
    connect(m_model.get(), &WebhookTableModel::countsChanged, this, &WebhookTable::countsChanged);
    connect(m_model.get(), &WebhookTableModel::editRequested, &m_actions,
            &WebhookActions::editInline);
    connect(&m_actions, &WebhookActions::inlineEditStarted, this,
            [this](const QString &id) { m_model->setBusy({id}, true); });
    connect(&m_actions, &WebhookActions::inlineEditSettled, this, [this](const QString &id) {
        m_model->setBusy({id}, false);
        m_model->settleEdit(id);
    });
    connect(&m_actions, &WebhookActions::inlineEditFailed, this,
            [this](const QString &id, const api::WebhookPatch &patch, const QString &sentence) {
                m_model->setBusy({id}, false);
                m_model->setEditFailed(
                    id, patch.name ? WebhookTableModel::Name : WebhookTableModel::State, sentence);
            });

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { Q_EMIT selectionChanged(selection()); });
    connect(m_table, &QTableView::customContextMenuRequested, this, &WebhookTable::showContextMenu);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        // Double click on the name edits the name, as F2 does; anywhere else it opens the form.
        if (index.column() == WebhookTableModel::Name)
            m_table->edit(index);
        else
            m_actions.edit->trigger();
    });
    connect(m_table, &QTableView::activated, this, &WebhookTable::activated);
}

void WebhookTable::setService(WebhookService *service)
{
    m_service = service;
    m_hasFailed = false;
    m_model->clear();
    if (service) {
        connect(service, &WebhookService::loadingChanged, this, &WebhookTable::updateState);
        connect(service, &WebhookService::runStarted, this,
                [this] { m_model->setBusy(selection(), true); });
        connect(service, &WebhookService::runFinished, this, [this] {
            QStringList ids;
            for (const Webhook &webhook : m_service->webhooks())
                ids += webhook.id;
            m_model->setBusy(ids, false);
        });
    }
    updateState();
}

void WebhookTable::setWebhooks()
{
    m_hasFailed = false;
    m_model->setWebhooks(m_service->webhooks());
    updateState();
    // The first row is as good a start as any, and shows what the inspector is for.
    if (m_table->selectionModel()->selectedRows().isEmpty() && m_proxy->rowCount() > 0)
        chooseRow(m_table, 0);
}

void WebhookTable::setFailed()
{
    m_hasFailed = true;
    updateState();
}

void WebhookTable::refreshTimes()
{
    m_model->refreshTimes();
}

void WebhookTable::setText(const QString &text)
{
    m_proxy->setText(text);
    updateState();
}

void WebhookTable::setState(std::optional<api::WebhookState> state)
{
    m_proxy->setState(state);
    updateState();
}

void WebhookTable::updateState()
{
    if (!m_service) {
        setCurrentWidget(m_loading);
        return;
    }
    if (!m_service->isLoaded()) {
        if (m_hasFailed) {
            m_empty->setContent(icons::icon(Icon::Warning),
                                tr("The webhooks could not be read. What was wrong stands above."),
                                tr("Try again"));
            connect(m_empty, &EmptyState::triggered, m_actions.refresh, &QAction::trigger,
                    Qt::UniqueConnection);
        }
        setCurrentWidget(m_hasFailed ? static_cast<QWidget *>(m_empty) : m_loading);
        return;
    }
    if (m_proxy->rowCount() > 0) {
        setCurrentWidget(m_table);
        return;
    }
    disconnect(m_empty, &EmptyState::triggered, nullptr, nullptr);
    if (m_service->webhooks().isEmpty()) {
        m_empty->setContent(icons::icon(Icon::Webhooks),
                            tr("No webhook is registered yet. A webhook is a URL of yours that the "
                               "platform sends events to."),
                            tr("New webhook"));
        connect(m_empty, &EmptyState::triggered, m_actions.create, &QAction::trigger);
    } else {
        m_empty->setContent(icons::icon(Icon::Search), tr("No webhook matches the filter."),
                            tr("Clear the filter"));
        connect(m_empty, &EmptyState::triggered, this, &WebhookTable::clearWanted);
    }
    setCurrentWidget(m_empty);
}

QStringList WebhookTable::selection() const
{
    QStringList ids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        ids += index.data(models::IdRole).toString();
    return ids;
}

bool WebhookTable::choose(const QString &id)
{
    const QModelIndex index = m_proxy->indexOf(id, WebhookTableModel::Name);
    if (!index.isValid())
        return false;
    chooseRow(m_table, index.row());
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_table->setFocus();
    return true;
}

void WebhookTable::addTableAction(QAction *action)
{
    m_table->addAction(action);
}

void WebhookTable::focusTable(Qt::FocusReason reason)
{
    m_table->setFocus(reason);
}

void WebhookTable::showContextMenu(const QPoint &at)
{
    QMenu *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions.edit, m_actions.rename});
    menu->addSeparator();
    menu->addActions({m_actions.pause, m_actions.resume});
    menu->addSeparator();
    menu->addAction(m_actions.rotate);
    menu->addSeparator();
    menu->addActions({m_actions.copyUrl, m_actions.copyId});
    menu->addSeparator();
    menu->addAction(m_actions.remove);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

// --- what is remembered --------------------------------------------------------------------------

QByteArray WebhookTable::saveColumns() const
{
    return m_columns->saveState();
}

QByteArray WebhookTable::saveSort() const
{
    return QByteArray::number(m_proxy->sortColumn()) + ' ' +
           QByteArray::number(m_proxy->sortOrder());
}

void WebhookTable::restore(const QByteArray &columns, const QByteArray &sort)
{
    m_columns->restoreState(columns);
    const QList<QByteArray> parts = sort.split(' ');
    const int column = parts.size() == 2 ? parts.at(0).toInt() : int(WebhookTableModel::Name);
    const bool descending = parts.size() == 2 && parts.at(1).toInt() == Qt::DescendingOrder;
    m_table->sortByColumn(std::clamp(column, 0, WebhookTableModel::ColumnCount - 1),
                          descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

} // namespace hookbench::ui
