// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/endpointkeys.h"
#include "app/signing/doctor/doctor.h"

#include <QObject>
#include <QVector>

#include <functional>
#include <memory>
#include <vector>

namespace hookbench::inbox
{

/// All secrets that may have signed what came in at an endpoint: its own, current and previous,
/// those of the account's other webhooks, and the account's API key, which people mistake for one.
/// Keeps none: what it found is the caller's. GUI thread.
class SecretGatherer : public QObject
{
    Q_OBJECT

public:
    struct Gathered
    {
        EndpointKeys::Keys keys{}; ///< of the endpoint
        std::vector<signing::doctor::KnownSecret> secrets{};
    };
    using Done = std::function<void(Gathered)>;

    /// So many webhooks at most: each is a question to the credential store.
    static constexpr int maxWebhooks = 64;

    /// Both must outlive it.
    SecretGatherer(AccountAccess &access, EndpointKeys &keys, QObject *parent = nullptr);

    /// What cannot be read is left out. `done` comes later, and never after `context` died.
    void gather(const EndpointSetting &place, QObject *context, Done done);
    /// The same where the endpoint's own secrets are there already.
    void gatherOthers(const EndpointSetting &place, EndpointKeys::Keys keys, QObject *context,
                      Done done);

private:
    struct Round;

    std::shared_ptr<Round> begin(const EndpointSetting &place, QObject *context, Done done);
    void takeOwn(const std::shared_ptr<Round> &round, EndpointKeys::Keys keys);
    void readNext(const std::shared_ptr<Round> &round);
    void readApiKey(const std::shared_ptr<Round> &round);

    AccountAccess &m_access;
    EndpointKeys &m_keys;
};

} // namespace hookbench::inbox
