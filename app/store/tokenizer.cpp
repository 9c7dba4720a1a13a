// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/tokenizer.h"

#include "app/store/database.h"
#include "app/store/sqliteerror.h"

#include <sqlite3.h>

#include <utility>

namespace hookbench::store
{

struct Tokenizer::Handle
{
    fts5_tokenizer functions{};
    Fts5Tokenizer *tokenizer = nullptr;

    Handle() = default;
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    ~Handle()
    {
        if (tokenizer)
            functions.xDelete(tokenizer);
    }
};

namespace
{

extern "C" int giveToken(void *context, int, const char *token, int size, int, int)
{
    const auto &sink = *static_cast<const Tokenizer::Sink *>(context);
    return sink({token, static_cast<std::size_t>(size)}) ? SQLITE_OK : SQLITE_DONE;
}

/// "Extending FTS5" in SQLite's documentation.
fts5_api *extensionOf(sqlite3 *connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

Result<Tokenizer> Tokenizer::open(Database &database)
{
    fts5_api *api = extensionOf(database.connection());
    if (!api)
        return Error{ErrorKind::DatabaseFailed, "this SQLite has no FTS5"};
    auto handle = std::make_unique<Handle>();
    void *context = nullptr;
    int code = api->xFindTokenizer(api, "unicode61", &context, &handle->functions);
    if (code == SQLITE_OK)
        code = handle->functions.xCreate(context, nullptr, 0, &handle->tokenizer);
    if (code != SQLITE_OK)
        return sqliteError(nullptr, code, {});
    return Tokenizer(std::move(handle));
}

Tokenizer::Tokenizer(std::unique_ptr<Handle> handle)
    : m_handle(std::move(handle))
{
}

Tokenizer::Tokenizer(Tokenizer &&other) noexcept = default;
Tokenizer::~Tokenizer() = default;

void Tokenizer::split(std::string_view text, const Sink &sink) const
{
    m_handle->functions.xTokenize(m_handle->tokenizer, const_cast<Sink *>(&sink),
                                  FTS5_TOKENIZE_DOCUMENT, text.data(),
                                  static_cast<int>(text.size()), giveToken);
}

} // namespace hookbench::store
