// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/facttext.h"

#include "ui/theme/fonts.h"
#include "ui/theme/style.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QTextCursor>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace hookbench::ui
{

namespace
{

constexpr int gap = 16;           ///< between the columns
constexpr int rowGap = 6;         ///< between the rows
constexpr int mostNameShare = 45; ///< percent of the width

} // namespace

FactText::FactText(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setFixedHeight(0);
}

void FactText::setFacts(const Facts &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    fill();
}

void FactText::fill()
{
    const QScopedValueRollback filling(m_isFilling, true);
    clear();
    if (!m_facts.isEmpty()) {
        const QFontMetricsF metrics(font());
        qreal names = 0;
        for (const auto &[name, value] : m_facts)
            names = std::max(names, metrics.horizontalAdvance(name));
        names = std::min(names + 1, viewport()->width() * mostNameShare / 100.0);

        QTextTableFormat format;
        format.setBorder(0);
        format.setCellPadding(0);
        format.setCellSpacing(0);
        format.setColumnWidthConstraints({QTextLength(QTextLength::FixedLength, names),
                                          QTextLength(QTextLength::VariableLength, 0)});
        QTextCharFormat dim;
        dim.setForeground(colorsOf(this).dim);
        QTextCharFormat mono;
        mono.setFont(fonts::monospace(font()));
        mono.setForeground(colorsOf(this).text);
        QTextTableCellFormat nameCell;
        nameCell.setBottomPadding(rowGap);
        QTextTableCellFormat valueCell = nameCell;
        valueCell.setLeftPadding(gap);
        QTextTable *table = textCursor().insertTable(static_cast<int>(m_facts.size()), 2, format);
        for (int i = 0; i < m_facts.size(); ++i) {
            QTextTableCell name = table->cellAt(i, 0);
            name.setFormat(nameCell);
            name.firstCursorPosition().insertText(m_facts.at(i).first, dim);
            QTextTableCell value = table->cellAt(i, 1);
            value.setFormat(valueCell);
            value.firstCursorPosition().insertText(m_facts.at(i).second, mono);
        }
    }
    moveCursor(QTextCursor::Start);
    fitHeight();
}

void FactText::fitHeight()
{
    const int height =
        m_facts.isEmpty() ? 0 : static_cast<int>(std::ceil(document()->size().height()));
    setFixedHeight(height);
}

void FactText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    if (!m_isFilling && event->size().width() != event->oldSize().width())
        fill();
}

void FactText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    const bool isLook =
        event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (isLook && !m_isFilling && !m_facts.isEmpty())
        fill();
}

} // namespace hookbench::ui
