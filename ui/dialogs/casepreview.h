// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/casetext.h"
#include "ui/widgets/codeview.h"

#include <string>

namespace hookbench::ui
{

/// An event as it leaves in a case file. What is replaced is underlined, what is not sure by a
/// wave, what leaves all the same by dashes, each on a colour of its own; a tooltip says what it
/// is. Alt with the arrows goes from one to the next, Space or a double click changes it. GUI
/// thread.
class CasePreview : public CodeView
{
    Q_OBJECT

public:
    explicit CasePreview(QWidget *parent = nullptr);

    /// The cursor and the scroll position stay where the text is that of the same event.
    void showText(const CaseText &text, bool isSameEvent);
    const CaseText &shown() const { return m_shown; }
    /// Selects the first place where this stands; false where it is not in this event.
    bool select(const std::string &standIn);
    void selectNext(int step);

Q_SIGNALS:
    /// By a click, or the cursor.
    void chosen(const std::string &standIn);
    void toggleWanted(const std::string &standIn, bool keeps);
    /// The text of this field is to leave everywhere in the case.
    void fieldWanted(const std::string &field);

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    const CaseText::Range *rangeAt(int position) const;
    const CaseText::Range *rangeUnder(const QPoint &place) const;
    void selectRange(const CaseText::Range &range);
    void toggle(const CaseText::Range *range);
    void paintMarks();

    CaseText m_shown;
};

} // namespace hookbench::ui
