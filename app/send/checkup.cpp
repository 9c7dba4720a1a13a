// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/send/checkup.h"

#include "app/base/eventenvelope.h"
#include "app/http/url.h"
#include "app/send/probe.h"

#include <algorithm>
#include <future>
#include <utility>

namespace hookbench::send
{

namespace
{

constexpr double slowSeconds = 2;
constexpr double tooSlowSeconds = 10;
/// Longer than too slow, so that it can be told from no answer at all.
constexpr std::chrono::milliseconds patience{15'000};
constexpr std::chrono::hours soonExpired{14 * 24};
constexpr int burstSize = 20;
constexpr std::size_t largeBytes = 256 * 1024;
constexpr int scoreOfTheOpen = 49;
constexpr const char *unknownType = "hookbench.unknown_event";

CheckFinding findingFor(CheckCode code, const Result<Receipt> &answer)
{
    CheckFinding finding;
    finding.code = code;
    if (answer) {
        finding.status = answer->status;
        finding.seconds = answer->timing.totalMs / 1000;
    } else {
        finding.error = answer.error().kind;
    }
    return finding;
}

bool isAccepted(const Result<Receipt> &answer)
{
    return answer && answer->status / 100 == 2;
}

int weight(CheckCode code)
{
    switch (code) {
    case CheckCode::Valid:
    case CheckCode::Forged:
        return 20;
    case CheckCode::Unsigned:
    case CheckCode::Tampered:
        return 15;
    case CheckCode::Stale:
    case CheckCode::Tls:
    case CheckCode::Twice:
    case CheckCode::Encrypted:
        return 10;
    case CheckCode::Method:
    case CheckCode::ContentType:
        return 2;
    default:
        return 5;
    }
}

bool isOfSecurity(CheckCode code)
{
    return code == CheckCode::Forged || code == CheckCode::Unsigned ||
           code == CheckCode::Tampered || code == CheckCode::Stale;
}

} // namespace

int checkScore(std::span<const CheckFinding> findings)
{
    int reached = 0; // in halves
    int possible = 0;
    bool isOpen = false;
    for (const CheckFinding &finding : findings) {
        if (finding.result == CheckResult::Skipped)
            continue;
        possible += 2 * weight(finding.code);
        if (finding.result == CheckResult::Pass)
            reached += 2 * weight(finding.code);
        else if (finding.result == CheckResult::Warn)
            reached += weight(finding.code);
        else
            isOpen = isOpen || isOfSecurity(finding.code);
    }
    const int score = possible == 0 ? 0 : 100 * reached / possible;
    return isOpen ? std::min(score, scoreOfTheOpen) : score;
}

int checkRequests(const CheckSetup &setup)
{
    if (setup.isProof)
        return 2;
    // A right one, three or four to be refused, another method, another content type.
    const int always = setup.scheme.hasTimestamp() ? 7 : 6;
    return always + (setup.isLive ? 0 : 1) + (setup.sendsTwice ? 2 : 0) +
           (setup.sendsLarge ? 1 : 0) + (setup.cipher ? 1 : 0) + (setup.sendsBurst ? burstSize : 0);
}

Checkup::Checkup(http::Engine &engine, const Clock &clock, RandomSource &random, CheckSetup setup,
                 Observer observer)
    : m_clock(clock)
    , m_random(random)
    , m_setup(std::move(setup))
    , m_observer(std::move(observer))
    , m_sender(std::make_unique<Sender>(engine, clock, random, m_setup.proxies))
{
}

Checkup::~Checkup()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isBrokenOff = true;
        m_sender.reset(); // what is waited for comes as Cancelled
    }
    if (m_thread.joinable())
        m_thread.join();
}

void Checkup::start()
{
    m_thread = std::jthread([this] { run(); });
}

