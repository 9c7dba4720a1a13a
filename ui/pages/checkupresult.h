// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/checkfinding.h"
#include "app/base/clock.h"

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hookbench::ui
{

class MessageBar;

/// What a check-up found: while it goes the findings as they come, afterwards the worst first under
/// a headline, to be copied or exported. GUI thread.
class CheckupResult : public QWidget
{
    Q_OBJECT

public:
    explicit CheckupResult(QWidget *parent = nullptr);

    /// There is none; hides it.
    void clear();
    /// Of a check-up under way, in their order.
    void showFound(const std::vector<CheckFinding> &findings);
    /// `url` is the webhook's own now: the check-up may have gone to an earlier one.
    void showResult(const QString &target, const QString &url, UtcTime at,
                    const std::vector<CheckFinding> &findings);

Q_SIGNALS:
    /// Something was done, in one sentence.
    void announced(const QString &sentence);

private:
    void setFinished(bool isFinished);
    void showWhen();
    void showLines(const std::vector<CheckFinding> &findings);
    void copy();
    void save();
    void write(const QString &path);
    std::string json() const;
    QString text() const;

    QString m_target;
    QString m_url;
    UtcTime m_at{};
    std::vector<CheckFinding> m_findings;

    MessageBar *m_headline;
    QLabel *m_when;
    QVBoxLayout *m_lines;
    QPushButton *m_copy;
    QPushButton *m_save;
};

} // namespace hookbench::ui
