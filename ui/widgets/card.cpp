// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/surface.h"

namespace hookbench::ui
{

Card::Card(QWidget *parent)
    : QFrame(parent)
{
    setSurface(this, Surface::Card);
}

} // namespace hookbench::ui
