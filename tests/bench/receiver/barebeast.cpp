// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/receiver/beastserver.h"

/// bench_barebeast: answers at once and keeps nothing: what a receiver on Beast can reach at most.
int main()
{
    boost::asio::io_context io{1};
    bench::serveBeast(io, [](const std::string &, const bench::Answer &answer) { answer(); });
}
