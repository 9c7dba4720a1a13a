// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hookbench::ui
{

/// The red bar across the top of the window while a LIVE account is in view.
class LiveBar : public QWidget
{
    Q_OBJECT

public:
    explicit LiveBar(QWidget *parent = nullptr);

    void setText(const QString &text);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace hookbench::ui
