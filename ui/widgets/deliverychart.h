// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>
#include <QWidget>

#include <optional>

namespace hookbench::ui
{

struct Colors;

/// Deliveries over time, in three bands over one time axis: attempts as stacked bars, the time of
/// the answers as two lines (p50 whole, p95 dashed), and a row of marks for each reason of
/// failure. A stretch of which not all is known is hatched. Each stretch has a tooltip; with the
/// focus, the arrow keys go from one to the next and say it. Time runs in reading direction.
class DeliveryChart : public QWidget
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
    /// The step that the keyboard is at; -1 without one.
    int currentStep() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int smallHeight() const;
    int latencyTop() const;
    int causesTop() const;
    int plotBottom() const;
    /// Of the whole height.
    QRect stepRect(int step) const;
    int stepAt(const QPoint &position) const;
    void setCurrent(int step);
    bool hasLatency() const;
    void paintUnknown(QPainter *painter, const Colors &colors) const;
    void paintAttempts(QPainter *painter, const Colors &colors) const;
    void paintLatency(QPainter *painter, const Colors &colors) const;
    void paintCauses(QPainter *painter, const Colors &colors) const;

    Content m_content;
    int m_current = -1;
};

} // namespace hookbench::ui
