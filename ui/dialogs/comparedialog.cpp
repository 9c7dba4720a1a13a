// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/comparedialog.h"

#include "app/inbox/receiverdesk.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "models/bytetext.h"
#include "models/changemodel.h"
#include "ui/clipboardkeeper.h"
#include "ui/delegates/textdelegate.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tonelabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

using models::ChangeModel;
using store::EventRecord;
using Change = store::EventDiff::Change;

namespace
{

constexpr std::size_t bytesInLine = 16;
constexpr std::size_t shownLines = 12;      ///< of bytes, around the first difference
constexpr std::size_t reportedBytes = 4000; ///< of a value in the text

std::vector<Change> folded(std::vector<Change> changes, bool folds)
{
    if (folds)
        std::erase_if(changes, store::isVolatile);
    return changes;
}

QString changeLines(const std::vector<Change> &changes)
{
    QString text;
    for (const Change &change : changes) {
        const QString name = models::visibleText(change.name, reportedBytes);
        if (change.before)
            text += QStringLiteral("  - %1: %2\n")
                        .arg(name, models::visibleText(*change.before, reportedBytes));
        if (change.after)
            text += QStringLiteral("  + %1: %2\n")
                        .arg(name, models::visibleText(*change.after, reportedBytes));
    }
    return text;
}

} // namespace

CompareDialog::CompareDialog(inbox::ReceiverDesk &desk, const Clock &clock, store::EventId one,
                             store::EventId other, QWidget *parent)
    : QDialog(parent)
    , m_clock(clock)
    , m_headers(std::make_unique<ChangeModel>())
    , m_payload(std::make_unique<ChangeModel>())
{
    setObjectName(QStringLiteral("compareDialog"));
    setWindowTitle(tr("Compare two events"));
    resize(880, 560);
    createLayout();
    desk.readEvent(std::min(one, other), this, [this](const Result<EventRecord> &event) {
        m_first = event;
        onRead();
    });
    desk.readEvent(std::max(one, other), &m_secondContext,
                   [this](const Result<EventRecord> &event) {
                       m_second = event;
                       onRead();
                   });
}

CompareDialog::~CompareDialog() = default;

QWidget *CompareDialog::createChanges(const QString &title, const char *name, ChangeModel *model)
{
    auto *table = new QTableView;
    table->setObjectName(QString::fromLatin1(name));
    table->setAccessibleName(title);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
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
    auto *title = new QLabel(windowTitle());
    title->setFont(fonts::heading(title->font()));
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
    layout->addWidget(title);
    layout->addWidget(m_heads);
    layout->addWidget(m_verdict);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(buttons);

    connect(m_folds, &QCheckBox::toggled, this, &CompareDialog::showDifferences);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(copies, &QPushButton::clicked, this, [this] { ClipboardKeeper::copyText(report()); });
}

void CompareDialog::onRead()
{
    if (!m_first || !m_second)
        return;
    for (const Result<EventRecord> *event : {&*m_first, &*m_second}) {
        if (!*event) {
            m_verdict->showText(MessageBar::Kind::Error, text::sentence(event->error()) +
                                                             QLatin1Char(' ') +
                                                             text::hint(event->error()));
            return;
        }
    }
    m_diff = store::diffEvents(**m_first, **m_second);
    m_heads->setText(head(**m_first) + QLatin1Char('\n') + head(**m_second));
    m_verdict->showText(
        m_diff.firstDifference ? MessageBar::Kind::Warning : MessageBar::Kind::Success, verdict());
    m_bytes->setCode(bytes());
    showDifferences();
}

void CompareDialog::showDifferences()
{
    const std::vector<Change> payload = folded(m_diff.payload, m_folds->isChecked());
    const std::vector<Change> headers = folded(m_diff.headers, m_folds->isChecked());
    m_tabs->setTabText(0, m_diff.arePayloadsJson
                              ? tr("Payload (%1)").arg(locale().toString(payload.size()))
                              : tr("Payload (no JSON)"));
    m_tabs->setTabText(1, tr("Headers (%1)").arg(locale().toString(headers.size())));
    m_payload->setChanges(payload);
    m_headers->setChanges(headers);
}

