// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hookbench::ui
{

/// What the marks of a CasePreview mean, each a word that is marked like that. GUI thread.
class CaseLegend : public QWidget
{
    Q_OBJECT

public:
    explicit CaseLegend(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace hookbench::ui
