// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace hookbench::ui
{

class CodeHighlighter;

/// A small text to write, in monospace and with the numbers of its lines: JSON. One line can be
/// marked as the one where something is wrong; its number says so too. GUI thread.
class CodeEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeEditor(QWidget *parent = nullptr);

    /// Counted from 1; 0: none.
    void setErrorLine(int line);
    int errorLine() const { return m_errorLine; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void updateMargin();
    void updateMark();
    void paintMargin();

    QWidget *m_margin;
    CodeHighlighter *m_highlighter;
    int m_errorLine = 0;
};

} // namespace hookbench::ui
