// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsstore.h"

#include "app/settings/textlist.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace hookbench::settings
{

namespace
{

using Json = JsonFile::Json;

constexpr std::array<const char *, 3> themeNames{"system", "light", "dark"};

/// Reads known values out of the object and remembers whether one was of a wrong kind.
class Reader
{
public:
    explicit Reader(const Json &content)
        : m_content(content)
    {
    }

    void read(const char *key, int &value)
    {
        const auto it = m_content.find(key);
        if (it == m_content.end())
            return;
        if (it->is_number_integer())
            value = static_cast<int>(std::clamp<std::int64_t>(it->get<std::int64_t>(), 0, 1 << 30));
        else
            m_clean = false;
    }

    void read(const char *key, const QRegularExpression &rule, QString &value)
    {
        const auto it = m_content.find(key);
        if (it == m_content.end())
            return;
        const QString text = it->is_string()
                                 ? QString::fromStdString(it->get_ref<const std::string &>())
                                 : QString();
        if (it->is_string() && rule.match(text).hasMatch())
            value = text;
        else
            m_clean = false;
    }

    void read(const char *key, const QRegularExpression &rule, QStringList &values)
    {
        const auto it = m_content.find(key);
        if (it == m_content.end())
            return;
        m_clean = m_clean && it->is_array();
        for (const Json &entry : it->is_array() ? *it : Json::array()) {
            const QString text = entry.is_string()
                                     ? QString::fromStdString(entry.get_ref<const std::string &>())
                                     : QString();
            if (entry.is_string() && rule.match(text).hasMatch())
                values.append(text);
            else
                m_clean = false;
        }
    }

    void read(const char *key, Theme &value)
    {
        const auto it = m_content.find(key);
        if (it == m_content.end())
            return;
        for (std::size_t i = 0; i < themeNames.size(); ++i) {
            if (it->is_string() && *it == themeNames[i]) {
                value = static_cast<Theme>(i);
                return;
            }
        }
        m_clean = false;
    }

    bool isClean() const { return m_clean; }

private:
    const Json &m_content;
    bool m_clean = true;
};

} // namespace

Settings Settings::bounded() const
{
    Settings result = *this;
    if (refreshIntervalSeconds != 0) {
        result.refreshIntervalSeconds =
            std::clamp(refreshIntervalSeconds, minRefreshSeconds, maxRefreshSeconds);
    }
    result.lockAfterMinutes = std::clamp(lockAfterMinutes, 0, maxLockMinutes);
    result.clipboardClearSeconds =
        std::clamp(clipboardClearSeconds, minClipboardSeconds, maxClipboardSeconds);
    result.sandboxHosts = sandboxHosts.mid(0, maxHosts);
    // The newest are at the end: what is registered now counts.
    result.liveHosts = liveHosts.mid(std::max<qsizetype>(0, liveHosts.size() - maxHosts));
    return result;
}

SettingsStore::SettingsStore(std::filesystem::path file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
}

Result<std::optional<FileEvent>> SettingsStore::load()
{
    static const QRegularExpression language(QStringLiteral(R"(\A[A-Za-z_-]{0,35}\z)"));
    static const QRegularExpression id(QStringLiteral(R"(\A[A-Za-z0-9-]{0,64}\z)"));

    static const QRegularExpression host(QStringLiteral(R"(\A[A-Za-z0-9._:\[\]-]{1,253}\z)"));
    static const QRegularExpression retries(QStringLiteral(
        R"(\A(?:none|[0-9]{1,9}(?:ms|s|m|h|d)(?:,[0-9]{1,9}(?:ms|s|m|h|d)){0,99})\z)"));

    m_settings = {};
    Result<std::optional<FileEvent>> event = m_file.load();
    if (!event)
        return event;
    Reader reader(m_file.content());
    Settings read;
    reader.read("language", language, read.language);
    reader.read("theme", read.theme);
    reader.read("refreshIntervalSeconds", read.refreshIntervalSeconds);
    reader.read("lockAfterMinutes", read.lockAfterMinutes);
    reader.read("clipboardClearSeconds", read.clipboardClearSeconds);
    reader.read("lastAccountId", id, read.lastAccountId);
    reader.read("sandboxHosts", host, read.sandboxHosts);
    reader.read("sandboxRetries", retries, read.sandboxRetries);
    reader.read("liveHosts", host, read.liveHosts);
    m_settings = read.bounded();
    if (reader.isClean())
        return event;

    const Result<FileEvent> kept = m_file.keepCopy(FileEvent::Kind::PartlyRead);
    if (!kept)
        return kept.error();
    if (const Result<void> saved = save(m_settings); !saved)
        return saved.error();
    return std::optional(*kept);
}

Result<void> SettingsStore::save(const Settings &settings)
{
    const bool isChange = m_settings != settings.bounded();
    m_settings = settings.bounded();
    Json &content = m_file.content();
    content["language"] = m_settings.language.toStdString();
    content["theme"] = themeNames[static_cast<std::size_t>(m_settings.theme)];
    content["refreshIntervalSeconds"] = m_settings.refreshIntervalSeconds;
    content["lockAfterMinutes"] = m_settings.lockAfterMinutes;
    content["clipboardClearSeconds"] = m_settings.clipboardClearSeconds;
    content["lastAccountId"] = m_settings.lastAccountId.toStdString();
    content["sandboxHosts"] = jsonFrom(m_settings.sandboxHosts);
    content["sandboxRetries"] = m_settings.sandboxRetries.toStdString();
    content["liveHosts"] = jsonFrom(m_settings.liveHosts);
    Result<void> saved = m_file.save();
    if (isChange)
        Q_EMIT changed(m_settings);
    return saved;
}

} // namespace hookbench::settings
