// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>
#include <QWidget>

#include <cstdint>

namespace hookbench::ui
{

/// Something drawn in steps from left to right, or from right to left where that is how one reads:
/// each step has a tooltip; with the focus, the arrow keys, Home and End go from one to the next,
/// show it and say it. What the steps are and how they look is the subclass's.
class StepChart : public QWidget
{
    Q_OBJECT

public:
    /// The step that the keyboard is at; -1 without one.
    int currentStep() const { return m_current; }

Q_SIGNALS:
    /// It should be seen: a part of this widget.
    void stepShown(const QRect &place);

protected:
    /// Where the keyboard comes in.
    enum class Entry : std::uint8_t { First, Last };

    explicit StepChart(Entry entry, QWidget *parent = nullptr);

    virtual int stepCount() const = 0;
    /// In reading direction, as it is seen.
    virtual QRect stepRect(int step) const = 0;
    virtual QString stepTip(int step) const = 0;
    /// What a screen reader hears of the whole.
    virtual QString summary() const = 0;

    /// To be called when the steps are others now; the keyboard stays where it is, if that is still
    /// there.
    void stepsChanged();
    int stepAt(const QPoint &position) const;

    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void goTo(int step);
    void describe();

    Entry m_entry;
    int m_current = -1;
};

} // namespace hookbench::ui
