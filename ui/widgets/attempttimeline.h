// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

namespace hookbench::ui
{

/// The attempts of one delivery in reading direction, with the waits between them. An answer of
/// success is a disc with a tick, another one a hatched diamond with a cross, none at all a square
/// with a dash, and what is still to come a hollow ring, so that they differ by more than colour.
/// Each has a tooltip; with the focus, the arrow keys go from one to the next and show it. As wide
/// as its attempts need: meant for a scroll area.
class AttemptTimeline : public QWidget
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
    /// The mark that the keyboard is at; -1 without one.
    int currentMark() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// It should be seen: a part of this widget.
    void markShown(const QRect &place);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int step() const;
    QRect slotRect(int mark) const;
    QRect signRect(int mark) const;
    void setCurrent(int mark);
    void paintSign(QPainter *painter, int mark) const;

    QVector<Mark> m_marks;
    QString m_summary;
    int m_current = -1;
};

} // namespace hookbench::ui
