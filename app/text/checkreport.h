// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/checkfinding.h"
#include "app/base/clock.h"

#include <QString>

#include <span>
#include <string>

namespace hookbench::text
{

/// A check-up as it is handed over.
struct CheckReport
{
    QString target;
    UtcTime at{};
    int score = 0;
    std::span<const CheckFinding> findings{};
};

/// One line: code, result, sentence, fix.
std::string checkFindingJson(const CheckFinding &finding);
/// One object with every finding.
std::string checkReportJson(const CheckReport &report);
/// For people: the headline first.
QString checkReportText(const CheckReport &report);

/// "Pass", "Warning", "Fail", "Skipped".
QString checkResultWord(CheckResult result);

} // namespace hookbench::text
