// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/jsonfile.h"
#include "app/settings/settings.h"

#include <QObject>

namespace hookbench::settings
{

/// The settings and their file (settings.json). Owned by the composition, GUI thread.
class SettingsStore : public QObject
{
    Q_OBJECT

public:
    explicit SettingsStore(std::filesystem::path file, QObject *parent = nullptr);

    /// Errors and events as JsonFile::load(); after an error the defaults are in use and every
    /// save() gives that error again.
    Result<std::optional<FileEvent>> load();
    const Settings &settings() const { return m_settings; }
    /// Takes effect even when the file cannot be written; the error says so.
    Result<void> save(const Settings &settings);

Q_SIGNALS:
    void changed(const hookbench::settings::Settings &settings);

private:
    JsonFile m_file;
    Settings m_settings;
};

} // namespace hookbench::settings
