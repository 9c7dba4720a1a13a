// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statusline.h"

#include "app/api/apiclient.h"
#include "app/inbox/receiverdesk.h"
#include "app/text/environmentname.h"
#include "app/text/formats.h"
#include "app/workspace/liveguard.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"
#include "ui/theme/fonts.h"
#include "ui/theme/surface.h"
#include "ui/widgets/gaugelabel.h"
#include "ui/widgets/statusdotlabel.h"
#include "ui/widgets/zonefollower.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace hookbench::ui
{

using workspace::ChangeKind;
using workspace::WebhookService;
using workspace::Workspace;

namespace
{

QString workText(ChangeKind kind, int tried, int total)
{
    switch (kind) {
    case ChangeKind::Pause:
        return StatusLine::tr("Pausing %1 of %2").arg(tried).arg(total);
    case ChangeKind::Resume:
        return StatusLine::tr("Resuming %1 of %2").arg(tried).arg(total);
    case ChangeKind::Delete:
        return StatusLine::tr("Deleting %1 of %2").arg(tried).arg(total);
    case ChangeKind::Create:
    case ChangeKind::Edit:
    case ChangeKind::Restore:
        break;
    }
    return StatusLine::tr("Changing %1 of %2").arg(tried).arg(total);
}

} // namespace

StatusLine::StatusLine(Workspace &workspace, inbox::ReceiverDesk &desk, QWidget *parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_desk(desk)
{
    setObjectName(QStringLiteral("statusLine"));
    setSurface(this, Surface::Footer);
    setAccessibleName(tr("Status"));
    setFixedHeight(std::max(26, fontMetrics().height() + 10));
    createLayout();
    connect(&workspace, &Workspace::changed, this, &StatusLine::connectService);
    connect(&workspace.liveGuard(), &workspace::LiveGuard::changed, this, &StatusLine::updateLive);
    connect(&desk, &inbox::ReceiverDesk::stateChanged, this, &StatusLine::updateReceiver);
    connectService();
    updateReceiver();
    new ZoneFollower(this, [this] {
        updateReceiver();
        updateLive();
        if (m_service)
            updateRate();
    });
}

void StatusLine::createLayout()
{
    m_environment = new QLabel;
    m_api = new StatusDotLabel;
    m_api->setObjectName(QStringLiteral("apiState"));
    m_rate = new GaugeLabel;
    m_rate->setObjectName(QStringLiteral("rateGauge"));
    m_receiver = new StatusDotLabel;
    m_receiver->setObjectName(QStringLiteral("receiverState"));
    m_work = new QLabel;
    m_cancel = new QToolButton;
    m_cancel->setText(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("cancelRun"));
    m_cancel->setProperty("role", QStringLiteral("link"));
    m_live = new QToolButton;
    m_live->setObjectName(QStringLiteral("unlockLive"));
    m_live->setProperty("role", QStringLiteral("link"));
    m_zone = new QToolButton;
    m_zone->setObjectName(QStringLiteral("zoneOfTimes"));
    m_zone->setProperty("role", QStringLiteral("link"));
    m_zone->hide();
    m_palette = new QToolButton;
    m_palette->setObjectName(QStringLiteral("openPalette"));
    m_palette->setProperty("role", QStringLiteral("link"));
    m_palette->setText(tr("Ctrl+K Find anything"));
    setFont(fonts::small(font()));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(16);
    layout->addWidget(m_environment);
    layout->addWidget(m_api);
    layout->addWidget(m_rate);
    layout->addWidget(m_receiver);
    layout->addWidget(m_work);
    layout->addWidget(m_cancel);
    layout->addStretch();
    layout->addWidget(m_live);
    layout->addWidget(m_zone);
    layout->addWidget(m_palette);

    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_service)
            m_service->cancelRun();
    });
    connect(m_palette, &QToolButton::clicked, this, &StatusLine::paletteWanted);
    connect(m_live, &QToolButton::clicked, this, [this] {
        if (m_workspace.liveGuard().isUnlocked())
            m_workspace.liveGuard().relock();
        else
            Q_EMIT unlockWanted();
    });
}

void StatusLine::setZoneAction(QAction *action)
{
    const auto show = [this, action] {
        m_zone->setText(action->iconText());
        m_zone->setToolTip(action->toolTip());
        m_zone->setAccessibleDescription(action->toolTip());
    };
    connect(action, &QAction::changed, m_zone, show);
    connect(m_zone, &QToolButton::clicked, action, &QAction::trigger);
    show();
    m_zone->show();
}

