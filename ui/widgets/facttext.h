// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>
#include <QVector>

namespace hookbench::ui
{

/// Names and values of data in two columns, as one text that can be selected across its rows: long
/// values break anywhere, and nothing is added to what is copied. As high as its content. GUI
/// thread.
class FactText : public QTextEdit
{
    Q_OBJECT

public:
    using Facts = QVector<QPair<QString, QString>>;

    explicit FactText(QWidget *parent = nullptr);

    /// Plain text.
    void setFacts(const Facts &facts);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fitHeight();

    Facts m_facts;
    bool m_isFilling = false;
};

} // namespace hookbench::ui
