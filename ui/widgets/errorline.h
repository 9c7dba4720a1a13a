// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hookbench::ui
{

class ToneLabel;

/// A line below a field that stands in a header: what is wrong with it. Hidden without a text.
class ErrorLine : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorLine(QWidget *parent = nullptr);

    /// Plain text; empty hides the line. `editor` gets it as its description.
    void setError(const QString &text, QWidget *editor);
    QString error() const;

private:
    ToneLabel *m_text;
};

} // namespace hookbench::ui
