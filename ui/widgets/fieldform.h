// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFormLayout>

namespace hookbench::ui
{

/// Rows of a label and its field, the label on the middle of the field: a plain form layout sets it
/// two pixels higher. Owned by the widget that it lays out; GUI thread.
class FieldForm : public QFormLayout
{
    Q_OBJECT

public:
    explicit FieldForm(QWidget *parent);

    /// Over the rows that follow.
    void addHead(const QString &text);
    void addField(const QString &label, QWidget *field);
};

} // namespace hookbench::ui
