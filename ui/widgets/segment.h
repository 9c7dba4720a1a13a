// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace hookbench::ui
{

/// One of the choices in a SegmentedControl, which owns it.
class Segment : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Segment(QWidget *parent);

    /// Which of its ends are round: logical, as in reading order.
    void setEnds(bool first, bool last);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_first = false;
    bool m_last = false;
};

} // namespace hookbench::ui
