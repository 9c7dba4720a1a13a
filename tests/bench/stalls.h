// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QObject>

#include <algorithm>
#include <chrono>
#include <thread>
#include <vector>

namespace hookbench::bench
{

inline double milliseconds(std::chrono::steady_clock::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

struct Spread
{
    double median = 0;
    double p99 = 0;
    double max = 0;
};

inline Spread spreadOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    if (values.empty())
        return {};
    return {values[values.size() / 2], values[values.size() * 99 / 100], values.back()};
}

/// Posts a beat to the GUI thread each millisecond while it lives. How long each waited there, in
/// milliseconds, is the stall that a key press would have felt. Made and destroyed on the GUI
/// thread.
class Heart
{
public:
    Heart()
        : m_thread([this](const std::stop_token &stop) {
            using Steady = std::chrono::steady_clock;
            while (!stop.stop_requested()) {
                const auto posted = Steady::now();
                QMetaObject::invokeMethod(
                    &m_receiver,
                    [this, posted] { delays.push_back(milliseconds(Steady::now() - posted)); },
                    Qt::QueuedConnection);
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        })
    {
    }

    std::vector<double> delays;

private:
    QObject m_receiver;
    std::jthread m_thread;
};

} // namespace hookbench::bench
