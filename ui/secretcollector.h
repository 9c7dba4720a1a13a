// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/secret.h"
#include "app/settings/account.h"

#include <QObject>
#include <QString>
#include <QVector>

#include <functional>
#include <optional>
#include <vector>

namespace hookbench
{
class Composition;
}

namespace hookbench::ui
{

/// Every secret that the credential store has for the connected accounts: API keys, and signing
/// secrets with their previous ones. The sandbox makes its own, which its database is allowed to
/// hold. Keeps none: what it found is the caller's. GUI thread.
class SecretCollector : public QObject
{
    Q_OBJECT

public:
    struct Known
    {
        Secret secret;
        QString name; ///< "API key of Shop"
    };
    /// `failure`: what could not be read; the rest is there.
    using Done = std::function<void(std::vector<Known> secrets, std::optional<Error> failure)>;

    SecretCollector(Composition &composition, QObject *parent);

    /// One at a time; `done` comes later.
    void collect(Done done);

private:
    struct Wanted
    {
        settings::Account account;
        QString webhookId; ///< empty: the API key
    };

    void readNext();
    void note(const Secret &secret, const QString &name);

    Composition &m_composition;
    QVector<Wanted> m_wanted;
    std::vector<Known> m_found;
    std::optional<Error> m_failure;
    Done m_done;
};

} // namespace hookbench::ui
