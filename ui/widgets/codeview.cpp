// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/codeview.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>

namespace hookbench::ui
{

namespace
{

constexpr int marginWidth = 16;
constexpr int inset = 10; ///< beside text that no margin stands by
constexpr int mark = 10;

int indentOf(const QString &text)
{
    int indent = 0;
    while (indent < text.size() && text.at(indent) == QLatin1Char(' '))
        ++indent;
    return indent;
}

bool opens(const QTextBlock &block)
{
    const QString text = block.text();
    return text.endsWith(QLatin1Char('{')) || text.endsWith(QLatin1Char('['));
}

} // namespace

CodeView::CodeView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_margin(new QWidget(this))
    , m_highlighter(new CodeHighlighter(document(), this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setFont(fonts::monospace(font()));
    setUndoRedoEnabled(false);
    // Data reads from left to right whatever the language of the window.
    setLayoutDirection(Qt::LeftToRight);
    m_margin->installEventFilter(this);
    m_margin->hide();
    connect(this, &QPlainTextEdit::updateRequest, m_margin, [this] { m_margin->update(); });
}

void CodeView::setCode(const QString &text, Language language)
{
    if (text == toPlainText() && language == m_highlighter->language())
        return;
    m_folded.clear();
    m_highlighter->setLanguage(language);
    setPlainText(text);
    m_hasFolds = false;
    if (language == Language::Json) {
        for (QTextBlock block = document()->begin(); block.isValid() && !m_hasFolds;
             block = block.next())
            m_hasFolds = opens(block);
    }
    updateMargin();
}

// --- folding ---------------------------------------------------------------------------

bool CodeView::isFoldable(int line) const
{
    return m_hasFolds && opens(document()->findBlockByNumber(line)) && foldEnd(line) > line + 1;
}

/// The line with the bracket that closes what opens at `line`: the next one with its indentation.
int CodeView::foldEnd(int line) const
{
    const QTextBlock first = document()->findBlockByNumber(line);
    const int indent = indentOf(first.text());
    for (QTextBlock block = first.next(); block.isValid(); block = block.next()) {
        if (indentOf(block.text()) <= indent)
            return block.blockNumber();
    }
    return line;
}

void CodeView::setFolded(int line, bool folded)
{
    if (!isFoldable(line) || folded == isFolded(line))
        return;
    const int end = foldEnd(line);
    const QTextBlock first = document()->findBlockByNumber(line);
    for (int inside = line + 1; inside < end; ++inside)
        m_folded.remove(inside);
    for (QTextBlock block = first.next(); block.isValid() && block.blockNumber() < end;
         block = block.next())
        block.setVisible(!folded);
    if (folded)
        m_folded.insert(line);
    else
        m_folded.remove(line);
    const QTextBlock last = document()->findBlockByNumber(end);
    document()->markContentsDirty(first.position(), last.position() - first.position());
    viewport()->update();
    m_margin->update();
}

void CodeView::setAllFolded(bool folded)
{
    // What lies directly inside of the document; the document itself stays open.
    for (int line = 1; line < blockCount(); ++line) {
        if (isFoldable(line)) {
            setFolded(line, folded);
            if (folded)
                line = foldEnd(line) - 1;
        }
    }
}

// --- the margin ------------------------------------------------------------------------

void CodeView::updateMargin()
{
    m_margin->setVisible(m_hasFolds);
    const int beside = frameShape() == QFrame::NoFrame ? inset : 0;
    setViewportMargins(m_hasFolds ? marginWidth : beside, 0, 0, 0);
    const QRect area = contentsRect();
    m_margin->setGeometry(area.left(), area.top(), marginWidth, area.height());
    m_margin->setCursor(Qt::PointingHandCursor);
}

int CodeView::lineAt(int y) const
{
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (block.isVisible() && y >= place.top() && y < place.bottom())
            return block.blockNumber();
        if (place.top() > y)
            break;
    }
    return -1;
}

void CodeView::paintMargin()
{
    QPainter painter(m_margin);
    const QColor color = colorsOf(this).dim;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > m_margin->height())
            break;
        if (!block.isVisible() || !opens(block) || !isFoldable(block.blockNumber()))
            continue;
        const Icon icon = isFolded(block.blockNumber()) ? Icon::ChevronRight : Icon::ChevronDown;
        const QRect at(2, static_cast<int>(place.top()), marginWidth - 4, fontMetrics().height());
        painting::drawIcon(&painter, at, icons::icon(icon), mark, color);
    }
}

bool CodeView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_margin && event->type() == QEvent::Paint) {
        paintMargin();
        return true;
    }
    if (watched == m_margin && event->type() == QEvent::MouseButtonPress) {
        const int y = static_cast<QMouseEvent *>(event)->position().toPoint().y();
        if (const int line = lineAt(y); line >= 0)
            setFolded(line, !isFolded(line));
        return true;
    }
    return QPlainTextEdit::eventFilter(watched, event);
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateMargin();
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->rehighlight();
}

void CodeView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_hasFolds) {
        menu->addSeparator();
        const int line = textCursor().blockNumber();
        if (isFoldable(line)) {
            const bool folded = isFolded(line);
            menu->addAction(folded ? tr("Unfold") : tr("Fold"), this,
                            [this, line, folded] { setFolded(line, !folded); });
        }
        menu->addAction(tr("Fold all"), this, [this] { setAllFolded(true); });
        menu->addAction(tr("Unfold all"), this, [this] { setAllFolded(false); });
    }
    menu->popup(event->globalPos());
}

void CodeView::keyPressEvent(QKeyEvent *event)
{
    // The usual keys of a tree, with Ctrl: a single key never does anything here.
    const int line = textCursor().blockNumber();
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (control && event->key() == Qt::Key_Minus && isFoldable(line))
        setFolded(line, true);
    else if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal) &&
             isFolded(line))
        setFolded(line, false);
    else
        QPlainTextEdit::keyPressEvent(event);
}

} // namespace hookbench::ui
