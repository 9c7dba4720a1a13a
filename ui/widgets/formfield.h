// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QWidget>

class QLabel;

namespace hookbench::ui
{

class IconLabel;
class ToneLabel;

/// A labelled editor and the line below it: a hint, or what is wrong. The label's mnemonic goes to
/// the editor; screen readers get the line as the editor's description.
class FormField : public QWidget
{
    Q_OBJECT

public:
    /// `editor` may be any widget, also one that holds a field and its buttons.
    FormField(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    /// Rich text with links; escape what a server or a user wrote. An empty text hides the line.
    void setHint(const QString &text);
    void setWarning(const QString &text);
    void setError(const QString &text);

Q_SIGNALS:
    void linkActivated(const QString &link);

private:
    void showLine(Tone tone, const QString &text);

    QWidget *m_editor;
    QLabel *m_label;
    IconLabel *m_sign;
    ToneLabel *m_line;
};

} // namespace hookbench::ui
