// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/uistate.h"

#include <nlohmann/json.hpp>

namespace hookbench::settings
{

namespace
{

using Json = JsonFile::Json;

/// Empty for what is no base64 or longer than allowed.
QByteArray bytesFrom(const Json &value)
{
    if (!value.is_string())
        return {};
    const auto &text = value.get_ref<const std::string &>();
    if (text.size() > 2 * std::size_t{UiState::maxValueBytes})
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromStdString(text),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() > UiState::maxValueBytes)
        return {};
    return decoded.decoded;
}

bool isUsable(const Json &accounts)
{
    if (!accounts.is_object() || accounts.size() > UiState::maxAccounts)
        return false;
    for (const Json &values : accounts) {
        if (!values.is_object() || values.size() > UiState::maxKeys)
            return false;
    }
    return true;
}

} // namespace

UiState::UiState(std::filesystem::path file)
    : m_file(std::move(file))
{
    m_file.content()["accounts"] = Json::object();
}

void UiState::load()
{
    (void)m_file.load();
    Json &content = m_file.content();
    if (!content.contains("accounts") || !isUsable(content["accounts"]))
        content["accounts"] = Json::object();
    m_isChanged = false;
}

Result<void> UiState::save()
{
    if (!m_isChanged)
        return {};
    Result<void> saved = m_file.save();
    m_isChanged = !saved;
    return saved;
}

QByteArray UiState::value(const QString &accountId, const QString &key) const
{
    const Json &accounts = m_file.content().at("accounts");
    const auto account = accounts.find(accountId.toStdString());
    if (account == accounts.end())
        return {};
    const auto value = account->find(key.toStdString());
    return value == account->end() ? QByteArray() : bytesFrom(*value);
}

void UiState::setValue(const QString &accountId, const QString &key, const QByteArray &value)
{
    if (value.size() > maxValueBytes || key.isEmpty() || key.size() > maxKeyLength ||
        this->value(accountId, key) == value)
        return;
    Json &accounts = m_file.content().at("accounts");
    const std::string account = accountId.toStdString();
    const std::string name = key.toStdString();
    if (!accounts.contains(account)) {
        if (accounts.size() >= maxAccounts)
            return;
        accounts[account] = Json::object();
    }
    Json &values = accounts[account];
    if (value.isEmpty())
        values.erase(name);
    else if (values.contains(name) || values.size() < maxKeys)
        values[name] = value.toBase64().toStdString();
    m_isChanged = true;
}

void UiState::removeAccount(const QString &accountId)
{
    if (m_file.content().at("accounts").erase(accountId.toStdString()) > 0)
        m_isChanged = true;
}

} // namespace hookbench::settings
