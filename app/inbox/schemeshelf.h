// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/settings/confirmedschemes.h"
#include "app/signing/schemeset.h"

#include <QObject>

#include <deque>
#include <filesystem>

namespace hookbench::inbox
{

/// The schemes that the window knows now, those that ship and the user's files, and which of them
/// real deliveries of an account confirmed. A set that was current once stays until this object
/// goes: verifiers on other threads may still read it. GUI thread, but for the sets.
class SchemeShelf : public QObject
{
    Q_OBJECT

public:
    SchemeShelf(std::filesystem::path directory, signing::SchemeSet shipped,
                QObject *parent = nullptr);

    const signing::SchemeSet &current() const { return m_sets.back(); }
    const signing::SchemeSet &shipped() const { return m_shipped; }
    /// Where the user's own files lie: "schemes" and "ciphers" below it.
    const std::filesystem::path &directory() const { return m_directory; }
    /// Whether the user has a file of this name, readable or not.
    bool isOwn(const QString &name) const;
    /// Reads the user's files again.
    void reload();

    /// The one that was confirmed last and is still there; empty: none.
    QString confirmedOf(const QString &account) const;
    bool isConfirmed(const QString &account, const QString &scheme) const;
    /// Deliveries that the scheme verified, by the ids of their events. Errors: those of the file.
    Result<void> note(const QString &account, const QString &scheme,
                      const std::vector<std::int64_t> &events, UtcTime at);

Q_SIGNALS:
    void changed();
    void confirmed(const QString &account, const QString &scheme);

private:
    std::filesystem::path m_directory;
    signing::SchemeSet m_shipped;
    std::deque<signing::SchemeSet> m_sets; ///< references stay valid while it grows
    settings::ConfirmedSchemes m_confirmed;
};

} // namespace hookbench::inbox
