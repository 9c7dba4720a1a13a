// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hookbench::ui
{

/// The card of a first start: the ways in, none of which needs anything else first.
class FirstRunPage : public QWidget
{
    Q_OBJECT

public:
    explicit FirstRunPage(QWidget *parent = nullptr);

Q_SIGNALS:
    void sandboxWanted();
    void connectWanted();
    void receiveWanted();
};

} // namespace hookbench::ui
