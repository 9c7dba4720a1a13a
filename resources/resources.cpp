// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>

/// Registers the compiled-in files. CMake's targets do it by themselves; this is for a program that
/// links the archive alone. Outside the namespace, as Q_INIT_RESOURCE demands.
void hookbenchInitResources();

void hookbenchInitResources()
{
    Q_INIT_RESOURCE(hookbench);
}
