// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/deskfile.h"

#include "app/inbox/answerjson.h"
#include "app/inbox/endpointrules.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace hookbench::inbox
{

using Json = settings::JsonFile::Json;
using settings::FileEvent;
using SecretSource = EndpointSetting::SecretSource;
using Acknowledge = receiver::ReceiverConfig::Acknowledge;

namespace
{

constexpr std::array<const char *, 3> sources{"none", "webhook", "typed"};
constexpr qsizetype maxTextLength = 4096;
constexpr std::size_t maxAccounts = 1000;
constexpr std::int64_t maxAgeHours = 24 * 365 * 20;

std::optional<QString> textAt(const Json &object, const char *key)
{
    const auto it = object.find(key);
    if (it == object.end() || !it->is_string())
        return std::nullopt;
    const QString text = QString::fromStdString(it->get_ref<const std::string &>());
    return text.size() <= maxTextLength ? std::optional(text) : std::nullopt;
}

std::optional<bool> boolAt(const Json &object, const char *key)
{
    const auto it = object.find(key);
    return it != object.end() && it->is_boolean() ? std::optional(it->get<bool>()) : std::nullopt;
}

std::optional<std::int64_t> wholeAt(const Json &object, const char *key)
{
    const auto it = object.find(key);
    return it != object.end() && it->is_number_integer() ? std::optional(it->get<std::int64_t>())
                                                         : std::nullopt;
}

std::optional<QStringList> textsAt(const Json &object, const char *key)
{
    const auto it = object.find(key);
    if (it == object.end() || !it->is_array() || it->size() > 1000)
        return std::nullopt;
    QStringList texts;
    for (const Json &one : *it) {
        if (!one.is_string())
            return std::nullopt;
        texts.append(QString::fromStdString(one.get_ref<const std::string &>()).left(200));
    }
    return texts;
}

Json jsonFrom(const QStringList &texts)
{
    Json array = Json::array();
    for (const QString &text : texts)
        array.push_back(text.toStdString());
    return array;
}

std::optional<EndpointSetting> endpointFrom(const Json &object)
{
    if (!object.is_object())
        return std::nullopt;
    EndpointSetting endpoint;
    const auto path = textAt(object, "path");
    const auto account = textAt(object, "account");
    const auto source = textAt(object, "secret");
    const auto webhookId = textAt(object, "webhookId");
    const auto scheme = textAt(object, "scheme");
    const auto answer = object.find("answer");
    const auto rule = answer == object.end() ? std::nullopt : answerFromJson(*answer);
    const auto found =
        source ? std::find(sources.begin(), sources.end(), source->toStdString()) : sources.end();
    if (!path || !account || found == sources.end() || !webhookId || !rule)
        return std::nullopt;
    endpoint.path = *path;
    endpoint.account = *account;
    endpoint.secretSource = static_cast<SecretSource>(found - sources.begin());
    endpoint.webhookId = *webhookId;
    endpoint.scheme = scheme;
    endpoint.answer = *rule;
    endpoint.passOnConfirmedHost = textAt(object, "passOnConfirmedHost").value_or(QString());
    endpoint.hasTypedSecret = boolAt(object, "hasTypedSecret").value_or(false);
    endpoint.isForLive = boolAt(object, "isForLive").value_or(false);
    return endpoint;
}

Json endpointToJson(const EndpointSetting &endpoint)
{
    Json json{{"path", endpoint.path.toStdString()},
              {"account", endpoint.account.toStdString()},
              {"secret", sources[static_cast<std::size_t>(endpoint.secretSource)]},
              {"webhookId", endpoint.webhookId.toStdString()},
              {"hasTypedSecret", endpoint.hasTypedSecret},
              {"isForLive", endpoint.isForLive},
              {"passOnConfirmedHost", endpoint.passOnConfirmedHost.toStdString()},
              {"answer", answerToJson(endpoint.answer)}};
    if (endpoint.scheme)
        json["scheme"] = endpoint.scheme->toStdString();
    return json;
}

std::optional<KeepingRules> rulesFrom(const Json &object)
{
    if (!object.is_object())
        return std::nullopt;
    KeepingRules rules;
    rules.keepsDecrypted = boolAt(object, "keepsDecrypted").value_or(false);
    rules.confirmedSchemes = textsAt(object, "confirmedSchemes").value_or(QStringList());
    if (object.contains("retention")) {
        const Json &kept = object["retention"];
        if (!kept.is_object())
            return std::nullopt;
        store::Retention retention;
        retention.maxCount = wholeAt(kept, "maxCount");
        retention.maxBytes = wholeAt(kept, "maxBytes");
        if (const auto hours = wholeAt(kept, "maxAgeHours"))
            retention.maxAge = std::chrono::hours(*hours);
        // A bound that deletes everything is no bound that anybody chose.
        if (retention.maxCount.value_or(1) < 1 || retention.maxBytes.value_or(1) < 1 ||
            retention.maxAge.value_or(std::chrono::hours(1)).count() < 1 ||
            retention.maxAge.value_or(std::chrono::hours(1)).count() > maxAgeHours)
            return std::nullopt;
        rules.retention = retention;
    }
    return rules;
}

Json rulesToJson(const KeepingRules &rules)
{
    Json json{{"keepsDecrypted", rules.keepsDecrypted},
              {"confirmedSchemes", jsonFrom(rules.confirmedSchemes)}};
    if (rules.retention) {
        Json kept = Json::object();
        if (rules.retention->maxCount)
            kept["maxCount"] = *rules.retention->maxCount;
        if (rules.retention->maxAge)
            kept["maxAgeHours"] = rules.retention->maxAge->count();
        if (rules.retention->maxBytes)
            kept["maxBytes"] = *rules.retention->maxBytes;
        json["retention"] = std::move(kept);
    }
    return json;
}

/// False when parts could not be used; what could is in `settings`.
bool read(const Json &content, DeskSettings &settings)
{
    bool isClean = true;
    const auto take = [&](const char *key, auto value, auto use) {
        if (value)
            use(*value);
        else if (content.contains(key))
            isClean = false;
    };
    DeskConfig config;
    take("port", wholeAt(content, "port"), [&](std::int64_t port) {
        if (port >= 0 && port <= 65535)
            config.port = static_cast<quint16>(port);
        else
            isClean = false;
    });
    take("usesTls", boolAt(content, "usesTls"), [&](bool value) { config.usesTls = value; });
    take("certificateFile", textAt(content, "certificateFile"),
         [&](const QString &value) { config.certificateFile = value; });
    take("keyFile", textAt(content, "keyFile"),
         [&](const QString &value) { config.keyFile = value; });
    take("publicUrl", textAt(content, "publicUrl"),
         [&](const QString &value) { config.publicUrl = value; });
    take("allowedHosts", textsAt(content, "allowedHosts"),
         [&](const QStringList &value) { config.allowedHosts = value; });
    take("answersFirst", boolAt(content, "answersFirst"), [&](bool value) {
        config.acknowledge = value ? Acknowledge::First : Acknowledge::AfterCommit;
    });
    take("automatic", textsAt(content, "automatic"),
         [&](const QStringList &value) { settings.automatic = value; });
    take("pathPart", textAt(content, "pathPart"),
         [&](const QString &value) { settings.pathPart = value; });
    if (checkConfig(config))
        settings.config = config;
    else
        isClean = false;

    if (const auto list = content.find("endpoints"); list != content.end()) {
        isClean = isClean && list->is_array();
        for (const Json &object : list->is_array() ? *list : Json::array()) {
            const std::optional<EndpointSetting> endpoint = endpointFrom(object);
            QVector<EndpointSetting> with = settings.endpoints;
            if (endpoint)
                with.append(*endpoint);
            if (endpoint && checkEndpoints(with))
                settings.endpoints = with;
            else
                isClean = false;
        }
    }
    if (const auto accounts = content.find("accounts"); accounts != content.end()) {
        isClean = isClean && accounts->is_object() && accounts->size() <= maxAccounts;
        if (isClean) {
            for (const auto &[id, object] : accounts->items()) {
                if (const auto rules = rulesFrom(object))
                    settings.accounts.insert(QString::fromStdString(id), *rules);
                else
                    isClean = false;
            }
        }
    }
    return isClean;
}

} // namespace

DeskFile::DeskFile(std::filesystem::path file)
    : m_file(std::move(file))
{
}

Result<std::optional<FileEvent>> DeskFile::load()
{
    m_settings = {};
    Result<std::optional<FileEvent>> event = m_file.load();
    if (!event)
        return event;
    DeskSettings loaded;
    const bool isClean = read(m_file.content(), loaded);
    m_settings = loaded;
    if (isClean)
        return event;
    const Result<FileEvent> kept = m_file.keepCopy(FileEvent::Kind::PartlyRead);
    if (!kept)
        return kept.error();
    if (const Result<void> saved = save(m_settings); !saved)
        return saved.error();
    return std::optional(*kept);
}

Result<void> DeskFile::save(const DeskSettings &settings)
{
    m_settings = settings;
    Json &content = m_file.content();
    const DeskConfig &config = m_settings.config;
    content["port"] = config.port;
    content["usesTls"] = config.usesTls;
    content["certificateFile"] = config.certificateFile.toStdString();
    content["keyFile"] = config.keyFile.toStdString();
    content["publicUrl"] = config.publicUrl.toStdString();
    content["allowedHosts"] = jsonFrom(config.allowedHosts);
    content["answersFirst"] = config.acknowledge == Acknowledge::First;
    content["automatic"] = jsonFrom(m_settings.automatic);
    content["pathPart"] = m_settings.pathPart.toStdString();
    Json endpoints = Json::array();
    for (const EndpointSetting &endpoint : std::as_const(m_settings.endpoints))
        endpoints.push_back(endpointToJson(endpoint));
    content["endpoints"] = std::move(endpoints);
    Json accounts = Json::object();
    for (auto it = m_settings.accounts.cbegin(); it != m_settings.accounts.cend(); ++it)
        accounts[it.key().toStdString()] = rulesToJson(it.value());
    content["accounts"] = std::move(accounts);
    return m_file.save();
}

std::string portableDesk(const DeskSettings &settings, const QString &account)
{
    Json endpoints = Json::array();
    for (EndpointSetting endpoint : settings.endpoints) {
        if (endpoint.account != account)
            continue;
        endpoint.account.clear();
        endpoint.hasTypedSecret = false;
        endpoint.passOnConfirmedHost.clear();
        endpoints.push_back(endpointToJson(endpoint));
    }
    Json json{{"endpoints", std::move(endpoints)}};
    if (const auto rules = settings.accounts.constFind(account);
        rules != settings.accounts.cend() && rules->retention)
        json["keeping"] = rulesToJson({rules->retention, false, {}});
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<DeskSettings> deskFromPortable(const std::string &json)
{
    const Json content = Json::parse(json, nullptr, false);
    const auto list = content.find("endpoints");
    if (!content.is_object() || list == content.end() || !list->is_array() ||
        list->size() > static_cast<std::size_t>(maxEndpoints))
        return Error{ErrorKind::FileMalformed, "the endpoints are no list of at most 100"};
    DeskSettings settings;
    for (const Json &object : *list) {
        std::optional<EndpointSetting> endpoint = endpointFrom(object);
        if (!endpoint)
            return Error{ErrorKind::FileMalformed, "an endpoint is none"};
        endpoint->account.clear();
        endpoint->hasTypedSecret = false;
        endpoint->passOnConfirmedHost.clear();
        settings.endpoints.append(*endpoint);
    }
    if (const auto keeping = content.find("keeping"); keeping != content.end()) {
        const std::optional<KeepingRules> rules = rulesFrom(*keeping);
        if (!rules)
            return Error{ErrorKind::FileMalformed, "how long events are kept makes no sense"};
        settings.accounts.insert({}, {rules->retention, false, {}});
    }
    return settings;
}

} // namespace hookbench::inbox
