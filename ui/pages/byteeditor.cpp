// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/byteeditor.h"

#include "ui/pages/bytehighlighter.h"
#include "ui/theme/fonts.h"
#include "ui/theme/style.h"

#include <QEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace hookbench::ui
{

using models::ByteScript;

namespace
{

const QString bytesFormat = QStringLiteral("application/octet-stream");

/// A line that breaks in many pieces is laid out as a whole, which is slow beyond this.
constexpr std::size_t longestLine = std::size_t{64} * 1024;

bool hasLongLine(const std::string &bytes)
{
    std::size_t from = 0;
    while (from < bytes.size()) {
        const std::size_t end = std::min(bytes.find('\n', from), bytes.size());
        if (end - from > longestLine)
            return true;
        from = end + 1;
    }
    return false;
}

} // namespace

ByteEditor::ByteEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new ByteHighlighter(document(), this, m_script))
{
    setFont(fonts::monospace(font()));
    setWordWrapMode(QTextOption::WrapAnywhere);
    setTabChangesFocus(true);
    m_highlighter->setLanguage(CodeHighlighter::Language::Json);
    connect(this, &QPlainTextEdit::textChanged, this, &ByteEditor::onTextChanged);
}

void ByteEditor::setBytes(const std::string &bytes)
{
    m_isFilling = true;
    m_isTooLarge = bytes.size() > mostEditable || hasLongLine(bytes);
    const std::string_view shown =
        m_isTooLarge ? std::string_view(bytes).substr(0, longestLine / 4) : std::string_view(bytes);
    setReadOnly(m_isTooLarge);
    setPlainText(m_script.encode(shown));
    m_isFilling = false;
    m_bytes = bytes;
    m_isStale = false;
    Q_EMIT bytesChanged();
}

void ByteEditor::replaceBytes(const std::string &bytes)
{
    if (m_isTooLarge || bytes.size() > mostEditable) {
        setBytes(bytes);
        return;
    }
    if (bytes == this->bytes())
        return;
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(m_script.encode(bytes));
}

const std::string &ByteEditor::bytes() const
{
    if (!m_isStale)
        return m_bytes;
    m_bytes.clear();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockNumber() > 0)
            m_bytes += '\n';
        m_bytes += m_script.decode(block.text());
    }
    m_isStale = false;
    return m_bytes;
}

QString ByteEditor::lineEnds() const
{
    const std::string &all = bytes();
    const auto lines = std::count(all.begin(), all.end(), '\n');
    const auto returns = std::count(all.begin(), all.end(), '\r');
    std::ptrdiff_t pairs = 0;
    for (std::size_t at = all.find("\r\n"); at != all.npos; at = all.find("\r\n", at + 2))
        ++pairs;
    if (lines == 0 && returns == 0)
        return {};
    if (lines == pairs && returns == pairs)
        return QStringLiteral("CRLF");
    if (pairs == 0 && (lines == 0 || returns == 0))
        return lines > 0 ? QStringLiteral("LF") : QStringLiteral("CR");
    return tr("mixed line ends");
}

void ByteEditor::onTextChanged()
{
    if (m_isFilling)
        return;
    m_isStale = true;
    Q_EMIT bytesChanged();
}

// --- what is typed ---------------------------------------------------------------------

/// As the line above ends.
void ByteEditor::insertLineEnd()
{
    const QTextBlock here = textCursor().block();
    const QTextBlock model = here.previous().isValid() ? here.previous() : here;
    const bool hasReturn =
        model.next().isValid() && model.text().endsWith(ByteScript::carriageReturn());
    textCursor().insertText(hasReturn ? QString(ByteScript::carriageReturn()) + QLatin1Char('\n')
                                      : QStringLiteral("\n"));
    ensureCursorVisible();
}

