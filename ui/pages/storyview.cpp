// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/storyview.h"

#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "app/text/storytext.h"
#include "models/bytetext.h"
#include "models/eventtablemodel.h"
#include "models/roles.h"
#include "models/storymodel.h"
#include "ui/delegates/columnfit.h"
#include "ui/delegates/eventdelegates.h"
#include "ui/delegates/textdelegate.h"
#include "ui/delegates/verdictdelegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/rowchoice.h"
#include "ui/widgets/tonelabel.h"
#include "ui/widgets/zonefollower.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace hookbench::ui
{

using models::StoryModel;
using Look = TextDelegate::Look;

namespace
{

constexpr int storyMargin = 16;
constexpr std::size_t mostFindings = 8; ///< that are listed one by one
constexpr std::size_t mostStretches = 3;

} // namespace

StoryView::StoryView(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(std::make_unique<StoryModel>(clock))
{
    setObjectName(QStringLiteral("storyView"));
    m_title = new ElidedLabel;
    m_title->setFont(fonts::heading(fonts::monospace(m_title->font())));
    m_title->setCopyable(true);
    m_title->setAccessibleName(tr("Business object"));
    m_summary = new QLabel;
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setWordWrap(true); // two whole times with their zones
    m_findings = new MessageBar;
    m_findings->setObjectName(QStringLiteral("storyFindings"));
    m_findings->setClosable(false);
    createTable();

    auto *head = new QVBoxLayout;
    head->setContentsMargins(storyMargin, 12, storyMargin, 12);
    head->setSpacing(4);
    head->addWidget(m_title);
    head->addWidget(m_summary);
    head->addSpacing(4);
    head->addWidget(m_findings);
    head->addWidget(createRecord());
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    m_empty = new EmptyState;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    setFocusProxy(m_table);
    clear();
    new ZoneFollower(this, [this] { showTimes(); });
}

StoryView::~StoryView() = default;

QWidget *StoryView::createRecord()
{
    m_recordText = new ToneLabel;
    m_recordText->setObjectName(QStringLiteral("storyRecord"));
    m_recordText->setWordWrap(true);
    m_recordText->setTextFormat(Qt::PlainText);
    m_fetch = new QPushButton(tr("Ask the platform again"));
    m_fetch->setObjectName(QStringLiteral("storyFetch"));
    m_fetch->setToolTip(tr("Reads what the platform lists of the webhooks of this story"));
    m_replay = new QPushButton(tr("Send it from here…"));
    m_replay->setObjectName(QStringLiteral("storyReplay"));
    m_replay->setToolTip(tr("Sends the selected event, which did not come, out of its bytes that "
                            "are kept here"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_fetch);
    buttons->addWidget(m_replay);
    buttons->addStretch();
    m_record = new QWidget;
    auto *layout = new QVBoxLayout(m_record);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_recordText);
    layout->addLayout(buttons);
    connect(m_fetch, &QPushButton::clicked, this, [this] {
        QStringList webhooks;
        for (const std::string &id : m_story.webhooks())
            webhooks += QString::fromStdString(id);
        Q_EMIT listsWanted(webhooks);
    });
    connect(m_replay, &QPushButton::clicked, this, [this] {
        Q_EMIT replayWanted(m_table->currentIndex().data(models::IdRole).toLongLong());
    });
    return m_record;
}

void StoryView::createTable()
{
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("storyEvents"));
    m_table->setAccessibleName(tr("Events of the object, oldest first"));
    m_table->setModel(m_model.get());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    QVector<ColumnRule> rules(StoryModel::ColumnCount);
    rules[StoryModel::Received] = {.least = 10, .preferred = 16, .sorts = false};
    rules[StoryModel::EventType] = {.least = 16, .preferred = 18, .stretch = 3, .sorts = false};
    rules[StoryModel::What] = {
        .least = 10, .preferred = 15, .stretch = 2, .leavesAs = 3, .sorts = false};
    rules[StoryModel::VerdictWord] = eventColumnRules().at(models::EventTableModel::VerdictWord);
    rules[StoryModel::VerdictWord].leavesAs = 2;
    rules[StoryModel::VerdictWord].sorts = false;
    rules[StoryModel::Answered] = {.least = 7, .preferred = 8, .leavesAs = 1, .sorts = false};
    new ColumnFit(m_table, rules);
    m_table->setItemDelegate(new TextDelegate(Look::Words, m_table));
    for (const int column : {StoryModel::Received, StoryModel::EventType})
        m_table->setItemDelegateForColumn(column, new TextDelegate(Look::Data, m_table));
    m_table->setItemDelegateForColumn(StoryModel::VerdictWord, new VerdictDelegate(m_table));
    m_table->setItemDelegateForColumn(StoryModel::Answered,
                                      new TextDelegate(Look::Number, m_table));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                updateReplay();
                Q_EMIT eventSelected(current.isValid() ? current.data(models::IdRole).toLongLong()
                                                       : 0);
            });
    connect(m_table, &QTableView::activated, this, &StoryView::eventActivated);
}

