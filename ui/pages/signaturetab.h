// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/settings/account.h"
#include "ui/widgets/scrollpage.h"

#include <array>
#include <string>

class QLabel;
class QPushButton;

namespace hookbench::inbox
{
struct Ladder;
}

namespace hookbench::receiver
{
struct Diagnosed;
}

namespace hookbench::ui
{

class CodeView;
class DiagnosisView;
class KeyValueList;
class LadderRungs;
class MessageBar;

/// How the signature of an event was checked, rung by rung, and the very bytes that a right sender
/// would have signed. Owned by the inspector; GUI thread.
class SignatureTab : public ScrollPage
{
    Q_OBJECT

public:
    explicit SignatureTab(QWidget *parent = nullptr);
    ~SignatureTab() override;

    void show(const Result<inbox::Ladder> &ladder, settings::Environment environment);
    /// There is nothing to be checked, and why.
    void showNote(const QString &sentence);
    /// The search for the cause is under way.
    void showSearching(std::size_t attempts);
    /// An error is that of the search, and takes nothing away from what show() shows.
    void showDiagnosis(const Result<receiver::Diagnosed> &found);
    void clear();

Q_SIGNALS:
    void diagnosisStopRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showVerdict(const inbox::Ladder &ladder);
    void showRungs(const inbox::Ladder &ladder);
    void showMessage(const inbox::Ladder &ladder);
    void setShown(bool shown);
    void fitMessage();

    std::string m_signed;
    MessageBar *m_verdict;
    MessageBar *m_unconfirmed;
    DiagnosisView *m_diagnosis;
    KeyValueList *m_facts;
    LadderRungs *m_ladder;
    QLabel *m_title;
    QLabel *m_legend;
    CodeView *m_message;
    QPushButton *m_copy;
};

} // namespace hookbench::ui
