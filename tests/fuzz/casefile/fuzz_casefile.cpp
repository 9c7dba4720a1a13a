// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/casereader.h"
#include "app/casefile/redactor.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace hookbench;
using namespace hookbench::casefile;

namespace
{

constexpr std::string_view known = "a secret that is known";

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

/// Whatever the bytes: a case file is refused with a reason or gives bounded events; and as a body
/// they are redacted so that JSON stays JSON, no secret is left, and a second time says the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    if (const Result<OpenedCase> opened = readCase(bytes); opened)
        require(opened->events.size() <= maxCaseEvents);
    else
        require(!opened.error().detail.empty());

    store::EventRecord event;
    event.summary.method = "POST";
    event.target = "/" + std::string(bytes.substr(0, 200));
    event.headers = {{"X-Any", std::string(bytes.substr(0, 200))},
                     {"User-Agent", std::string(known)}};
    event.body = bytes;
    std::vector<Secret> secrets;
    secrets.push_back(Secret::copyOf(known));
    Redactor redactor(Secret(std::string(Redactor::keyBytes, 'k')), {}, secrets);
    Redactor again(Secret(std::string(Redactor::keyBytes, 'k')), {}, secrets);
    const store::EventRecord left = redactor.redact(event);
    require(!redactor.holdsSecret(left.body) && !redactor.holdsSecret(left.rawHeader));
    require(!nlohmann::json::accept(event.body) || nlohmann::json::accept(left.body));
    require(again.redact(event).body == left.body);
    return 0;
}
