// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/casekey.h"

#include "app/base/base64.h"
#include "app/base/privatefile.h"
#include "app/casefile/redactor.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdint>

namespace hookbench::casefile
{

Secret makeCaseKey(RandomSource &random)
{
    std::array<std::uint8_t, Redactor::keyBytes> bytes{};
    random.fill(bytes);
    return Secret(std::string(bytes.begin(), bytes.end()));
}

Result<void> keepCaseKey(const std::filesystem::path &directory, const std::string &id,
                         const Secret &key)
{
    const std::filesystem::path place = directory / "cases";
    if (Result<void> made = ensurePrivateDirectory(place); !made)
        return made;
    const nlohmann::ordered_json json{
        {"version", 1}, {"case", id}, {"key", toBase64(key.reveal())}};
    return writePrivateFile(place / (id + ".json"), json.dump() + "\n");
}

} // namespace hookbench::casefile
