// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/payloadfunction.h"

#include "app/store/database.h"
#include "app/store/sqliteerror.h"

#include <sqlite3.h>

#include <array>
#include <exception>
#include <utility>

namespace hookbench::store
{

namespace
{

constexpr int argumentCount = 7;

std::string_view bytesOf(sqlite3_value *value)
{
    const auto *bytes = static_cast<const char *>(sqlite3_value_blob(value));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_value_bytes(value)))
                 : std::string_view();
}

extern "C" void payloadHolds(sqlite3_context *context, int, sqlite3_value **values)
{
    auto *function = static_cast<PayloadFunction *>(sqlite3_user_data(context));
    try {
        const bool isDecrypted = sqlite3_value_type(values[5]) != SQLITE_NULL;
        const PayloadParts parts{sqlite3_value_int64(values[1]),
                                 sqlite3_value_int64(values[2]),
                                 bytesOf(values[3]),
                                 bytesOf(values[4]),
                                 isDecrypted ? std::optional(bytesOf(values[5])) : std::nullopt,
                                 bytesOf(values[6])};
        const auto test = static_cast<std::size_t>(sqlite3_value_int64(values[0]));
        sqlite3_result_int(context, function->holds(test, parts) ? 1 : 0);
    } catch (const std::exception &) {
        sqlite3_result_error_nomem(context);
    }
}

} // namespace

Result<std::unique_ptr<PayloadFunction>> PayloadFunction::open(Database &database)
{
    Result<Tokenizer> tokenizer = Tokenizer::open(database);
    if (!tokenizer)
        return tokenizer.error();
    std::unique_ptr<PayloadFunction> function(new PayloadFunction(std::move(*tokenizer)));
    const int code = sqlite3_create_function_v2(
        database.connection(), "payload_holds", argumentCount, SQLITE_UTF8 | SQLITE_DIRECTONLY,
        function.get(), payloadHolds, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(database.connection(), code, {});
    return function;
}

PayloadFunction::PayloadFunction(Tokenizer tokenizer)
    : m_tokenizer(std::move(tokenizer))
{
}

bool PayloadFunction::holds(std::size_t test, const PayloadParts &parts)
{
    return m_tests && test < m_tests->size() && (*m_tests)[test].holds(parts, m_tokenizer, m_json);
}

} // namespace hookbench::store
