// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/stepchart.h"

#include <QString>
#include <QVector>

namespace hookbench::ui
{

/// The attempts of one delivery in reading direction, with the waits between them. An answer of
/// success is a disc with a tick, another one a hatched diamond with a cross, none at all a square
/// with a dash, and what is still to come a hollow ring, so that they differ by more than colour.
/// As wide as its attempts need: meant for a scroll area.
class AttemptTimeline : public StepChart
{
    Q_OBJECT

public:
    enum class Kind : std::uint8_t { Good, Bad, NoAnswer, Planned };

    struct Mark
    {
        Kind kind = Kind::Planned;
        QString wait;  ///< since the one before; empty at the first
        QString label; ///< below it: "500", "in 5 s"
        QString tip;   ///< whole sentence, also for screen readers

        bool operator==(const Mark &) const = default;
    };

    explicit AttemptTimeline(QWidget *parent = nullptr);

    /// `summary` describes the whole to screen readers.
    void setMarks(const QVector<Mark> &marks, const QString &summary);
    const QVector<Mark> &marks() const { return m_marks; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    int stepCount() const override { return static_cast<int>(m_marks.size()); }
    QRect stepRect(int step) const override;
    QString stepTip(int step) const override { return m_marks.at(step).tip; }
    QString summary() const override { return m_summary; }

private:
    int stepWidth() const;
    QRect signRect(int mark) const;
    void paintSign(QPainter *painter, int mark) const;

    QVector<Mark> m_marks;
    QString m_summary;
};

} // namespace hookbench::ui
