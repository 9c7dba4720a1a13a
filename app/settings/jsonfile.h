// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hookbench::settings
{

/// What had to be done with a file beside reading it, for the user to hear.
struct FileEvent
{
    enum class Kind : std::uint8_t {
        KeptAside,  ///< it could not be understood; defaults are used
        PartlyRead, ///< parts of it could not be understood; the rest is used
        Migrated    ///< it had an earlier version
    };
    Kind kind = Kind::KeptAside;
    std::filesystem::path file;
    std::filesystem::path copy; ///< where the file is kept as it was

    bool operator==(const FileEvent &) const = default;
};

/// One JSON object in a private file of the data directory, with its "version": bounded, migrated
/// with a copy of the earlier file, kept aside when it is damaged. What this version does not know
/// stays in content() and is written again. A file that cannot be read, or is of a later version,
/// is never overwritten. GUI thread; not for secrets.
class JsonFile
{
public:
    using Json = nlohmann::ordered_json;
    /// Takes the object one version up. May rely on nothing: the content is what was in the file.
    using Migration = void (*)(Json &content);

    static constexpr std::size_t maxBytes = std::size_t{4} * 1024 * 1024;
    static constexpr int maxDepth = 32;

    /// `migrations[n]` takes version n + 1 to n + 2, so their number decides the present version.
    explicit JsonFile(std::filesystem::path path, std::vector<Migration> migrations = {});
    ~JsonFile();

    /// Errors: DatabaseNewer, PermissionDenied, FileUnreadable, DiskFull (no room for the copy).
    /// After an error content() is empty and save() gives the same error.
    Result<std::optional<FileEvent>> load();
    /// To be called when content() turned out to be partly unusable, before it is changed: keeps a
    /// copy of the file.
    Result<FileEvent> keepCopy(FileEvent::Kind kind);
    Result<void> save();

    /// Always an object.
    Json &content();
    const Json &content() const;
    const std::filesystem::path &path() const { return m_path; }

private:
    int version() const { return static_cast<int>(m_migrations.size()) + 1; }
    Result<std::optional<FileEvent>> read();
    Result<std::optional<FileEvent>> migrate(int from);

    std::filesystem::path m_path;
    std::vector<Migration> m_migrations;
    std::unique_ptr<Json> m_content;
    std::optional<Error> m_refusal; ///< why the file must not be overwritten
};

} // namespace hookbench::settings
