// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hookbench::ui
{

/// Lies over a window while something is dragged across it, and says what letting go does. Takes no
/// event itself. Owned by the window that it covers; GUI thread.
class DropHint : public QWidget
{
    Q_OBJECT

public:
    explicit DropHint(QWidget *window);

    /// `isRefused`: nothing will become of it.
    void showText(const QString &sentence, bool isRefused);
    QString text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    bool m_isRefused = false;
};

} // namespace hookbench::ui
