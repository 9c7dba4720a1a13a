// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/receiverdesk.h"
#include "app/settings/jsonfile.h"
#include "app/store/retention.h"

#include <QMap>
#include <QSet>
#include <QStringList>

#include <string>

namespace hookbench::inbox
{

/// What an account's events are kept by. Absent: the default of its environment.
struct KeepingRules
{
    std::optional<store::Retention> retention{};
    bool keepsDecrypted = false;    ///< LIVE only: the others always do
    QStringList confirmedSchemes{}; ///< by real deliveries

    bool operator==(const KeepingRules &) const = default;
};

/// Everything about the receiver that is remembered across restarts; never a secret. Value type.
struct DeskSettings
{
    DeskConfig config{};
    QVector<EndpointSetting> endpoints{}; ///< of all accounts, without borrowed ones
    QStringList automatic{}; ///< paths that were made without being asked, and not edited since
    QMap<QString, KeepingRules> accounts{};
    QString pathPart{}; ///< what makes a path behind a public URL unguessable; empty: none yet

    bool operator==(const DeskSettings &) const = default;
};

/// The receiver's settings file (receiver.json): validated, versioned, damaged ones kept aside. GUI
/// thread.
class DeskFile
{
public:
    explicit DeskFile(std::filesystem::path file);

    /// Errors and events as JsonFile::load(); after an error the defaults are in use.
    Result<std::optional<settings::FileEvent>> load();
    const DeskSettings &settings() const { return m_settings; }
    /// Takes effect even when the file cannot be written; the error says so.
    Result<void> save(const DeskSettings &settings);

private:
    settings::JsonFile m_file;
    DeskSettings m_settings;
};

/// What a backup of one account takes along of it, as JSON: its endpoints, without secrets, and how
/// long its events are kept.
std::string portableDesk(const DeskSettings &settings, const QString &account);

/// Of portableDesk(): endpoints, of no account and with nothing confirmed, and at most one rule,
/// under an empty id. Any thread. Errors: FileMalformed.
Result<DeskSettings> deskFromPortable(const std::string &json);

} // namespace hookbench::inbox
