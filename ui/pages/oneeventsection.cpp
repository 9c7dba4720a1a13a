// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/oneeventsection.h"

#include "app/outbox/sendservice.h"
#include "app/settings/uistate.h"
#include "app/text/environmentname.h"
#include "app/text/errortext.h"
#include "app/workspace/workspace.h"
#include "models/attempttablemodel.h"
#include "models/intenttext.h"
#include "models/roles.h"
#include "ui/changegate.h"
#include "ui/delegates/columnfit.h"
#include "ui/delegates/outcomedelegate.h"
#include "ui/delegates/textdelegate.h"
#include "ui/delegates/timingdelegate.h"
#include "ui/delegates/urldelegate.h"
#include "ui/pages/attemptinspector.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/surface.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/tonelabel.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

using models::AttemptTableModel;
using outbox::Draft;
using outbox::Sent;

namespace
{

const QString sidesKey = QStringLiteral("sendSplitter");
const QString sentKey = QStringLiteral("attemptsSplitter");
const QString sentColumnsKey = QStringLiteral("attemptsColumns");

QString failureOf(const Sent &sent)
{
    return sent.error ? text::sentence(*sent.error) : QString();
}

} // namespace

OneEventSection::OneEventSection(SendComposer::Services services, ChangeGate &gate, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_gate(gate)
    , m_model(std::make_unique<AttemptTableModel>(services.sending.clock()))
    , m_series(services.sending)
{
    setObjectName(QStringLiteral("oneEventSection"));
    m_sides = new QSplitter(Qt::Horizontal);
    m_sides->setObjectName(QStringLiteral("sendSplitter"));
    m_sides->setChildrenCollapsible(false);
    m_sides->setHandleWidth(1);
    m_sides->addWidget(createForm());
    m_sides->addWidget(createResults());
    m_sides->setStretchFactor(0, 1);
    m_sides->setStretchFactor(1, 1);
    m_sides->setSizes({500, 580});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_sides);
    connectAll();
    updateBar();
    updateRows();
}

OneEventSection::~OneEventSection() = default;

// --- how it is laid out ----------------------------------------------------------------

QWidget *OneEventSection::createForm()
{
    m_composer = new SendComposer(m_services);
    m_message = new MessageBar;
    m_message->setObjectName(QStringLiteral("sendMessage"));
    m_message->hide();
    auto *message = new QVBoxLayout;
    message->setContentsMargins(16, 0, 16, 8);
    message->addWidget(m_message);
    auto *form = new QWidget;
    form->setMinimumWidth(360);
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_composer, 1);
    layout->addLayout(message);
    layout->addWidget(makeHairline());
    layout->addWidget(createBar());
    return form;
}

QWidget *OneEventSection::createBar()
{
    const auto spin = [this](const char *name, const QString &accessible, int most) {
        auto *box = new QSpinBox;
        box->setObjectName(QString::fromLatin1(name));
        box->setAccessibleName(accessible);
        box->findChild<QLineEdit *>()->setAccessibleName(accessible); // it has the focus
        box->setRange(1, most);
        return box;
    };
    m_times = spin("sendTimes", tr("How many times it is sent"), outbox::Series::mostTimes);
    m_times->setSuffix(tr(" ×"));
    m_rate = spin("sendRate", tr("How many are sent in a second, at most"),
                  outbox::Series::mostPerSecond);
    m_rate->setSuffix(tr(" per second"));
    m_rate->setValue(5);
    m_progress = new QLabel;
    m_progress->setObjectName(QStringLiteral("sendProgress"));
    m_progress->setTextFormat(Qt::PlainText);
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("sendCancel"));
    m_send = new QPushButton;
    m_send->setObjectName(QStringLiteral("sendNow"));
    m_send->setProperty("role", QStringLiteral("primary"));
    m_send->setIcon(icons::icon(Icon::Send));
    auto *go = new QAction(tr("Send"), this);
    go->setObjectName(QStringLiteral("sendNowAction"));
    go->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    go->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(go);
    connect(go, &QAction::triggered, this, [this] {
        if (m_send->isEnabled() && m_send->isVisible())
            wishToSend();
    });
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(m_times);
    layout->addWidget(m_rate);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_cancel);
    layout->addWidget(m_send);
    return bar;
}

