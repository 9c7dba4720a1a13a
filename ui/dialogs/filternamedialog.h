// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/savedfilters.h"

#include <QDialog>
#include <QPointer>

class QLineEdit;
class QPushButton;

namespace hookbench::ui
{

class FormField;

/// Asks for the name under which a query is saved, and says which one it would replace. What the
/// shelf refuses is said in place, and nothing typed is lost.
class FilterNameDialog : public QDialog
{
    Q_OBJECT

public:
    FilterNameDialog(SavedFilters &filters, const QString &query, QWidget *parent = nullptr);

private:
    void createLayout();
    void check();
    void save();

    QPointer<SavedFilters> m_filters;
    QString m_query;
    QLineEdit *m_name;
    FormField *m_field;
    QPushButton *m_save;
};

} // namespace hookbench::ui
