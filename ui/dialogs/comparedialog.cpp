// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/comparedialog.h"

#include "app/inbox/receiverdesk.h"
#include "app/text/errortext.h"
#include "models/changemodel.h"
#include "ui/clipboardkeeper.h"
#include "ui/delegates/textdelegate.h"
#include "ui/dialogs/comparisontext.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/tonelabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace hookbench::ui
{

using models::ChangeModel;
using store::EventRecord;

namespace
{

constexpr int othersWidth = 216;

/// Before it is read; a case's ids are for this program alone.
QString shownId(store::EventId id)
{
    return id < 0 ? QStringLiteral("…") : QStringLiteral("#%1").arg(id);
}

} // namespace

CompareDialog::CompareDialog(inbox::ReceiverDesk &desk, const Clock &clock,
                             std::vector<store::EventId> events, QWidget *parent)
    : QDialog(parent)
    , m_clock(clock)
    , m_ids(std::move(events))
    , m_headers(std::make_unique<ChangeModel>())
    , m_payload(std::make_unique<ChangeModel>())
{
    // The oldest first; what is of a case file, with its negative ids, behind the own ones.
    std::sort(m_ids.begin(), m_ids.end(), [](store::EventId a, store::EventId b) {
        return std::pair(a < 0, a) < std::pair(b < 0, b);
    });
    for (std::size_t i = 1; i < m_ids.size(); ++i)
        m_others.push_back(std::make_unique<Other>());
    setObjectName(QStringLiteral("compareDialog"));
    setWindowTitle(m_others.size() == 1
                       ? tr("Compare two events")
                       : tr("Compare %n event(s)", nullptr, static_cast<int>(m_ids.size())));
    resize(m_others.size() == 1 ? 880 : 940, 560);
    createLayout();
    read(desk);
}

CompareDialog::~CompareDialog() = default;

void CompareDialog::read(inbox::ReceiverDesk &desk)
{
    desk.readEvent(m_ids.front(), this, [this](const Result<EventRecord> &event) {
        m_first = event;
        onRead();
    });
    for (std::size_t i = 0; i < m_others.size(); ++i) {
        Other *other = m_others.at(i).get();
        desk.readEvent(m_ids.at(i + 1), &other->context,
                       [this, other](const Result<EventRecord> &event) {
                           other->event = event;
                           onRead();
                       });
    }
}

QWidget *CompareDialog::createOthers()
{
    m_base = new QLabel(tr("Against %1, the oldest").arg(shownId(m_ids.front())));
    m_base->setForegroundRole(QPalette::PlaceholderText);
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("comparedEvents"));
    m_list->setAccessibleName(tr("Events that are held against the oldest"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    const int height = 2 * m_list->fontMetrics().lineSpacing() + 16;
    for (std::size_t i = 0; i < m_others.size(); ++i) {
        auto *item = new QListWidgetItem(shownId(m_ids.at(i + 1)), m_list);
        item->setSizeHint(QSize(0, height));
    }
    m_list->setCurrentRow(0);
    connect(m_list, &QListWidget::currentRowChanged, this, &CompareDialog::showChosen);
    auto *others = new QWidget;
    others->setFixedWidth(othersWidth);
    auto *layout = new QVBoxLayout(others);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_base);
    layout->addWidget(m_list, 1);
    others->setVisible(m_others.size() > 1);
    return others;
}

QWidget *CompareDialog::createChanges(const QString &title, const char *name, ChangeModel *model)
{
    auto *table = new QTableView;
    table->setObjectName(QString::fromLatin1(name));
    table->setAccessibleName(title);
    table->setModel(model);
    makeRowTable(table);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(ChangeModel::Sign, QHeaderView::ResizeToContents);
    table->setItemDelegate(new TextDelegate(TextDelegate::Look::Data, table));
    table->setItemDelegateForColumn(ChangeModel::Sign,
                                    new TextDelegate(TextDelegate::Look::Words, table));
    return table;
}

void CompareDialog::createLayout()
{
    m_title = new QLabel(windowTitle());
    m_title->setFont(fonts::heading(m_title->font()));
    m_attempts = new ToneLabel;
    m_attempts->setObjectName(QStringLiteral("comparedAttempts"));
    m_attempts->setTextFormat(Qt::PlainText);
    m_attempts->setWordWrap(true);
    m_attempts->hide();
    m_heads = new ToneLabel;
    m_heads->setTextFormat(Qt::PlainText);
    m_heads->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_verdict = new MessageBar;
    m_verdict->setClosable(false);
    m_verdict->hide();
    m_folds = new QCheckBox(tr("Leave out times, signatures and trace ids"));
    m_folds->setObjectName(QStringLiteral("foldVolatile"));
    m_bytes = new CodeView;
    m_bytes->setObjectName(QStringLiteral("compareBytes"));
    m_bytes->setAccessibleName(tr("Bytes around the first difference"));
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("compareTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(
        createChanges(tr("Differences of the payloads"), "payloadChanges", m_payload.get()),
        tr("Payload"));
    m_tabs->addTab(
        createChanges(tr("Differences of the headers"), "headerChanges", m_headers.get()),
        tr("Headers"));
    m_tabs->addTab(m_bytes, tr("Bytes"));

    auto *copies = new QPushButton(tr("Copy as text"));
    copies->setObjectName(QStringLiteral("copyComparison"));
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("closeComparison"));
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_folds);
    buttons->addStretch();
    buttons->addWidget(copies);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_attempts);
    auto *compared = new QVBoxLayout;
    compared->setSpacing(12);
    compared->addWidget(m_heads);
    compared->addWidget(m_verdict);
    compared->addWidget(m_tabs, 1);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(16);
    sides->addWidget(createOthers());
    sides->addLayout(compared, 1);
    layout->addLayout(sides, 1);
    layout->addLayout(buttons);

    connect(m_folds, &QCheckBox::toggled, this, &CompareDialog::showList);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(copies, &QPushButton::clicked, this, [this] { ClipboardKeeper::copyText(report()); });
}

