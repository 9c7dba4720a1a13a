// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace hookbench::ui
{

/// A line below a page in the sidebar, indented to its name: opens the page in a certain way. Can
/// be renamed in place. GUI thread.
class SubNavButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SubNavButton(const QString &text, QWidget *parent = nullptr);

    /// A field in its place, with its text selected; Escape and leaving it change nothing.
    void startRename(int maxLength);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void renamed(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace hookbench::ui
