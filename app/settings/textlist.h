// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/jsonfile.h"

#include <QStringList>

namespace hookbench::settings
{

/// An array of strings.
JsonFile::Json jsonFrom(const QStringList &texts);

} // namespace hookbench::settings
