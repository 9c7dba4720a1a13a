// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arrivalprobe.h"
#include "ui/widgets/scrollpage.h"

#include <optional>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace hookbench::ui
{

class ArrivalHelp;
class ElidedLabel;
class MessageBar;

/// "Why did nothing arrive?": the steps between the platform and this receiver in their order, what
/// was found at each, and a button that does something about it. Looks again by itself once such a
/// button has changed something. GUI thread.
class WhyView : public ScrollPage
{
    Q_OBJECT

public:
    /// `help` must outlive it.
    explicit WhyView(ArrivalHelp &help, QWidget *parent = nullptr);

    /// Starts to look; `occasion`: why it does so by itself, in a sentence; empty: it was asked.
    void ask(const ArrivalProbe::Question &question, const QString &occasion = {});
    /// What was asked last; nullopt: nothing.
    const std::optional<ArrivalProbe::Question> &question() const { return m_question; }
    /// Forgets what it shows, and stops looking.
    void clear();

Q_SIGNALS:
    /// The user has seen enough.
    void closed();
    void announced(const QString &sentence);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void createLayout();
    QWidget *createHead();
    QWidget *createProgress();
    QWidget *createFoot();
    void connectAll();
    void look();
    void showStage(ArrivalProbe::Stage stage);
    void onFinished(const Result<std::vector<WhyStep>> &steps);
    void showSteps();
    void clearLines();
    void addLine(QVBoxLayout *column, const WhyStep &step);
    void setLooking(bool looking);
    void cancel();
    void copy();
    QString asText() const;

    ArrivalHelp &m_help;
    ArrivalProbe m_probe;
    std::optional<ArrivalProbe::Question> m_question;
    std::vector<WhyStep> m_steps;
    UtcTime m_lookedAt{};

    QToolButton *m_close = nullptr;
    ElidedLabel *m_subject = nullptr;
    MessageBar *m_occasion = nullptr;
    QWidget *m_progressRow = nullptr;
    QLabel *m_progressText = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    MessageBar *m_headline = nullptr;
    QLabel *m_when = nullptr;
    QVBoxLayout *m_lines = nullptr;
    QPushButton *m_skippedToggle = nullptr;
    QWidget *m_skipped = nullptr;
    QVBoxLayout *m_skippedLines = nullptr;
    QWidget *m_foot = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace hookbench::ui
