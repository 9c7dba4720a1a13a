// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QHBoxLayout;

namespace hookbench::ui
{

class Segment;

/// One of a few choices side by side: "All 8 | Active 6 | Paused 1". One tab stop; the arrow keys
/// move the choice. Give it an accessible name.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    /// The choice stays where it was, as far as there are as many.
    void setTexts(const QStringList &texts);
    /// -1 only while there is no choice at all.
    int current() const;
    void setCurrent(int index);

Q_SIGNALS:
    /// Also when setCurrent() changed it.
    void currentChanged(int index);

private:
    QHBoxLayout *m_layout;
    QVector<Segment *> m_segments;
};

} // namespace hookbench::ui
