// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/jsonfile.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace hookbench::settings
{

/// What shall go wrong: odds from 0 to 1 by the sandbox's names. Plain value.
struct SavedFaults
{
    QMap<QString, double> odds;
    quint64 seed = 1; ///< at most 2^53

    bool operator==(const SavedFaults &) const = default;
};

/// Recipes of faults, saved by name in a file of the data directory. Bounded; what is malformed is
/// left out, and written over only after a copy was kept. GUI thread.
class FaultRecipes
{
public:
    static constexpr std::size_t maxRecipes = 200;
    static constexpr std::size_t maxFaults = 32;
    static constexpr qsizetype maxNameLength = 80;
    static constexpr quint64 maxSeed = quint64{1} << 53;

    explicit FaultRecipes(std::filesystem::path file);

    /// Errors: those of JsonFile::load(); there are no recipes then.
    Result<std::optional<FileEvent>> load();
    /// In the order of the alphabet.
    QStringList names() const;
    std::optional<SavedFaults> recipe(const QString &name) const;
    /// Replaces the one of that name and writes the file. Errors: InvalidArgument (name or odds are
    /// out of bounds, or there are too many recipes), those of JsonFile::save().
    Result<void> save(const QString &name, const SavedFaults &faults);
    Result<void> remove(const QString &name);

private:
    Result<void> write(const QMap<QString, SavedFaults> &wanted);

    JsonFile m_file;
    QMap<QString, SavedFaults> m_recipes;
};

} // namespace hookbench::settings
