// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/change.h"
#include "app/workspace/taskrun.h"

#include <QString>

namespace hookbench
{
struct StartupNotices;
}

namespace hookbench::ui
{

// What the window says of work that is over and of how it started; plain text.

/// "3 webhooks were paused."
QString runSentence(workspace::ChangeKind kind, int done, bool isUndo, int newIds);
/// In lines, why some were left; empty: none was.
QString runProblems(const workspace::RunReport &report);
/// In lines, what became of files and rights; empty: all is well.
QString startupLines(const StartupNotices &notices);

} // namespace hookbench::ui
