// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hookbench::ui
{

class IconLabel;
class ToneLabel;

/// One result of a check: a sign and its word, the finding in a sentence, below it what to do, and
/// where the program can do it, a button; a hairline at the bottom. Screen readers hear all of it
/// as its name.
class FindingLine : public QWidget
{
    Q_OBJECT

public:
    explicit FindingLine(QWidget *parent = nullptr);

    /// Plain texts; without a fix its line is hidden.
    void setContent(Icon icon, Tone tone, const QString &word, const QString &sentence,
                    const QString &fix = {});
    /// A button below the texts; `name` is its object name.
    void setAction(const QString &text, const QString &name);
    QString word() const;
    QString sentence() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconLabel *m_sign;
    ToneLabel *m_word;
    QLabel *m_sentence;
    QLabel *m_fix;
    QVBoxLayout *m_texts;
    QPushButton *m_action = nullptr; ///< made when it is first wanted
};

} // namespace hookbench::ui