/// "#41 · payment.completed · 20 Mar 14:02 · attempt 2"
QString CompareDialog::head(const EventRecord &event) const
{
    const store::EventSummary &row = event.summary;
    QStringList parts{QStringLiteral("#%1").arg(row.id)};
    if (!row.eventType.empty())
        parts += models::visibleText(row.eventType, 200);
    if (!row.eventId.empty())
        parts += models::visibleText(row.eventId, 200);
    parts += text::receiptTime(row.receivedAt, m_clock.now(), locale());
    if (row.attempt)
        parts += tr("attempt %1").arg(locale().toString(qlonglong(*row.attempt)));
    return parts.join(QStringLiteral(" · "));
}

QString CompareDialog::verdict() const
{
    const store::EventSummary &first = (*m_first)->summary;
    const store::EventSummary &second = (*m_second)->summary;
    const bool isRetry = !first.eventId.empty() && first.eventId == second.eventId;
    if (!m_diff.firstDifference) {
        return isRetry ? tr("The bodies are the same, byte by byte, as those of two attempts have "
                            "to be.")
                       : tr("The bodies are the same, byte by byte.");
    }
    const QString at = locale().toString(qulonglong(*m_diff.firstDifference));
    if (isRetry)
        return tr("Two attempts of one event have to be the same, and these are not: the bodies "
                  "differ from byte %1 on.")
            .arg(at);
    if (m_diff.arePayloadsJson && m_diff.payload.empty())
        return tr("The bodies differ from byte %1 on, but the payloads say the same.").arg(at);
    return tr("The bodies differ from byte %1 on.").arg(at);
}

/// Line by line, the first event's above the second's; a sign marks those that differ.
QString CompareDialog::bytes() const
{
    if (!m_diff.firstDifference)
        return tr("There is no difference.");
    const std::string_view first = (*m_first)->body;
    const std::string_view second = (*m_second)->body;
    const std::size_t line = *m_diff.firstDifference / bytesInLine;
    const std::size_t from = (line > 2 ? line - 2 : 0) * bytesInLine;
    const std::size_t end =
        std::min(std::max(first.size(), second.size()), from + shownLines * bytesInLine);
    const auto dump = [](std::string_view body, std::size_t at) {
        return at < body.size() ? models::hexDump(body, at, bytesInLine, bytesInLine).trimmed()
                                : QStringLiteral("–");
    };
    QString text;
    for (std::size_t at = from; at < end; at += bytesInLine) {
        const std::string_view one = first.substr(std::min(at, first.size()), bytesInLine);
        const std::string_view other = second.substr(std::min(at, second.size()), bytesInLine);
        if (one == other) {
            text += QStringLiteral("    ") + dump(first, at) + QLatin1Char('\n');
        } else {
            text += QStringLiteral("- 1 ") + dump(first, at) + QLatin1Char('\n');
            text += QStringLiteral("+ 2 ") + dump(second, at) + QLatin1Char('\n');
        }
    }
    return text;
}

QString CompareDialog::report() const
{
    if (!m_first || !m_second || !*m_first || !*m_second)
        return {};
    QString text = head(**m_first) + QLatin1Char('\n') + head(**m_second) + QLatin1Char('\n') +
                   verdict() + QStringLiteral("\n\n") + tr("Bytes") + QLatin1Char('\n') + bytes();
    text += QStringLiteral("\n\n") + tr("Headers") + QLatin1Char('\n') +
            changeLines(folded(m_diff.headers, m_folds->isChecked()));
    text += QLatin1Char('\n') + tr("Payload") + QLatin1Char('\n') +
            changeLines(folded(m_diff.payload, m_folds->isChecked()));
    return text;
}

} // namespace hookbench::ui
