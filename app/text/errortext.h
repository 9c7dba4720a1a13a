// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QString>

namespace hookbench::text
{

/// What happened, in one translated sentence with the error's facts in it. The words of a server or
/// a library come bounded and without control characters; the text is plain, not rich.
QString sentence(const Error &error);

/// What to do about it, in one or two translated sentences.
QString hint(const Error &error);

/// Both, one after the other.
QString inFull(const Error &error);

} // namespace hookbench::text
