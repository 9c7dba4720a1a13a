// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials/credentialrecord.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <utility>

namespace hookbench::credentials
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr std::size_t maxSecretBytes = 4096;
constexpr std::size_t maxRecordBytes = std::size_t{256} * 1024; // six secrets, every byte escaped

/// A JSON value whose strings are cleansed when it goes out of scope.
class CleansedJson
{
public:
    explicit CleansedJson(Json json)
        : m_json(std::move(json))
    {
    }
    CleansedJson(const CleansedJson &) = delete;
    CleansedJson &operator=(const CleansedJson &) = delete;
    // NOLINTNEXTLINE(bugprone-exception-escape): every type is asked for before it is used
    ~CleansedJson() { cleanseStrings(m_json, 0); }

    Json &operator*() { return m_json; }
    Json *operator->() { return &m_json; }

private:
    static void cleanseStrings(Json &json, int depth)
    {
        if (json.is_string()) {
            cleanse(json.get_ref<std::string &>());
        } else if (json.is_structured() && depth < 8) {
            for (Json &child : json)
                cleanseStrings(child, depth + 1);
        }
    }

    Json m_json;
};

Error malformed()
{
    return {ErrorKind::KeychainFailed, "the keychain item is not one that Hookbench writes"};
}

Result<Secret> textOf(CleansedJson &json)
{
    try {
        return Secret(json->dump());
    } catch (const Json::exception &) {
        return Error{ErrorKind::InvalidArgument, "the secret is not UTF-8"};
    }
}

CleansedJson parse(const Secret &text)
{
    const std::string_view view = text.reveal();
    if (view.size() > maxRecordBytes)
        return CleansedJson(Json());
    return CleansedJson(Json::parse(view, nullptr, false));
}

/// Moves a string out of the object; nullopt when it is missing, no string or too long.
std::optional<Secret> takeSecret(Json &object, const char *key)
{
    const auto it = object.find(key);
    if (it == object.end() || !it->is_string())
        return std::nullopt;
    auto &text = it->get_ref<std::string &>();
    if (text.size() > maxSecretBytes)
        return std::nullopt;
    return Secret(std::move(text));
}

bool fits(const Secret &secret)
{
    return secret.size() <= maxSecretBytes;
}

Error tooLong()
{
    return {ErrorKind::InvalidArgument, "the secret is longer than 4096 bytes"};
}

} // namespace

Result<Secret> encode(const ApiKey &key)
{
    if (!fits(key.clientKey) || !fits(key.clientSecret))
        return tooLong();
    CleansedJson json(
        Json{{"clientKey", key.clientKey.reveal()}, {"clientSecret", key.clientSecret.reveal()}});
    return textOf(json);
}

Result<Secret> encode(const SigningSecrets &secrets)
{
    CleansedJson json(Json{{"versions", Json::array()}});
    for (const SecretVersion &version : secrets.versions) {
        if (!fits(version.secret))
            return tooLong();
        (*json)["versions"].push_back(Json{{"secret", version.secret.reveal()},
                                           {"since", version.since.time_since_epoch().count()}});
    }
    return textOf(json);
}

Result<ApiKey> decodeApiKey(const Secret &text)
{
    CleansedJson json = parse(text);
    if (!json->is_object())
        return malformed();
    std::optional<Secret> clientKey = takeSecret(*json, "clientKey");
    std::optional<Secret> clientSecret = takeSecret(*json, "clientSecret");
    if (!clientKey || !clientSecret)
        return malformed();
    return ApiKey{std::move(*clientKey), std::move(*clientSecret)};
}

Result<SigningSecrets> decodeSigningSecrets(const Secret &text)
{
    CleansedJson json = parse(text);
    if (!json->is_object() || !json->contains("versions"))
        return malformed();
    Json &versions = (*json)["versions"];
    if (!versions.is_array() || versions.size() > SigningSecrets::maxVersions)
        return malformed();
    SigningSecrets secrets;
    for (Json &version : versions) {
        if (!version.is_object())
            return malformed();
        std::optional<Secret> secret = takeSecret(version, "secret");
        const auto since = version.find("since");
        if (!secret || secret->isEmpty() || since == version.end() || !since->is_number_integer())
            return malformed();
        secrets.versions.push_back(
            {std::move(*secret), UtcTime(std::chrono::microseconds(since->get<std::int64_t>()))});
    }
    return secrets;
}

} // namespace hookbench::credentials
