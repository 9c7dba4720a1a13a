// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stepchart.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>

namespace hookbench::ui
{

StepChart::StepChart(Entry entry, QWidget *parent)
    : QWidget(parent)
    , m_entry(entry)
{
    setFocusPolicy(Qt::TabFocus);
}

void StepChart::stepsChanged()
{
    m_current = std::min(m_current, stepCount() - 1);
    describe();
    updateGeometry();
    update();
}

void StepChart::describe()
{
    setAccessibleDescription(m_current < 0 ? summary() : stepTip(m_current));
}

int StepChart::stepAt(const QPoint &position) const
{
    for (int step = 0; step < stepCount(); ++step) {
        if (stepRect(step).contains(position))
            return step;
    }
    return -1;
}

void StepChart::goTo(int step)
{
    if (stepCount() == 0)
        return;
    m_current = std::clamp(step, 0, stepCount() - 1);
    describe();
    const QRect place = stepRect(m_current);
    Q_EMIT stepShown(place);
    QToolTip::showText(mapToGlobal(place.topLeft()), stepTip(m_current), this);
    update();
}

bool StepChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int step = stepAt(help->pos());
    if (step < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), stepTip(step), this, stepRect(step));
    return true;
}

void StepChart::keyPressEvent(QKeyEvent *event)
{
    const int onward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Right:
        goTo(m_current + onward);
        return;
    case Qt::Key_Left:
        goTo(m_current - onward);
        return;
    case Qt::Key_Home:
        goTo(0);
        return;
    case Qt::Key_End:
        goTo(stepCount() - 1);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void StepChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0 && stepCount() > 0)
        m_current = m_entry == Entry::First ? 0 : stepCount() - 1;
    describe();
    update();
}

void StepChart::focusOutEvent(QFocusEvent *event)
{
    m_current = -1;
    describe();
    QToolTip::hideText();
    QWidget::focusOutEvent(event);
    update();
}

} // namespace hookbench::ui