void CompareDialog::onRead()
{
    const bool isAllRead = std::all_of(m_others.begin(), m_others.end(),
                                       [](const auto &other) { return other->event.has_value(); });
    if (!m_first || !isAllRead)
        return;
    if (!*m_first) {
        showFailure(m_first->error());
        return;
    }
    for (const auto &other : m_others) {
        if (*other->event)
            other->diff = store::diffEvents(**m_first, **other->event);
    }
    m_base->setText(tr("Against %1, the oldest").arg(ComparisonText::name((*m_first)->summary)));
    showAttempts();
    showList();
}

/// More than two deliveries of one event: which of them are not what the first one was.
void CompareDialog::showAttempts()
{
    std::vector<ComparisonText> later;
    m_areAttempts = m_others.size() > 1;
    for (const auto &other : m_others) {
        if (!*other->event)
            continue;
        later.push_back(textOf(*other));
        m_areAttempts =
            m_areAttempts && store::areAttempts((*m_first)->summary, (*other->event)->summary);
    }
    if (!m_areAttempts || later.empty())
        return;
    setWindowTitle(tr("Compare %n attempt(s)", nullptr, static_cast<int>(m_ids.size())));
    m_title->setText(windowTitle());
    m_base->setText(tr("Against %1, the first attempt").arg(ComparisonText::name((*m_first)->summary)));
    m_attempts->setText(ComparisonText::attemptsVerdict(later));
    m_attempts->show();
}

void CompareDialog::showFailure(const Error &error)
{
    m_verdict->showText(MessageBar::Kind::Error, text::inFull(error));
}

ComparisonText CompareDialog::textOf(const Other &other) const
{
    return {**m_first, **other.event, other.diff, m_folds->isChecked(), locale()};
}

const CompareDialog::Other &CompareDialog::chosen() const
{
    return *m_others.at(static_cast<std::size_t>(std::max(0, m_list->currentRow())));
}

/// Each with its count, which goes by what is left out.
void CompareDialog::showList()
{
    for (int row = 0; row < m_list->count(); ++row) {
        const Other &other = *m_others.at(static_cast<std::size_t>(row));
        QString text = shownId(m_ids.at(static_cast<std::size_t>(row) + 1));
        if (!*other.event) {
            text += QLatin1Char('\n') + tr("cannot be read");
        } else {
            const store::EventSummary &summary = (*other.event)->summary;
            text = ComparisonText::name(summary);
            if (summary.attempt)
                text += QStringLiteral(" · ") +
                        tr("attempt %1").arg(locale().toString(qlonglong(*summary.attempt)));
            const ComparisonText compared = textOf(other);
            const int count = compared.differences();
            text += QLatin1Char('\n');
            if (m_areAttempts)
                text += compared.attemptVerdict();
            else
                text += count == 0 ? tr("the same") : tr("%n difference(s)", nullptr, count);
            m_list->item(row)->setToolTip(head(**other.event).toHtmlEscaped());
        }
        m_list->item(row)->setText(text);
    }
    showChosen();
}

void CompareDialog::showChosen()
{
    if (!m_first || !*m_first || !chosen().event)
        return;
    const Other &other = chosen();
    const bool isThere = other.event->ok();
    m_tabs->setEnabled(isThere);
    if (!isThere) {
        m_heads->setText(head(**m_first));
        m_payload->setChanges({});
        m_headers->setChanges({});
        m_bytes->setCode({});
        showFailure(other.event->error());
        return;
    }
    const ComparisonText compared = textOf(other);
    m_heads->setText(head(**m_first) + QLatin1Char('\n') + head(**other.event));
    m_verdict->showText(other.diff.firstDifference ? MessageBar::Kind::Warning
                                                   : MessageBar::Kind::Success,
                        compared.verdict());
    m_bytes->setCode(compared.bytes());
    const auto payload = compared.payload();
    const auto headers = compared.headers();
    m_tabs->setTabText(0, other.diff.arePayloadsJson
                              ? tr("Payload (%1)").arg(locale().toString(payload.size()))
                              : tr("Payload (no JSON)"));
    m_tabs->setTabText(1, tr("Headers (%1)").arg(locale().toString(headers.size())));
    m_payload->setChanges(payload);
    m_headers->setChanges(headers);
}

QString CompareDialog::head(const EventRecord &event) const
{
    return ComparisonText::head(event, m_clock.now(), locale());
}

QString CompareDialog::report() const
{
    if (!m_first || !*m_first)
        return {};
    QStringList parts;
    if (m_areAttempts)
        parts += m_attempts->text();
    for (const auto &other : m_others) {
        if (other->event && *other->event)
            parts += head(**m_first) + QLatin1Char('\n') + head(**other->event) +
                     QLatin1Char('\n') + textOf(*other).report();
    }
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace hookbench::ui
