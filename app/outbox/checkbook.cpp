// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/checkbook.h"

#include "app/base/privatefile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace hookbench::outbox
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr std::size_t maxFileBytes = 4 * 1024 * 1024;
constexpr std::size_t maxText = 2048;
/// The kinds that sentences speak of; another one is stored as no kind at all.
constexpr std::array storedErrors{ErrorKind::HostNotFound,   ErrorKind::ConnectionRefused,
                                  ErrorKind::ConnectionLost, ErrorKind::Tls,
                                  ErrorKind::Timeout,        ErrorKind::AnswerMalformed};
constexpr std::array<std::string_view, 5> skipNames{"", "no-answer", "not-accepted", "not-asked",
                                                    "not-there"};

Json recordJson(const CheckRecord &record)
{
    Json findings = Json::array();
    for (const CheckFinding &finding : record.findings) {
        findings.push_back({{"code", checkCodeName(finding.code)},
                            {"result", checkResultName(finding.result)},
                            {"skip", skipNames.at(static_cast<std::size_t>(finding.skip))},
                            {"status", finding.status},
                            {"error", finding.error ? errorKindName(*finding.error) : ""},
                            {"seconds", finding.seconds},
                            {"count", finding.count},
                            {"total", finding.total},
                            {"detail", finding.detail}});
    }
    return {{"account", record.account},
            {"webhook", record.webhook},
            {"target", record.target},
            {"at", formatUtc(record.at)},
            {"findings", findings}};
}

std::optional<std::string> textField(const Json &json, const char *name)
{
    const auto field = json.find(name);
    if (field == json.end() || !field->is_string())
        return std::nullopt;
    std::string text = field->get<std::string>();
    if (text.size() > maxText)
        return std::nullopt;
    return text;
}

std::optional<int> smallNumber(const Json &json, const char *name)
{
    const auto field = json.find(name);
    if (field == json.end() || !field->is_number_integer())
        return std::nullopt;
    const auto number = field->get<std::int64_t>();
    return number >= 0 && number <= 1'000'000 ? std::optional(static_cast<int>(number))
                                              : std::nullopt;
}

std::optional<CheckResult> resultOf(std::string_view name)
{
    for (const CheckResult result :
         {CheckResult::Pass, CheckResult::Warn, CheckResult::Fail, CheckResult::Skipped}) {
        if (checkResultName(result) == name)
            return result;
    }
    return std::nullopt;
}

std::optional<CheckFinding> findingFrom(const Json &json)
{
    if (!json.is_object())
        return std::nullopt;
    const auto code = textField(json, "code");
    const auto result = resultOf(textField(json, "result").value_or(""));
    const auto skip =
        std::find(skipNames.begin(), skipNames.end(), textField(json, "skip").value_or("?"));
    const auto status = smallNumber(json, "status");
    const auto count = smallNumber(json, "count");
    const auto total = smallNumber(json, "total");
    const auto detail = textField(json, "detail");
    const auto seconds = json.find("seconds");
    if (!code || !result || skip == skipNames.end() || !status || !count || !total || !detail ||
        seconds == json.end() || !seconds->is_number())
        return std::nullopt;
    const auto known = std::find_if(allCheckCodes().begin(), allCheckCodes().end(),
                                    [&](CheckCode each) { return checkCodeName(each) == *code; });
    if (known == allCheckCodes().end())
        return std::nullopt;
    CheckFinding finding;
    finding.code = *known;
    finding.result = *result;
    finding.skip = static_cast<CheckSkip>(skip - skipNames.begin());
    finding.status = *status;
    finding.count = *count;
    finding.total = *total;
    finding.detail = *detail;
    finding.seconds = seconds->get<double>();
    if (!std::isfinite(finding.seconds) || std::abs(finding.seconds) > 1e10)
        return std::nullopt;
    const std::string error = textField(json, "error").value_or("");
    for (const ErrorKind kind : storedErrors) {
        if (error == errorKindName(kind))
            finding.error = kind;
    }
    return finding;
}

std::optional<CheckRecord> recordFrom(const Json &json)
{
    if (!json.is_object())
        return std::nullopt;
    const auto account = textField(json, "account");
    const auto webhook = textField(json, "webhook");
    const auto target = textField(json, "target");
    const auto at = parseUtc(textField(json, "at").value_or(""));
    const auto findings = json.find("findings");
    if (!account || !webhook || !target || !at || findings == json.end() || !findings->is_array() ||
        findings->size() > allCheckCodes().size())
        return std::nullopt;
    CheckRecord record{*account, *webhook, *target, *at, {}};
    for (const Json &each : *findings) {
        const std::optional<CheckFinding> finding = findingFrom(each);
        if (!finding)
            return std::nullopt;
        record.findings.push_back(*finding);
    }
    return record;
}

} // namespace

CheckBook::CheckBook(std::filesystem::path file)
    : m_file(std::move(file))
{
}

void CheckBook::load()
{
    if (std::exchange(m_isLoaded, true))
        return;
    const Result<std::string> text = readFile(m_file, maxFileBytes);
    if (!text)
        return;
    const Json json = Json::parse(*text, nullptr, false);
    const auto checks = json.is_object() ? json.find("checks") : json.end();
    if (checks == json.end() || !checks->is_array())
        return;
    for (const Json &each : *checks) {
        if (m_records.size() >= maxRecords)
            break;
        if (std::optional<CheckRecord> record = recordFrom(each))
            m_records.push_back(std::move(*record));
    }
}

const CheckRecord *CheckBook::find(std::string_view account, std::string_view webhook)
{
    load();
    for (const CheckRecord &record : m_records) {
        if (record.account == account && record.webhook == webhook)
            return &record;
    }
    return nullptr;
}

Result<void> CheckBook::keep(CheckRecord record)
{
    load();
    std::erase_if(m_records, [&](const CheckRecord &each) {
        return each.account == record.account && each.webhook == record.webhook;
    });
    for (CheckFinding &finding : record.findings) {
        if (finding.detail.size() > maxText)
            finding.detail.resize(maxText);
    }
    m_records.insert(m_records.begin(), std::move(record));
    if (m_records.size() > maxRecords)
        m_records.resize(maxRecords);
    Json checks = Json::array();
    for (const CheckRecord &each : m_records)
        checks.push_back(recordJson(each));
    const Json file{{"version", 1}, {"checks", checks}};
    return writePrivateFile(m_file, file.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace hookbench::outbox
