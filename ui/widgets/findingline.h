// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

class QLabel;

namespace hookbench::ui
{

class IconLabel;
class ToneLabel;

/// One result of a check-up: a sign and its word, the finding in a sentence, and below it what to
/// do; a hairline at the bottom. Screen readers hear all of it as its name.
class FindingLine : public QWidget
{
    Q_OBJECT

public:
    explicit FindingLine(QWidget *parent = nullptr);

    /// Plain texts; without a fix its line is hidden.
    void setContent(Icon icon, Tone tone, const QString &word, const QString &sentence,
                    const QString &fix = {});
    QString word() const;
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconLabel *m_sign;
    ToneLabel *m_word;
    QLabel *m_sentence;
    QLabel *m_fix;
};

} // namespace hookbench::ui
