// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/jsonreader.h"
#include "app/store/payloadtest.h"
#include "app/store/tokenizer.h"

#include <memory>
#include <vector>

namespace hookbench::store
{

class Database;

/// Lets SQL ask what only the bytes of an event tell: `payload_holds(N, columns…)` is test N of the
/// filter that is in use. Same thread as its Database, which must not outlive it by a statement.
class PayloadFunction
{
public:
    /// Registers the function.
    static Result<std::unique_ptr<PayloadFunction>> open(Database &database);

    PayloadFunction(const PayloadFunction &) = delete;
    PayloadFunction &operator=(const PayloadFunction &) = delete;

    const Tokenizer &tokenizer() const { return m_tokenizer; }
    /// Whose numbers the next statements speak of; they must outlive those.
    void use(const std::vector<PayloadTest> &tests) { m_tests = &tests; }
    /// False for a test that there is not.
    bool holds(std::size_t test, const PayloadParts &parts);

private:
    explicit PayloadFunction(Tokenizer tokenizer);

    Tokenizer m_tokenizer;
    JsonReader m_json;
    const std::vector<PayloadTest> *m_tests = nullptr;
};

} // namespace hookbench::store