void StatusLine::connectService()
{
    WebhookService *service = m_workspace.webhooks();
    m_work->clear();
    m_cancel->hide();
    m_environment->setText(m_workspace.account().id.isEmpty()
                               ? QString()
                               : text::environmentWord(m_workspace.account().environment));
    updateLive();
    if (service == m_service && service)
        return;
    m_service = service;
    m_api->setVisible(service != nullptr);
    m_rate->setVisible(false);
    if (!service)
        return;
    m_api->setState(StatusDotLabel::Tone::Neutral, tr("API not asked yet"));
    const api::ApiClient *client = m_workspace.client();
    connect(client, &api::ApiClient::answered, this, &StatusLine::showLatency);
    connect(client, &api::ApiClient::unreachable, this,
            [this] { m_api->setState(StatusDotLabel::Tone::Bad, tr("API not reachable")); });
    connect(client, &api::ApiClient::rateLimitChanged, this, &StatusLine::updateRate);
    connect(client, &api::ApiClient::waiting, this, [this](int seconds) {
        m_api->setState(
            StatusDotLabel::Tone::Warning,
            tr("Waiting %1 for the rate limit").arg(text::duration(std::chrono::seconds(seconds))));
    });
    connect(service, &WebhookService::runStarted, this, [this](ChangeKind kind, int total) {
        m_work->setText(workText(kind, 0, total));
        m_cancel->show();
        connect(m_service, &WebhookService::runProgress, m_work,
                [this, kind](int tried, int all) { m_work->setText(workText(kind, tried, all)); });
    });
    connect(service, &WebhookService::runFinished, this, [this] {
        disconnect(m_service, &WebhookService::runProgress, m_work, nullptr);
        m_work->clear();
        m_cancel->hide();
    });
}

void StatusLine::showLatency(int milliseconds)
{
    m_api->setState(StatusDotLabel::Tone::Good,
                    tr("API %1").arg(text::milliseconds(milliseconds, locale())));
}

void StatusLine::updateRate()
{
    const api::RateLimit &limit = m_workspace.client()->rateLimit();
    m_rate->setVisible(limit.known());
    if (!limit.known())
        return;
    const QString left =
        tr("%1 of %2 requests left")
            .arg(locale().toString(*limit.remaining), locale().toString(*limit.limit));
    m_rate->setContent(
        *limit.limit > 0 ? double(*limit.remaining) / *limit.limit : 0,
        limit.resetsAt ? tr("%1 · resets %2").arg(left, text::clockTime(*limit.resetsAt, locale()))
                       : left);
}

void StatusLine::updateReceiver()
{
    using Phase = inbox::DeskState::Phase;
    const inbox::DeskState state = m_desk.state();
    m_receiver->setVisible(state.phase != Phase::Stopped);
    const QString where = QStringLiteral("127.0.0.1:%1").arg(state.port);
    switch (state.phase) {
    case Phase::Stopped:
        break;
    case Phase::Starting:
        m_receiver->setState(StatusDotLabel::Tone::Neutral, tr("Starting to receive"));
        break;
    case Phase::Receiving:
        if (state.storeError)
            m_receiver->setState(StatusDotLabel::Tone::Bad,
                                 tr("%1 refuses events: they cannot be stored").arg(where));
        else if (state.proofError)
            m_receiver->setState(StatusDotLabel::Tone::Bad, tr("%1 does not answer").arg(where));
        else if (state.provenAt)
            m_receiver->setState(StatusDotLabel::Tone::Good,
                                 tr("Receiving on %1 · proven %2")
                                     .arg(where, text::secondsTime(*state.provenAt, locale())));
        else
            m_receiver->setState(StatusDotLabel::Tone::Neutral, tr("Receiving on %1").arg(where));
        break;
    case Phase::Failed:
        m_receiver->setState(StatusDotLabel::Tone::Bad, tr("Not receiving"));
        break;
    case Phase::HeldElsewhere:
        m_receiver->setState(StatusDotLabel::Tone::Neutral, tr("Another window receives"));
        break;
    }
}

void StatusLine::updateLive()
{
    const bool live = m_workspace.account().environment == settings::Environment::Live &&
                      !m_workspace.account().id.isEmpty();
    m_live->setVisible(live);
    if (!live)
        return;
    const workspace::LiveGuard &guard = m_workspace.liveGuard();
    m_live->setText(
        guard.isUnlocked()
            ? tr("Unlocked until %1 · make read-only").arg(text::clockTime(guard.until(), locale()))
            : tr("Read-only · unlock…"));
}

} // namespace hookbench::ui
