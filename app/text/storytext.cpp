// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/storytext.h"

#include <QCoreApplication>
#include <QLocale>

namespace hookbench::text
{

namespace
{

constexpr qsizetype mostNamed = 6;

/// The translation context of this file.
struct StoryWords
{
    Q_DECLARE_TR_FUNCTIONS(Story)
};

} // namespace

QString storySentence(const StoryFinding &finding)
{
    const QString type = QString::fromStdString(finding.eventType);
    const QString number = finding.event ? QStringLiteral("#%1").arg(*finding.event) : QString();
    switch (finding.kind) {
    case StoryFinding::Kind::Missing:
        return StoryWords::tr("%1 did not come here.").arg(type);
    case StoryFinding::Kind::Doubled:
        return StoryWords::tr("%1 came again as another event (%2).").arg(type, number);
    case StoryFinding::Kind::Changed:
        return StoryWords::tr("%1 came again with other bytes (%2).").arg(type, number);
    case StoryFinding::Kind::OutOfOrder:
        break;
    }
    return StoryWords::tr("%1 came after a later step (%2).").arg(type, number);
}

QString comparisonSentence(std::size_t reported, std::size_t came,
                           const std::vector<std::string> &missing)
{
    const int count = static_cast<int>(reported);
    if (reported == 0)
        return StoryWords::tr("The platform has not reported an event yet.");
    if (came == reported)
        return StoryWords::tr("All %n event(s) that the platform reported came here.", nullptr,
                              count);
    const QLocale locale;
    QString sentence = StoryWords::tr("Of %n event(s) that the platform reported, %1 came here.",
                                      nullptr, count)
                           .arg(locale.toString(static_cast<qulonglong>(came)));
    QStringList names;
    for (const std::string &id : missing) {
        if (names.size() == mostNamed)
            break;
        names += QString::fromStdString(id);
    }
    const auto left = static_cast<int>(missing.size()) - static_cast<int>(names.size());
    const QString list = names.join(QStringLiteral(", "));
    if (left > 0)
        sentence += QLatin1Char(' ') +
                    StoryWords::tr("Missing: %1 and %n more.", nullptr, left).arg(list);
    else if (!names.isEmpty())
        sentence += QLatin1Char(' ') + StoryWords::tr("Missing: %1.").arg(list);
    return sentence;
}

QString unknownSentence(const QString &from, const QString &until)
{
    if (from.isEmpty())
        return StoryWords::tr("What was sent before %1 is not known: the platform may have had "
                              "more than it listed.")
            .arg(until);
    return StoryWords::tr("What was sent between %1 and %2 is not known: the platform may have had "
                          "more than it listed.")
        .arg(from, until);
}

} // namespace hookbench::text
