// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>

class QMimeData;

namespace hookbench::ui
{

class DropHint;

/// Files that are dragged onto a window, wherever on it: says what letting go does, and hands on
/// what was dropped. Fields would take the names of the files as text, so it looks at the events
/// before them. Owned by the window; GUI thread.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    /// What becomes of files: a sentence, and whether nothing does. No sentence: they are not
    /// taken.
    struct Prospect
    {
        QString sentence{};
        bool isRefused = false;
    };
    using Ask = std::function<Prospect(const QStringList &files)>;

    /// More files at once are cut off.
    static constexpr qsizetype mostFiles = 100;

    FileDrop(QWidget *window, Ask ask);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void dropped(const QStringList &files);

private:
    static QStringList filesOf(const QMimeData *data);

    QWidget *m_window;
    Ask m_ask;
    DropHint *m_hint;
    QTimer m_left; ///< between leaving one widget and entering the next
};

} // namespace hookbench::ui
