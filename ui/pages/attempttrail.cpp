// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/attempttrail.h"

#include "app/text/formats.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/attempttimeline.h"
#include "ui/widgets/zonefollower.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hookbench::ui
{

using api::SandboxAttempt;
using api::SandboxDelivery;
using api::SandboxSchedule;

namespace
{

using TrailMark = AttemptTimeline::Mark;
using TrailKind = AttemptTimeline::Kind;

TrailMark trailMarkOf(const SandboxAttempt &attempt, int number)
{
    TrailMark mark;
    if (attempt.responseCode) {
        mark.kind = *attempt.responseCode == 200 ? TrailKind::Good : TrailKind::Bad;
        mark.label = QString::number(*attempt.responseCode);
    } else {
        mark.kind = TrailKind::NoAnswer;
        mark.label = AttemptTrail::tr("no answer");
    }
    const QString at = attempt.at ? text::localTime(*attempt.at) : AttemptTrail::tr("unknown time");
    if (!attempt.responseCode)
        mark.tip = AttemptTrail::tr("Attempt %1, %2: no answer (%3).")
                       .arg(QString::number(number), at, attempt.error);
    else if (attempt.responseMs)
        mark.tip = AttemptTrail::tr("Attempt %1, %2: answered with %3 in %4.")
                       .arg(QString::number(number), at, mark.label,
                            text::milliseconds(*attempt.responseMs));
    else
        mark.tip = AttemptTrail::tr("Attempt %1, %2: answered with %3.")
                       .arg(QString::number(number), at, mark.label);
    return mark;
}

} // namespace

AttemptTrail::AttemptTrail(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("attemptTrail"));
    m_title = new QLabel;
    m_title->setFont(fonts::strong(m_title->font()));
    m_title->setTextFormat(Qt::PlainText);
    m_summary = new QLabel;
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setTextFormat(Qt::PlainText);
    m_timeline = new AttemptTimeline;
    m_timeline->setObjectName(QStringLiteral("attemptTimeline"));
    m_timeline->setAccessibleName(tr("Attempts of the delivery"));
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_timeline);
    scroll->setFixedHeight(m_timeline->sizeHint().height() + 16); // and its scroll bar
    connect(m_timeline, &StepChart::stepShown, scroll, [scroll](const QRect &place) {
        scroll->ensureVisible(place.center().x(), place.center().y(), place.width() / 2, 0);
    });
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_summary, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 4);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(scroll);
    clear();
    new ZoneFollower(this, [this] {
        if (const auto shown = m_shown)
            showDelivery(shown->first, shown->second);
    });
}

void AttemptTrail::clear()
{
    hide();
    m_timeline->setMarks({}, {});
    m_shown.reset();
}

void AttemptTrail::showDelivery(const SandboxDelivery &delivery, const SandboxSchedule &schedule)
{
    m_shown = {delivery, schedule};
    QVector<TrailMark> marks;
    int number = 0;
    const auto waitBefore = [&schedule](int attempt) { // the first is attempt 1
        return attempt >= 2 && attempt - 2 < schedule.waits.size()
                   ? text::duration(schedule.waits.at(attempt - 2))
                   : QString();
    };
    for (const SandboxAttempt &attempt : delivery.attempts) {
        if (delivery.isNotSent())
            break;
        TrailMark mark = trailMarkOf(attempt, ++number);
        mark.wait = waitBefore(number);
        marks.append(mark);
    }
    const bool goesOn =
        delivery.status == QLatin1String("pending") || delivery.status == QLatin1String("retrying");
    const int all = static_cast<int>(schedule.waits.size()) + 1;
    for (bool isNext = true; goesOn && number < all; isNext = false) {
        ++number;
        TrailMark mark;
        mark.wait = waitBefore(number);
        mark.label = isNext ? tr("next") : tr("planned");
        mark.tip = isNext && delivery.nextAttempt
                       ? tr("Attempt %1 is due at %2 by the virtual clock.")
                             .arg(QString::number(number), text::secondsTime(*delivery.nextAttempt))
                       : tr("Attempt %1 comes if those before it fail.").arg(number);
        marks.append(mark);
    }
    m_title->setText(delivery.eventType);
    QString summary;
    if (delivery.isNotSent())
        summary = tr("Nothing left the sandbox: %1.").arg(delivery.attempts.last().error);
    else if (delivery.status == QLatin1String("delivered"))
        summary = tr("Delivered at attempt %1.").arg(delivery.attempts.size());
    else if (delivery.status == QLatin1String("failed"))
        summary = tr("Given up after %n attempt(s).", nullptr,
                     static_cast<int>(delivery.attempts.size()));
    else
        summary = tr("%1 of %2 attempts made.").arg(delivery.attempts.size()).arg(all);
    m_summary->setText(summary);
    m_timeline->setMarks(marks, summary);
    show();
}

} // namespace hookbench::ui
