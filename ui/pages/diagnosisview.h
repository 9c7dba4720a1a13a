// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstddef>

class QLabel;
class QPushButton;

namespace hookbench::receiver
{
struct Diagnosed;
}

namespace hookbench::ui
{

class CodeView;
class KeyValueList;
class SpinnerLabel;

/// Why a delivery did not verify: how far the search is, then what to do about the cause, how
/// certain it is, what was not tried, and where the body differs from the one that was signed.
/// GUI thread.
class DiagnosisView : public QWidget
{
    Q_OBJECT

public:
    explicit DiagnosisView(QWidget *parent = nullptr);

    /// Shows it, and how many ways were tried so far.
    void showSearching(std::size_t attempts);
    /// Shows it; without a finding it hides.
    void showDiagnosis(const receiver::Diagnosed &found);
    /// In one sentence; empty when nothing was found out.
    static QString causeOf(const receiver::Diagnosed &found);

Q_SIGNALS:
    void stopRequested();

private:
    void showDifference(const receiver::Diagnosed &found);

    QLabel *m_title;
    QWidget *m_search;
    SpinnerLabel *m_spinner;
    QPushButton *m_stop;
    KeyValueList *m_facts;
    QWidget *m_difference;
    QLabel *m_legend;
    CodeView *m_bytes;
    QPushButton *m_copy;
};

} // namespace hookbench::ui
