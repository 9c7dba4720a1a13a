// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/rotation.h"

namespace hookbench::workspace
{

namespace
{

bool isGood(const std::optional<int> &status)
{
    return status && *status >= 200 && *status < 300;
}

} // namespace

bool Rotation::isProven() const
{
    return isGood(oldProbe) && isGood(newProbe);
}

bool Rotation::isInForce() const
{
    return step == RotationStep::Watching || step == RotationStep::Finished;
}

bool Rotation::hasEnded() const
{
    return step == RotationStep::Finished || step == RotationStep::RolledBack;
}

} // namespace hookbench::workspace
