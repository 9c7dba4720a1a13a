// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/confirmedschemes.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace hookbench::settings
{

namespace
{

using ProfileJson = JsonFile::Json;

constexpr std::size_t maxSchemesOfAccount = 50;

/// One scheme of an account.
struct Profile
{
    std::string scheme;
    std::vector<std::int64_t> events;
    std::string since;

    bool isConfirmed() const { return events.size() >= ConfirmedSchemes::neededEvents; }
};

/// What is wrong in the file is left out.
std::vector<Profile> profilesOf(const ProfileJson &content, const QString &account)
{
    std::vector<Profile> profiles;
    const auto accounts = content.find("accounts");
    if (accounts == content.end() || !accounts->is_object())
        return profiles;
    const auto list = accounts->find(account.toStdString());
    if (list == accounts->end() || !list->is_array())
        return profiles;
    for (const ProfileJson &entry : *list) {
        if (!entry.is_object() || profiles.size() == maxSchemesOfAccount)
            continue;
        const auto scheme = entry.find("scheme");
        const auto events = entry.find("events");
        const auto since = entry.find("since");
        if (scheme == entry.end() || !scheme->is_string() || events == entry.end() ||
            !events->is_array())
            continue;
        Profile profile{scheme->get<std::string>(), {}, {}};
        for (const ProfileJson &event : *events) {
            if (event.is_number_integer())
                profile.events.push_back(event.get<std::int64_t>());
        }
        if (since != entry.end() && since->is_string())
            profile.since = since->get<std::string>();
        profiles.push_back(std::move(profile));
    }
    return profiles;
}

void putProfiles(ProfileJson &content, const QString &account, const std::vector<Profile> &profiles)
{
    ProfileJson list = ProfileJson::array();
    for (const Profile &profile : profiles)
        list.push_back(
            {{"scheme", profile.scheme}, {"events", profile.events}, {"since", profile.since}});
    if (!content.contains("accounts") || !content["accounts"].is_object())
        content["accounts"] = ProfileJson::object();
    content["accounts"][account.toStdString()] = std::move(list);
}

std::vector<Profile> loadProfiles(const std::filesystem::path &path, const QString &account)
{
    JsonFile file(path);
    return file.load() ? profilesOf(file.content(), account) : std::vector<Profile>();
}

} // namespace

std::filesystem::path ConfirmedSchemes::fileIn(const std::filesystem::path &directory)
{
    return directory / "confirmed.json";
}

ConfirmedSchemes::ConfirmedSchemes(const std::filesystem::path &directory)
    : m_file(fileIn(directory))
{
}

QString ConfirmedSchemes::of(const QString &account) const
{
    const std::vector<Profile> profiles = loadProfiles(m_file, account);
    const auto last = std::find_if(profiles.rbegin(), profiles.rend(),
                                   [](const Profile &profile) { return profile.isConfirmed(); });
    return last == profiles.rend() ? QString() : QString::fromStdString(last->scheme);
}

bool ConfirmedSchemes::isConfirmed(const QString &account, const QString &scheme) const
{
    const std::vector<Profile> profiles = loadProfiles(m_file, account);
    return std::any_of(profiles.begin(), profiles.end(),
                       [name = scheme.toStdString()](const Profile &profile) {
                           return profile.scheme == name && profile.isConfirmed();
                       });
}

Result<bool> ConfirmedSchemes::note(const QString &account, const QString &scheme,
                                    const std::vector<std::int64_t> &events, UtcTime at)
{
    JsonFile file(m_file);
    if (const auto loaded = file.load(); !loaded)
        return loaded.error();
    const std::string name = scheme.toStdString();
    std::vector<Profile> profiles = profilesOf(file.content(), account);
    const auto known = std::find_if(profiles.begin(), profiles.end(),
                                    [&](const Profile &one) { return one.scheme == name; });
    Profile profile = known == profiles.end() ? Profile{name, {}, formatUtc(at)} : *known;
    if (known != profiles.end())
        profiles.erase(known);
    for (const std::int64_t event : events) {
        const bool isNew =
            std::find(profile.events.begin(), profile.events.end(), event) == profile.events.end();
        if (isNew && profile.events.size() < neededEvents)
            profile.events.push_back(event);
    }
    // The last one is the one in use.
    if (profiles.size() == maxSchemesOfAccount)
        profiles.erase(profiles.begin());
    profiles.push_back(profile);
    putProfiles(file.content(), account, profiles);
    if (const Result<void> saved = file.save(); !saved)
        return saved.error();
    return profile.isConfirmed();
}

} // namespace hookbench::settings
