// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rotationsteps.h"

#include "app/rotations.h"
#include "app/workspace/rotationdesk.h"
#include "ui/changegate.h"
#include "ui/pages/rotationtext.h"

#include <QPointer>

namespace hookbench::ui
{

using workspace::Rotation;
using workspace::RotationStep;

RotationSteps::RotationSteps(Rotations &rotations, ChangeGate &gate, const QString &webhookId,
                             QObject *parent)
    : QObject(parent)
    , m_rotations(rotations)
    , m_gate(gate)
    , m_webhookId(webhookId)
{
}

void RotationSteps::run(const QString &sentence, const std::function<void(const Outcome &)> &step)
{
    if (!m_rotations.desk())
        return;
    m_isBusy = true;
    Q_EMIT began(sentence);
    step([this](const Result<Rotation> &outcome) {
        m_isBusy = false;
        Q_EMIT ended(outcome);
    });
}

void RotationSteps::start(const Secret &old)
{
    run(tr("Making it…"), [this, &old](const Outcome &outcome) {
        m_rotations.desk()->start(m_webhookId, old, this, outcome);
    });
}

void RotationSteps::prove(const api::Webhook &webhook, const std::string &scheme)
{
    Question question;
    question.title = tr("Send two probes to %1?").arg(RotationText::hostName(webhook.url));
    question.sentence =
        tr("Each is a signed event of the type hookbench.probe with amounts of zero, one for each "
           "secret.");
    question.facts = {{tr("URL"), webhook.url}};
    question.confirmText = tr("Send");
    m_gate.ask(question, false, [this, scheme, alive = QPointer<RotationSteps>(this)] {
        if (!alive)
            return;
        m_rotations.setProbeScheme(scheme);
        run(tr("Sending the probes…"), [this](const Outcome &outcome) {
            m_rotations.desk()->prove(m_webhookId, this, outcome);
        });
    });
}

void RotationSteps::apply(const api::Webhook &webhook, const Rotation &rotation, bool evenUnproven)
{
    const bool isUnproven = evenUnproven && !rotation.isProven();
    Question question;
    question.title = tr("Give the platform the new secret of %1?").arg(webhook.name);
    question.sentence = tr("It signs with the new secret from then on, at once.");
    if (isUnproven)
        question.sentence +=
            QLatin1Char(' ') + tr("No probe has proven that the handler takes it: a handler that "
                                  "does not refuses every event.");
    question.facts = {
        {tr("Signing secret"), tr("%1 → %2").arg(rotation.oldMask, rotation.newMask)}};
    question.confirmText = tr("Give it");
    question.dangerous = isUnproven;
    m_gate.ask(question, isUnproven, [this, evenUnproven, alive = QPointer<RotationSteps>(this)] {
        if (!alive)
            return;
        run(tr("Sending it, and reading it back…"), [this, evenUnproven](const Outcome &outcome) {
            m_rotations.desk()->apply(m_webhookId, evenUnproven, this, outcome);
        });
    });
}

void RotationSteps::check()
{
    run(tr("Reading it back…"),
        [this](const Outcome &outcome) { m_rotations.desk()->check(m_webhookId, this, outcome); });
}

void RotationSteps::finish(const api::Webhook &webhook, const Rotation &rotation,
                           const std::optional<receiver::SecretUse> &use)
{
    const bool isInUse = use && use->oldLastUsed && rotation.inForceSince &&
                         *use->oldLastUsed > *rotation.inForceSince;
    const auto go = [this, alive = QPointer<RotationSteps>(this)] {
        if (!alive)
            return;
        run(tr("Retiring it…"), [this](const Outcome &outcome) {
            m_rotations.desk()->finish(m_webhookId, this, outcome);
        });
    };
    if (!isInUse) {
        go();
        return;
    }
    Question question;
    question.title = tr("Retire the old secret of %1?").arg(webhook.name);
    question.sentence = RotationText::advice(rotation, use);
    question.confirmText = tr("Retire");
    question.dangerous = true;
    m_gate.ask(question, true, go);
}

void RotationSteps::rollBack(const api::Webhook &webhook, const Rotation &rotation)
{
    const bool wasSent =
        rotation.step == RotationStep::InDoubt || rotation.step == RotationStep::Watching;
    Question question;
    question.title = tr("Roll back the rotation of %1?").arg(webhook.name);
    question.sentence = wasSent ? tr("The platform gets the old secret again. The new one stays "
                                     "here to verify what it has signed.")
                                : tr("The platform never got the new secret: it is thrown away.");
    if (wasSent)
        question.facts = {
            {tr("Signing secret"), tr("%1 → %2").arg(rotation.newMask, rotation.oldMask)}};
    question.confirmText = tr("Roll back");
    m_gate.ask(question, true, [this, alive = QPointer<RotationSteps>(this)] {
        if (!alive)
            return;
        run(tr("Rolling back…"), [this](const Outcome &outcome) {
            m_rotations.desk()->rollBack(m_webhookId, this, outcome);
        });
    });
}

} // namespace hookbench::ui
