// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runssection.h"

#include "app/settings/uistate.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "app/workspace/workspace.h"
#include "ui/delegates/textdelegate.h"
#include "ui/pages/bulkform.h"
#include "ui/pages/bulkreportview.h"
#include "ui/theme/icons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/scrollpage.h"
#include "ui/widgets/zonefollower.h"

#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hookbench::ui
{

using outbox::BulkDesk;
using outbox::StoredRun;

namespace
{

enum RunColumn { RunStarted, RunKind, RunTarget, RunSent, RunPassed, RunState };

} // namespace

RunsSection::RunsSection(BulkDesk &desk, workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_workspace(workspace)
    , m_stack(new QStackedWidget)
    , m_list(new QTreeWidget)
    , m_empty(new EmptyState)
    , m_message(new MessageBar)
    , m_report(new BulkReportView)
{
    setObjectName(QStringLiteral("runsSection"));
    m_list->setObjectName(QStringLiteral("storedRuns"));
    m_list->setAccessibleName(tr("Past runs"));
    m_list->setHeaderLabels(
        {tr("Started"), tr("What"), tr("To"), tr("Sent"), tr("As expected"), tr("State")});
    m_list->setItemDelegate(new TextDelegate(TextDelegate::Look::Words, m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(RunTarget, QHeaderView::Stretch);
    m_empty->setContent(icons::icon(Icon::Send),
                        tr("Nothing was sent in bulk yet. Replays and drills are kept here with "
                           "their reports."));
    m_message->hide();
    auto *page = new ScrollPage;
    page->setAccessibleName(tr("Report of the run"));
    page->column()->addWidget(m_report);
    page->column()->addStretch();
    page->setMinimumWidth(300);
    m_sides = new QSplitter(Qt::Horizontal);
    m_sides->setObjectName(QStringLiteral("runsSplitter"));
    m_sides->setChildrenCollapsible(false);
    m_sides->setHandleWidth(1);
    m_sides->addWidget(m_list);
    m_sides->addWidget(page);
    m_sides->setStretchFactor(0, 1);
    m_sides->setSizes({640, 400});
    m_stack->addWidget(m_sides);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_list);
    m_report->setActions(true, false);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RunsSection::showSelected);
    connect(&m_desk, &BulkDesk::ended, this, &RunsSection::refresh);
    connect(&m_workspace, &workspace::Workspace::changed, this, &RunsSection::refresh);
    connect(m_report, &BulkReportView::continueWanted, this, &RunsSection::continueWanted);
    connect(m_report, &BulkReportView::exportWanted, this,
            [this](const store::ReplayRun &run, const QString &file) {
                m_desk.exportRun(run, file, this, [this](const Result<void> &written) {
                    if (written)
                        Q_EMIT announced(tr("The report was saved."));
                    else
                        m_message->showText(MessageBar::Kind::Error,
                                            text::sentence(written.error()));
                });
            });
    new ZoneFollower(this, [this] { refresh(); });
}

void RunsSection::saveState(settings::UiState &state, const QString &account) const
{
    state.setValue(account, QStringLiteral("runsSplitter"), m_sides->saveState());
}

void RunsSection::restoreState(const settings::UiState &state, const QString &account)
{
    m_sides->restoreState(state.value(account, QStringLiteral("runsSplitter")));
}

void RunsSection::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void RunsSection::refresh()
{
    if (!isVisible())
        return;
    m_desk.fetchRuns(m_workspace.account().id.toStdString(), this,
                     [this](const Result<std::vector<StoredRun>> &runs) {
                         if (runs) {
                             m_message->hide();
                             fill(*runs);
                         } else {
                             m_message->showText(MessageBar::Kind::Error,
                                                 text::sentence(runs.error()));
                         }
                     });
}

void RunsSection::fill(const std::vector<StoredRun> &runs)
{
    const QTreeWidgetItem *current = m_list->currentItem();
    const qint64 before = current ? current->data(RunStarted, Qt::UserRole).toLongLong() : 0;
    m_runs = runs;
    m_list->clear();
    for (const StoredRun &stored : runs) {
        auto *item = new QTreeWidgetItem(m_list);
        const QString target = QString::fromStdString(stored.run.target);
        item->setText(RunStarted, text::localTime(stored.run.startedAt, locale()));
        item->setToolTip(RunStarted, text::absoluteTime(stored.run.startedAt, locale()));
        item->setData(RunStarted, Qt::UserRole, static_cast<qlonglong>(stored.run.id));
        item->setText(RunKind, runTitle(stored.run));
        item->setText(RunTarget, hostAndPort(target));
        item->setToolTip(RunTarget, target);
        item->setText(RunSent, tr("%1 of %2")
                                   .arg(text::count(stored.counts.sent, locale()),
                                        text::count(stored.counts.total, locale())));
        item->setText(RunPassed, text::count(stored.counts.passed, locale()));
        for (const RunColumn column : {RunSent, RunPassed})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        item->setText(RunState, runStateWord(stored.run));
        if (stored.run.id == before)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_stack->setCurrentIndex(runs.empty() ? 1 : 0);
}

void RunsSection::showSelected()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    m_report->clear();
    if (!item)
        return;
    const auto id = item->data(RunStarted, Qt::UserRole).toLongLong();
    for (const StoredRun &stored : m_runs) {
        if (stored.run.id != id)
            continue;
        m_desk.fetchReport(stored.run, this, [this, id](const Result<outbox::BulkReport> &report) {
            const QTreeWidgetItem *now = m_list->currentItem();
            if (!now || now->data(RunStarted, Qt::UserRole).toLongLong() != id)
                return;
            if (report)
                m_report->show(*report);
            else
                m_message->showText(MessageBar::Kind::Error, text::sentence(report.error()));
        });
    }
}

} // namespace hookbench::ui
