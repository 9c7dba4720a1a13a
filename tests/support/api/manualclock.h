// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

namespace hookbench::test
{

/// A clock that stands still until it is told to move.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(const char *utc = "2026-03-20T12:00:00.000Z")
        : m_now(*parseUtc(utc))
    {
    }

    UtcTime now() const override { return m_now; }
    void advance(std::chrono::microseconds by) { m_now += by; }

private:
    UtcTime m_now;
};

} // namespace hookbench::test
