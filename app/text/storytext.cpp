// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/storytext.h"

#include <QCoreApplication>
#include <QLocale>

namespace hookbench::text
{

namespace
{

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
    case StoryFinding::Kind::OutOfOrder:
        break;
    }
    return StoryWords::tr("%1 came after a later step (%2).").arg(type, number);
}

} // namespace hookbench::text
