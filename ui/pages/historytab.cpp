// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/historytab.h"

#include "app/store/story.h"
#include "app/text/errortext.h"
#include "models/relatedeventsmodel.h"
#include "models/roles.h"
#include "ui/delegates/textdelegate.h"
#include "ui/delegates/verdictdelegate.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/pages/sentlist.h"
#include "ui/widgets/rowtable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace hookbench::ui
{

using models::RelatedEventsModel;

HistoryTab::HistoryTab(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(std::make_unique<RelatedEventsModel>(clock))
    , m_table(new QTableView)
    , m_hint(new QLabel)
    , m_stack(new QStackedWidget)
    , m_compare(new QPushButton(tr("Compare the attempts")))
    , m_compareRow(new QWidget)
    , m_sent(new SentList(clock))
{
    setObjectName(QStringLiteral("historyTab"));
    m_table->setObjectName(QStringLiteral("relatedEvents"));
    m_table->setAccessibleName(tr("Attempts, duplicates and replays"));
    m_table->setModel(m_model.get());
    makeRowTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(RelatedEventsModel::What,
                                                      QHeaderView::Stretch);
    m_table->setItemDelegate(new TextDelegate(TextDelegate::Look::Words, m_table));
    m_table->setItemDelegateForColumn(RelatedEventsModel::Received,
                                      new TextDelegate(TextDelegate::Look::Data, m_table));
    m_table->setItemDelegateForColumn(RelatedEventsModel::VerdictWord,
                                      new VerdictDelegate(m_table));
    m_table->setItemDelegateForColumn(RelatedEventsModel::Answered,
                                      new TextDelegate(TextDelegate::Look::Number, m_table));
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setMargin(24);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_hint);
    m_compare->setObjectName(QStringLiteral("compareAttempts"));
    m_compare->setToolTip(tr("Each retry has to be what the first attempt was, byte by byte"));
    auto *row = new QHBoxLayout(m_compareRow);
    row->setContentsMargins(14, 8, 14, 8);
    row->addWidget(m_compare);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_compareRow);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_sent, 2);
    connect(m_compare, &QPushButton::clicked, this,
            [this] { Q_EMIT comparisonWanted(m_attempts); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT eventRequested(index.data(models::IdRole).toLongLong());
    });
    clear();
}

HistoryTab::~HistoryTab() = default;

void HistoryTab::show(store::EventId shown, const Result<std::vector<store::EventSummary>> &events)
{
    if (!events) {
        showHint(text::inFull(events.error()));
        return;
    }
    m_model->setEvents(shown, {events->begin(), events->end()});
    m_attempts = store::attemptsOf(*events, shown, CompareDialog::mostCompared);
    m_compareRow->setVisible(m_attempts.size() > 1);
    if (events->size() <= 1)
        showHint(tr("This event came once: no other attempt, no duplicate, no replay."));
    else
        m_stack->setCurrentWidget(m_table);
}

void HistoryTab::showAttempts(const Result<std::vector<store::Attempt>> &attempts)
{
    m_sent->show(attempts ? *attempts : std::vector<store::Attempt>{});
}

void HistoryTab::clear()
{
    m_model->setEvents(0, {});
    m_attempts.clear();
    m_compareRow->hide();
    m_sent->show({});
    showHint({});
}

void HistoryTab::showHint(const QString &sentence)
{
    m_hint->setText(sentence);
    m_stack->setCurrentWidget(m_hint);
}

} // namespace hookbench::ui
