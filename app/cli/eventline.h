// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/event.h"

#include <QString>

namespace hookbench::cli
{

/// An event in one line for people.
QString eventLine(const store::EventSummary &event);

} // namespace hookbench::cli
