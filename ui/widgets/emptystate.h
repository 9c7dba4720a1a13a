// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

class QLabel;
class QPushButton;

namespace hookbench::ui
{

class ElidedLabel;
class IconLabel;

/// What stands where there is nothing yet: a sign, one sentence, one button; where it teaches a
/// command, a line to copy.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// No button where `buttonText` is empty.
    void setContent(const QIcon &icon, const QString &sentence, const QString &buttonText = {});
    /// A question below everything, to be pressed; empty: none.
    void setQuestion(const QString &text);
    /// Below the button, with one of its own that copies it; empty: none.
    void setCode(const QString &code);

Q_SIGNALS:
    void triggered();
    void copyTriggered(const QString &code);
    void questionTriggered();

private:
    IconLabel *m_icon;
    QLabel *m_sentence;
    QPushButton *m_button;
    QWidget *m_codeRow;
    ElidedLabel *m_code;
    QPushButton *m_question;
};

} // namespace hookbench::ui
