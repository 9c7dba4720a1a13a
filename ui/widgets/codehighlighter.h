// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

namespace hookbench::ui
{

/// Colours for a CodeView: names and values of JSON, or the marks that stand for what is invisible.
/// Follows the theme when rehighlighted. Owned by the document.
class CodeHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    enum class Language : std::uint8_t { Plain, Json, Marks, Http };

    CodeHighlighter(QTextDocument *document, const QWidget *view);

    Language language() const { return m_language; }
    /// Takes effect with the next text.
    void setLanguage(Language language) { m_language = language; }

protected:
    void highlightBlock(const QString &text) override;

private:
    void highlightJson(const QString &text);
    void highlightMarks(const QString &text);
    void highlightHttp(const QString &text);

    const QWidget *m_view;
    Language m_language = Language::Plain;
};

} // namespace hookbench::ui
