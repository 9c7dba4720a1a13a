// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/casepreview.h"

#include "models/bytetext.h"
#include "ui/dialogs/redactionmodel.h"
#include "ui/theme/style.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

namespace hookbench::ui
{

using Range = CaseText::Range;

namespace
{

constexpr std::size_t longestTip = 300;

QString tipOf(const casefile::RedactionMark &mark)
{
    const QString what = privateKindWord(mark.kind);
    QStringList lines;
    if (mark.isKept)
        lines += QCoreApplication::translate("hookbench::ui::CasePreview", "%1: leaves as it is")
                     .arg(what);
    else if (!mark.isSure)
        lines +=
            QCoreApplication::translate("hookbench::ui::CasePreview", "%1?: replaced, but not sure")
                .arg(what);
    else
        lines +=
            QCoreApplication::translate("hookbench::ui::CasePreview", "%1: replaced").arg(what);
    if (!mark.original.empty() && !mark.isKept)
        lines += QCoreApplication::translate("hookbench::ui::CasePreview", "Original: %1")
                     .arg(models::visibleText(mark.original, longestTip));
    if (!casefile::mayBeKept(mark.kind))
        lines += QCoreApplication::translate("hookbench::ui::CasePreview",
                                             "What signs in or signs never leaves.");
    return lines.join(QLatin1Char('\n'));
}

} // namespace

CasePreview::CasePreview(QWidget *parent)
    : CodeView(parent)
{
    viewport()->setMouseTracking(true);
    // The margin is of the same paper.
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void CasePreview::showText(const CaseText &text, bool isSameEvent)
{
    const int position = textCursor().position();
    const int scroll = verticalScrollBar()->value();
    m_shown = text;
    setCode(text.text);
    if (isSameEvent) {
        QTextCursor cursor = textCursor();
        cursor.setPosition(std::min<int>(position, static_cast<int>(text.text.size())));
        setTextCursor(cursor);
        verticalScrollBar()->setValue(scroll);
    }
    paintMarks();
}

void CasePreview::paintMarks()
{
    const Colors &colors = colorsOf(this);
    QList<QTextEdit::ExtraSelection> selections;
    for (const Range &range : std::as_const(m_shown.ranges)) {
        QTextEdit::ExtraSelection one;
        const Tone tone = range.mark.isKept   ? Tone::Bad
                          : range.mark.isSure ? Tone::Accent
                                              : Tone::Warning;
        one.format.setBackground(colors.toneOn(tone));
        one.format.setForeground(colors.tone(tone));
        one.format.setUnderlineColor(colors.tone(tone));
        one.format.setUnderlineStyle(range.mark.isKept   ? QTextCharFormat::DashUnderline
                                     : range.mark.isSure ? QTextCharFormat::SingleUnderline
                                                         : QTextCharFormat::WaveUnderline);
        one.cursor = QTextCursor(document());
        one.cursor.setPosition(range.begin);
        one.cursor.setPosition(range.begin + range.size, QTextCursor::KeepAnchor);
        selections.append(one);
    }
    setExtraSelections(selections);
}

const Range *CasePreview::rangeAt(int position) const
{
    for (const Range &range : m_shown.ranges) {
        if (position >= range.begin && position <= range.begin + range.size)
            return &range;
    }
    return nullptr;
}

const Range *CasePreview::rangeUnder(const QPoint &place) const
{
    const QTextCursor cursor = cursorForPosition(place);
    const Range *range = rangeAt(cursor.position());
    // The end of a line is what is nearest to everything behind it.
    return range && cursorRect(cursor).adjusted(-12, 0, 12, 0).contains(place) ? range : nullptr;
}

void CasePreview::selectRange(const Range &range)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(range.begin + range.size);
    cursor.setPosition(range.begin, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

bool CasePreview::select(const std::string &standIn)
{
    for (const Range &range : std::as_const(m_shown.ranges)) {
        if (range.mark.standIn == standIn) {
            selectRange(range);
            return true;
        }
    }
    return false;
}

void CasePreview::selectNext(int step)
{
    const int at = textCursor().selectionStart();
    const Range *next = nullptr;
    for (const Range &range : std::as_const(m_shown.ranges)) {
        if (step > 0 && !next && range.begin > at)
            next = &range;
        if (step < 0 && range.begin < at)
            next = &range;
    }
    if (!next)
        return;
    selectRange(*next);
    Q_EMIT chosen(next->mark.standIn);
}

void CasePreview::toggle(const Range *range)
{
    if (range && casefile::mayBeKept(range->mark.kind))
        Q_EMIT toggleWanted(range->mark.standIn, !range->mark.isKept);
}

void CasePreview::keyPressEvent(QKeyEvent *event)
{
    const bool isUp = event->key() == Qt::Key_Up;
    if (event->modifiers() == Qt::AltModifier && (isUp || event->key() == Qt::Key_Down)) {
        selectNext(isUp ? -1 : 1);
        return;
    }
    if (event->key() == Qt::Key_Space) {
        if (const Range *range = rangeAt(textCursor().selectionStart())) {
            toggle(range);
            return;
        }
    }
    CodeView::keyPressEvent(event);
}

void CasePreview::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const Range *range = rangeUnder(event->position().toPoint()))
        toggle(range);
    else
        CodeView::mouseDoubleClickEvent(event);
}

void CasePreview::mouseReleaseEvent(QMouseEvent *event)
{
    CodeView::mouseReleaseEvent(event);
    const Range *range = rangeUnder(event->position().toPoint());
    if (range && event->button() == Qt::LeftButton && !textCursor().hasSelection())
        Q_EMIT chosen(range->mark.standIn);
}

void CasePreview::contextMenuEvent(QContextMenuEvent *event)
{
    const Range *found = event->reason() == QContextMenuEvent::Mouse
                             ? rangeUnder(viewport()->mapFromGlobal(event->globalPos()))
                             : rangeAt(textCursor().selectionStart());
    if (!found) {
        CodeView::contextMenuEvent(event);
        return;
    }
    const casefile::RedactionMark mark = found->mark;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *keep =
        menu->addAction(mark.isKept ? tr("Replace it") : tr("Let it leave as it is"), this,
                        [this, mark] { Q_EMIT toggleWanted(mark.standIn, !mark.isKept); });
    keep->setEnabled(casefile::mayBeKept(mark.kind));
    if (!mark.field.empty()) {
        menu->addAction(tr("Allow the field %1 everywhere in this case")
                            .arg(models::visibleText(mark.field, 64)),
                        this, [this, mark] { Q_EMIT fieldWanted(mark.field); });
    }
    menu->popup(event->globalPos());
}

bool CasePreview::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const Range *range = rangeUnder(help->pos()))
            QToolTip::showText(help->globalPos(), tipOf(range->mark), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return CodeView::viewportEvent(event);
}

void CasePreview::changeEvent(QEvent *event)
{
    CodeView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintMarks();
}

} // namespace hookbench::ui
