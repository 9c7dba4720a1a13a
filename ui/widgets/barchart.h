// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/stepchart.h"

#include <QString>
#include <QVector>

namespace hookbench::ui
{

/// Good and bad counts over time, one stacked bar for each hour. The bad part lies on top and is
/// hatched, so that it differs by more than colour. Time runs in reading direction.
class BarChart : public StepChart
{
    Q_OBJECT

public:
    struct Bar
    {
        double good = 0;
        double bad = 0;
        QString tip; ///< "14:00: 12 delivered, 3 failed"

        bool operator==(const Bar &) const = default;
    };

    explicit BarChart(QWidget *parent = nullptr);

    void setBars(const QVector<Bar> &bars);
    /// Below the first and the last bar.
    void setCaptions(const QString &first, const QString &last);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    int stepCount() const override { return static_cast<int>(m_bars.size()); }
    QRect stepRect(int step) const override;
    QString stepTip(int step) const override { return m_bars.at(step).tip; }
    QString summary() const override;

private:
    QRect plotRect() const;

    QVector<Bar> m_bars;
    QString m_first;
    QString m_last;
};

} // namespace hookbench::ui
