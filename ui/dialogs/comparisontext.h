// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/event.h"
#include "app/store/eventdiff.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

#include <vector>

namespace hookbench::ui
{

/// Two events and what tells them apart, put into words. References to what its maker keeps; lives
/// on the stack.
struct ComparisonText
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonText)

public:
    const store::EventRecord &first;
    const store::EventRecord &second;
    const store::EventDiff &diff;
    bool folds = false; ///< what changes with every attempt is left out
    QLocale locale{};

    std::vector<store::EventDiff::Change> headers() const;
    std::vector<store::EventDiff::Change> payload() const;
    /// Headers and places of the payload; 1 at least where the bodies differ.
    int differences() const;
    /// Whether a retry is what its first attempt was, in one sentence.
    QString verdict() const;
    /// The same in a few words: for a list of attempts.
    QString attemptVerdict() const;
    /// Of all attempts behind the first, in one sentence: how many are what it was, and from which
    /// byte on the others are not.
    static QString attemptsVerdict(const std::vector<ComparisonText> &later);
    /// Line by line, the first event's above the second's; a sign marks those that differ.
    QString bytes() const;
    /// All of it but for the heads.
    QString report() const;

    /// "#41", or the name of the case file that it is from.
    static QString name(const store::EventSummary &row);
    /// "#41 · payment.completed · 20 Mar 14:02 · attempt 2"
    static QString head(const store::EventRecord &event, UtcTime now, const QLocale &locale);
};

} // namespace hookbench::ui
