// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/eventline.h"

#include "app/cli/output.h"

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

QString answerText(const store::EventSummary &event)
{
    if (event.answered)
        return QString::number(*event.answered);
    switch (event.answerKind) {
    case store::AnswerKind::Dropped:
        return u"dropped"_s;
    case store::AnswerKind::Withheld:
        return u"no answer"_s;
    default:
        return u"not answered yet"_s;
    }
}

} // namespace

QString eventLine(const store::EventSummary &event)
{
    const std::string_view verdict = verdictName(event.verdict);
    QString line = QString::fromStdString(formatUtc(event.receivedAt)) + u"  "_s +
                   QString::fromLatin1(verdict.data(), qsizetype(verdict.size())).leftJustified(19);
    if (!event.eventType.empty())
        line += u"  "_s + QString::fromStdString(event.eventType);
    line += u"  %1 %2  %3 B  %4"_s
                .arg(QString::fromStdString(event.method), QString::fromStdString(event.path))
                .arg(event.size)
                .arg(answerText(event));
    if (!event.cause.empty())
        line += u"  "_s + QString::fromStdString(event.cause);
    if (event.duplicateOf)
        line += u"  duplicate of %1"_s.arg(*event.duplicateOf);
    return printable(line);
}

} // namespace hookbench::cli
