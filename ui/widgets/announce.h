// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace hookbench::ui
{

/// Makes `text` the accessible name of a widget and has screen readers speak it at once.
void announce(QWidget *widget, const QString &text);

/// What is left of rich text for a screen reader.
QString plainText(const QString &richText);

} // namespace hookbench::ui
