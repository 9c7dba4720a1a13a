// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowtext.h"

#include "app/composition.h"
#include "app/text/errortext.h"
#include "app/text/filetext.h"
#include "ui/mainwindow.h"

namespace hookbench::ui
{

using workspace::ChangeKind;
using workspace::RunReport;

namespace
{

QString fileName(const std::filesystem::path &file)
{
    return QString::fromStdString(file.string());
}

QString doneSentence(ChangeKind kind, int count, bool isUndo)
{
    if (isUndo)
        return MainWindow::tr("%n change(s) were taken back.", nullptr, count);
    switch (kind) {
    case ChangeKind::Pause:
        return MainWindow::tr("%n webhook(s) were paused.", nullptr, count);
    case ChangeKind::Resume:
        return MainWindow::tr("%n webhook(s) were resumed.", nullptr, count);
    case ChangeKind::Delete:
        return MainWindow::tr("%n webhook(s) were deleted.", nullptr, count);
    case ChangeKind::Create:
    case ChangeKind::Edit:
    case ChangeKind::Restore:
        break;
    }
    return MainWindow::tr("%n webhook(s) were changed.", nullptr, count);
}

QString eventSentence(const settings::FileEvent &event)
{
    switch (event.kind) {
    case settings::FileEvent::Kind::KeptAside:
        return text::fileKeptAside(fileName(event.file), fileName(event.copy));
    case settings::FileEvent::Kind::PartlyRead:
        return text::filePartlyRead(fileName(event.file), fileName(event.copy));
    case settings::FileEvent::Kind::Migrated:
        return text::fileMigrated(fileName(event.file), fileName(event.copy));
    }
    return {};
}

} // namespace

QString runSentence(ChangeKind kind, int done, bool isUndo, int newIds)
{
    const QString sentence = doneSentence(kind, done, isUndo);
    return newIds > 0 ? sentence + QLatin1Char(' ') +
                            MainWindow::tr("%n of them have a new id now.", nullptr, newIds)
                      : sentence;
}

QString runProblems(const RunReport &report)
{
    QStringList lines;
    for (const RunReport::Failure &failure : report.failures.mid(0, 3)) {
        lines += MainWindow::tr("%1: %2").arg(
            failure.name.isEmpty() ? MainWindow::tr("Reading the list") : failure.name,
            text::sentence(failure.error));
    }
    if (report.failures.size() > 3)
        lines +=
            MainWindow::tr("and %n more", nullptr, static_cast<int>(report.failures.size()) - 3);
    if (report.cancelled)
        lines += MainWindow::tr("Cancelled: %n webhook(s) were left as they are.", nullptr,
                                report.notTried());
    else if (report.notTried() > 0)
        lines += MainWindow::tr("Stopped there: %n webhook(s) were not tried.", nullptr,
                                report.notTried());
    return lines.join(QLatin1Char('\n'));
}

QString startupLines(const StartupNotices &notices)
{
    QStringList lines;
    for (const settings::FileEvent &event : notices.files)
        lines += eventSentence(event);
    if (!notices.tightened.isEmpty())
        lines += text::rightsTightened(notices.tightened);
    for (const Error &error : notices.failures)
        lines += (text::inFull(error));
    return lines.join(QLatin1Char('\n'));
}

} // namespace hookbench::ui
