// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/checkreport.h"

#include "app/text/checktext.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace hookbench::text
{

namespace
{

using ReportJson = nlohmann::ordered_json;

class CheckReportWords
{
    Q_DECLARE_TR_FUNCTIONS(CheckReportWords)
};

ReportJson findingObject(const CheckFinding &finding)
{
    const QString fix = checkFix(finding);
    return {{"code", checkCodeName(finding.code)},
            {"result", checkResultName(finding.result)},
            {"sentence", checkSentence(finding).toStdString()},
            {"fix", fix.isEmpty() ? ReportJson(nullptr) : ReportJson(fix.toStdString())}};
}

std::string dumped(const ReportJson &json, int indent)
{
    return json.dump(indent, ' ', false, ReportJson::error_handler_t::replace);
}

} // namespace

std::string checkFindingJson(const CheckFinding &finding)
{
    return dumped(findingObject(finding), -1);
}

std::string checkReportJson(const CheckReport &report)
{
    ReportJson findings = ReportJson::array();
    for (const CheckFinding &finding : report.findings)
        findings.push_back(findingObject(finding));
    return dumped({{"target", report.target.toStdString()},
                   {"checkedAt", formatUtc(report.at)},
                   {"score", report.score},
                   {"headline", checkHeadline(report.findings).toStdString()},
                   {"findings", findings}},
                  2);
}

QString checkReportText(const CheckReport &report)
{
    QStringList lines{checkHeadline(report.findings),
                      CheckReportWords::tr("%1 of 100 for %2, checked at %3")
                          .arg(report.score)
                          .arg(report.target, QString::fromStdString(formatUtc(report.at))),
                      QString()};
    for (const CheckFinding &finding : report.findings) {
        lines += checkResultWord(finding.result) + QStringLiteral(": ") + checkSentence(finding);
        if (const QString fix = checkFix(finding); !fix.isEmpty())
            lines += QStringLiteral("    ") + fix;
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString checkResultWord(CheckResult result)
{
    switch (result) {
    case CheckResult::Pass:
        return CheckReportWords::tr("Pass");
    case CheckResult::Warn:
        return CheckReportWords::tr("Warning");
    case CheckResult::Fail:
        return CheckReportWords::tr("Fail");
    case CheckResult::Skipped:
        break;
    }
    return CheckReportWords::tr("Skipped");
}

} // namespace hookbench::text
