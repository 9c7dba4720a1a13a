// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/stepchart.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace hookbench::ui
{

struct Colors;

/// Deliveries over time, in three bands over one time axis: attempts as stacked bars, the time of
/// the answers as two lines (p50 whole, p95 dashed), and a row of marks for each reason of
/// failure. A stretch of which not all is known is hatched. Time runs in reading direction.
class DeliveryChart : public StepChart
{
    Q_OBJECT

public:
    struct Step
    {
        double good = 0;
        double bad = 0;
        std::optional<double> median{}; ///< milliseconds
        std::optional<double> p95{};
        QVector<int> causes{};
        bool isUnknown = false;
        QString tip{};

        bool operator==(const Step &) const = default;
    };
    struct Content
    {
        QVector<Step> steps{};
        QStringList causes{}; ///< a name for each row of marks
        QString slowest{};    ///< the highest time of an answer, as it is to be read
        QString first{};      ///< below the first and the last step
        QString last{};
        QString summary{}; ///< what a screen reader hears of the whole

        bool operator==(const Content &) const = default;
    };

    explicit DeliveryChart(QWidget *parent = nullptr);

    void setContent(const Content &content);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    int stepCount() const override { return static_cast<int>(m_content.steps.size()); }
    QRect stepRect(int step) const override; ///< of the whole height
    QString stepTip(int step) const override { return m_content.steps.at(step).tip; }
    QString summary() const override { return m_content.summary; }

private:
    int smallHeight() const;
    int latencyTop() const;
    int causesTop() const;
    int plotBottom() const;
    bool hasLatency() const;
    void paintUnknown(QPainter *painter, const Colors &colors) const;
    void paintAttempts(QPainter *painter, const Colors &colors) const;
    void paintLatency(QPainter *painter, const Colors &colors) const;
    void paintCauses(QPainter *painter, const Colors &colors) const;

    Content m_content;
};

} // namespace hookbench::ui
