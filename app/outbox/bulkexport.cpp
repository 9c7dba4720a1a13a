// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/bulkexport.h"

#include "app/send/drill.h"
#include "app/send/drillreport.h"
#include "app/send/replayreport.h"
#include "app/store/csv.h"

#include <QSaveFile>

#include <array>
#include <cstdio>

namespace hookbench::outbox
{

namespace
{

constexpr int rowsOfAPage = 100;

std::string millisecondsText(double value)
{
    if (value < 0)
        return {};
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", value);
    return text.data();
}

Result<void> writeCsv(store::AttemptStore &attempts, store::RunId run, const send::ReportSink &sink)
{
    const std::array<std::string, 9> heading{"position", "event_id", "started_at", "status", "error",
                                             "expected", "pass",     "ms",         "proxy"};
    sink(store::csvRow(heading));
    for (std::int64_t after = -1;;) {
        const auto page = attempts.attemptsOfRun(run, after, rowsOfAPage);
        if (!page)
            return page.error();
        if (page->empty())
            return {};
        for (const store::Attempt &attempt : *page) {
            const std::array<std::string, 9> cells{std::to_string(attempt.position + 1),
                                                   attempt.eventId,
                                                   formatUtc(attempt.startedAt),
                                                   attempt.status ? std::to_string(*attempt.status)
                                                                  : std::string(),
                                                   attempt.error,
                                                   attempt.isToBeAccepted ? "2xx" : "4xx",
                                                   attempt.hasPassed ? "true" : "false",
                                                   millisecondsText(attempt.totalMs),
                                                   attempt.proxy};
            sink(store::csvRow(cells));
        }
        after = page->back().position;
    }
}

Result<void> writeContent(store::AttemptStore &attempts, const store::ReplayRun &run,
                          const QString &name, const send::ReportSink &sink)
{
    if (name.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return writeCsv(attempts, run.id, sink);
    if (send::drillPlanOf(run.kind)) {
        const Result<send::DrillVerdict> verdict = send::drillVerdict(attempts, run.id);
        if (!verdict)
            return verdict.error();
        const send::DrillTitle title{run, run.seed, send::stateFromJson(run.handlerState)};
        return name.endsWith(QLatin1String(".html"), Qt::CaseInsensitive)
                   ? send::writeDrillHtml(attempts, title, *verdict, sink)
                   : send::writeDrillJson(attempts, title, *verdict, sink);
    }
    const Result<send::ReplayReport> report = send::replayReport(attempts, run.id);
    if (!report)
        return report.error();
    sink(send::replayReportJson(run, *report) + '\n');
    return {};
}

} // namespace

Result<void> writeRun(store::AttemptStore &attempts, const store::ReplayRun &run,
                      const std::filesystem::path &path)
{
    QSaveFile file(QString::fromStdU16String(path.u16string()));
    const auto failed = [&file, &path] {
        Error error{ErrorKind::FileUnreadable, file.errorString().toStdString()};
        error.path = path.string();
        return error;
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    bool isWritten = true;
    const send::ReportSink sink = [&](std::string_view piece) {
        const auto size = static_cast<qint64>(piece.size());
        isWritten = isWritten && file.write(piece.data(), size) == size;
    };
    const Result<void> made =
        writeContent(attempts, run, QString::fromStdString(path.filename().string()), sink);
    if (!made)
        return made;
    if (!isWritten || !file.commit())
        return failed();
    return {};
}

} // namespace hookbench::outbox
