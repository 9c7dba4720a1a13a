// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/jsonfile.h"

#include <QByteArray>
#include <QString>

namespace hookbench::settings
{

/// Geometry, splitters, columns, sort order and filters as opaque values, for each account (an
/// empty account id: the window itself). Bounded; what is malformed is dropped without a word,
/// because nothing is lost that a click does not bring back. GUI thread.
class UiState
{
public:
    static constexpr qsizetype maxValueBytes = qsizetype{16} * 1024;
    static constexpr qsizetype maxKeyLength = 64;
    static constexpr std::size_t maxKeys = 64; ///< for each account
    static constexpr std::size_t maxAccounts = 256;

    explicit UiState(std::filesystem::path file);

    void load();
    /// Writes the file if anything changed since.
    Result<void> save();

    /// Empty when unknown.
    QByteArray value(const QString &accountId, const QString &key) const;
    /// An empty value removes; a value or key beyond the bounds is not kept.
    void setValue(const QString &accountId, const QString &key, const QByteArray &value);
    void removeAccount(const QString &accountId);

private:
    JsonFile m_file;
    bool m_isChanged = false;
};

} // namespace hookbench::settings
