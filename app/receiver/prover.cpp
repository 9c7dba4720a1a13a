// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/prover.h"

#include "app/http/engine.h"

#include <algorithm>
#include <utility>

namespace hookbench::receiver
{

namespace
{

constexpr std::string_view pathStart = "/hookbench-proof-";
constexpr std::size_t randomLength = 32; // 190 bits
constexpr std::size_t maxUnderWay = 8;
constexpr std::chrono::seconds timeout{5};

} // namespace

Prover::Prover(http::Engine &engine, const Clock &clock, RandomSource &random)
    : m_engine(engine)
    , m_clock(clock)
    , m_random(random)
    , m_client(std::make_unique<http::Client>(engine))
{
}

Prover::~Prover() = default;

void Prover::prove(const std::string &url, const std::string &certificate, Done done)
{
    Proof proof{std::string(pathStart) + randomText(m_random, randomLength, alphanumericAlphabet),
                randomText(m_random, randomLength, alphanumericAlphabet)};
    http::ClientRequest request;
    request.url = url + proof.path;
    request.method = "GET";
    request.headers = {{"User-Agent", "Hookbench"}, {"Connection", "close"}};
    request.timeout = timeout;
    request.maxAnswerBytes = randomLength;
    request.onlyCertificate = certificate;
    m_engine.post([self = shared_from_this(), proof = std::move(proof),
                   request = std::move(request), done = std::move(done)] {
        if (self->m_stopped || self->m_underWay.size() >= maxUnderWay) {
            done(Error{ErrorKind::Cancelled});
            return;
        }
        self->m_underWay.push_back(proof);
        self->m_client->send(request,
                             [self, path = proof.path, done](Result<http::ClientResponse> answer) {
                                 self->check(path, std::move(answer), done);
                             });
    });
}

std::optional<std::string> Prover::answerTo(std::string_view path) const
{
    if (m_underWay.empty() || !path.starts_with(pathStart))
        return std::nullopt;
    for (const Proof &proof : m_underWay) {
        if (proof.path == path)
            return proof.answer;
    }
    return std::nullopt;
}

void Prover::check(const std::string &path, Result<http::ClientResponse> answer, const Done &done)
{
    const auto found = std::find_if(m_underWay.begin(), m_underWay.end(),
                                    [&](const Proof &proof) { return proof.path == path; });
    const Proof proof = *found;
    m_underWay.erase(found);
    if (!answer)
        done(answer.error());
    else if (answer->status != 200 || answer->body != proof.answer)
        done(Error{ErrorKind::AnswerMalformed, "another program answers on the receiver's port"});
    else
        done(m_clock.now());
}

void Prover::stop()
{
    if (!m_client)
        return;
    m_engine.postAndWait([this] { m_stopped = true; });
    m_client.reset(); // cancels those under way
}

} // namespace hookbench::receiver
