// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sentlist.h"

#include "app/text/errortext.h"
#include "models/attempttablemodel.h"
#include "ui/delegates/outcomedelegate.h"
#include "ui/delegates/textdelegate.h"
#include "ui/pages/attemptinspector.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/rowtable.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

using models::AttemptTableModel;

namespace
{

constexpr int shortestList = 96;

/// The kind is what is kept of an error.
std::optional<Error> errorOf(const store::Attempt &attempt)
{
    const auto &kinds = allErrorKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](ErrorKind kind) {
        return attempt.error == errorKindName(kind);
    });
    return found == kinds.end() ? std::nullopt : std::optional(Error{*found});
}

outbox::Sent sentFrom(const store::Attempt &attempt)
{
    outbox::Sent sent;
    sent.attempt = attempt;
    sent.error = errorOf(attempt);
    if (attempt.status && *attempt.status / 100 == 3)
        sent.redirect = findHeader(attempt.answerHeaders, "Location").value_or("");
    return sent;
}

} // namespace

SentList::SentList(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(std::make_unique<AttemptTableModel>(clock))
{
    using Look = TextDelegate::Look;
    m_title = new QLabel;
    m_title->setFont(fonts::strong(m_title->font()));
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("eventAttempts"));
    m_table->setAccessibleName(tr("Deliveries sent from here that were made from this event"));
    m_table->setModel(m_model.get());
    makeRowTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setMinimumHeight(shortestList);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(AttemptTableModel::Intent, QHeaderView::Stretch);
    for (const int column :
         {AttemptTableModel::Target, AttemptTableModel::Expected, AttemptTableModel::Timing})
        m_table->setColumnHidden(column, true);
    m_table->setItemDelegate(new TextDelegate(Look::Words, m_table));
    m_table->setItemDelegateForColumn(AttemptTableModel::Time,
                                      new TextDelegate(Look::Time, m_table));
    m_table->setItemDelegateForColumn(AttemptTableModel::Answer,
                                      new TextDelegate(Look::Number, m_table));
    m_table->setItemDelegateForColumn(AttemptTableModel::Outcome, new OutcomeDelegate(m_table));
    m_answer = new AttemptInspector;
    auto *title = new QHBoxLayout;
    title->setContentsMargins(14, 8, 14, 4);
    title->addWidget(m_title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(title);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_answer, 2);
    m_answer->hide();
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SentList::onSelectionChanged);
}

SentList::~SentList() = default;

void SentList::show(const std::vector<store::Attempt> &attempts)
{
    QVector<models::AttemptRow> rows;
    for (const store::Attempt &attempt : attempts) {
        const std::optional<Error> error = errorOf(attempt);
        rows.append({attempt.id, attempt, error ? text::sentence(*error) : QString()});
    }
    m_model->setRows(rows);
    m_title->setText(tr("Sent from here (%1)").arg(locale().toString(rows.size())));
    setVisible(!rows.isEmpty());
    onSelectionChanged();
}

void SentList::onSelectionChanged()
{
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    m_answer->setVisible(chosen.size() == 1 || chosen.size() == 2);
    if (chosen.size() == 1) {
        m_answer->show(sentFrom(m_model->at(chosen.first().row()).attempt));
    } else if (chosen.size() == 2) {
        // The newest stands first.
        const auto [newer, older] = std::minmax({chosen.at(0).row(), chosen.at(1).row()});
        m_answer->compare(m_model->at(older).attempt, m_model->at(newer).attempt);
    }
}

} // namespace hookbench::ui
