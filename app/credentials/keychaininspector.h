// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <memory>

namespace hookbench::credentials
{

/// What is known about an item without its secret.
enum class ItemPresence : std::uint8_t { Absent, Unlocked, Locked };

/// What is known about the place where new items go.
enum class CollectionState : std::uint8_t { None, Unlocked, Locked };

/// Asks the keychain itself what QtKeychain does not tell, or tells wrongly. Answers as
/// CredentialStore does; errors KeychainMissing, KeychainTimeout, KeychainDenied, KeychainFailed.
class KeychainInspector : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    using QObject::QObject;

    virtual void findItem(const QString &name, QObject *context, Done<ItemPresence> done) = 0;
    virtual void checkCollection(QObject *context, Done<CollectionState> done) = 0;
    /// The names of all items of Hookbench. KeychainLocked when some are locked and cannot be
    /// named.
    virtual void listItems(QObject *context, Done<QStringList> done) = 0;
};

/// The inspector of the keychain that QtKeychain uses here; null where none is needed or known
/// (Windows, macOS, KWallet).
std::unique_ptr<KeychainInspector> makeKeychainInspector(const QString &service, int timeoutMs);

} // namespace hookbench::credentials
