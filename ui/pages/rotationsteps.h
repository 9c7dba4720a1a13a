// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/result.h"
#include "app/base/secret.h"
#include "app/receiver/secretuse.h"
#include "app/workspace/rotation.h"

#include <QObject>

#include <functional>
#include <optional>
#include <string>

namespace hookbench
{
class Rotations;
}

namespace hookbench::ui
{

class ChangeGate;

/// Takes the steps of one webhook's rotation: asks before what goes out or cannot be taken back,
/// then has the desk do it. GUI thread.
class RotationSteps : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    RotationSteps(Rotations &rotations, ChangeGate &gate, const QString &webhookId,
                  QObject *parent);

    bool isBusy() const { return m_isBusy; }

    /// `old`: as RotationDesk::start().
    void start(const Secret &old);
    /// `scheme` signs the probes.
    void prove(const api::Webhook &webhook, const std::string &scheme);
    void apply(const api::Webhook &webhook, const workspace::Rotation &rotation, bool evenUnproven);
    void check();
    void finish(const api::Webhook &webhook, const workspace::Rotation &rotation,
                const std::optional<receiver::SecretUse> &use);
    void rollBack(const api::Webhook &webhook, const workspace::Rotation &rotation);

Q_SIGNALS:
    /// Something was asked of the desk; the sentence says what.
    void began(const QString &sentence);
    void ended(const hookbench::Result<hookbench::workspace::Rotation> &outcome);

private:
    using Outcome = std::function<void(Result<workspace::Rotation>)>;

    void run(const QString &sentence, const std::function<void(const Outcome &)> &step);

    Rotations &m_rotations;
    ChangeGate &m_gate;
    QString m_webhookId;
    bool m_isBusy = false;
};

} // namespace hookbench::ui
