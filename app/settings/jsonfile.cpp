// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/jsonfile.h"

#include "app/base/privatefile.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace hookbench::settings
{

namespace fs = std::filesystem;

namespace
{

/// nullopt for what is no JSON object, or is nested too deep to be written again safely.
std::optional<JsonFile::Json> parseObject(const std::string &bytes)
{
    bool tooDeep = false;
    const auto watchDepth = [&tooDeep](int depth, JsonFile::Json::parse_event_t, auto &) {
        tooDeep = tooDeep || depth > JsonFile::maxDepth;
        return !tooDeep;
    };
    JsonFile::Json parsed = JsonFile::Json::parse(bytes, watchDepth, false);
    if (tooDeep || !parsed.is_object())
        return std::nullopt;
    return parsed;
}

/// The "version" of an object: 1 or more; nullopt when it is missing or anything else.
std::optional<int> versionOf(const JsonFile::Json &content)
{
    const auto it = content.find("version");
    if (it == content.end() || !it->is_number_integer())
        return std::nullopt;
    const auto version = it->get<std::int64_t>();
    if (version < 1 || version > 1'000'000)
        return std::nullopt;
    return static_cast<int>(version);
}

} // namespace

JsonFile::JsonFile(fs::path path, std::vector<Migration> migrations)
    : m_path(std::move(path))
    , m_migrations(std::move(migrations))
    , m_content(std::make_unique<Json>(Json::object()))
{
}

JsonFile::~JsonFile() = default;

JsonFile::Json &JsonFile::content()
{
    return *m_content;
}

const JsonFile::Json &JsonFile::content() const
{
    return *m_content;
}

Result<std::optional<FileEvent>> JsonFile::load()
{
    *m_content = Json::object();
    m_refusal.reset();
    Result<std::optional<FileEvent>> result = read();
    if (!result) {
        *m_content = Json::object();
        m_refusal = result.error();
    }
    return result;
}

Result<std::optional<FileEvent>> JsonFile::read()
{
    std::error_code failure;
    if (!fs::exists(m_path, failure) && !failure)
        return std::optional<FileEvent>();
    const Result<std::string> bytes = readFile(m_path, maxBytes);
    if (!bytes && bytes.error().kind != ErrorKind::FileMalformed)
        return bytes.error();

    std::optional<Json> parsed = bytes ? parseObject(*bytes) : std::nullopt;
    const std::optional<int> found = parsed ? versionOf(*parsed) : std::nullopt;
    if (!found) {
        const Result<fs::path> kept = setFileAside(m_path);
        if (!kept)
            return kept.error();
        return std::optional(FileEvent{FileEvent::Kind::KeptAside, m_path, *kept});
    }
    if (*found > version()) {
        Error error{ErrorKind::DatabaseNewer};
        error.path = m_path.string();
        error.found = *found;
        error.known = version();
        return error;
    }
    *m_content = std::move(*parsed);
    return *found < version() ? migrate(*found) : std::optional<FileEvent>();
}

Result<std::optional<FileEvent>> JsonFile::migrate(int from)
{
    const Result<FileEvent> event = keepCopy(FileEvent::Kind::Migrated);
    if (!event)
        return event.error();
    for (auto step = static_cast<std::size_t>(from - 1); step < m_migrations.size(); ++step)
        m_migrations[step](*m_content);
    if (const Result<void> saved = save(); !saved)
        return saved.error();
    return std::optional(*event);
}

Result<FileEvent> JsonFile::keepCopy(FileEvent::Kind kind)
{
    const Result<std::string> bytes = readFile(m_path, maxBytes);
    if (!bytes)
        return bytes.error();
    for (int number = 1; number < 1000; ++number) {
        const fs::path copy = m_path.string() + ".copy-" + std::to_string(number);
        std::error_code failure;
        if (fs::exists(copy, failure))
            continue;
        if (const Result<void> written = writePrivateFile(copy, *bytes); !written)
            return written.error();
        return FileEvent{kind, m_path, copy};
    }
    return fileError(EEXIST, m_path);
}

Result<void> JsonFile::save()
{
    if (m_refusal)
        return *m_refusal;
    (*m_content)["version"] = version();
    return writePrivateFile(m_path, m_content->dump(2) + '\n');
}

} // namespace hookbench::settings
