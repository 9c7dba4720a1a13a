// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/random.h"

#include <random>

namespace hookbench::test
{

/// The same bytes in every run.
class SeededRandom final : public RandomSource
{
public:
    void fill(std::span<std::uint8_t> bytes) override
    {
        for (std::uint8_t &byte : bytes)
            byte = static_cast<std::uint8_t>(m_engine());
    }

private:
    std::mt19937 m_engine{20260320};
};

} // namespace hookbench::test
