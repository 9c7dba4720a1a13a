// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

/// Sizes and weights relative to the system's font. Each takes the font to start from, usually the
/// widget's own, and keeps what it does not change.
namespace hookbench::ui::fonts
{

QFont title(const QFont &font);     ///< a page's title: 1.25 times, bold
QFont heading(const QFont &font);   ///< the head of an inspector or card: 1.1 times, bold
QFont strong(const QFont &font);    ///< bold
QFont small(const QFont &font);     ///< captions and hints: 0.9 times
QFont monospace(const QFont &font); ///< for data only: ids, URLs, headers, payloads; 0.92 times

} // namespace hookbench::ui::fonts
