// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QPushButton;

namespace hookbench::ui
{

class FormField;

/// Asks for the place of a payload that is to be a column: "$.data.amount", read by the parser of
/// the queries. GUI thread.
class PathColumnDialog : public QDialog
{
    Q_OBJECT

public:
    /// `known` are columns already.
    explicit PathColumnDialog(const QStringList &known, QWidget *parent = nullptr);

    /// Why the path cannot be a column, in a sentence; empty: it can.
    static QString refusal(const QString &path, const QStringList &known);

Q_SIGNALS:
    void chosen(const QString &path);

private:
    QString path() const;
    void check();

    QStringList m_known;
    QLineEdit *m_path;
    FormField *m_field;
    QPushButton *m_add;
};

} // namespace hookbench::ui
