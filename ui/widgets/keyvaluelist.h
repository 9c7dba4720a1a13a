// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace hookbench::ui
{

/// Facts: a dim label and a value in each row. Values can be selected, and copied from their menu.
/// Fill it between beginUpdate() and endUpdate(); rows that stay keep their widgets, and with them
/// the focus and the selection.
class KeyValueList : public QWidget
{
    Q_OBJECT

public:
    enum class Style : std::uint8_t { Plain, Mono };

    explicit KeyValueList(QWidget *parent = nullptr);

    void beginUpdate();
    void add(const QString &label, const QString &value, Style style = Style::Plain);
    /// A row with a widget of its own, which becomes a child of the list and stays alive with it.
    void add(const QString &label, QWidget *value);
    void endUpdate();

private:
    struct Row
    {
        QLabel *label = nullptr;
        QWidget *value = nullptr;
        bool own = false; ///< `value` is a label of ours
    };

    void setRow(const QString &label, QWidget *value);
    QLabel *createValue();

    QGridLayout *m_layout;
    QVector<Row> m_rows;
    int m_filled = 0;
};

} // namespace hookbench::ui