QWidget *OneEventSection::createResults()
{
    using Look = TextDelegate::Look;
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("attemptsTable"));
    m_table->setAccessibleName(tr("Deliveries that were sent"));
    m_table->setModel(m_model.get());
    makeRowTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setItemDelegate(new TextDelegate(Look::Words, m_table));
    m_table->setItemDelegateForColumn(AttemptTableModel::Time,
                                      new TextDelegate(Look::Time, m_table));
    m_table->setItemDelegateForColumn(AttemptTableModel::Target, new UrlDelegate(m_table));
    m_table->setItemDelegateForColumn(AttemptTableModel::Answer,
                                      new TextDelegate(Look::Number, m_table));
    m_table->setItemDelegateForColumn(AttemptTableModel::Outcome, new OutcomeDelegate(m_table));
    m_table->setItemDelegateForColumn(AttemptTableModel::Timing, new TimingDelegate(m_table));
    m_columns = new ColumnFit(m_table, {{12, 13, 0, 2, false},
                                        {12, 20, 2, 1, false},
                                        {10, 18, 1, 0, false},
                                        {7, 7, 0, 0, false},
                                        {8, 9, 0, 3, false},
                                        {16, 18, 0, 0, false},
                                        {14, 18, 0, 4, false}});
    auto *empty = new EmptyState;
    empty->setContent(icons::icon(Icon::Send),
                      tr("What is sent is listed here with its answer, and kept with the event it "
                         "was made from."));
    m_results = new QStackedWidget;
    m_results->addWidget(empty);
    m_results->addWidget(m_table);

    m_summary = new ToneLabel;
    m_summary->setObjectName(QStringLiteral("sendSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_compare = new QPushButton(tr("Compare"));
    m_compare->setObjectName(QStringLiteral("compareAnswers"));
    m_compare->setToolTip(tr("What tells the answers of two deliveries apart (Ctrl+D)"));
    m_compare->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    auto *head = new QFrame;
    setSurface(head, Surface::Header);
    auto *headLine = new QHBoxLayout(head);
    headLine->setContentsMargins(14, 4, 8, 5);
    headLine->setSpacing(8);
    headLine->addWidget(m_summary, 1);
    headLine->addWidget(m_compare);

    auto *list = new QWidget;
    auto *listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins(0, 0, 0, 0);
    listLayout->setSpacing(0);
    listLayout->addWidget(head);
    listLayout->addWidget(m_results, 1);
    m_inspector = new AttemptInspector;
    m_sent = new QSplitter(Qt::Vertical);
    m_sent->setObjectName(QStringLiteral("attemptsSplitter"));
    m_sent->setChildrenCollapsible(false);
    m_sent->setHandleWidth(1);
    m_sent->addWidget(list);
    m_sent->addWidget(m_inspector);
    m_sent->setSizes({320, 300});
    return m_sent;
}

void OneEventSection::saveState(settings::UiState &state, const QString &account) const
{
    state.setValue(account, sidesKey, m_sides->saveState());
    state.setValue(account, sentKey, m_sent->saveState());
    state.setValue(account, sentColumnsKey, m_columns->saveState());
}

void OneEventSection::restoreState(const settings::UiState &state, const QString &account)
{
    m_sides->restoreState(state.value(account, sidesKey));
    m_sent->restoreState(state.value(account, sentKey));
    m_columns->restoreState(state.value(account, sentColumnsKey));
}

void OneEventSection::connectAll()
{
    connect(m_composer, &SendComposer::changed, this, &OneEventSection::updateBar);
    connect(m_times, &QSpinBox::valueChanged, this, [this](int times) {
        m_composer->setTimes(times);
        updateBar();
    });
    connect(m_send, &QPushButton::clicked, this, &OneEventSection::wishToSend);
    connect(m_cancel, &QPushButton::clicked, &m_series, &outbox::Series::cancel);
    connect(&m_series, &outbox::Series::sent, this, &OneEventSection::onSent);
    connect(&m_series, &outbox::Series::progressed, this, [this](int answered, int total) {
        m_progress->setText(total > 1 ? tr("%1 of %2").arg(answered).arg(total) : tr("Sending…"));
    });
    connect(&m_series, &outbox::Series::refused, this, [this](const Error &error) {
        m_message->showText(MessageBar::Kind::Error, text::sentence(error));
    });
    connect(&m_series, &outbox::Series::ended, this, &OneEventSection::onEnded);
    connect(&m_services.sending, &outbox::SendService::notStored, this, [this](const Error &error) {
        m_message->showText(MessageBar::Kind::Warning,
                            tr("What was sent is not remembered: %1").arg(text::sentence(error)));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &OneEventSection::onSelectionChanged);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
        if (chosen.size() != 2)
            return;
        const Row *one = rowOf(chosen.at(0).data(models::IdRole).toLongLong());
        const Row *other = rowOf(chosen.at(1).data(models::IdRole).toLongLong());
        if (!one || !other)
            return;
        if (one->id > other->id)
            std::swap(one, other);
        m_inspector->compare(one->sent.attempt, other->sent.attempt);
    });
    connect(m_inspector, &AttemptInspector::redirectWanted, this, &OneEventSection::followRedirect);
}

void OneEventSection::prepare(std::shared_ptr<const store::EventRecord> event)
{
    m_message->hide();
    m_composer->setEvent(std::move(event));
}

// --- sending ---------------------------------------------------------------------------

void OneEventSection::wishToSend()
{
    if (m_series.isRunning() || m_isAsking || !m_composer->refusal().isEmpty())
        return;
    m_message->hide();
    const settings::Account &account = m_services.workspace.account();
    const bool isLive = !account.id.isEmpty() && account.environment == settings::Environment::Live;
    const QString host = QString::fromStdString(outbox::hostOf(m_composer->target().toStdString()));
    const bool isElsewhere = m_composer->reach() == send::Reach::Elsewhere;
    const bool isKnown = m_confirmedHosts.contains(account.id + QLatin1Char(' ') + host);
    if (isLive || (isElsewhere && !isKnown))
        ask(isElsewhere);
    else
        start();
}

