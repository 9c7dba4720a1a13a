// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bytehighlighter.h"

#include "models/bytescript.h"
#include "ui/theme/fonts.h"

#include <QFontMetricsF>
#include <QTextCharFormat>
#include <QWidget>

namespace hookbench::ui
{

ByteHighlighter::ByteHighlighter(QTextDocument *document, const QWidget *view,
                                 const models::ByteScript &script)
    : CodeHighlighter(document, view)
    , m_widget(view)
    , m_script(script)
{
}

void ByteHighlighter::highlightBlock(const QString &text)
{
    CodeHighlighter::highlightBlock(text);
    const QFontMetricsF metrics(m_widget->font());
    const QFontMetricsF small(fonts::small(m_widget->font()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QString label = m_script.label(text.at(i));
        if (label.isEmpty())
            continue;
        QTextCharFormat room;
        room.setForeground(Qt::transparent); // the editor paints the label there
        room.setFontLetterSpacingType(QFont::AbsoluteSpacing);
        room.setFontLetterSpacing(small.horizontalAdvance(label) + 2 * labelPadding + 2 -
                                  metrics.horizontalAdvance(text.at(i)));
        setFormat(static_cast<int>(i), 1, room);
    }
}

} // namespace hookbench::ui
