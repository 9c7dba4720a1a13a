// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials/secretservice.h"

#include "app/credentials/deliver.h"

#include <QDBusArgument>
#include <QDBusError>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QMap>

#include <memory>
#include <optional>
#include <utility>

namespace hookbench::credentials
{

namespace
{

using Attributes = QMap<QString, QString>;

/// More items than any account has webhooks; a service that lists more is not believed.
constexpr qsizetype maxItems = 50'000;

QString rootPath()
{
    return QStringLiteral("/org/freedesktop/secrets");
}

QString serviceInterface()
{
    return QStringLiteral("org.freedesktop.Secret.Service");
}

Error malformedReply()
{
    return {ErrorKind::KeychainFailed, "the Secret Service gave an answer of an unknown form"};
}

} // namespace

struct SecretService::Items
{
    QStringList unlocked; ///< object paths
    QStringList locked;
};

/// A listing under way: one question for each item's name.
struct SecretService::Listing
{
    qsizetype open = 0; ///< questions without an answer yet
    QStringList names{};
    std::optional<Error> failure{};
};

SecretService::SecretService(QDBusConnection bus, QString service, int timeoutMs, QObject *parent)
    : KeychainInspector(parent)
    , m_bus(std::move(bus))
    , m_service(std::move(service))
    , m_timeoutMs(timeoutMs)
{
    qDBusRegisterMetaType<Attributes>();
}

Error SecretService::errorFrom(const QDBusError &error)
{
    const std::string words = error.message().toStdString();
    switch (error.type()) {
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return {ErrorKind::KeychainTimeout, words};
    case QDBusError::ServiceUnknown:
    case QDBusError::NoServer:
    case QDBusError::Disconnected:
    case QDBusError::UnknownObject:
    case QDBusError::UnknownInterface:
    case QDBusError::UnknownMethod:
        return {ErrorKind::KeychainMissing, words};
    case QDBusError::AccessDenied:
        return {ErrorKind::KeychainDenied, words};
    default:
        break;
    }
    // The service is named by a file, but its program does not start.
    return {error.name().startsWith(QLatin1String("org.freedesktop.DBus.Error.Spawn."))
                ? ErrorKind::KeychainMissing
                : ErrorKind::KeychainFailed,
            words};
}

void SecretService::call(const QString &path, const QString &interface, const QString &method,
                         const QVariantList &arguments, const QString &signature, QObject *context,
                         Done<QVariantList> done)
{
    if (!m_bus.isConnected()) {
        // Such a call would have no watcher signal at all.
        deliverLater<QVariantList>(context, std::move(done),
                                   Error{ErrorKind::KeychainMissing, "there is no session bus"});
        return;
    }
    QDBusMessage message = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
                                                          path, interface, method);
    message.setArguments(arguments);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message, m_timeoutMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, watcher, &QObject::deleteLater);
    connect(watcher, &QDBusPendingCallWatcher::finished, context,
            [signature, done = std::move(done)](QDBusPendingCallWatcher *answered) {
                const QDBusMessage reply = answered->reply();
                if (answered->isError())
                    done(errorFrom(answered->error()));
                else if (reply.signature() != signature)
                    done(malformedReply());
                else
                    done(reply.arguments());
            });
}

void SecretService::property(const QString &path, const QString &interface, const QString &name,
                             QObject *context, Done<QVariant> done)
{
    call(path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"),
         {interface, name}, QStringLiteral("v"), context,
         [done = std::move(done)](const Result<QVariantList> &reply) {
             if (!reply)
                 done(reply.error());
             else
                 done(reply->first().value<QDBusVariant>().variant());
         });
}

void SecretService::search(const Attributes &attributes, QObject *context, Done<Items> done)
{
    call(rootPath(), serviceInterface(), QStringLiteral("SearchItems"),
         {QVariant::fromValue(attributes)}, QStringLiteral("aoao"), context,
         [done = std::move(done)](const Result<QVariantList> &reply) {
             if (!reply) {
                 done(reply.error());
                 return;
             }
             Items items;
             for (const auto &path : qdbus_cast<QList<QDBusObjectPath>>(reply->at(0)))
                 items.unlocked.append(path.path());
             for (const auto &path : qdbus_cast<QList<QDBusObjectPath>>(reply->at(1)))
                 items.locked.append(path.path());
             done(std::move(items));
         });
}

void SecretService::findItem(const QString &name, QObject *context, Done<ItemPresence> done)
{
    search({{QStringLiteral("user"), name}, {QStringLiteral("server"), m_service}}, context,
           [done = std::move(done)](const Result<Items> &items) {
               if (!items)
                   done(items.error());
               else if (!items->locked.isEmpty())
                   done(ItemPresence::Locked);
               else
                   done(items->unlocked.isEmpty() ? ItemPresence::Absent : ItemPresence::Unlocked);
           });
}

void SecretService::checkCollection(QObject *context, Done<CollectionState> done)
{
    const auto askLocked = [this, context, done](const QString &collection) {
        property(collection, QStringLiteral("org.freedesktop.Secret.Collection"),
                 QStringLiteral("Locked"), context, [done](const Result<QVariant> &locked) {
                     if (!locked)
                         done(locked.error());
                     else if (locked->typeId() != QMetaType::Bool)
                         done(malformedReply());
                     else
                         done(locked->toBool() ? CollectionState::Locked
                                               : CollectionState::Unlocked);
                 });
    };
    call(rootPath(), serviceInterface(), QStringLiteral("ReadAlias"), {QStringLiteral("default")},
         QStringLiteral("o"), context, [askLocked, done](const Result<QVariantList> &reply) {
             if (!reply) {
                 done(reply.error());
                 return;
             }
             const QString collection = reply->first().value<QDBusObjectPath>().path();
             if (collection == QLatin1String("/"))
                 done(CollectionState::None);
             else
                 askLocked(collection);
         });
}

void SecretService::listItems(QObject *context, Done<QStringList> done)
{
    const auto askNames = [this, context, done](const QStringList &paths) {
        auto listing = std::make_shared<Listing>();
        listing->open = paths.size();
        for (const QString &path : paths) {
            property(path, QStringLiteral("org.freedesktop.Secret.Item"),
                     QStringLiteral("Attributes"), context,
                     [listing, done](const Result<QVariant> &attributes) {
                         if (!attributes) {
                             listing->failure = attributes.error();
                         } else {
                             const QString name =
                                 qdbus_cast<Attributes>(*attributes).value(QStringLiteral("user"));
                             if (!name.isEmpty())
                                 listing->names.append(name);
                         }
                         if (--listing->open > 0)
                             return;
                         if (listing->failure)
                             done(*listing->failure);
                         else
                             done(listing->names);
                     });
        }
    };
    search({{QStringLiteral("server"), m_service}}, context,
           [askNames, done](const Result<Items> &items) {
               if (!items)
                   done(items.error());
               else if (!items->locked.isEmpty())
                   done(Error{ErrorKind::KeychainLocked});
               else if (items->unlocked.size() > maxItems)
                   done(malformedReply());
               else if (items->unlocked.isEmpty())
                   done(QStringList());
               else
                   askNames(items->unlocked);
           });
}

} // namespace hookbench::credentials
