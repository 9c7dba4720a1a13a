// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

namespace hookbench::ui
{

/// Good and bad counts over time, one stacked bar for each hour. The bad part lies on top and is
/// hatched, so that it differs by more than colour. Each bar has a tooltip; with the focus, the
/// arrow keys go from bar to bar and show it. Time runs in reading direction.
class BarChart : public QWidget
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
    /// The bar that the keyboard is at; -1 without one.
    int currentBar() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRect plotRect() const;
    QRect slotRect(int bar) const;
    int barAt(const QPoint &position) const;
    void setCurrent(int bar);
    void describe();

    QVector<Bar> m_bars;
    QString m_first;
    QString m_last;
    int m_current = -1;
};

} // namespace hookbench::ui
