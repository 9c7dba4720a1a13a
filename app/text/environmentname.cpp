// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/environmentname.h"

#include <QCoreApplication>

namespace hookbench::text
{

namespace
{

/// The translation context of this file.
struct EnvironmentWords
{
    Q_DECLARE_TR_FUNCTIONS(EnvironmentName)
};

} // namespace

QString environmentWordFor(std::string_view name)
{
    if (name == "sandbox")
        return EnvironmentWords::tr("SANDBOX");
    if (name == "test")
        return EnvironmentWords::tr("TEST");
    return EnvironmentWords::tr("LIVE");
}

} // namespace hookbench::text
