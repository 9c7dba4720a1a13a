// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/listeningtime.h"

#include "app/base/privatefile.h"

#include <nlohmann/json.hpp>

namespace hookbench::receiver
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr std::size_t maxFileBytes = 1024 * 1024;
constexpr int version = 1;

/// What is not as we wrote it is as good as not there.
std::map<std::string, UtcTime> readTimes(const std::filesystem::path &file)
{
    std::map<std::string, UtcTime> times;
    const Result<std::string> text = readFile(file, maxFileBytes);
    if (!text)
        return times;
    const Json json = Json::parse(*text, nullptr, false);
    if (!json.is_object() || json.value("version", Json()) != version)
        return times;
    const Json accounts = json.value("listenedUntil", Json::object());
    if (!accounts.is_object())
        return times;
    for (const auto &[account, time] : accounts.items()) {
        if (!time.is_string())
            continue;
        if (const auto until = parseUtc(time.get_ref<const std::string &>()))
            times[account] = *until;
    }
    return times;
}

} // namespace

ListeningTime::ListeningTime(const std::filesystem::path &directory, const Clock &clock)
    : m_file(directory / "listening.json")
    , m_clock(clock)
    , m_until(readTimes(m_file))
{
}

std::vector<ListeningTime::Gap> ListeningTime::begin(const std::vector<std::string> &accounts)
{
    const UtcTime now = m_clock.now();
    std::vector<Gap> gaps;
    for (const std::string &account : accounts) {
        const auto found = m_until.find(account);
        if (found != m_until.end() && now - found->second >= shortestGap)
            gaps.push_back({account, found->second, now});
        m_until[account] = now;
    }
    m_accounts = accounts;
    m_lastProven = now;
    write();
    return gaps;
}

std::vector<ListeningTime::Gap> ListeningTime::proven()
{
    const UtcTime now = m_clock.now();
    std::vector<Gap> gaps;
    for (const std::string &account : m_accounts) {
        if (now - m_lastProven > 3 * interval)
            gaps.push_back({account, m_lastProven, now});
        m_until[account] = now;
    }
    m_lastProven = now;
    write();
    return gaps;
}

void ListeningTime::end()
{
    const UtcTime now = m_clock.now();
    for (const std::string &account : m_accounts)
        m_until[account] = now;
    m_accounts.clear();
    write();
}

void ListeningTime::write() const
{
    Json accounts = Json::object();
    for (const auto &[account, until] : m_until)
        accounts[account] = formatUtc(until);
    const Json json{{"version", version}, {"listenedUntil", std::move(accounts)}};
    (void)writePrivateFile(m_file, json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n');
}

} // namespace hookbench::receiver
