// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bytescript.h"

#include <QPlainTextEdit>

#include <string>

namespace hookbench::ui
{

class ByteHighlighter;

/// An editor for bytes: what it is given and what is typed is what comes out of it, to the byte.
/// Line ends, tabs and whatever would not be seen are painted. More than it can lay out in a moment
/// is kept as it is and can only be read. GUI thread.
class ByteEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr std::size_t mostEditable = std::size_t{256} * 1024;

    explicit ByteEditor(QWidget *parent = nullptr);

    /// Forgets what could be undone.
    void setBytes(const std::string &bytes);
    /// As setBytes(), as one step that can be undone.
    void replaceBytes(const std::string &bytes);
    const std::string &bytes() const;
    bool isTooLarge() const { return m_isTooLarge; }
    /// "LF", "CRLF", "CR", "mixed"; empty: there is none.
    QString lineEnds() const;

Q_SIGNALS:
    void bytesChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void changeEvent(QEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void onTextChanged();
    void insertLineEnd();
    void paintBlock(QPainter &painter, const QTextBlock &block, const QPointF &origin,
                    const QRect &area) const;

    models::ByteScript m_script;
    ByteHighlighter *m_highlighter;
    mutable std::string m_bytes;
    mutable bool m_isStale = false; ///< m_bytes is older than the text
    bool m_isTooLarge = false;
    bool m_isFilling = false;
};

} // namespace hookbench::ui
