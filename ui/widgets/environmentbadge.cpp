// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/environmentbadge.h"

namespace hookbench::ui
{

namespace
{

QString wordOf(settings::Environment environment)
{
    switch (environment) {
    case settings::Environment::Sandbox:
        return QStringLiteral("SANDBOX");
    case settings::Environment::Test:
        return QStringLiteral("TEST");
    case settings::Environment::Live:
        break;
    }
    return QStringLiteral("LIVE");
}

} // namespace

EnvironmentBadge::EnvironmentBadge(settings::Environment environment, QWidget *parent)
    : Badge({}, Role::Neutral, parent)
{
    setEnvironment(environment);
}

void EnvironmentBadge::setEnvironment(settings::Environment environment)
{
    setText(wordOf(environment));
    setRole(environmentTone(environment));
}

} // namespace hookbench::ui
