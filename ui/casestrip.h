// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QVector>

#include <cstdint>

class QHBoxLayout;
class QToolButton;

namespace hookbench::ui
{

class FlowLayout;
class ToneLabel;

/// The case files that are open, side by side above the pages: each with its name, a press on which
/// lists its events alone, and a cross that closes it. Hidden while there is none. GUI thread.
class CaseStrip : public QFrame
{
    Q_OBJECT

public:
    struct Entry
    {
        std::int64_t number = 0;
        QString name{};   ///< as it is shown
        QString events{}; ///< how many
        QString made{};   ///< when, and by which program

        bool operator==(const Entry &) const = default;
    };

    explicit CaseStrip(QWidget *parent = nullptr);

    /// `alone`: the number of the one that is listed alone; 0: none is.
    void showCases(const QVector<Entry> &cases, std::int64_t alone);
    QString text() const;

Q_SIGNALS:
    /// Of the one with this number alone; 0: of all, and the own ones.
    void aloneWanted(qint64 number);
    void closeWanted(qint64 number);

private:
    struct Chip
    {
        QWidget *whole;
        QToolButton *name;
        QToolButton *close;
    };

    void addChip(const Entry &entry);
    void rebuild();

    FlowLayout *m_flow = nullptr;
    ToneLabel *m_says = nullptr;
    QVector<Entry> m_cases;
    QVector<Chip> m_chips; ///< in the order of m_cases
};

} // namespace hookbench::ui
