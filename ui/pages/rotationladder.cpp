// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rotationladder.h"

#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "ui/pages/rotationrung.h"
#include "ui/pages/rotationtext.h"

#include <QVBoxLayout>

namespace hookbench::ui
{

using workspace::Rotation;
using workspace::RotationSide;
using workspace::RotationStep;
using RungState = RotationRung::State;

namespace
{

void markRung(RotationRung *rung, RungState state, const QString &finding)
{
    rung->setState(state, finding);
}

void markRungAt(RotationRung *rung, RungState state, const QString &finding,
                const std::optional<UtcTime> &at, UtcTime now)
{
    rung->setState(state, finding, at ? text::relativeTime(*at, now) : QString(),
                   at ? text::absoluteTime(*at) : QString());
}

bool hasNewSecret(const std::optional<Rotation> &rotation)
{
    return rotation && rotation->isInForce();
}

} // namespace

RotationLadder::RotationLadder(QWidget *parent)
    : QWidget(parent)
    , m_made(new RotationRung(tr("New secret")))
    , m_deployed(new RotationRung(tr("Handler with both")))
    , m_proven(new RotationRung(tr("Proof")))
    , m_sent(new RotationRung(tr("Platform")))
    , m_watched(new RotationRung(tr("Watch")))
    , m_retired(new RotationRung(tr("Old secret retired")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (RotationRung *rung : {m_made, m_deployed, m_proven, m_sent, m_watched, m_retired})
        layout->addWidget(rung);
}

void RotationLadder::setFacts(const Facts &facts)
{
    showMade(facts);
    showDeployed(facts);
    showProven(facts);
    showSent(facts);
    showWatched(facts);
    showRetired(facts);
}

void RotationLadder::showMade(const Facts &facts)
{
    const auto &r = facts.rotation;
    if (!r) {
        markRung(m_made, RungState::Next,
                 tr("It goes to the keychain before anybody else gets it."));
        return;
    }
    QString finding;
    if (!r->hasEnded()) {
        finding =
            facts.isPersistent
                ? tr("Both secrets are in the keychain until the rotation has ended.")
                : tr("There is no keychain: both secrets are in memory only. Copy the new one "
                     "before you quit.");
    }
    markRungAt(m_made, RungState::Done, finding, r->startedAt, facts.now);
}

void RotationLadder::showDeployed(const Facts &facts)
{
    const auto &r = facts.rotation;
    if (hasNewSecret(r) || (r && r->isProven())) {
        markRung(m_deployed, RungState::Done, tr("It reads both secrets."));
        return;
    }
    const bool isNext = r && (r->step == RotationStep::Prepared || r->step == RotationStep::Proven);
    markRung(m_deployed, isNext ? RungState::Next : RungState::Open,
             tr("WEBHOOK_SECRET is the new one, WEBHOOK_SECRET_PREVIOUS the old one. The code "
                "beside takes both.") +
                 (facts.webhook.encrypted
                      ? QLatin1Char(' ') + tr("The payload key is derived from the signing secret: "
                                              "both rotate together.")
                      : QString()));
}

void RotationLadder::showProven(const Facts &facts)
{
    const auto &r = facts.rotation;
    if (r && r->probedAt)
        markRungAt(m_proven, r->isProven() ? RungState::Done : RungState::Failed,
                   RotationText::probes(*r), r->probedAt, facts.now);
    else if (hasNewSecret(r))
        markRung(m_proven, RungState::Open, tr("Gone on without it."));
    else if (facts.probeRefusal)
        markRung(m_proven, RungState::Open, text::sentence(*facts.probeRefusal));
    else
        markRung(m_proven, RungState::Open,
                 tr("One harmless probe for each secret, of the type hookbench.probe, to %1.")
                     .arg(RotationText::hostName(facts.webhook.url)));
}

void RotationLadder::showSent(const Facts &facts)
{
    const auto &r = facts.rotation;
    if (hasNewSecret(r)) {
        markRungAt(m_sent, RungState::Done,
                   r->isReadBack ? tr("Read back: it shows %1.").arg(r->newMask)
                                 : tr("It accepted the new secret, and shows none."),
                   r->inForceSince, facts.now);
    } else if (r && r->step == RotationStep::InDoubt) {
        markRungAt(m_sent, RungState::Failed,
                   r->target == RotationSide::New
                       ? tr("The new secret was sent, and what came of it is not known.")
                       : tr("The old secret was sent again, and what came of it is not known."),
                   r->sentAt, facts.now);
    } else {
        const bool isNext = r && r->isProven() && r->step != RotationStep::RolledBack;
        markRung(m_sent, isNext ? RungState::Next : RungState::Open,
                 tr("Gets the new secret, and is read back."));
    }
}

void RotationLadder::showWatched(const Facts &facts)
{
    const auto &r = facts.rotation;
    if (!r || r->step == RotationStep::RolledBack) {
        markRung(m_watched, RungState::Open, tr("Which secret signs what passes this receiver."));
        return;
    }
    const QString watch = RotationText::watch(facts.use, facts.webhook, facts.now);
    if (!r->isInForce()) {
        markRung(m_watched, RungState::Open, watch);
        return;
    }
    const QString advice = RotationText::advice(*r, facts.use);
    markRung(m_watched, r->step == RotationStep::Finished ? RungState::Done : RungState::Next,
             watch + (advice.isEmpty() ? QString() : QLatin1Char('\n') + advice));
}

void RotationLadder::showRetired(const Facts &facts)
{
    const auto &r = facts.rotation;
    if (r && r->step == RotationStep::Finished)
        markRungAt(m_retired, RungState::Done,
                   tr("Take WEBHOOK_SECRET_PREVIOUS from the handler. Here it "
                      "stays to verify old events."),
                   r->changedAt, facts.now);
    else
        markRung(m_retired, RungState::Open, QString());
}

} // namespace hookbench::ui
