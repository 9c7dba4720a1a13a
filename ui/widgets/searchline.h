// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace hookbench::ui
{

/// A line below a query field: how far a search came that takes longer than a moment, with Cancel;
/// and afterwards, where it was stopped, how far it had come. Hidden else. GUI thread.
class SearchLine : public QWidget
{
    Q_OBJECT

public:
    explicit SearchLine(QWidget *parent = nullptr);

    void showProgress(qint64 searched, qint64 total);
    /// `total` 0: nobody counted.
    void showStopped(qint64 searched, qint64 total);
    /// What else is to be said of the result.
    void showNote(const QString &sentence);
    void clear() { hide(); }
    QString text() const;

Q_SIGNALS:
    void stopWanted();
    /// All of it shall be searched after all.
    void againWanted();

private:
    void show(const QString &text, bool isSearching, bool canGoOn);

    QLabel *m_text;
    QProgressBar *m_bar;
    QToolButton *m_stop;
    QToolButton *m_again;
};

} // namespace hookbench::ui
