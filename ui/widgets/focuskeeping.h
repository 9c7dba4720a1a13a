// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace hookbench::ui
{

// For what disables the very control that somebody pressed: the focus must not wander to whatever
// comes next on the page. Both also hold for a window that gets its focus back later.

/// Before: `holder` takes the focus from what lies in it.
void holdFocus(QWidget *holder);
/// After: it gives it to `to`, unless somebody moved it meanwhile.
void returnFocus(QWidget *holder, QWidget *to);

} // namespace hookbench::ui
