// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

namespace hookbench::ui
{

/// As much of `wanted` as the window behind the dialog has room for, so that its buttons stay in
/// sight on a low screen. `parent` is anything in that window, or null.
QSize dialogSize(const QWidget *parent, const QSize &wanted);

} // namespace hookbench::ui