void Checkup::run()
{
    const Answer first = send(right());
    const bool isReached = checkTheWay(first);
    const bool isAccepting = checkValid(first);
    if (m_setup.isProof) {
        if (isReached)
            checkRefusal(CheckCode::Forged, Intent::WrongSecret, isAccepting);
        else
            skip(CheckCode::Forged, CheckSkip::NoAnswer);
    } else if (!isReached) {
        for (const CheckCode code :
             allCheckCodes().subspan(static_cast<std::size_t>(CheckCode::Slow)))
            skip(code, CheckSkip::NoAnswer);
    } else {
        checkRefusal(CheckCode::Forged, Intent::WrongSecret, isAccepting);
        checkRefusal(CheckCode::Unsigned, Intent::NoSignature, isAccepting);
        if (m_setup.scheme.hasTimestamp())
            checkRefusal(CheckCode::Stale, Intent::Stale, isAccepting);
        else
            skip(CheckCode::Stale, CheckSkip::NotThere);
        checkRefusal(CheckCode::Tampered, Intent::FlippedBody, isAccepting);
        if (!isAccepting) {
            for (const CheckCode code : {CheckCode::Twice, CheckCode::UnknownType, CheckCode::Large,
                                         CheckCode::Encrypted, CheckCode::Burst})
                skip(code, CheckSkip::NotAccepted);
        } else {
            checkTwice();
            if (m_setup.isLive)
                skip(CheckCode::UnknownType, CheckSkip::NotAsked);
            else
                checkAccepted(CheckCode::UnknownType,
                              order(Intent::Resigned, unknownType, probeData), CheckResult::Fail);
            if (m_setup.sendsLarge) {
                checkAccepted(
                    CheckCode::Large,
                    order(Intent::Resigned, m_setup.isLive ? probeType : m_setup.eventType,
                          R"({"amount":"0.00","note":")" + std::string(largeBytes, 'x') + R"("})"),
                    CheckResult::Warn);
            } else {
                skip(CheckCode::Large, CheckSkip::NotAsked);
            }
            if (m_setup.cipher)
                checkAccepted(CheckCode::Encrypted, right(), CheckResult::Fail);
            else
                skip(CheckCode::Encrypted, CheckSkip::NotThere);
            checkBurst();
        }
        Order get = right(Intent::NoSignature);
        get.method = "GET";
        get.body.clear();
        get.cipher.reset();
        checkLeniency(CheckCode::Method, get);
        checkLeniency(CheckCode::ContentType, right(Intent::WrongContentType));
    }
    {
        const std::lock_guard lock(m_mutex);
        if (m_isBrokenOff)
            return;
    }
    if (m_observer.ended)
        m_observer.ended();
}

Order Checkup::order(Intent intent, const std::string &type, std::string data) const
{
    Order order;
    order.url = m_setup.url;
    order.eventType = type;
    order.deliveryId = testId(m_random);
    order.body = eventEnvelope(testId(m_random), type, m_clock.now(), data);
    order.scheme = m_setup.scheme;
    order.secret = m_setup.secret;
    order.cipher = m_setup.cipher;
    order.intent = intent;
    order.timeout = patience;
    order.maxAnswerBytes = 64 * 1024;
    return order;
}

Order Checkup::right(Intent intent) const
{
    return m_setup.isLive ? order(intent, probeType, probeData)
                          : order(intent, m_setup.eventType, m_setup.data);
}

std::vector<Checkup::Answer> Checkup::send(const std::vector<Order> &orders)
{
    std::vector<std::future<Answer>> pending;
    {
        const std::lock_guard lock(m_mutex);
        for (const Order &order : orders) {
            auto promise = std::make_shared<std::promise<Answer>>();
            pending.push_back(promise->get_future());
            if (m_isBrokenOff)
                promise->set_value(Error{ErrorKind::Cancelled});
            else
                m_sender->send(order,
                               [promise](Answer answer) { promise->set_value(std::move(answer)); });
        }
    }
    std::vector<Answer> answers;
    for (std::future<Answer> &future : pending)
        answers.push_back(future.get());
    return answers;
}

Checkup::Answer Checkup::send(const Order &order)
{
    return send(std::vector<Order>{order}).front();
}

/// Name, TLS and redirect; false when nothing answered.
bool Checkup::checkTheWay(const Answer &answer)
{
    const std::optional<ErrorKind> error =
        answer ? std::nullopt : std::optional(answer.error().kind);
    CheckFinding dns = findingFor(CheckCode::Dns, answer);
    dns.result = error == ErrorKind::HostNotFound ? CheckResult::Fail : CheckResult::Pass;
    dns.seconds = answer && answer->timing.dnsMs >= 0 ? answer->timing.dnsMs / 1000 : -1;
    if (answer && !answer->proxy.empty()) // the name is looked up by the proxy
        skip(CheckCode::Dns, CheckSkip::NotThere);
    else
        tell(dns);

    const Result<http::Url> url = http::parseUrl(m_setup.url);
    CheckFinding tls = findingFor(CheckCode::Tls, answer);
    tls.seconds = -1;
    if (url && !url->tls) {
        if (http::isLoopbackHost(url->host))
            tls.skip = CheckSkip::NotThere;
        else
            tls.result = CheckResult::Fail;
    } else if (answer) {
        tls.detail = answer->tlsVersion;
        tls.result = CheckResult::Pass;
        if (answer->certificateExpires) {
            const auto left = *answer->certificateExpires - m_clock.now();
            tls.seconds = std::chrono::duration<double>(left).count();
            tls.result = left < soonExpired ? CheckResult::Warn : CheckResult::Pass;
        }
    } else if (error == ErrorKind::Tls) {
        tls.result = CheckResult::Fail;
        tls.detail = answer.error().detail;
    } else {
        tls.skip = CheckSkip::NoAnswer;
    }
    tell(tls);

    if (!answer) {
        skip(CheckCode::Redirect, CheckSkip::NoAnswer);
        return false;
    }
    CheckFinding redirect = findingFor(CheckCode::Redirect, answer);
    const bool isRedirect = answer->status / 100 == 3;
    redirect.result = isRedirect ? CheckResult::Fail : CheckResult::Pass;
    redirect.detail = answer->redirect;
    tell(redirect);
    return true;
}