void ByteEditor::keyPressEvent(QKeyEvent *event)
{
    if (isReadOnly()) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        !(event->modifiers() & Qt::ControlModifier)) {
        insertLineEnd();
        return;
    }
    // Keys that type what nobody sees: AltGr+Space is a no-break space on many keyboards.
    const QString typed = event->text();
    if (typed.size() == 1 && typed.at(0).isPrint()) {
        const QString shown = m_script.encode(typed.toStdString());
        if (shown != typed) {
            textCursor().insertText(shown);
            return;
        }
    }
    QPlainTextEdit::keyPressEvent(event);
}

void ByteEditor::inputMethodEvent(QInputMethodEvent *event)
{
    QInputMethodEvent shown(event->preeditString(), event->attributes());
    shown.setCommitString(m_script.encode(event->commitString().toStdString()),
                          event->replacementStart(), event->replacementLength());
    QPlainTextEdit::inputMethodEvent(&shown);
    event->accept();
}

QMimeData *ByteEditor::createMimeDataFromSelection() const
{
    const std::string selected = m_script.decode(textCursor().selectedText());
    auto *copied = new QMimeData;
    copied->setText(QString::fromStdString(selected));
    copied->setData(bytesFormat, QByteArray::fromStdString(selected));
    return copied;
}

void ByteEditor::insertFromMimeData(const QMimeData *source)
{
    std::string bytes;
    if (source->hasFormat(bytesFormat))
        bytes = source->data(bytesFormat).toStdString();
    else if (source->hasText())
        bytes = source->text().toStdString();
    if (bytes.empty() || isReadOnly())
        return;
    if (this->bytes().size() + bytes.size() > mostEditable || hasLongLine(bytes)) {
        setBytes(bytes); // all of it: there is no editing a part of so much
        return;
    }
    textCursor().insertText(m_script.encode(bytes));
    ensureCursorVisible();
}

// --- what is painted -------------------------------------------------------------------

void ByteEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_highlighter->rehighlight();
}

void ByteEditor::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    QPointF origin = contentOffset();
    QTextBlock block = firstVisibleBlock();
    origin.setY(blockBoundingGeometry(block).translated(origin).top());
    while (block.isValid() && origin.y() <= event->rect().bottom()) {
        if (block.isVisible())
            paintBlock(painter, block, origin, event->rect());
        origin.ry() += blockBoundingRect(block).height();
        block = block.next();
    }
}

void ByteEditor::paintBlock(QPainter &painter, const QTextBlock &block, const QPointF &origin,
                            const QRect &area) const
{
    const Colors &colors = colorsOf(this);
    const QTextLayout *layout = block.layout();
    const QString text = block.text();
    const QFont labelFont = fonts::small(font());
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const qreal top = origin.y() + line.y();
        if (top + line.height() < area.top() || top > area.bottom())
            continue;
        const int end = line.textStart() + line.textLength();
        for (int at = line.textStart(); at < end; ++at) {
            const qreal x = origin.x() + line.cursorToX(at);
            if (text.at(at) == QLatin1Char('\t')) {
                painter.setFont(font());
                painter.setPen(colors.control);
                painter.drawText(QPointF(x, top + line.ascent()), QStringLiteral("→"));
                continue;
            }
            const QString label = m_script.label(text.at(at));
            if (label.isEmpty())
                continue;
            const qreal width = QFontMetricsF(labelFont).horizontalAdvance(label) +
                                2 * ByteHighlighter::labelPadding;
            const QRectF chip(x + 1, top + 1, width, line.height() - 2);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colors.warnOn);
            painter.drawRoundedRect(chip, 3, 3);
            painter.setFont(labelFont);
            painter.setPen(colors.warn);
            painter.drawText(chip, Qt::AlignCenter, label);
        }
        if (i + 1 == layout->lineCount() && block.next().isValid()) {
            painter.setFont(font());
            painter.setPen(colors.control);
            painter.drawText(QPointF(origin.x() + line.cursorToX(end) + 2, top + line.ascent()),
                             QStringLiteral("↵"));
        }
    }
}

} // namespace hookbench::ui
