// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hookbench::ui
{

/// What is left of a budget: a small bar and words. The bar turns amber below a quarter and red
/// below a tenth.
class GaugeLabel : public QWidget
{
    Q_OBJECT

public:
    explicit GaugeLabel(QWidget *parent = nullptr);

    /// `left` is the part that is left, 0 to 1.
    void setContent(double left, const QString &text);
    QString text() const { return m_text; }
    double left() const { return m_left; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_left = 1;
    QString m_text;
};

} // namespace hookbench::ui
