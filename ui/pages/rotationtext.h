// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/clock.h"
#include "app/receiver/secretuse.h"
#include "app/workspace/rotation.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace hookbench::ui
{

/// The sentences of a rotation. Stateless.
class RotationText
{
    Q_DECLARE_TR_FUNCTIONS(RotationText)

public:
    /// Of the handler; the whole URL where it has none.
    static QString hostName(const QString &url);
    /// What the handler said to the probes.
    static QString probes(const workspace::Rotation &rotation);
    /// Which secret signed what came: "last used 3 h 12 min ago, 0 of the last 500".
    static QString watch(const std::optional<receiver::SecretUse> &use, const api::Webhook &webhook,
                         UtcTime now);
    /// Whether the old one can go.
    static QString advice(const workspace::Rotation &rotation,
                          const std::optional<receiver::SecretUse> &use);
};

} // namespace hookbench::ui
