// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <functional>
#include <memory>
#include <string_view>

namespace hookbench::store
{

class Database;

/// Splits text into words exactly as the text index does, because it is the index's own tokenizer
/// (FTS5, unicode61: letters and digits, without case and accents). Same thread as its Database,
/// which must outlive it.
class Tokenizer
{
public:
    static Result<Tokenizer> open(Database &database);

    Tokenizer(Tokenizer &&other) noexcept;
    ~Tokenizer();

    /// False ends it.
    using Sink = std::function<bool(std::string_view token)>;
    void split(std::string_view text, const Sink &sink) const;

private:
    struct Handle;
    explicit Tokenizer(std::unique_ptr<Handle> handle);

    std::unique_ptr<Handle> m_handle;
};

} // namespace hookbench::store
