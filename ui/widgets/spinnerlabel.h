// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace hookbench::ui
{

/// "Loading webhooks…" with a small turning ring, in the middle of its space. The ring stands still
/// where the style or the desktop wants no animation, and while nobody sees it.
class SpinnerLabel : public QWidget
{
    Q_OBJECT

public:
    explicit SpinnerLabel(const QString &text = {}, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    bool isTurning() const { return m_timer.isActive(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QString m_text;
    QTimer m_timer;
    int m_step = 0;
};

} // namespace hookbench::ui
