// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

// A fuzz target as an ordinary test, with any compiler: every file of the folders, then seeded
// changes of them. Usage: PROGRAM ROUNDS FOLDER...

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace
{

std::mt19937 engine(20260320); // NOLINT: the same changes in every run

std::size_t below(std::size_t end)
{
    return end == 0 ? 0 : engine() % end;
}

void offer(const std::string &input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.data()), input.size());
}

std::vector<std::string> corpusOf(int folders, char **names)
{
    std::vector<std::filesystem::path> files;
    for (int i = 0; i < folders; ++i) {
        for (const auto &entry : std::filesystem::directory_iterator(names[i]))
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> corpus;
    for (const auto &file : files) {
        std::ifstream stream(file, std::ios::binary);
        corpus.emplace_back(std::istreambuf_iterator<char>(stream),
                            std::istreambuf_iterator<char>());
    }
    return corpus;
}

/// Bits flipped, bytes taken away, doubled, set to what parsers stumble over, or pieces of another
/// input put between.
void change(std::string &input, const std::vector<std::string> &corpus)
{
    static constexpr char trapBytes[] = "\0\xff\"\\{}[],:\r\n =0-9";
    static constexpr std::string_view traps(trapBytes, sizeof trapBytes - 1);
    const std::size_t at = below(input.size());
    const std::size_t length = below(std::min<std::size_t>(input.size() - at, 40));
    switch (below(6)) {
    case 0:
        if (!input.empty())
            input[at] = static_cast<char>(input[at] ^ (1 << below(8)));
        break;
    case 1:
        input.erase(at, length);
        break;
    case 2:
        input.insert(at, input.substr(at, length));
        break;
    case 3:
        input.insert(at, 1, traps[below(traps.size())]);
        break;
    case 4:
        input.resize(at);
        break;
    default: {
        const std::string &other = corpus[below(corpus.size())];
        input.insert(at, other.substr(below(other.size()), below(60)));
    }
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3)
        return EXIT_FAILURE;
    const long rounds = std::strtol(argv[1], nullptr, 10);
    const std::vector<std::string> corpus = corpusOf(argc - 2, argv + 2);
    if (rounds <= 0 || corpus.empty()) {
        std::fputs("no rounds, or no file to begin with\n", stderr);
        return EXIT_FAILURE;
    }
    for (const std::string &input : corpus)
        offer(input);
    for (long round = 0; round < rounds; ++round) {
        std::string input = corpus[below(corpus.size())];
        for (std::size_t changes = 1 + below(4); changes > 0; --changes)
            change(input, corpus);
        offer(input);
    }
    std::printf("%ld inputs\n", rounds + static_cast<long>(corpus.size()));
    return EXIT_SUCCESS;
}
