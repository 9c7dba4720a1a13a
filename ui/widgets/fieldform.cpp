// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldform.h"

#include "ui/theme/fonts.h"

#include <QLabel>

namespace hookbench::ui
{

FieldForm::FieldForm(QWidget *parent)
    : QFormLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(8);
}

void FieldForm::addHead(const QString &text)
{
    auto *head = new QLabel(text);
    head->setFont(fonts::strong(head->font()));
    addRow(head);
}

void FieldForm::addField(const QString &label, QWidget *field)
{
    auto *name = new QLabel(label);
    name->setBuddy(field);
    name->setMinimumHeight(field->sizeHint().height());
    addRow(name, field);
}

} // namespace hookbench::ui
