// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/codeeditor.h"

#include "ui/theme/fonts.h"
#include "ui/theme/style.h"
#include "ui/widgets/codehighlighter.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

constexpr int marginPadding = 8; ///< on both sides of a line's number

int indentationOf(const QString &line)
{
    int indent = 0;
    while (indent < line.size() && line.at(indent) == QLatin1Char(' '))
        ++indent;
    return indent;
}

} // namespace

CodeEditor::CodeEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_margin(new QWidget(this))
    , m_highlighter(new CodeHighlighter(document(), this))
{
    m_highlighter->setLanguage(CodeHighlighter::Language::Json);
    // Tab goes on to the next field: nobody may be caught in here.
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(fonts::monospace(font()));
    // JSON reads from left to right whatever the language of the window.
    setLayoutDirection(Qt::LeftToRight);
    m_margin->installEventFilter(this);
    connect(this, &QPlainTextEdit::updateRequest, m_margin, [this] { m_margin->update(); });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEditor::updateMargin);
    updateMargin();
}

void CodeEditor::setErrorLine(int line)
{
    if (m_errorLine == line)
        return;
    m_errorLine = line;
    updateMark();
    m_margin->update();
}

void CodeEditor::updateMark()
{
    QList<QTextEdit::ExtraSelection> marks;
    const QTextBlock block = document()->findBlockByNumber(m_errorLine - 1);
    if (m_errorLine > 0 && block.isValid()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(block);
        mark.format.setBackground(colorsOf(this).badOn);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

void CodeEditor::updateMargin()
{
    int digits = 2;
    for (int lines = blockCount(); lines >= 100; lines /= 10)
        ++digits;
    const int width =
        digits * fontMetrics().horizontalAdvance(QLatin1Char('9')) + 2 * marginPadding;
    setViewportMargins(width, 0, 0, 0);
    const QRect area = contentsRect();
    m_margin->setGeometry(area.left(), area.top(), width, area.height());
}

void CodeEditor::paintMargin()
{
    QPainter painter(m_margin);
    const Colors &colors = colorsOf(this);
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > m_margin->height())
            break;
        const bool isWrong = block.blockNumber() + 1 == m_errorLine;
        const QRect at(0, static_cast<int>(place.top()), m_margin->width(), fontMetrics().height());
        if (isWrong)
            painter.fillRect(at, colors.badOn);
        painter.setFont(isWrong ? fonts::strong(font()) : font());
        painter.setPen(isWrong ? colors.bad : colors.dim);
        painter.drawText(at.adjusted(0, 0, -marginPadding, 0), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(block.blockNumber() + 1));
    }
}

bool CodeEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_margin && event->type() == QEvent::Paint) {
        paintMargin();
        return true;
    }
    return QPlainTextEdit::eventFilter(watched, event);
}

void CodeEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateMargin();
}

void CodeEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_highlighter->rehighlight();
        updateMark();
    } else if (event->type() == QEvent::FontChange) {
        updateMargin();
    }
}

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || isReadOnly() || event->modifiers() & Qt::ControlModifier) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    // A new line stands where the one above it does, one step further behind a bracket.
    const QString line = textCursor().block().text();
    const bool opens = line.trimmed().endsWith(QLatin1Char('{'));
    insertPlainText(QLatin1Char('\n') +
                    QString(indentationOf(line) + (opens ? 2 : 0), QLatin1Char(' ')));
    ensureCursorVisible();
}

} // namespace hookbench::ui
