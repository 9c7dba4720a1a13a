// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace hookbench::ui
{

/// Work under way: what is done with its count, a bar, and Cancel. Hidden while there is none.
class JobLine : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the object name of its button.
    explicit JobLine(const QString &name, QWidget *parent = nullptr);

    /// `total` 0: not known, and the bar runs. Shows it.
    void show(const QString &text, qint64 done, qint64 total);
    QString text() const;

Q_SIGNALS:
    void cancelled();

private:
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace hookbench::ui
