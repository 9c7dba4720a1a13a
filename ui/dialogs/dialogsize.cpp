// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogsize.h"

#include <QWidget>

namespace hookbench::ui
{

namespace
{

constexpr int behindDialog = 48; ///< stays in sight

} // namespace

QSize dialogSize(const QWidget *parent, const QSize &wanted)
{
    return parent ? wanted.boundedTo(parent->window()->size() - QSize(behindDialog, behindDialog))
                  : wanted;
}

} // namespace hookbench::ui
