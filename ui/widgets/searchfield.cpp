// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/theme/icons.h"

#include <QKeyEvent>

namespace hookbench::ui
{

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    addAction(icons::icon(Icon::Search, Tone::Neutral), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    setMaxLength(200);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    // Escape in an empty field belongs to whoever is around it.
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace hookbench::ui
