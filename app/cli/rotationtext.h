// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/secret.h"
#include "app/receiver/secretuse.h"
#include "app/workspace/rotation.h"

#include <QString>

#include <optional>
#include <string>

namespace hookbench::cli
{

/// What `rotate` tells. Plain value; the secrets only where they were asked for.
struct RotationReport
{
    QString webhookId;
    std::optional<workspace::Rotation> rotation{}; ///< absent: none is under way
    std::optional<api::Webhook> webhook{};         ///< absent: the platform has none such
    std::optional<receiver::SecretUse> use{};      ///< absent: no receiver ran here, or no rotation
    std::optional<Secret> newSecret{};
    std::optional<Secret> oldSecret{};
};

/// What to do next, in one or two sentences.
QString rotationNext(const RotationReport &report);
/// One line each, for people. `now`: for the last uses.
QString rotationRecord(const RotationReport &report, UtcTime now);
/// One object in one line.
std::string rotationJson(const RotationReport &report);

} // namespace hookbench::cli