void StoryView::showStory(const QString &object, const Result<store::Story> &story)
{
    if (!story) {
        showHint(text::inFull(story.error()));
        return;
    }
    if (object != m_caseObject)
        m_caseEvents.clear();
    if (story->events.empty() && m_caseEvents.empty()) {
        const qint64 wanted = m_wanted;
        showHint(tr("No event that is kept here speaks of %1.").arg(object));
        m_asked = object;
        m_wanted = wanted; // a case may have it
        return;
    }
    const bool isSame = object == m_object;
    m_object = object;
    m_story = *story;
    showAll(isSame);
}

void StoryView::showCaseEvents(const QString &object,
                               const std::vector<store::EventSummary> &events)
{
    m_caseObject = object;
    m_caseEvents = events;
    if (object == m_object) {
        if (m_story.events.empty() && events.empty())
            showStory(object, store::Story()); // their case was closed
        else
            showAll(true);
    } else if (object == m_asked && !events.empty()) {
        m_object = object;
        showAll(false);
    }
}

void StoryView::showAll(bool isSame)
{
    m_model->setStory(m_story, m_caseEvents, isSame);
    m_title->setText(m_object);
    showSummary();
    showFindings(m_story);
    showRecord();
    m_stack->setCurrentIndex(1);
    const qint64 wanted = std::exchange(m_wanted, 0);
    if (!isSame || !m_table->currentIndex().isValid())
        chooseRow(m_table, 0);
    selectEvent(wanted);
    if (wanted >= 0 || m_caseObject == m_object) // what is of a case may follow
        m_wanted = 0;                            // it may have gone
}

void StoryView::showSummary()
{
    const QString ofCases =
        m_caseEvents.empty() ? QString()
                             : tr("%n event(s) of opened case files, which count for nothing here",
                                  nullptr, static_cast<int>(m_caseEvents.size()));
    if (m_story.events.empty()) {
        m_summary->setText(ofCases);
        return;
    }
    const auto &first = m_story.events.front();
    const auto &last = m_story.events.back();
    QString summary = tr("%n event(s)", nullptr, static_cast<int>(m_story.events.size()));
    if (!m_story.isComplete)
        summary = tr("The newest %n event(s)", nullptr, static_cast<int>(m_story.events.size()));
    summary += QStringLiteral(" · ") + text::absoluteTime(first.receivedAt, locale());
    if (last.receivedAt != first.receivedAt)
        summary += QStringLiteral(" – ") + text::absoluteTime(last.receivedAt, locale());
    m_summary->setText(ofCases.isEmpty() ? summary : summary + QStringLiteral("\n") + ofCases);
}

void StoryView::showTimes()
{
    if (m_object.isEmpty())
        return;
    showSummary();
    showRecord();
}

