// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hookbench::models
{

/// What an intent is called by people: "Wrong secret"; the name itself for one that is not known.
QString intentTitle(const QString &name);
/// What is done to the delivery, in one sentence.
QString intentSentence(const QString &name);

} // namespace hookbench::models
