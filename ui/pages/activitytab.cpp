// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/activitytab.h"

#include "app/text/errortext.h"
#include "app/workspace/journal.h"
#include "models/activitymodel.h"
#include "models/roles.h"
#include "ui/delegates/recenteventsdelegates.h"
#include "ui/pages/fieldtext.h"
#include "ui/pages/webhookactions.h"
#include "ui/widgets/rowtable.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace hookbench::ui
{

using models::ActivityEntry;
using models::ActivityModel;
using workspace::Activity;
using workspace::ChangeKind;

namespace
{

QString actionText(const Activity &activity)
{
    QStringList fields;
    for (const workspace::FieldChange &change : activity.fields)
        fields += FieldText::oldToNew(change);
    const QString details = fields.join(QStringLiteral("; "));
    switch (activity.kind) {
    case ChangeKind::Create:
        return ActivityTab::tr("Created");
    case ChangeKind::Edit:
        return activity.isUndo ? ActivityTab::tr("Taken back: %1").arg(details) : details;
    case ChangeKind::Pause:
        return ActivityTab::tr("Paused");
    case ChangeKind::Resume:
        return ActivityTab::tr("Resumed");
    case ChangeKind::Delete:
        return ActivityTab::tr("Deleted");
    case ChangeKind::Restore:
        return ActivityTab::tr("Made again");
    }
    return {};
}

} // namespace

ActivityTab::ActivityTab(WebhookActions &actions, workspace::Journal &journal, const Clock &clock,
                         QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_journal(journal)
    , m_model(std::make_unique<ActivityModel>(clock))
{
    setObjectName(QStringLiteral("activityTab"));
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("activity"));
    m_table->setAccessibleName(tr("What was changed here"));
    m_table->setModel(m_model.get());
    installActivityDelegates(m_table);
    makeRowTable(m_table);
    m_table->setWordWrap(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ActivityModel::Action, QHeaderView::Stretch);

    m_undo = new QPushButton(tr("Undo this change"));
    m_undo->setObjectName(QStringLiteral("undoActivity"));
    auto *none = new QLabel(tr("Nothing was changed here since Hookbench was started."));
    none->setWordWrap(true);
    none->setAlignment(Qt::AlignCenter);
    none->setMargin(24);
    none->setForegroundRole(QPalette::PlaceholderText);

    auto *listed = new QWidget;
    auto *listLayout = new QVBoxLayout(listed);
    listLayout->setContentsMargins(0, 0, 0, 0);
    listLayout->addWidget(m_table, 1);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(14, 0, 14, 12);
    below->addWidget(m_undo);
    below->addStretch();
    listLayout->addLayout(below);
    m_stack = new QStackedWidget;
    m_stack->addWidget(none);
    m_stack->addWidget(listed);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    const auto updateButton = [this] {
        m_undo->setEnabled(m_table->currentIndex().data(models::UndoableRole).toBool());
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, updateButton);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_actions.undoActivity(m_table->currentIndex().data(models::IdRole).toLongLong());
    });
    connect(&m_journal, &workspace::Journal::added, this, &ActivityTab::update);
    connect(m_actions.undo, &QAction::changed, this, [this, updateButton] {
        update();
        updateButton();
    });
    updateButton();
}

ActivityTab::~ActivityTab() = default;

void ActivityTab::show(const QString &webhookId)
{
    m_webhookId = webhookId;
    update();
}

void ActivityTab::update()
{
    QVector<ActivityEntry> entries;
    const QVector<Activity> &all = m_journal.activities();
    for (auto it = all.rbegin(); it != all.rend(); ++it) {
        if (it->webhookId != m_webhookId)
            continue;
        ActivityEntry entry;
        entry.number = it->number;
        entry.at = it->at;
        entry.action = actionText(*it);
        entry.outcome = it->failure ? text::sentence(*it->failure) : tr("Done");
        entry.failed = it->failure.has_value();
        entry.undoable = m_actions.canUndo(it->number);
        entries.append(entry);
    }
    m_model->setEntries(entries);
    m_stack->setCurrentIndex(entries.isEmpty() ? 0 : 1);
}

} // namespace hookbench::ui