void StoryView::selectEvent(qint64 id)
{
    m_wanted = id;
    for (int row = 0; id != 0 && row < m_model->rowCount(); ++row) {
        if (m_model->at(row).listed || m_model->at(row).event.id != id)
            continue;
        m_wanted = 0;
        chooseRow(m_table, row);
        m_table->scrollTo(m_model->index(row, 0));
        return;
    }
}

void StoryView::showFindings(const store::Story &story)
{
    m_findings->setVisible(!story.events.empty());
    if (story.events.empty())
        return;
    if (story.findings.empty()) {
        QString sentence = tr("No step is missing, doubled or out of order.");
        const auto again = std::count_if(
            story.events.begin(), story.events.end(), [](const store::EventSummary &event) {
                const store::StoryPart part = store::storyPart(event);
                return part == store::StoryPart::Retry || part == store::StoryPart::Duplicate;
            });
        if (again > 0)
            sentence += QLatin1Char(' ') + tr("%n delivery(s) came again, with the same bytes.",
                                              nullptr, static_cast<int>(again));
        m_findings->showText(MessageBar::Kind::Success, sentence);
        return;
    }
    QStringList lines;
    for (const StoryFinding &finding : story.findings) {
        if (static_cast<std::size_t>(lines.size()) == mostFindings) {
            lines +=
                tr("and %n more", nullptr, static_cast<int>(story.findings.size() - mostFindings));
            break;
        }
        lines += models::visibleText(text::storySentence(finding).toStdString(), 400);
    }
    m_findings->showText(MessageBar::Kind::Warning, lines.join(QLatin1Char('\n')));
}

void StoryView::showRecord()
{
    const std::vector<store::ListedEvent> missing = m_story.missing();
    std::vector<std::string> ids;
    for (const store::ListedEvent &event : missing)
        ids.push_back(event.eventId);
    QStringList lines;
    if (m_story.listed.empty()) {
        lines += tr("What the platform reported of this is not known yet.");
    } else {
        lines += models::visibleText(
            text::comparisonSentence(m_story.listed.size(), m_story.listed.size() - ids.size(), ids)
                .toStdString(),
            400);
        if (!missing.empty())
            lines += tr("A list does not say of which object an event speaks: what did not come "
                        "may be another one's.");
    }
    for (std::size_t i = 0; i < m_story.unknown.size() && i < mostStretches; ++i) {
        const store::UnknownStretch &stretch = m_story.unknown[i];
        lines += text::unknownSentence(stretch.from ? text::localTime(*stretch.from, locale())
                                                    : QString(),
                                       text::localTime(stretch.until, locale()));
    }
    m_recordText->setText(lines.join(QLatin1Char('\n')));
    m_recordText->setTone(missing.empty() ? Tone::Neutral : Tone::Warning);
    const bool hasSender = !m_story.webhooks().empty();
    m_record->setVisible(hasSender || !m_story.listed.empty());
    m_fetch->setVisible(hasSender);
    updateReplay();
}

void StoryView::updateReplay()
{
    const QModelIndex current = m_table->currentIndex();
    const bool canBeSent = current.isValid() && m_model->at(current.row()).listed &&
                           !m_model->at(current.row()).listed->capture &&
                           m_model->at(current.row()).listed->elsewhere;
    m_replay->setVisible(canBeSent);
}

void StoryView::setFetching(bool isFetching, const QString &failure)
{
    m_fetch->setEnabled(!isFetching);
    m_fetch->setText(isFetching ? tr("Asking the platform…") : tr("Ask the platform again"));
    if (!failure.isEmpty()) {
        m_recordText->setText(failure);
        m_recordText->setTone(Tone::Bad);
    }
}

void StoryView::clear()
{
    showHint(tr("Choose a business object to see everything that came about it."));
}

void StoryView::showHint(const QString &sentence)
{
    m_object.clear();
    m_asked.clear();
    m_story = {};
    m_model->setStory({}, {}, false);
    m_empty->setContent(icons::icon(Icon::Deliveries), sentence);
    m_stack->setCurrentIndex(0);
    Q_EMIT eventSelected(0);
}

} // namespace hookbench::ui
