// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/watchalert.h"

#include <QString>

namespace hookbench::text
{

/// What is the matter, in one sentence that names no webhook.
QString watchSentence(const WatchAlert &alert);

/// What to do about it, in one sentence.
QString watchFix(const WatchAlert &alert);

} // namespace hookbench::text
