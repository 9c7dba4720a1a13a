// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxstate.h"

#include "app/sandbox/sampledata.h"
#include "app/sandbox/sandboxschema.h"

#include <utility>

namespace hookbench::sandbox
{

namespace
{

Result<void> insertApplications(store::Database &database,
                                const std::vector<Application> &applications)
{
    auto insert = database.prepare("INSERT INTO applications (id, name) VALUES (?, ?)");
    if (!insert)
        return insert.error();
    for (const Application &application : applications) {
        insert->bind(1, application.id);
        insert->bind(2, application.name);
        if (Result<void> done = insert->run(); !done)
            return done;
    }
    return {};
}

Result<void> insertSample(WebhookTable &webhooks, const SampleWebhook &sample)
{
    if (Result<void> done = webhooks.insert(sample.application, sample.webhook); !done)
        return done;
    for (const DeliveryRecord &delivery : sample.deliveries) {
        if (Result<void> done = webhooks.insertDelivery(sample.webhook.id, delivery); !done)
            return done;
    }
    return {};
}

} // namespace

Result<std::unique_ptr<SandboxState>> SandboxState::open(const std::filesystem::path &directory,
                                                         const Beginning &beginning)
{
    Result<store::Database::Opened> opened =
        store::Database::openOrReplace(directory / "sandbox.sqlite", sandboxMigrations());
    if (!opened)
        return opened.error();
    std::unique_ptr<SandboxState> state(new SandboxState(std::move(*opened)));
    Result<ApiKeys> keys = ApiKeys::load(state->m_database);
    if (keys && keys->all().empty()) {
        // All or nothing: a beginning that was cut off begins again at the next start.
        const Result<void> begun =
            state->m_database.transaction([&] { return state->begin(beginning); });
        if (!begun)
            return begun.error();
        keys = ApiKeys::load(state->m_database);
    }
    if (!keys)
        return keys.error();
    state->m_keys = std::move(*keys);
    return state;
}

SandboxState::SandboxState(store::Database::Opened opened)
    : m_database(std::move(opened.database))
    , m_keptAs(std::move(opened.keptAs))
    , m_webhooks(m_database)
    , m_deliveries(m_database)
    , m_idempotency(m_database)
{
}

Result<void> SandboxState::begin(const Beginning &beginning)
{
    const Result<Samples> samples = readSamples(beginning.samples, beginning.now, beginning.random);
    if (!samples)
        return samples.error();
    const std::vector<Application> &applications = samples->applications;
    if (Result<void> done = insertApplications(m_database, applications); !done)
        return done;
    const std::vector<ApiKey> keys =
        ApiKeys::make(applications[0], applications[1], beginning.now, beginning.random);
    if (Result<void> done = ApiKeys::insert(m_database, keys); !done || !beginning.withWebhooks)
        return done;
    for (const SampleWebhook &sample : samples->webhooks) {
        if (Result<void> done = insertSample(m_webhooks, sample); !done)
            return done;
    }
    return {};
}

} // namespace hookbench::sandbox
