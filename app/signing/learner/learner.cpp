// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/learner/learner.h"

#include "app/signing/learner/keyreadings.h"
#include "app/signing/learner/messageguesses.h"
#include "app/signing/learner/schemenaming.h"
#include "app/signing/learner/sighting.h"
#include "app/signing/message.h"
#include "app/signing/schemereading.h"
#include "app/signing/verifier.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace hookbench::signing::learner
{

namespace
{

using SearchClock = std::chrono::steady_clock;
using Kind = MessagePart::Kind;

constexpr std::size_t attemptsBetweenLooks = 256;
constexpr std::size_t bytesBetweenLooks = std::size_t{4} * 1024 * 1024;
constexpr std::size_t attemptsBetweenReports = 16'384;

/// What stands in for the placeholders of a guess.
struct Choice
{
    const TimeSpot *time = nullptr;
    const HeaderSpot *header = nullptr;
    const HeaderSpot *second = nullptr;
    std::size_t url = 0;
    Kind urlKind = Kind::Url;
};

/// A scheme of which one delivery is known to fit.
struct Candidate
{
    Scheme scheme;
    std::size_t url = 0;
};

void collectNames(std::vector<std::string> &names, const std::string &name)
{
    const auto known = std::find_if(names.begin(), names.end(), [&](const std::string &one) {
        return equalsIgnoringCase(one, name);
    });
    if (known == names.end())
        names.push_back(name);
}

/// "v0=" is "v0".
std::string versionIn(std::string prefix)
{
    const auto isWord = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    while (!prefix.empty() && !isWord(prefix.back()))
        prefix.pop_back();
    return std::all_of(prefix.begin(), prefix.end(), isWord) ? prefix : std::string();
}

/// A part of one of the sample's URLs.
struct UrlReading
{
    std::size_t url = 0;
    Kind kind = Kind::Url;
};

/// Every text once: where there is no query the whole URL stands for the one without it too.
std::vector<UrlReading> urlReadings(const Sample &sample)
{
    std::vector<UrlReading> readings;
    std::vector<std::string_view> texts;
    for (const Kind kind :
         {Kind::Url, Kind::UrlWithoutQuery, Kind::PathAndQuery, Kind::Path}) {
        for (std::size_t url = 0; url < sample.urls.size(); ++url) {
            const std::string_view text = urlPart(kind, sample.urls[url]);
            if (std::find(texts.begin(), texts.end(), text) != texts.end())
                continue;
            texts.push_back(text);
            readings.push_back({url, kind});
        }
    }
    return readings;
}

} // namespace

/// One search. Lives on the stack of learn().
class Search
{
public:
    Search(const SchemeSet &known, const std::vector<Secret> &secrets,
           const std::vector<Sample> &samples, const LearnLimits &limits, std::stop_token stop,
           const LearnProgress &progress)
        : m_known(known)
        , m_secrets(secrets)
        , m_samples(samples)
        , m_limits(limits)
        , m_stop(std::move(stop))
        , m_progress(progress)
        , m_end(SearchClock::now() + limits.time)
    {
    }

    Lesson run();

private:
    void searchScheme();
    void searchCipher();
    bool tryKnown();
    std::vector<std::size_t> fittingKnown(const Scheme &scheme) const;
    void look();
    std::vector<std::size_t> leads() const;
    bool searchLead(std::size_t lead, const std::vector<KeyReading> &readings);
    bool tryGuess(const MessageGuess &guess, const Choice &choice);
    bool onMatch(const MessageGuess &guess, const Choice &choice, const KeyReading &reading,
                 const Digest &digest);
    std::optional<Candidate> composed(const MessageGuess &guess, const Choice &choice,
                                      const KeyReading &reading, const SignatureSpot &spot) const;
    std::vector<std::size_t> fitting(const Candidate &candidate);
    std::optional<Digest> fits(const Candidate &candidate, const Sample &sample,
                               std::vector<Mac> &macs) const;
    bool isOver();
    bool isTimeOver() const;

    /// The keyed MACs of a reading of the secrets.
    struct KeyedReading
    {
        KeyReading reading;
        std::vector<Mac> macs;
    };

    const SchemeSet &m_known;
    const std::vector<Secret> &m_secrets;
    const std::vector<Sample> &m_samples;
    const LearnLimits &m_limits;
    std::stop_token m_stop;
    const LearnProgress &m_progress;
    SearchClock::time_point m_end;

    std::vector<Sighting> m_sightings; ///< by sample
    std::vector<KeyedReading> m_keyed; ///< for the hashes that the present lead could have
    std::size_t m_lead = 0;
    std::size_t m_hashed = 0; ///< bytes since the last look at the time
    bool m_isStopped = false;
    Lesson m_lesson;
};

bool Search::isTimeOver() const
{
    return m_stop.stop_requested() || SearchClock::now() >= m_end;
}

bool Search::isOver()
{
    if (m_isStopped)
        return true;
    if (m_lesson.effort.attempts % attemptsBetweenLooks == 0 || m_hashed >= bytesBetweenLooks) {
        m_hashed = 0;
        m_isStopped = isTimeOver();
    }
    if (m_progress && m_lesson.effort.attempts % attemptsBetweenReports == 0)
        m_progress(m_lesson.effort.attempts);
    return m_isStopped;
}

Lesson Search::run()
{
    m_lesson.effort.samples = m_samples.size();
    if (m_secrets.empty() || m_samples.empty())
        return m_lesson;
    look();
    if (!tryKnown())
        searchScheme();
    if (!m_lesson.fitting.empty())
        searchCipher();
    return m_lesson;
}

void Search::searchScheme()
{
    const std::vector<KeyReading> readings = keyReadings(m_secrets);
    m_lesson.effort.keyReadings = readings.size();
    for (const std::size_t lead : leads()) {
        if (searchLead(lead, readings))
            break;
        if (m_isStopped)
            break;
    }
    m_lesson.effort.isComplete = !m_isStopped;
    if (m_lesson.outcome == LearnOutcome::Nothing && m_stop.stop_requested())
        m_lesson.outcome = LearnOutcome::Stopped;
    if (m_progress)
        m_progress(m_lesson.effort.attempts);
}

void Search::searchCipher()
{
    std::vector<std::string_view> bodies;
    for (const std::size_t index : m_lesson.fitting)
        bodies.push_back(m_samples[index].body);
    m_lesson.cipher = learnCipher(m_known, m_secrets, std::move(bodies),
                                  [this] { return isTimeOver(); });
    if (m_lesson.outcome == LearnOutcome::Learned &&
        m_lesson.cipher.outcome == CipherOutcome::Learned)
        m_lesson.scheme->cipher = m_lesson.cipher.cipher;
}

void Search::look()
{
    for (const Sample &sample : m_samples) {
        m_sightings.push_back(sightingOf(sample.headers));
        const Sighting &sighting = m_sightings.back();
        m_lesson.effort.withSignature += sighting.signatures.empty() ? 0 : 1;
        for (const SignatureSpot &spot : sighting.signatures)
            collectNames(m_lesson.effort.signatureHeaders, spot.header);
        for (const TimeSpot &spot : sighting.times)
            collectNames(m_lesson.effort.timeHeaders, spot.header);
    }
}

// --- schemes that somebody wrote down ----------------------------------------------------------

bool Search::tryKnown()
{
    const auto rank = [](const Scheme &scheme, std::size_t fits) {
        return std::tuple(std::min<std::size_t>(fits, 2), !scheme.isWeak, neededHeaders(scheme));
    };
    const Scheme *best = nullptr;
    for (const Scheme &scheme : m_known.schemes()) {
        const std::vector<std::size_t> fits = fittingKnown(scheme);
        if (fits.empty() ||
            (best && rank(scheme, fits.size()) <= rank(*best, m_lesson.fitting.size())))
            continue;
        best = &scheme;
        m_lesson.fitting = fits;
    }
    if (!best)
        return false;
    m_lesson.scheme = *best;
    m_lesson.outcome = m_lesson.fitting.size() > 1 ? LearnOutcome::Known : LearnOutcome::OnlyOne;
    return m_lesson.outcome == LearnOutcome::Known;
}

std::vector<std::size_t> Search::fittingKnown(const Scheme &scheme) const
{
    std::vector<SigningKey> keys;
    for (const Secret &secret : m_secrets)
        keys.push_back({secret, SecretRole::Current});
    Verifier verifier(m_known, scheme.name, std::move(keys));
    std::vector<std::size_t> fits;
    std::vector<std::string> values;
    for (std::size_t i = 0; i < m_samples.size() && !isTimeOver(); ++i) {
        const Sample &sample = m_samples[i];
        const auto value = findHeader(sample.headers, scheme.signatureHeader);
        // The same signature again is the same delivery again, and proves nothing more.
        if (!value || std::find(values.begin(), values.end(), *value) != values.end())
            continue;
        const std::string_view url = sample.urls.empty() ? std::string_view() : sample.urls[0];
        if (isVerified(
                verifier
                    .verify({sample.method, url, sample.headers, sample.body, sample.receivedAt})
                    .verdict)) {
            fits.push_back(i);
            values.emplace_back(*value);
        }
    }
    return fits;
}

// --- schemes that nobody wrote down ------------------------------------------------------------

/// The smallest bodies: every attempt hashes one.
std::vector<std::size_t> Search::leads() const
{
    std::vector<std::size_t> leads;
    for (std::size_t i = 0; i < m_samples.size(); ++i) {
        if (!m_sightings[i].signatures.empty())
            leads.push_back(i);
    }
    std::stable_sort(leads.begin(), leads.end(), [this](std::size_t a, std::size_t b) {
        return m_samples[a].body.size() < m_samples[b].body.size();
    });
    if (leads.size() > m_limits.maxLeads)
        leads.resize(m_limits.maxLeads);
    return leads;
}

bool Search::searchLead(std::size_t lead, const std::vector<KeyReading> &readings)
{
    m_lead = lead;
    const Sample &sample = m_samples[lead];
    const Sighting &sighting = m_sightings[lead];
    std::vector<Hash> hashes;
    std::vector<std::string> versions{"v0", "v1"};
    for (const SignatureSpot &spot : sighting.signatures) {
        if (std::find(hashes.begin(), hashes.end(), spot.hash) == hashes.end())
            hashes.push_back(spot.hash);
        const std::string version = versionIn(spot.prefix);
        if (!version.empty() &&
            std::find(versions.begin(), versions.end(), version) == versions.end())
            versions.push_back(version);
    }
    m_keyed.clear();
    for (const KeyReading &reading : readings) {
        for (const Hash hash : hashes)
            m_keyed.push_back({reading, macsFor(reading, hash, m_secrets)});
    }

    const std::vector<MessageGuess> guesses = messageGuesses(versions);
    m_lesson.effort.messages = guesses.size();
    // One pointer to nothing, so that the loops run once where nothing is to be chosen.
    const auto choices = [](const auto &spots, bool isToChoose) {
        std::vector<decltype(&spots.front())> pointers;
        for (const auto &spot : spots)
            pointers.push_back(&spot);
        if (!isToChoose)
            pointers.assign(1, nullptr);
        return pointers;
    };
    const std::vector<UrlReading> urls = urlReadings(sample);
    const std::vector<UrlReading> noUrl(1);
    for (const MessageGuess &guess : guesses) {
        for (const HeaderSpot *second : choices(sighting.others, guess.hasSecondHeader)) {
            for (const HeaderSpot *header : choices(sighting.others, guess.hasHeader)) {
                if (header && header == second)
                    continue;
                for (const TimeSpot *time : choices(sighting.times, guess.hasTime)) {
                    for (const auto &[url, kind] : guess.hasUrl ? urls : noUrl) {
                        if (tryGuess(guess, {time, header, second, url, kind}))
                            return true;
                        if (m_isStopped)
                            return false;
                    }
                }
            }
        }
    }
    return false;
}

bool Search::tryGuess(const MessageGuess &guess, const Choice &choice)
{
    const Sample &sample = m_samples[m_lead];
    const auto textOf = [&](const MessagePart &part) -> std::string_view {
        switch (part.kind) {
        case Kind::Literal:
            return part.text;
        case Kind::Body:
            return sample.body;
        case Kind::Timestamp:
            return choice.time->text;
        case Kind::DeliveryId:
            return choice.header->value;
        case Kind::Method:
            return sample.method;
        case Kind::Header:
            return choice.second->value;
        default: // a part of the URL: guesses have {url} for all of them
            return urlPart(choice.urlKind, sample.urls[choice.url]);
        }
    };
    for (KeyedReading &keyed : m_keyed) {
        for (Mac &mac : keyed.macs) {
            if (isOver())
                return false;
            ++m_lesson.effort.attempts;
            m_hashed += sample.body.size();
            mac.reset();
            for (const MessagePart &part : guess.parts)
                mac.update(textOf(part));
            const Digest digest = mac.finish();
            const auto &spots = m_sightings[m_lead].signatures;
            const bool isThere =
                std::any_of(spots.begin(), spots.end(),
                            [&](const SignatureSpot &spot) { return spot.digest == digest; });
            if (isThere && onMatch(guess, choice, keyed.reading, digest))
                return true;
        }
    }
    return false;
}

bool Search::onMatch(const MessageGuess &guess, const Choice &choice, const KeyReading &reading,
                     const Digest &digest)
{
    // The same signature may be found in several ways: the one that most deliveries fit counts,
    // then the one that reads most signatures in this delivery ("v1=…, v1=…" at the comma).
    const auto &spots = m_sightings[m_lead].signatures;
    const auto countLike = [&spots](const SignatureSpot &spot) {
        return std::count_if(spots.begin(), spots.end(), [&spot](const SignatureSpot &other) {
            return other.header == spot.header && other.separator == spot.separator &&
                   other.prefix == spot.prefix && other.hash == spot.hash;
        });
    };
    std::pair best(m_lesson.fitting.size(), static_cast<std::ptrdiff_t>(spots.size()));
    for (const SignatureSpot &spot : spots) {
        if (!(spot.digest == digest))
            continue;
        const std::optional<Candidate> candidate = composed(guess, choice, reading, spot);
        if (!candidate)
            continue;
        std::vector<std::size_t> fits = fitting(*candidate);
        const std::pair rank(fits.size(), countLike(spot));
        if (rank <= best)
            continue;
        best = rank;
        m_lesson.fitting = std::move(fits);
        m_lesson.url = candidate->url;
        m_lesson.scheme = candidate->scheme;
    }
    if (!m_lesson.scheme)
        return false;
    m_lesson.outcome = m_lesson.fitting.size() > 1 ? LearnOutcome::Learned : LearnOutcome::OnlyOne;
    return m_lesson.outcome == LearnOutcome::Learned;
}

std::optional<Candidate> Search::composed(const MessageGuess &guess, const Choice &choice,
                                          const KeyReading &reading,
                                          const SignatureSpot &spot) const
{
    const auto isSpot = [&spot](const HeaderSpot *other) {
        return other && equalsIgnoringCase(other->header, spot.header);
    };
    if (isSpot(choice.header) || isSpot(choice.second))
        return std::nullopt;
    Scheme scheme;
    scheme.hash = spot.hash;
    scheme.isWeak = spot.hash == Hash::Sha1;
    scheme.signatureHeader = spot.header;
    scheme.signaturePrefix = spot.prefix;
    scheme.signatureSeparator = spot.separator;
    scheme.signatureEncoding = spot.encoding;
    scheme.secretEncoding = reading.encoding;
    scheme.secretPrefix = reading.prefix;
    if (const TimeSpot *time = choice.time) {
        scheme.timestampUnit = time->unit;
        if (time->element.empty())
            scheme.timestampHeader = time->header;
        else if (equalsIgnoringCase(time->header, spot.header) && time->separator == spot.separator)
            scheme.timestampElement = time->element;
        else
            return std::nullopt;
    }
    scheme.message = guess.parts;
    for (MessagePart &part : scheme.message) {
        if (part.kind == Kind::Header) {
            part.text = choice.second->header;
        } else if (part.kind == Kind::DeliveryId && choice.header->isId) {
            scheme.deliveryIdHeader = choice.header->header;
        } else if (part.kind == Kind::DeliveryId) {
            part = {Kind::Header, choice.header->header};
        } else if (part.kind == Kind::Url) {
            part.kind = choice.urlKind;
        }
    }
    nameScheme(scheme, m_known);
    // What cannot be written down is no scheme.
    const Result<Scheme> read = parseScheme(schemeToJson(scheme), scheme.name);
    if (!read || !(*read == scheme))
        return std::nullopt;
    return Candidate{std::move(scheme), choice.url};
}

std::vector<std::size_t> Search::fitting(const Candidate &candidate)
{
    std::vector<Mac> macs =
        macsFor({candidate.scheme.secretEncoding, candidate.scheme.secretPrefix},
                candidate.scheme.hash, m_secrets);
    std::vector<std::size_t> fitting;
    std::vector<Digest> digests;
    for (std::size_t i = 0; i < m_samples.size(); ++i) {
        const std::optional<Digest> digest = fits(candidate, m_samples[i], macs);
        // The same signature again is the same delivery again, and proves nothing more.
        if (!digest || std::find(digests.begin(), digests.end(), *digest) != digests.end())
            continue;
        digests.push_back(*digest);
        fitting.push_back(i);
    }
    return fitting;
}

std::optional<Digest> Search::fits(const Candidate &candidate, const Sample &sample,
                                   std::vector<Mac> &macs) const
{
    const Scheme &scheme = candidate.scheme;
    const SchemeReading reading = readHeaders(scheme, sample.headers);
    if (!reading.hasFormat(scheme) || candidate.url >= std::max<std::size_t>(1, sample.urls.size()))
        return std::nullopt;
    const std::string_view id =
        scheme.deliveryIdHeader.empty()
            ? std::string_view()
            : findHeader(sample.headers, scheme.deliveryIdHeader).value_or("");
    const MessageValues values{sample.method,
                               sample.urls.empty() ? std::string_view()
                                                   : sample.urls[candidate.url],
                               sample.body,
                               reading.timestamp,
                               id,
                               sample.headers};
    for (Mac &mac : macs) {
        mac.reset();
        forEachPiece(scheme.message, values, [&mac](std::string_view piece) { mac.update(piece); });
        const Digest digest = mac.finish();
        for (std::size_t i = 0; i < reading.signatureCount; ++i) {
            if (digest == reading.signatures[i])
                return digest;
        }
    }
    return std::nullopt;
}

Lesson learn(const SchemeSet &known, const std::vector<Secret> &secrets,
             const std::vector<Sample> &samples, const LearnLimits &limits, std::stop_token stop,
             const LearnProgress &progress)
{
    Lesson lesson = Search(known, secrets, samples, limits, std::move(stop), progress).run();
    if (lesson.outcome == LearnOutcome::Learned) {
        std::vector<const Headers *> evidence;
        for (const std::size_t index : lesson.fitting)
            evidence.push_back(&samples[index].headers);
        findFactHeaders(*lesson.scheme, evidence);
    }
    return lesson;
}

} // namespace hookbench::signing::learner
