// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/eventcells.h"

#include "app/text/formats.h"
#include "app/text/verdicttext.h"

#include <QLocale>

#include <algorithm>
#include <climits>

namespace hookbench::models
{

using store::AnswerKind;
using store::EventSummary;

namespace
{

QString inUtf8(const std::string &text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

QString EventCells::caseName(const EventSummary &row)
{
    return row.account.starts_with(caseAccount) ? inUtf8(row.account.substr(caseAccount.size()))
                                                : QString();
}

QString EventCells::shown(const EventSummary &row, Column column) const
{
    if (row.kind == store::RowKind::Gap)
        return column == Received ? gapText(row) : QString();
    const QLocale locale;
    switch (column) {
    case Received:
        return text::cellTime(row.receivedAt, m_clock.now(), locale);
    case VerdictWord:
        return text::verdictWord(row.verdict);
    case Type:
        return row.eventType.empty() ? QStringLiteral("–") : inUtf8(row.eventType);
    case Event:
        return row.eventId.empty() ? QStringLiteral("–") : inUtf8(row.eventId);
    case Path: {
        const QString name = caseName(row);
        return name.isEmpty()
                   ? inUtf8(row.path)
                   : EventTableModel::tr("%1 · %2", "case file, path").arg(name, inUtf8(row.path));
    }
    case Bytes:
        return text::count(row.size, locale);
    case Answered:
        if (row.answered)
            return QString::number(*row.answered);
        switch (row.answerKind) {
        case AnswerKind::Pending:
            return QStringLiteral("…");
        case AnswerKind::Dropped:
            return EventTableModel::tr("dropped");
        default:
            return EventTableModel::tr("none");
        }
    case DuplicateOf:
        // The ids of a case say nothing outside of it.
        return !row.duplicateOf ? QString()
               : row.id < 0     ? EventTableModel::tr("yes")
                                : QStringLiteral("#%1").arg(*row.duplicateOf);
    case Cause:
        return inUtf8(row.cause);
    case ColumnCount:
        break;
    }
    return {};
}

QString EventCells::gapText(const EventSummary &row) const
{
    const UtcTime now = m_clock.now();
    // Without an end the zone stands beside the time: the column's title is far from a whole row.
    return row.gapEnd
               ? EventTableModel::tr("not listening %1")
                     .arg(text::cellSpan(row.receivedAt, *row.gapEnd, now))
               : EventTableModel::tr("not listening since %1").arg(text::localTime(row.receivedAt));
}

/// For a screen reader that reads row by row.
QString EventCells::sentence(const EventSummary &row) const
{
    if (row.kind == store::RowKind::Gap)
        return gapText(row);
    QStringList parts{shown(row, Received), text::verdictWord(row.verdict)};
    for (const Column column : {Type, Event, Path})
        parts += shown(row, column);
    parts += EventTableModel::tr("%n byte(s)", nullptr,
                                 static_cast<int>(std::min<std::int64_t>(row.size, INT_MAX)));
    parts += EventTableModel::tr("answered %1").arg(shown(row, Answered));
    if (row.duplicateOf)
        parts += EventTableModel::tr("duplicate of %1").arg(shown(row, DuplicateOf));
    if (row.isPinned)
        parts += EventTableModel::tr("pinned");
    if (const QString name = caseName(row); !name.isEmpty())
        parts += EventTableModel::tr("from the case file %1").arg(name);
    return parts.join(QStringLiteral(", "));
}

QVariant EventCells::sortValue(const EventSummary &row, Column column)
{
    switch (column) {
    case Received:
        return qint64(row.receivedAt.time_since_epoch().count());
    case VerdictWord:
        return static_cast<int>(row.verdict);
    case Type:
        return inUtf8(row.eventType);
    case Event:
        return inUtf8(row.eventId);
    case Path:
        return inUtf8(row.path);
    case Bytes:
        return qint64(row.size);
    case Answered:
        return row.answered ? QVariant(*row.answered) : QVariant();
    case DuplicateOf:
        return row.duplicateOf ? QVariant(qint64(*row.duplicateOf)) : QVariant();
    case Cause:
        return inUtf8(row.cause);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant EventCells::toolTip(const EventSummary &row, Column column) const
{
    switch (column) {
    case Received:
        return text::absoluteTime(row.receivedAt);
    case VerdictWord:
        if (row.kind == store::RowKind::Gap)
            return {};
        return row.isCheckedLater ? QString(text::verdictSentence(row.verdict) + QLatin1Char(' ') +
                                            text::checkedLaterSentence())
                                  : text::verdictSentence(row.verdict);
    case Type:
        if (const QString name = caseName(row); !name.isEmpty())
            return shown(row, Type) + QLatin1Char('\n') +
                   EventTableModel::tr("from the case file %1").arg(name);
        if (!row.isPinned)
            return {}; // the delegate tells what it had to cut
        return shown(row, Type) + QLatin1Char('\n') +
               EventTableModel::tr("Pinned: it stays when older events are thinned out.");
    case Bytes:
        return text::byteSize(row.size);
    case Answered:
        return row.answerKind == AnswerKind::Pending
                   ? QVariant(EventTableModel::tr("Passed on; the handler has not answered yet."))
                   : QVariant();
    default:
        return {}; // the delegate tells what it had to cut
    }
}

QVariant EventCells::header(int section, int role) const
{
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section == Bytes || section == Answered;
        return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role == Qt::ToolTipRole && section == Bytes)
        return EventTableModel::tr("Size of the body as it came");
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Received:
        return text::timeTitle(EventTableModel::tr("Received"), m_clock.now());
    case VerdictWord:
        return EventTableModel::tr("Verdict");
    case Type:
        return EventTableModel::tr("Type");
    case Event:
        return EventTableModel::tr("Event");
    case Path:
        return EventTableModel::tr("Path");
    case Bytes:
        return EventTableModel::tr("Bytes");
    case Answered:
        return EventTableModel::tr("Answered");
    case DuplicateOf:
        return EventTableModel::tr("Duplicate of");
    case Cause:
        return EventTableModel::tr("Cause");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace hookbench::models
