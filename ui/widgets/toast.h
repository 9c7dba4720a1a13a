// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <chrono>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace hookbench::ui
{

/// Says quietly what was done, at the bottom of a window's content, with at most one action such as
/// Undo. It goes by itself, but not while the pointer or the focus is on it; Escape closes it. A
/// newer message takes the place of an older one.
class Toast : public QFrame
{
    Q_OBJECT

public:
    /// Lies over `content`, its parent, and follows its size.
    explicit Toast(QWidget *content);

    /// Plain text. 0 s: stays until closed.
    void showMessage(const QString &text,
                     std::chrono::milliseconds shownFor = std::chrono::seconds(8));
    /// The same with a button that does `act`, at most once.
    void showOffer(const QString &text, const QString &actionText, std::function<void()> act,
                   std::chrono::milliseconds shownFor = std::chrono::seconds(8));

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void createLayout();
    void place();
    void updateColors();
    void restart();

    QTimer m_timer;
    std::function<void()> m_act;
    QLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace hookbench::ui
