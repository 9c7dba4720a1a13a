// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveriestab.h"

#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "app/text/storytext.h"
#include "app/workspace/platformlist.h"
#include "models/bytetext.h"
#include "models/recenteventsmodel.h"
#include "ui/delegates/recenteventsdelegates.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/tonelabel.h"
#include "ui/widgets/zonefollower.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace hookbench::ui
{

using models::RecentEventsModel;

namespace
{

constexpr qsizetype mostUnknown = 2; ///< stretches that are told

} // namespace

DeliveriesTab::DeliveriesTab(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(std::make_unique<RecentEventsModel>(clock))
{
    setObjectName(QStringLiteral("deliveriesTab"));
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("recentEvents"));
    m_table->setAccessibleName(tr("Recent deliveries"));
    m_table->setModel(m_model.get());
    makeRowTable(m_table);
    m_table->horizontalHeader()->setSectionResizeMode(RecentEventsModel::Type,
                                                      QHeaderView::Stretch);
    for (const int column : {RecentEventsModel::Status, RecentEventsModel::Code,
                             RecentEventsModel::Time, RecentEventsModel::When})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    // The inspector is narrow: the id is in the tooltip and on the clipboard menu of the type.
    m_table->setColumnHidden(RecentEventsModel::Id, true);
    m_table->setColumnHidden(RecentEventsModel::Status, true);
    installRecentEventsDelegates(m_table);

    m_hint = new QLabel;
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setMargin(24);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_source = new ToneLabel;
    m_source->setObjectName(QStringLiteral("deliveriesSource"));
    m_source->setTextFormat(Qt::PlainText);
    m_source->setWordWrap(true);
    m_source->setMargin(8);
    m_source->setFont(fonts::small(m_source->font()));

    auto *listed = new QWidget;
    auto *listLayout = new QVBoxLayout(listed);
    listLayout->setContentsMargins(0, 0, 0, 0);
    listLayout->setSpacing(0);
    listLayout->addWidget(m_table, 1);
    listLayout->addWidget(m_source);
    auto *why = new QPushButton(tr("Why did nothing arrive?"));
    why->setObjectName(QStringLiteral("askWhy"));
    connect(why, &QPushButton::clicked, this, &DeliveriesTab::whyWanted);
    m_stack = new QStackedWidget;
    m_stack->addWidget(listed);
    m_stack->addWidget(m_hint);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(14, 8, 14, 12);
    foot->addWidget(why);
    foot->addStretch();
    layout->addLayout(foot);
    clear();
    new ZoneFollower(this, [this] {
        if (m_model->rowCount() > 0)
            showList();
    });
}

DeliveriesTab::~DeliveriesTab() = default;

void DeliveriesTab::show(const api::Webhook &webhook, bool asked)
{
    m_shown = webhook.id;
    m_listed = webhook.recentEvents;
    showList();
    if (m_model->rowCount() == 0 && asked && !m_loading)
        showHint(tr("The platform lists no deliveries for this webhook."));
}

void DeliveriesTab::showList()
{
    const bool isKept = m_recordOf == m_shown && m_kept.size() >= m_listed.size();
    const QVector<api::RecentEvent> &events = isKept ? m_kept : m_listed;
    m_model->setEvents(m_shown, events);
    m_model->refreshTimes();
    if (events.isEmpty())
        return;
    m_source->setTone(isKept && m_isMissing ? Tone::Warning : Tone::Neutral);
    m_source->setText(isKept ? recordText()
                             : tr("As the platform lists them: the last %n, at most 50.", nullptr,
                                  static_cast<int>(events.size())));
    m_stack->setCurrentIndex(0);
}

void DeliveriesTab::showRecord(const QString &webhookId, const store::Comparison &comparison)
{
    const store::PlatformRecord &record = comparison.record;
    m_recordOf = webhookId;
    m_kept = workspace::recentEventsOf(record.events);
    std::vector<std::string> missing;
    for (const store::ListedEvent &event : comparison.missing())
        missing.push_back(event.eventId);
    m_isMissing = !missing.empty();
    m_comparison = models::visibleText(
        text::comparisonSentence(comparison.reported(), comparison.came(), missing).toStdString(),
        400);
    m_unknown = record.unknown;
    if (m_shown == webhookId)
        showList();
}

QString DeliveriesTab::recordText() const
{
    QStringList lines{m_comparison};
    for (const store::UnknownStretch &stretch : m_unknown) {
        if (lines.size() > mostUnknown)
            break;
        lines += text::unknownSentence(
            stretch.from ? text::localTime(*stretch.from, locale()) : QString(),
            text::localTime(stretch.until, locale()));
    }
    return lines.join(QLatin1Char('\n'));
}

void DeliveriesTab::setLoading(bool loading)
{
    m_loading = loading;
    if (loading && m_model->rowCount() == 0)
        showHint(tr("Asking the platform…"));
}

void DeliveriesTab::showError(const Error &error)
{
    if (m_model->rowCount() == 0)
        showHint(text::inFull(error));
}

void DeliveriesTab::clear()
{
    m_model->clear();
    m_shown.clear();
    m_listed.clear();
    m_loading = false;
    showHint({});
}

void DeliveriesTab::showHint(const QString &text)
{
    m_hint->setText(text);
    m_stack->setCurrentIndex(1);
}

} // namespace hookbench::ui
