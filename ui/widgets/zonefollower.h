// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace hookbench::ui
{

/// What every widget has that keeps a text with a time in it: it makes the text anew when the window
/// shows its times in another zone (ui/shownzone), which comes as a LocaleChange. It is a child of
/// the widget. GUI thread.
class ZoneFollower : public QObject
{
public:
    ZoneFollower(QWidget *widget, std::function<void()> showTimes);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<void()> m_showTimes;
};

} // namespace hookbench::ui
