// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/scheduleclockbar.h"

#include "app/text/formats.h"
#include "ui/theme/icons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/zonefollower.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

namespace
{

constexpr std::chrono::seconds clocksAgree{2}; ///< less than this apart is the same time

} // namespace

ScheduleClockBar::ScheduleClockBar(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("scheduleClock"));
    createLayout();
    connect(m_pause, &QPushButton::clicked, this,
            [this] { Q_EMIT pauseWanted(!m_state.isPaused); });
    connect(m_next, &QPushButton::clicked, this, &ScheduleClockBar::nextWanted);
    connect(m_hour, &QPushButton::clicked, this,
            [this] { Q_EMIT advanceWanted(std::chrono::hours(1)); });
    connect(m_days, &QPushButton::clicked, this,
            [this] { Q_EMIT advanceWanted(std::chrono::hours(72)); });
    connect(m_playOut, &QPushButton::clicked, this, [this] {
        if (m_isBusy && m_canCancel)
            Q_EMIT cancelWanted();
        else
            Q_EMIT playOutWanted();
    });
    showState();
    new ZoneFollower(this, [this] { showState(); });
}

QPushButton *ScheduleClockBar::button(const char *name, const QString &text, const QString &tip)
{
    auto *made = new QPushButton(text);
    made->setObjectName(QString::fromLatin1(name));
    made->setToolTip(tip);
    return made;
}

void ScheduleClockBar::createLayout()
{
    m_time = new QLabel;
    m_time->setObjectName(QStringLiteral("scheduleTime"));
    m_time->setAccessibleName(tr("Virtual clock of the retry schedule"));
    m_time->setTextFormat(Qt::PlainText);
    m_pause = button("pauseSchedule", tr("Pause"), {});
    m_next = button("nextAttempt", tr("Next attempt"),
                    tr("Moves the virtual clock to the attempt that is due next"));
    m_hour = button("advanceHour", tr("+1 h"), tr("Moves the virtual clock one hour ahead"));
    m_days = button("advanceDays", tr("+3 days"), tr("Moves the virtual clock three days ahead"));
    m_playOut = button("playOut", tr("Play to the end"), {});
    auto *row = new QWidget;
    auto *buttons = new FlowLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    for (QPushButton *each : {m_pause, m_next, m_hour, m_days, m_playOut})
        buttons->addWidget(each);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(m_time);
    layout->addWidget(row);
}

void ScheduleClockBar::setState(const api::SandboxClock &state)
{
    m_state = state;
    const UtcTime real = m_clock.now();
    // To the second: the answer was under way for a while.
    m_ahead = std::chrono::round<std::chrono::seconds>(state.now.value_or(real) - real);
    showState();
}

void ScheduleClockBar::setBusy(bool busy, bool canCancel)
{
    m_isBusy = busy;
    m_canCancel = canCancel;
    showState();
}

void ScheduleClockBar::showState()
{
    const UtcTime now =
        m_state.isPaused ? m_state.now.value_or(m_clock.now()) : m_clock.now() + m_ahead;
    const std::chrono::milliseconds ahead = m_ahead;
    QString sentence = tr("Virtual clock %1").arg(text::localTime(now));
    if (ahead >= clocksAgree)
        sentence = tr("%1, %2 ahead of the real time").arg(sentence, text::duration(ahead));
    else if (ahead <= -clocksAgree)
        sentence = tr("%1, %2 behind the real time").arg(sentence, text::duration(-ahead));
    else
        sentence = tr("%1, as the real time").arg(sentence);
    if (m_state.isPaused)
        sentence = tr("%1 · paused").arg(sentence);
    if (m_state.pending > 0)
        sentence = tr("%1 · %n delivery(ies) pending", nullptr, m_state.pending).arg(sentence);
    m_time->setText(sentence);
    m_time->setToolTip(text::absoluteTime(now));
    m_pause->setText(m_state.isPaused ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(icons::icon(m_state.isPaused ? Icon::Play : Icon::Pause));
    m_pause->setToolTip(m_state.isPaused ? tr("Lets the virtual clock go on")
                                         : tr("Stops the virtual clock: no retry becomes due"));
    const bool canCancel = m_isBusy && m_canCancel;
    m_playOut->setText(canCancel ? tr("Cancel") : tr("Play to the end"));
    m_playOut->setToolTip(canCancel ? tr("Moves the virtual clock no further")
                                    : tr("Jumps from attempt to attempt until nothing is pending"));
    for (QPushButton *each : {m_pause, m_hour, m_days})
        each->setEnabled(!m_isBusy);
    m_next->setEnabled(!m_isBusy && m_state.pending > 0);
    m_playOut->setEnabled(canCancel || (!m_isBusy && m_state.pending > 0));
}

} // namespace hookbench::ui
