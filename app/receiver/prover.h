// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/result.h"
#include "app/http/client.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::http
{
class Engine;
}

namespace hookbench::receiver
{

/// Proves that the receiver is reached: asks it over a real connection for a path that nobody can
/// guess, and holds the answer against one that nobody else can give. Engine's thread, except where
/// said.
class Prover : public std::enable_shared_from_this<Prover>
{
public:
    using Done = std::function<void(Result<UtcTime>)>;

    Prover(http::Engine &engine, const Clock &clock, RandomSource &random);
    Prover(const Prover &) = delete;
    Prover &operator=(const Prover &) = delete;
    ~Prover();

    /// From the owner's thread. `url`: scheme, address and port of the receiver; `certificate`: PEM
    /// of the only one that is trusted, empty without TLS. `done` comes on the engine's thread.
    /// Errors: those of http::Client; AnswerMalformed when somebody else answers.
    void prove(const std::string &url, const std::string &certificate, Done done);
    /// What a request for `path` is answered with; nullopt when it is no proof under way.
    std::optional<std::string> answerTo(std::string_view path) const;
    /// Cancels what is under way; from the owner's thread.
    void stop();

private:
    struct Proof
    {
        std::string path;
        std::string answer;
    };

    void check(const std::string &path, Result<http::ClientResponse> answer, const Done &done);

    http::Engine &m_engine;
    const Clock &m_clock;
    RandomSource &m_random;
    std::unique_ptr<http::Client> m_client;
    bool m_stopped = false;
    std::vector<Proof> m_underWay;
};

} // namespace hookbench::receiver
