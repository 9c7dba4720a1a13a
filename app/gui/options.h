// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>
#include <QStringList>

namespace hookbench::gui
{

/// What the command line of `hookbench` says.
struct Options
{
    QString dataDirectory; ///< empty: the platform's usual place
    QString theme;         ///< "light" or "dark" for this start; empty: the setting
    QString language;      ///< "en", "de" for this start; empty: the setting
    QString page;          ///< "webhooks", "receiver", "sandbox" or "settings"
    QString account;       ///< name of the account to open; "sandbox" is the embedded one
    QString tour;          ///< directory for the pictures of a tour; empty: no tour
    QString print;         ///< --help or --version: printed instead of opening a window

    bool operator==(const Options &) const = default;
};

/// Error: InvalidArgument, `detail` is the sentence to print.
Result<Options> parseOptions(const QStringList &arguments);

} // namespace hookbench::gui