bool Checkup::checkValid(const Answer &answer)
{
    CheckFinding valid = findingFor(CheckCode::Valid, answer);
    valid.result = !isAccepted(answer)     ? CheckResult::Fail
                   : answer->status == 200 ? CheckResult::Pass
                                           : CheckResult::Warn;
    tell(valid);
    if (!answer)
        return false;
    CheckFinding slow = findingFor(CheckCode::Slow, answer);
    slow.result = slow.seconds > tooSlowSeconds ? CheckResult::Fail
                  : slow.seconds > slowSeconds  ? CheckResult::Warn
                                                : CheckResult::Pass;
    tell(slow);
    return isAccepted(answer);
}

/// An endpoint that takes nothing at all refuses these as well, which proves nothing.
void Checkup::checkRefusal(CheckCode code, Intent intent, bool isAccepting)
{
    const Answer answer = send(right(intent));
    CheckFinding finding = findingFor(code, answer);
    if (isAccepted(answer)) {
        finding.result = CheckResult::Fail;
    } else if (!isAccepting) {
        finding.skip = CheckSkip::NotAccepted;
    } else {
        const bool isRefused = answer && answer->status / 100 == 4;
        finding.result = isRefused ? CheckResult::Pass : CheckResult::Warn;
    }
    tell(finding);
}

void Checkup::checkTwice()
{
    if (!m_setup.sendsTwice) {
        skip(CheckCode::Twice, CheckSkip::NotAsked);
        return;
    }
    const Order same = right();
    const Answer first = send(same);
    const Answer second = send(same);
    CheckFinding finding = findingFor(CheckCode::Twice, second);
    const bool isSame = first && second && first->status == second->status;
    finding.result = isSame ? CheckResult::Pass : CheckResult::Fail;
    tell(finding);
}

void Checkup::checkAccepted(CheckCode code, const Order &order, CheckResult otherwise)
{
    const Answer answer = send(order);
    CheckFinding finding = findingFor(code, answer);
    finding.result = isAccepted(answer) ? CheckResult::Pass : otherwise;
    tell(finding);
}

void Checkup::checkBurst()
{
    if (!m_setup.sendsBurst) {
        skip(CheckCode::Burst, CheckSkip::NotAsked);
        return;
    }
    std::vector<Order> orders;
    for (int i = 0; i < burstSize; ++i)
        orders.push_back(right());
    const std::vector<Answer> answers = send(orders);
    const auto other = std::find_if_not(answers.begin(), answers.end(), isAccepted);
    CheckFinding finding =
        findingFor(CheckCode::Burst, other == answers.end() ? answers.back() : *other);
    finding.total = burstSize;
    finding.count = static_cast<int>(std::count_if(answers.begin(), answers.end(), isAccepted));
    finding.result = finding.count == burstSize ? CheckResult::Pass : CheckResult::Fail;
    for (const Answer &answer : answers) {
        if (answer)
            finding.seconds = std::max(finding.seconds, answer->timing.totalMs / 1000);
    }
    tell(finding);
}

/// What should be refused, and does little harm when it is taken.
void Checkup::checkLeniency(CheckCode code, const Order &order)
{
    const Answer answer = send(order);
    CheckFinding finding = findingFor(code, answer);
    const bool isRefused = answer && answer->status / 100 == 4;
    finding.result = isRefused ? CheckResult::Pass : CheckResult::Warn;
    tell(finding);
}

void Checkup::skip(CheckCode code, CheckSkip why)
{
    CheckFinding finding;
    finding.code = code;
    finding.skip = why;
    tell(finding);
}

void Checkup::tell(const CheckFinding &finding)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isBrokenOff)
            return;
    }
    if (m_observer.found)
        m_observer.found(finding);
}

} // namespace hookbench::send
