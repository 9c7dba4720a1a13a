// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/rotationfile.h"

#include <QScopeGuard>

#include <nlohmann/json.hpp>

#include <string>

namespace hookbench::workspace
{

namespace
{

using Json = settings::JsonFile::Json;

constexpr int patience = 3'000; ///< milliseconds for another process to write

std::string textOf(const Json &object, const char *key)
{
    const auto it = object.find(key);
    return it != object.end() && it->is_string() ? it->get<std::string>() : std::string();
}

std::optional<int> statusOf(const Json &object, const char *key)
{
    const auto it = object.find(key);
    if (it == object.end() || !it->is_number_integer())
        return std::nullopt;
    const auto status = it->get<std::int64_t>();
    return status >= 100 && status <= 999 ? std::optional(static_cast<int>(status)) : std::nullopt;
}

bool isTrue(const Json &object, const char *key)
{
    const auto it = object.find(key);
    return it != object.end() && it->is_boolean() && it->get<bool>();
}

bool isAbout(const Json &entry, const QString &accountId, const QString &webhookId)
{
    return entry.is_object() && textOf(entry, "account") == accountId.toStdString() &&
           textOf(entry, "webhook") == webhookId.toStdString();
}

std::optional<UtcTime> timeOf(const Json &object, const char *key)
{
    return parseUtc(textOf(object, key));
}

Json toJson(const Rotation &rotation)
{
    Json json{{"account", rotation.accountId.toStdString()},
              {"webhook", rotation.webhookId.toStdString()},
              {"step", std::string(rotationStepName(rotation.step))},
              {"target", rotation.target == RotationSide::New ? "new" : "old"},
              {"oldMask", rotation.oldMask.toStdString()},
              {"newMask", rotation.newMask.toStdString()},
              {"startedAt", formatUtc(rotation.startedAt)},
              {"changedAt", formatUtc(rotation.changedAt)},
              {"isAccepted", rotation.isAccepted},
              {"isReadBack", rotation.isReadBack}};
    const auto addTime = [&json](const char *key, const std::optional<UtcTime> &time) {
        if (time)
            json[key] = formatUtc(*time);
    };
    addTime("probedAt", rotation.probedAt);
    addTime("sentAt", rotation.sentAt);
    addTime("inForceSince", rotation.inForceSince);
    if (rotation.oldProbe)
        json["oldProbe"] = *rotation.oldProbe;
    if (rotation.newProbe)
        json["newProbe"] = *rotation.newProbe;
    return json;
}

/// A step that cannot be read is InDoubt: then the platform is asked before anything else.
Rotation fromJson(const Json &json)
{
    Rotation rotation;
    rotation.accountId = QString::fromStdString(textOf(json, "account"));
    rotation.webhookId = QString::fromStdString(textOf(json, "webhook"));
    rotation.step = RotationStep::InDoubt;
    for (const RotationStep step :
         {RotationStep::Prepared, RotationStep::Proven, RotationStep::Watching}) {
        if (textOf(json, "step") == rotationStepName(step))
            rotation.step = step;
    }
    rotation.target = textOf(json, "target") == "old" ? RotationSide::Old : RotationSide::New;
    rotation.oldMask = QString::fromStdString(textOf(json, "oldMask"));
    rotation.newMask = QString::fromStdString(textOf(json, "newMask"));
    rotation.startedAt = timeOf(json, "startedAt").value_or(UtcTime{});
    rotation.changedAt = timeOf(json, "changedAt").value_or(UtcTime{});
    rotation.probedAt = timeOf(json, "probedAt");
    rotation.sentAt = timeOf(json, "sentAt");
    rotation.inForceSince = timeOf(json, "inForceSince");
    rotation.oldProbe = statusOf(json, "oldProbe");
    rotation.newProbe = statusOf(json, "newProbe");
    rotation.isAccepted = isTrue(json, "isAccepted");
    rotation.isReadBack = isTrue(json, "isReadBack");
    return rotation;
}

Json &entriesOf(Json &content)
{
    Json &entries = content["rotations"];
    if (!entries.is_array())
        entries = Json::array();
    return entries;
}

void erase(Json &entries, const QString &accountId, const QString &webhookId)
{
    for (auto it = entries.begin(); it != entries.end();)
        it = isAbout(*it, accountId, webhookId) ? entries.erase(it) : it + 1;
}

} // namespace

RotationFile::RotationFile(const std::filesystem::path &dataDirectory)
    : m_file(dataDirectory / "rotations.json")
    , m_lock(QString::fromStdString((dataDirectory / "rotations.lock").string()))
{
    m_lock.setStaleLockTime(0); // only a dead holder's lock is broken
}

Result<std::optional<Rotation>> RotationFile::find(const QString &accountId,
                                                   const QString &webhookId)
{
    if (const auto loaded = m_file.load(); !loaded)
        return loaded.error();
    for (const Json &entry : entriesOf(m_file.content())) {
        if (isAbout(entry, accountId, webhookId))
            return std::optional(fromJson(entry));
    }
    return std::optional<Rotation>();
}

Result<void> RotationFile::change(const std::function<Result<void>(Json &entries)> &change)
{
    if (!m_lock.tryLock(patience)) {
        Error error{ErrorKind::FileUnreadable};
        error.path = m_file.path().string();
        error.detail = "another process is changing it";
        return error;
    }
    const auto unlock = qScopeGuard([this] { m_lock.unlock(); });
    if (const auto loaded = m_file.load(); !loaded)
        return loaded.error();
    if (const Result<void> changed = change(entriesOf(m_file.content())); !changed)
        return changed;
    return m_file.save();
}

Result<void> RotationFile::add(const Rotation &rotation)
{
    return change([&rotation](Json &entries) -> Result<void> {
        Error error{ErrorKind::InvalidArgument};
        for (const Json &entry : entries) {
            if (isAbout(entry, rotation.accountId, rotation.webhookId)) {
                error.detail = "A rotation of this webhook was begun elsewhere meanwhile.";
                return error;
            }
        }
        if (entries.size() >= maxRotations) {
            error.detail = "Too many rotations are under way: finish or roll back some first.";
            return error;
        }
        entries.push_back(toJson(rotation));
        return {};
    });
}

Result<void> RotationFile::put(const Rotation &rotation)
{
    return change([&rotation](Json &entries) -> Result<void> {
        erase(entries, rotation.accountId, rotation.webhookId);
        entries.push_back(toJson(rotation));
        return {};
    });
}

Result<void> RotationFile::remove(const QString &accountId, const QString &webhookId)
{
    return change([&accountId, &webhookId](Json &entries) -> Result<void> {
        erase(entries, accountId, webhookId);
        return {};
    });
}

} // namespace hookbench::workspace
