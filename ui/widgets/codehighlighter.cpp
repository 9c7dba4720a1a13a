// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/codehighlighter.h"

#include "ui/theme/style.h"

#include <QTextDocument>

namespace hookbench::ui
{

namespace
{

constexpr int longestLine = 20'000; ///< longer ones stay plain: they are one value, or no JSON

qsizetype stringEnd(const QString &text, qsizetype at)
{
    for (++at; at < text.size(); ++at) {
        if (text.at(at) == QLatin1Char('\\'))
            ++at;
        else if (text.at(at) == QLatin1Char('"'))
            return at + 1;
    }
    return text.size();
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('+') ||
           c == QLatin1Char('.');
}

} // namespace

CodeHighlighter::CodeHighlighter(QTextDocument *document, const QWidget *view)
    : QSyntaxHighlighter(document)
    , m_view(view)
{
}

void CodeHighlighter::highlightBlock(const QString &text)
{
    if (text.size() > longestLine)
        return;
    switch (m_language) {
    case Language::Plain:
        return;
    case Language::Json:
        return highlightJson(text);
    case Language::Marks:
        return highlightMarks(text);
    case Language::Http:
        return highlightHttp(text);
    }
}

void CodeHighlighter::highlightJson(const QString &text)
{
    const Colors &colors = colorsOf(m_view);
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text.at(at);
        qsizetype end = at + 1;
        if (c == QLatin1Char('"')) {
            end = stringEnd(text, at);
            qsizetype next = end;
            while (next < text.size() && text.at(next).isSpace())
                ++next;
            const bool isKey = next < text.size() && text.at(next) == QLatin1Char(':');
            setFormat(static_cast<int>(at), static_cast<int>(end - at),
                      isKey ? colors.text : colors.good);
        } else if (isWordPart(c)) {
            while (end < text.size() && isWordPart(text.at(end)))
                ++end;
            const bool isNumber = c.isDigit() || c == QLatin1Char('-');
            setFormat(static_cast<int>(at), static_cast<int>(end - at),
                      isNumber ? colors.accent : colors.warn);
        } else if (!c.isSpace()) {
            setFormat(static_cast<int>(at), 1, colors.dim);
        }
        at = end;
    }
}

void CodeHighlighter::highlightMarks(const QString &text)
{
    const Colors &colors = colorsOf(m_view);
    QTextCharFormat quiet;
    quiet.setForeground(colors.dim);
    QTextCharFormat loud;
    loud.setForeground(colors.warn);
    loud.setBackground(colors.warnOn);
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t c = text.at(at).unicode();
        if (c >= 0x2400 && c <= 0x2421) {
            setFormat(static_cast<int>(at), 1, quiet);
        } else if (c == 0x27E8) {
            const qsizetype end = text.indexOf(QChar(0x27E9), at);
            if (end < 0)
                return;
            setFormat(static_cast<int>(at), static_cast<int>(end - at + 1), loud);
            at = end;
        }
    }
}

void CodeHighlighter::highlightHttp(const QString &text)
{
    const Colors &colors = colorsOf(m_view);
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    if (currentBlock().blockNumber() == 0)
        setFormat(0, static_cast<int>(text.size()), colors.accent);
    else if (colon > 0)
        setFormat(0, static_cast<int>(colon + 1), colors.dim);
}

} // namespace hookbench::ui
