// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/codehighlighter.h"

#include <QPlainTextEdit>
#include <QSet>

namespace hookbench::ui
{

/// Text to read, select and copy, in monospace: payloads, headers, dumps. JSON that stands on lines
/// of its own can be folded in its margin or from the menu. Text beyond what a view can lay out in
/// a moment is for others: the caller bounds it. GUI thread.
class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    using Language = CodeHighlighter::Language;

    explicit CodeView(QWidget *parent = nullptr);

    /// The scroll position goes to the start, unless the text is the same.
    void setCode(const QString &text, Language language = Language::Plain);
    bool isFolded(int line) const { return m_folded.contains(line); }
    /// Whether something can be folded away that begins at this line.
    bool isFoldable(int line) const;
    void setFolded(int line, bool folded);
    void setAllFolded(bool folded);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int foldEnd(int line) const;
    void updateMargin();
    void paintMargin();
    int lineAt(int y) const;

    QWidget *m_margin;
    CodeHighlighter *m_highlighter;
    QSet<int> m_folded;
    bool m_hasFolds = false;
};

} // namespace hookbench::ui
