// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/comparisontext.h"

#include "app/text/formats.h"
#include "models/bytetext.h"
#include "models/eventcells.h"

#include <algorithm>
#include <string_view>

namespace hookbench::ui
{

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

std::vector<Change> ComparisonText::headers() const
{
    return folded(diff.headers, folds);
}

std::vector<Change> ComparisonText::payload() const
{
    return folded(diff.payload, folds);
}

int ComparisonText::differences() const
{
    const auto named = static_cast<int>(headers().size() + payload().size());
    const bool areBytesAlone = diff.firstDifference && diff.payload.empty();
    return named + (areBytesAlone ? 1 : 0);
}

QString ComparisonText::name(const store::EventSummary &row)
{
    const QString ofCase = models::EventCells::caseName(row);
    return ofCase.isEmpty() ? QStringLiteral("#%1").arg(row.id) : ofCase;
}

QString ComparisonText::head(const EventRecord &event, UtcTime now, const QLocale &locale)
{
    const store::EventSummary &row = event.summary;
    QStringList parts{name(row)};
    if (!row.eventType.empty())
        parts += models::visibleText(row.eventType, 200);
    if (!row.eventId.empty())
        parts += models::visibleText(row.eventId, 200);
    parts += text::receiptTime(row.receivedAt, now, locale);
    if (row.attempt)
        parts += tr("attempt %1").arg(locale.toString(qlonglong(*row.attempt)));
    return parts.join(QStringLiteral(" · "));
}

QString ComparisonText::verdict() const
{
    const bool isRetry = store::areAttempts(first.summary, second.summary);
    if (!diff.firstDifference) {
        return isRetry ? tr("The bodies are the same, byte by byte, as those of two attempts have "
                            "to be.")
                       : tr("The bodies are the same, byte by byte.");
    }
    const QString at = locale.toString(qulonglong(*diff.firstDifference));
    if (isRetry)
        return tr("Two attempts of one event have to be the same, and these are not: the bodies "
                  "differ from byte %1 on.")
            .arg(at);
    if (diff.arePayloadsJson && diff.payload.empty())
        return tr("The bodies differ from byte %1 on, but the payloads say the same.").arg(at);
    return tr("The bodies differ from byte %1 on.").arg(at);
}

QString ComparisonText::attemptVerdict() const
{
    return diff.firstDifference ? tr("differs from byte %1 on")
                                      .arg(locale.toString(qulonglong(*diff.firstDifference)))
                                : tr("the same bytes");
}

QString ComparisonText::attemptsVerdict(const std::vector<ComparisonText> &later)
{
    QStringList differing;
    for (const ComparisonText &one : later) {
        if (one.diff.firstDifference)
            differing += tr("%1 from byte %2 on")
                             .arg(name(one.second.summary),
                                  one.locale.toString(qulonglong(*one.diff.firstDifference)));
    }
    if (differing.isEmpty())
        return tr("%n later attempt(s): each has the bytes of the first, as it has to.", nullptr,
                  static_cast<int>(later.size()));
    return tr("Attempts of one event have to be the same, and %n of these differ(s) from the "
              "first: "
              "%1.",
              nullptr, static_cast<int>(differing.size()))
        .arg(differing.join(QStringLiteral(", ")));
}

QString ComparisonText::bytes() const
{
    if (!diff.firstDifference)
        return tr("There is no difference.");
    const std::string_view before = first.body;
    const std::string_view after = second.body;
    const std::size_t line = *diff.firstDifference / bytesInLine;
    const std::size_t from = (line > 2 ? line - 2 : 0) * bytesInLine;
    const std::size_t end =
        std::min(std::max(before.size(), after.size()), from + shownLines * bytesInLine);
    const auto dump = [](std::string_view body, std::size_t at) {
        return at < body.size() ? models::hexDump(body, at, bytesInLine, bytesInLine).trimmed()
                                : QStringLiteral("–");
    };
    QString text;
    for (std::size_t at = from; at < end; at += bytesInLine) {
        const std::string_view one = before.substr(std::min(at, before.size()), bytesInLine);
        const std::string_view other = after.substr(std::min(at, after.size()), bytesInLine);
        if (one == other) {
            text += QStringLiteral("    ") + dump(before, at) + QLatin1Char('\n');
        } else {
            text += QStringLiteral("- 1 ") + dump(before, at) + QLatin1Char('\n');
            text += QStringLiteral("+ 2 ") + dump(after, at) + QLatin1Char('\n');
        }
    }
    return text;
}

QString ComparisonText::report() const
{
    return verdict() + QStringLiteral("\n\n") + tr("Bytes") + QLatin1Char('\n') + bytes() +
           QStringLiteral("\n\n") + tr("Headers") + QLatin1Char('\n') + changeLines(headers()) +
           QLatin1Char('\n') + tr("Payload") + QLatin1Char('\n') + changeLines(payload());
}

} // namespace hookbench::ui