void OneEventSection::ask(bool isElsewhere)
{
    const QString target = m_composer->target();
    const QString host = QString::fromStdString(outbox::hostOf(target.toStdString()));
    Question question;
    question.title = tr("Send to %1?").arg(host);
    question.sentence =
        isElsewhere ? tr("%1 is neither this machine nor a webhook of this account. What goes "
                         "there is real for whoever runs it.")
                          .arg(host)
                    : tr("This account is LIVE: a validly signed event moves goods.");
    question.facts = {{tr("URL"), target}, {tr("Deliveries"), locale().toString(m_times->value())}};
    question.confirmText = tr("Send");
    question.dangerous = isElsewhere;
    const QString known = m_services.workspace.account().id + QLatin1Char(' ') + host;
    m_gate.ask(question, true, [this, known, target] {
        if (m_composer->target() != target)
            return; // that is not what was asked
        m_confirmedHosts.insert(known);
        start();
    });
}

void OneEventSection::start()
{
    m_isAsking = true;
    updateBar();
    m_composer->fetchDraft([this](Result<Draft> draft) {
        m_isAsking = false;
        if (!draft) {
            m_message->showText(MessageBar::Kind::Error, text::inFull(draft.error()));
            updateBar();
            return;
        }
        m_progress->setText(tr("Sending…"));
        m_series.start(m_times->value(), m_rate->value(),
                       [this, draft = std::move(*draft)]() -> Result<outbox::Dispatch> {
                           outbox::SendService &sending = m_services.sending;
                           return outbox::dispatchOf(draft, sending.schemes(),
                                                     sending.clock().now(), sending.random());
                       });
        updateBar();
    });
}

void OneEventSection::onSent(const Sent &sent)
{
    m_rows.insert(m_rows.begin(), {++m_lastId, sent});
    if (m_rows.size() > mostRows)
        m_rows.pop_back();
    if (m_series.isRunning() && m_times->value() > 1 && m_rows.size() % 10 != 0)
        return; // many rows are shown in steps; the last one always
    updateRows();
}

void OneEventSection::onEnded(int answered, bool isCancelled)
{
    updateRows();
    updateBar();
    if (isCancelled && answered > 0)
        m_message->showText(MessageBar::Kind::Info,
                            tr("Cancelled after %n delivery(ies).", nullptr, answered));
    if (!m_rows.empty())
        m_table->setCurrentIndex(m_model->index(0, AttemptTableModel::Intent));
}

void OneEventSection::followRedirect(const QString &url)
{
    m_composer->setTarget(url);
    wishToSend();
}

// --- what is shown ---------------------------------------------------------------------

void OneEventSection::updateBar()
{
    const settings::Account &account = m_services.workspace.account();
    const bool isBusy = m_series.isRunning() || m_isAsking;
    const QString why = m_composer->refusal();
    m_send->setText(account.id.isEmpty()
                        ? tr("Send")
                        : tr("Send in %1").arg(text::environmentWord(account.environment)));
    m_send->setEnabled(!isBusy && why.isEmpty());
    m_send->setToolTip(why.isEmpty() ? tr("Ctrl+Return") : why);
    m_send->setVisible(!isBusy);
    m_cancel->setVisible(isBusy);
    m_progress->setVisible(true);
    if (!isBusy)
        m_progress->clear();
    m_times->setEnabled(!isBusy);
    m_rate->setEnabled(!isBusy);
    m_rate->setVisible(m_times->value() > 1);
}

void OneEventSection::updateRows()
{
    QVector<models::AttemptRow> rows;
    rows.reserve(static_cast<qsizetype>(m_rows.size()));
    int passed = 0;
    for (const Row &row : m_rows) {
        rows.append({row.id, row.sent.attempt, failureOf(row.sent)});
        passed += row.sent.attempt.hasPassed ? 1 : 0;
    }
    m_model->setRows(rows);
    const int failed = static_cast<int>(m_rows.size()) - passed;
    m_results->setCurrentIndex(rows.isEmpty() ? 0 : 1);
    m_summary->setTone(failed > 0 ? Tone::Bad : Tone::Neutral);
    m_summary->setText(rows.isEmpty()
                           ? tr("Nothing was sent yet")
                           : tr("%1 as expected, %2 not")
                                 .arg(locale().toString(passed), locale().toString(failed)));
    onSelectionChanged();
}

void OneEventSection::onSelectionChanged()
{
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    m_compare->setEnabled(chosen.size() == 2);
    if (chosen.size() != 1) {
        if (chosen.isEmpty())
            m_inspector->clear();
        return;
    }
    if (const Row *row = rowOf(chosen.first().data(models::IdRole).toLongLong()))
        m_inspector->show(row->sent);
}

const OneEventSection::Row *OneEventSection::rowOf(qint64 id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [id](const Row &row) { return row.id == id; });
    return found == m_rows.end() ? nullptr : &*found;
}

} // namespace hookbench::ui
