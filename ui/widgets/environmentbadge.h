// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/environmenttone.h"
#include "ui/widgets/badge.h"

namespace hookbench::ui
{

/// SANDBOX, TEST or LIVE: the word and its colour. The words are the same in every language.
class EnvironmentBadge : public Badge
{
    Q_OBJECT

public:
    explicit EnvironmentBadge(settings::Environment environment = settings::Environment::Sandbox,
                              QWidget *parent = nullptr);

    void setEnvironment(settings::Environment environment);
};

} // namespace hookbench::ui
