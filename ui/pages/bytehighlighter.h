// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/codehighlighter.h"

namespace hookbench::models
{
class ByteScript;
}

namespace hookbench::ui
{

/// JSON in colours, and room for the labels of what would not be seen. Owned by the document; GUI
/// thread.
class ByteHighlighter : public CodeHighlighter
{
    Q_OBJECT

public:
    /// The script must outlive it.
    ByteHighlighter(QTextDocument *document, const QWidget *view, const models::ByteScript &script);

    static constexpr qreal labelPadding = 3;

protected:
    void highlightBlock(const QString &text) override;

private:
    const QWidget *m_widget;
    const models::ByteScript &m_script;
};

} // namespace hookbench::ui
