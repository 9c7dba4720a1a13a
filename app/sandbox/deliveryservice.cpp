// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/deliveryservice.h"

#include "app/http/engine.h"
#include "app/sandbox/dispatcher.h"
#include "app/sandbox/sandboxoptions.h"
#include "app/sandbox/timetravel.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <filesystem>
#include <future>
#include <set>
#include <type_traits>
#include <utility>

namespace hookbench::sandbox
{

class DeliveryService::Private
{
public:
    Private(http::Engine &engine, SandboxState &state, const Clock &clock, RandomSource &random,
            const SandboxOptions &options, DeliveryMaker::Rules rules)
        : m_engine(engine)
        , m_client(std::make_unique<http::Client>(engine))
        , m_caFile(options.caFile)
        , m_dispatcher(state, clock, random, options, std::move(rules), outside())
        , m_travel(m_dispatcher, outside().after)
    {
    }

    Dispatcher &dispatcher() { return m_dispatcher; }
    TimeTravel &travel() { return m_travel; }

    /// Runs `task` on the engine's thread and waits for it.
    template <typename Task>
    auto onEngine(Task task)
    {
        std::packaged_task<std::invoke_result_t<Task>()> packed(std::move(task));
        auto done = packed.get_future();
        auto shared = std::make_shared<decltype(packed)>(std::move(packed));
        m_engine.post([shared] { (*shared)(); });
        return done.get();
    }

    void stop()
    {
        if (!m_client)
            return;
        onEngine([this] {
            m_isStopped = true;
            m_timers.clear();
            m_travel.stop();
        });
        m_client.reset(); // what is under way ends now, with Cancelled
    }

private:
    struct Timer
    {
        boost::asio::steady_timer timer;
        std::function<void()> task;
    };

    Dispatcher::Outside outside()
    {
        return {[this](http::ClientRequest request, http::Client::Callback done) {
                    // A receiver may make its certificate while the sandbox runs.
                    std::error_code ignored;
                    if (std::filesystem::exists(m_caFile, ignored))
                        request.caFile = m_caFile;
                    if (!m_isStopped)
                        m_client->send(std::move(request), std::move(done));
                },
                [this](std::chrono::microseconds wait, std::function<void()> task) {
                    after(wait, std::move(task));
                }};
    }

    void after(std::chrono::microseconds wait, std::function<void()> task)
    {
        if (m_isStopped)
            return;
        const auto timer = std::make_shared<Timer>(
            Timer{boost::asio::steady_timer(m_engine.context(), wait), std::move(task)});
        m_timers.insert(timer);
        // A timer that is gone is not ours any more; perhaps nothing here is.
        timer->timer.async_wait([this, weak = std::weak_ptr(timer)](const auto &) {
            const auto fired = weak.lock();
            if (!fired)
                return;
            m_timers.erase(fired);
            fired->task();
        });
    }

    http::Engine &m_engine;
    std::unique_ptr<http::Client> m_client;
    const std::string m_caFile;
    std::set<std::shared_ptr<Timer>> m_timers; ///< engine's thread, as what follows
    bool m_isStopped = false;
    Dispatcher m_dispatcher;
    TimeTravel m_travel;
};

DeliveryService::DeliveryService(http::Engine &engine, SandboxState &state, const Clock &clock,
                                 RandomSource &random, const SandboxOptions &options,
                                 DeliveryMaker::Rules rules)
    : d(std::make_unique<Private>(engine, state, clock, random, options, std::move(rules)))
{
}

DeliveryService::~DeliveryService()
{
    stop();
}

DeliveryEndpoints::Services DeliveryService::services(const EventCatalogue &events)
{
    return {d->dispatcher(), d->travel(), events};
}

Result<void> DeliveryService::start(const std::vector<std::string> &forbiddenHosts)
{
    return d->onEngine([this, &forbiddenHosts] {
        d->dispatcher().forbidHosts(forbiddenHosts);
        return d->dispatcher().start();
    });
}

void DeliveryService::forbidHosts(const std::vector<std::string> &hosts)
{
    d->onEngine([this, &hosts] { d->dispatcher().forbidHosts(hosts); });
}

void DeliveryService::stop()
{
    d->stop();
}

} // namespace hookbench::sandbox
