// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/api/scriptedserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace hookbench::test
{

/// A platform with a few webhooks over real HTTP, that a test can change behind everybody's back
/// and make refuse.
class Platform
{
public:
    struct Entry
    {
        QString name;
        QString url;
        QString secret{};
        bool isActive = true;
        bool encrypted = false;
        QJsonObject more{}; ///< fields beside
    };

    Platform()
    {
        server.otherwise([this](const ScriptedRequest &request) { return answer(request); });
    }

    QUrl url() const { return server.url(); }
    int count(const QByteArray &method) const
    {
        int found = 0;
        for (const ScriptedRequest &request : server.requests())
            found += request.method == method ? 1 : 0;
        return found;
    }

    ScriptedServer server;
    QMap<QString, Entry> webhooks;
    int refusesPatch = 0;    ///< status for every PATCH; 0: none
    bool losesPatch = false; ///< takes it and answers nothing
    bool showsSecrets = false;

private:
    QJsonObject object(const QString &id) const
    {
        const Entry &entry = webhooks[id];
        QJsonObject json{{"id", id},
                         {"name", entry.name},
                         {"url", entry.url},
                         {"isActive", entry.isActive},
                         {"encrypted", entry.encrypted},
                         {"created_at", "2026-03-20T12:00:00.000Z"},
                         {"updated_at", "2026-03-20T12:00:00.000Z"}};
        if (showsSecrets)
            json["signing_secret"] = entry.secret;
        for (auto it = entry.more.begin(); it != entry.more.end(); ++it)
            json[it.key()] = it.value();
        return json;
    }

    static ScriptedAnswer json(int status, const QJsonObject &object)
    {
        return ScriptedAnswer::json(status, QJsonDocument(object).toJson(QJsonDocument::Compact));
    }

    ScriptedAnswer answer(const ScriptedRequest &request)
    {
        const QUrl target(QString::fromLatin1(request.target));
        const QString path = target.path();
        const QString base = "/api/v0/webhooks";
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        if (path == base && request.method == "GET") {
            QJsonArray list;
            const bool isFirst =
                !request.target.contains("skip=") || request.target.contains("skip=0");
            if (isFirst) {
                for (const QString &id : webhooks.keys()) {
                    QJsonObject listed = object(id);
                    listed.remove("recent_events"); // fetch only
                    list.append(listed);
                }
            }
            return ScriptedAnswer::json(200, QJsonDocument(list).toJson(QJsonDocument::Compact));
        }
        if (path == base && request.method == "POST") {
            const QString id = QString("made_%1").arg(++m_made);
            webhooks[id] = {body["name"].toString(), body["url"].toString(),
                            body["signing_secret"].toString(), body["isActive"].toBool(),
                            body["encrypted"].toBool()};
            return json(201, object(id));
        }
        const QString id = path.mid(base.size() + 1);
        if (!webhooks.contains(id))
            return json(404, {{"statusCode", 404}, {"message", "no such webhook"}});
        if (request.method == "PATCH") {
            if (refusesPatch > 0)
                return json(refusesPatch, {{"statusCode", refusesPatch}, {"message", "not now"}});
            if (body.contains("url"))
                webhooks[id].url = body["url"].toString();
            if (losesPatch)
                return ScriptedAnswer::cut();
        } else if (request.method == "DELETE") {
            const QJsonObject gone = object(id);
            webhooks.remove(id);
            return json(200, gone);
        }
        return json(200, object(id));
    }

    int m_made = 0;
};

} // namespace hookbench::test
