// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/clock.h"
#include "app/base/error.h"
#include "app/receiver/secretuse.h"
#include "app/workspace/rotation.h"

#include <QWidget>

#include <optional>

namespace hookbench::ui
{

class RotationRung;

/// The six steps of a rotation, from the new secret to the old one retired: of each what came of
/// it and when, or what it would do. Keeps nothing of the rotation.
class RotationLadder : public QWidget
{
    Q_OBJECT

public:
    struct Facts
    {
        std::optional<workspace::Rotation> rotation{}; ///< absent: none is under way
        std::optional<receiver::SecretUse> use{};
        api::Webhook webhook;
        bool isPersistent = false;           ///< both secrets survive this program
        std::optional<Error> probeRefusal{}; ///< why no probe may go to the handler
        UtcTime now{};
    };

    explicit RotationLadder(QWidget *parent = nullptr);

    void setFacts(const Facts &facts);

private:
    void showMade(const Facts &facts);
    void showDeployed(const Facts &facts);
    void showProven(const Facts &facts);
    void showSent(const Facts &facts);
    void showWatched(const Facts &facts);
    void showRetired(const Facts &facts);

    RotationRung *m_made;
    RotationRung *m_deployed;
    RotationRung *m_proven;
    RotationRung *m_sent;
    RotationRung *m_watched;
    RotationRung *m_retired;
};

} // namespace hookbench::ui
