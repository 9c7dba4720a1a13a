// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulkprogress.h"

#include "app/outbox/bulkdesk.h"
#include "app/text/formats.h"
#include "ui/theme/fonts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace hookbench::ui
{

using outbox::BulkDesk;
using BulkPhase = BulkDesk::Phase;

namespace
{

constexpr int tickMs = 200;
constexpr int barSteps = 1000;

} // namespace

BulkProgress::BulkProgress(BulkDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(new QLabel)
    , m_figures(new QLabel)
    , m_bar(new QProgressBar)
    , m_pause(new QPushButton(tr("Pause")))
    , m_resume(new QPushButton)
    , m_cancel(new QPushButton)
{
    setObjectName(QStringLiteral("bulkProgress"));
    m_title->setObjectName(QStringLiteral("bulkTitle"));
    m_title->setFont(fonts::strong(m_title->font()));
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_figures->setObjectName(QStringLiteral("bulkFigures"));
    m_figures->setForegroundRole(QPalette::PlaceholderText);
    m_bar->setObjectName(QStringLiteral("bulkBar"));
    m_bar->setAccessibleName(tr("Progress of the run"));
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_pause->setObjectName(QStringLiteral("pauseBulk"));
    m_resume->setObjectName(QStringLiteral("resumeBulk"));
    m_resume->setProperty("role", QStringLiteral("primary"));
    m_cancel->setObjectName(QStringLiteral("cancelBulk"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_resume);
    buttons->addWidget(m_pause);
    buttons->addWidget(m_cancel);
    buttons->addSpacing(8);
    buttons->addWidget(m_figures, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_bar);
    layout->addLayout(buttons);
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &BulkProgress::showFigures);
    connect(m_pause, &QPushButton::clicked, &m_desk, &BulkDesk::pause);
    connect(m_resume, &QPushButton::clicked, &m_desk, &BulkDesk::resume);
    connect(m_cancel, &QPushButton::clicked, &m_desk, &BulkDesk::cancel);
    connect(&m_desk, &BulkDesk::phaseChanged, this, &BulkProgress::showPhase);
    showPhase();
}

void BulkProgress::showPhase()
{
    const BulkPhase phase = m_desk.phase();
    setVisible(phase != BulkPhase::Idle);
    if (phase == BulkPhase::Idle) {
        m_tick.stop();
        return;
    }
    m_tick.start();
    const bool isAsking = phase == BulkPhase::Asking;
    m_pause->setVisible(phase == BulkPhase::Running);
    m_resume->setVisible(isAsking || phase == BulkPhase::Paused);
    m_cancel->setVisible(phase != BulkPhase::Ending && phase != BulkPhase::Preparing);
    m_cancel->setText(isAsking ? tr("Stop here") : tr("Cancel"));
    const QString target = QString::fromStdString(m_desk.run().target);
    switch (phase) {
    case BulkPhase::Preparing:
        m_title->setText(tr("Getting ready to send to %1…").arg(target));
        break;
    case BulkPhase::Asking: {
        const auto &first = m_desk.firstAttempt();
        const auto left = static_cast<int>(m_desk.progress().total - m_desk.progress().sent);
        m_resume->setText(tr("Continue with the other %n", nullptr, left));
        if (first && first->status) {
            m_title->setText(
                (first->hasPassed
                     ? tr("The first event was answered with %1 after %2, as expected.")
                     : tr("The first event was answered with %1 after %2, which is "
                          "not what a right endpoint answers."))
                    .arg(*first->status)
                    .arg(text::milliseconds(first->totalMs, locale())));
        } else {
            m_title->setText(tr("The first event was not answered (%1).")
                                 .arg(first ? QString::fromStdString(first->error) : QString()));
        }
        break;
    }
    case BulkPhase::Paused:
        m_resume->setText(tr("Continue"));
        m_title->setText(tr("Paused. Nothing goes to %1 until you continue.").arg(target));
        break;
    case BulkPhase::Ending:
        m_title->setText(tr("Finishing what is under way…"));
        break;
    case BulkPhase::Running:
    case BulkPhase::Idle:
        m_title->setText(tr("Sending to %1").arg(target));
        break;
    }
    showFigures();
}

void BulkProgress::showFigures()
{
    const send::ReplayProgress progress = m_desk.progress();
    m_bar->setValue(progress.total > 0 ? static_cast<int>(barSteps * progress.sent / progress.total)
                                       : 0);
    QStringList parts{
        tr("%1 of %2")
            .arg(text::count(progress.sent, locale()), text::count(progress.total, locale()))};
    if (progress.failed + progress.unanswered > 0)
        parts += tr("%n failed", nullptr, static_cast<int>(progress.failed + progress.unanswered));
    if (m_desk.phase() == BulkPhase::Running && progress.perSecond > 0) {
        parts +=
            tr("%1 per second")
                .arg(locale().toString(progress.perSecond, 'f', progress.perSecond < 10 ? 1 : 0));
        if (progress.secondsLeft && std::isfinite(*progress.secondsLeft))
            parts += tr("about %1 left")
                         .arg(text::duration(std::chrono::seconds(static_cast<std::int64_t>(
                                                 std::min(*progress.secondsLeft, 1e9))),
                                             locale()));
    }
    m_figures->setText(parts.join(QStringLiteral(" · ")));
}

} // namespace hookbench::ui
