// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/learnjob.h"

#include "app/cli/counting.h"
#include "app/cli/datadirectory.h"
#include "app/cli/eventsource.h"
#include "app/cli/filteroption.h"
#include "app/cli/output.h"
#include "app/cli/schemes.h"
#include "app/cli/secretsource.h"
#include "app/settings/confirmedschemes.h"
#include "app/signing/message.h"
#include "app/signing/schemefiles.h"
#include "app/text/errortext.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

using Json = nlohmann::ordered_json;
using signing::learner::CipherOutcome;
using signing::learner::LearnOutcome;

QString listOf(const std::vector<std::string> &names)
{
    QStringList list;
    for (const std::string &name : names)
        list += QString::fromStdString(name);
    return list.join(", "_L1);
}

std::string dumped(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

Command learnCommand()
{
    std::vector<Option> options{
        {"filter"_L1, "QUERY"_L1, "only from events that it describes (see events)"_L1}};
    for (const Option &option : signingKeyOptions())
        options.push_back(option);
    options.push_back({"account"_L1, "NAME"_L1, "whose events (default: sandbox)"_L1});
    return {
        .name = u"learn"_s,
        .summary = u"find out how a sender signs, from captured deliveries"_s,
        .description =
            u"Holds captured deliveries against their secret: first every known scheme, then every "
            "header value that could be a signature, reading of the secret and message of method, "
            "URL, headers and body. Two deliveries with different signatures that fit in the same "
            "way make a scheme. Where they are encrypted, every known payload cipher is tried with "
            "the secret, and two that open in the same way make it the scheme's. It is saved in "
            "the folder schemes of the data directory, and is "
            "the account's confirmed scheme from then on: listen knows it, and send, check and "
            "code use it.\n"
            "Deliveries of the embedded sandbox, of send and of replay prove nothing and are left "
            "out. The newest 200 events are looked at; the search takes 20 seconds at most, and "
            "Ctrl+C ends it.\n"
            "Exit code 0 when a scheme was found, 1 when nothing fits; then it says what was "
            "tried."_s,
        .examples = {u"learn --secret-file secret.txt"_s,
                     u"learn --json --filter 'path:/acme after:2026-03-20' --secret-env SECRET"_s},
        .operands = {},
        .options = withCommonOptions(std::move(options)),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<LearnJob>(arguments, output);
        },
    };
}

LearnJob::LearnJob(const Arguments &arguments, Output &output)
    : m_arguments(arguments)
    , m_output(output)
{
    connect(&m_signals, &StopSignals::stopRequested, this, [this] { m_search.request_stop(); });
}

LearnJob::~LearnJob() = default;

void LearnJob::start()
{
    if (const Result<void> begun = begin(); !begun)
        Q_EMIT finished(m_output.fail(begun.error()));
}

Result<void> LearnJob::begin()
{
    const Result<std::vector<signing::SigningKey>> keys = signingKeysFromOptions(m_arguments);
    if (!keys)
        return keys.error();
    if (keys->empty())
        return usageError(u"A signing secret is missing: --secret-file F or --secret-env V."_s);
    for (const signing::SigningKey &key : *keys)
        m_secrets.push_back(key.secret);
    if (const Result<void> read = readSamples(); !read)
        return read.error();
    m_schemes = knownSchemes(m_directory->path());
    for (const signing::RejectedFile &file : m_schemes.rejected())
        m_output.note(text::sentence(file.error));

    m_search = std::jthread([this](const std::stop_token &stop) {
        std::size_t told = 0;
        const auto progress = [&](std::size_t attempts) {
            if (attempts < told + 500'000)
                return;
            told = attempts;
            QMetaObject::invokeMethod(
                this,
                [this, attempts] { m_output.note(u"%1 combinations tried…"_s.arg(attempts)); },
                Qt::QueuedConnection);
        };
        m_lesson =
            signing::learner::learn(m_schemes, m_secrets, m_found.samples, {}, stop, progress);
        QMetaObject::invokeMethod(this, &LearnJob::onLearned, Qt::QueuedConnection);
    });
    return {};
}

Result<void> LearnJob::readSamples()
{
    Result<store::EventFilter> filter = filterFromOption(m_arguments);
    if (!filter)
        return filter.error();
    Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory)
        return directory.error();
    m_directory = std::move(*directory);
    const Result<std::string> account = eventAccount(m_arguments, *m_directory);
    if (!account)
        return account.error();
    m_account = *account;
    const Result<std::unique_ptr<store::EventReader>> reader = openEventReader(*m_directory);
    if (!reader)
        return reader.error();
    if (!*reader)
        return {};
    Result<receiver::LearnSamples> found =
        receiver::learnSamples(**reader, {m_account, std::move(*filter), false});
    if (!found)
        return found.error();
    m_found = std::move(*found);
    return {};
}

void LearnJob::onLearned()
{
    m_search.join();
    const Result<ExitCode> code = keep();
    Q_EMIT finished(code ? *code : m_output.fail(code.error()));
}

Result<ExitCode> LearnJob::keep()
{
    const bool isLearned = m_lesson.outcome == LearnOutcome::Learned;
    if (m_lesson.outcome == LearnOutcome::Stopped)
        return Error{ErrorKind::Cancelled};
    if (!isLearned && m_lesson.outcome != LearnOutcome::Known) {
        printNothing();
        return ExitCode::No;
    }
    std::string file;
    if (isLearned) {
        const std::string comment =
            "Learned by Hookbench on " + formatUtc(m_clock.now()).substr(0, 10) + " from " +
            std::to_string(m_lesson.fitting.size()) + " captured deliveries.";
        const Result<std::filesystem::path> saved =
            signing::addSchemeFile(m_directory->path(), *m_lesson.scheme, comment);
        if (!saved)
            return saved.error();
        file = saved->string();
    }
    std::vector<std::int64_t> evidence;
    for (const std::size_t index : m_lesson.fitting)
        evidence.push_back(m_found.events[index]);
    const Result<bool> noted =
        settings::ConfirmedSchemes(m_directory->path())
            .note(QString::fromStdString(m_account), QString::fromStdString(m_lesson.scheme->name),
                  evidence, m_clock.now());
    if (!noted)
        return noted.error();
    printFound(file);
    return ExitCode::Done;
}

std::string LearnJob::triedJson() const
{
    const signing::learner::LearnEffort &effort = m_lesson.effort;
    return dumped({{"deliveries", effort.samples},
                   {"leftOut", m_found.notReal + m_found.tooLarge},
                   {"withSignature", effort.withSignature},
                   {"signatureHeaders", effort.signatureHeaders},
                   {"timeHeaders", effort.timeHeaders},
                   {"knownSchemes", m_schemes.schemes().size()},
                   {"secretReadings", effort.keyReadings},
                   {"messages", effort.messages},
                   {"attempts", effort.attempts},
                   {"complete", effort.isComplete}});
}

void LearnJob::printFound(const std::string &file)
{
    const signing::Scheme &scheme = *m_lesson.scheme;
    const bool signsUrl = signing::signsHost(scheme.message);
    const std::string url =
        signsUrl ? m_found.samples[m_lesson.fitting.front()].urls[m_lesson.url] : std::string();
    std::vector<store::EventId> ids;
    for (const std::size_t index : m_lesson.fitting)
        ids.push_back(m_found.events[index]);
    std::sort(ids.begin(), ids.end());
    const bool isKnown = m_lesson.outcome == LearnOutcome::Known;
    const QString cipher = cipherSentence();
    if (m_output.isJson()) {
        m_output.line(dumped(
            {{"learned", true},
             {"scheme", scheme.name},
             {"title", scheme.title},
             {"known", isKnown},
             {"file", isKnown ? Json(nullptr) : Json(file)},
             {"events", ids},
             {"signedUrl", signsUrl ? Json(url) : Json(nullptr)},
             {"cipher",
              m_lesson.cipher.cipher.empty() ? Json(nullptr) : Json(m_lesson.cipher.cipher)},
             {"cipherSentence", cipher.isEmpty() ? Json(nullptr) : Json(cipher.toStdString())},
             {"definition", Json::parse(signing::schemeToJson(scheme))},
             {"tried", Json::parse(triedJson())}}));
        return;
    }
    QStringList numbers;
    for (std::size_t i = 0; i < ids.size() && i < 8; ++i)
        numbers += QString::number(ids[i]);
    if (ids.size() > 8)
        numbers += u"…"_s;
    m_output.line(printable(u"%1 deliveries fit the scheme %2 (%3): %4."_s.arg(ids.size())
                                .arg(QString::fromStdString(scheme.name),
                                     QString::fromStdString(scheme.title), numbers.join(", "_L1))));
    m_output.line(
        printable(u"  signature  %1"_s.arg(QString::fromStdString(scheme.signatureHeader))));
    m_output.line(printable(u"  signed     %1"_s.arg(
        QString::fromStdString(Json(signing::messageText(scheme.message)).dump()))));
    if (signsUrl) {
        m_output.line(
            printable(u"  URL        %1: whoever verifies has to know it in this form."_s.arg(
                QString::fromStdString(url))));
    }
    if (!cipher.isEmpty())
        m_output.line(printable(u"  payload    %1"_s.arg(cipher)));
    if (!isKnown)
        m_output.line(u"Saved as %1."_s.arg(QString::fromStdString(file)));
    m_output.line(u"It is the confirmed scheme of this account now."_s);
}

/// Empty where nothing is encrypted.
QString LearnJob::cipherSentence() const
{
    const signing::learner::CipherLesson &lesson = m_lesson.cipher;
    const QString name = QString::fromStdString(lesson.cipher);
    switch (lesson.outcome) {
    case CipherOutcome::NotEncrypted:
        break;
    case CipherOutcome::Learned:
        if (m_lesson.scheme->cipher == lesson.cipher)
            return u"%1 encrypted deliveries open with the cipher %2."_s.arg(lesson.decrypted)
                .arg(name);
        return u"%1 encrypted deliveries open with the cipher %2, which the file of this scheme "
               "does not name: add \"cipher\": \"%2\" to a scheme of your own."_s
                   .arg(lesson.decrypted)
                   .arg(name);
    case CipherOutcome::OnlyOne:
        return u"One encrypted delivery opens with the cipher %1; a second one is needed to be "
               "sure, so the scheme names none."_s.arg(name);
    case CipherOutcome::Unknown:
        return u"%1 deliveries look encrypted, and none opens with this secret and one of %2 known "
               "ciphers: their key or layout is another one, so the scheme names no cipher."_s
                   .arg(lesson.encrypted)
                   .arg(m_schemes.ciphers().size());
    case CipherOutcome::Incomplete:
        return u"The search ended before the payload ciphers were tried, so the scheme names "
               "none."_s;
    }
    return {};
}

QString LearnJob::whyNothing() const
{
    const signing::learner::LearnEffort &effort = m_lesson.effort;
    if (effort.samples == 0 && m_found.notReal > 0) {
        return u"Only deliveries of the sandbox, of this program itself or replays are there, and "
               "they prove nothing."_s;
    }
    if (effort.samples == 0)
        return u"No captured delivery is there to learn from: let listen catch two of them."_s;
    if (effort.withSignature == 0) {
        const QString which = effort.samples == 1
                                  ? u"The one delivery looked at has no"_s
                                  : u"None of %1 deliveries has a"_s.arg(effort.samples);
        return which + u" header value that could be an HMAC in hexadecimal or base64."_s;
    }
    if (m_lesson.outcome == LearnOutcome::OnlyOne) {
        return u"One delivery (%1) fits the scheme %2; a second one with another signature is "
               u"needed "
               "to be sure."_s.arg(m_found.events[m_lesson.fitting.front()])
                   .arg(QString::fromStdString(m_lesson.scheme->name));
    }
    QString sentence =
        u"Nothing fits: %1 and %2 of signature (%3), time (%4), %5 "
        "of the secret and %6 on %7."_s.arg(countedText(m_schemes.schemes().size(), "known scheme"))
            .arg(countedText(effort.attempts, "combination"))
            .arg(listOf(effort.signatureHeaders),
                 effort.timeHeaders.empty() ? u"none there"_s : listOf(effort.timeHeaders))
            .arg(countedText(effort.keyReadings, "reading"))
            .arg(countedText(effort.messages, "message"))
            .arg(countedText(effort.samples, "delivery", "deliveries"));
    sentence += effort.isComplete
                    ? u" The secret is another one, the body was changed on its way, or the sender "
                      "signs with something else than HMAC."_s
                    : u" The time was over before everything was tried: narrow it with --filter."_s;
    return sentence;
}

void LearnJob::printNothing()
{
    if (!m_output.isJson()) {
        m_output.line(printable(whyNothing()));
        return;
    }
    const bool isOne = m_lesson.outcome == LearnOutcome::OnlyOne;
    m_output.line(dumped({{"learned", false},
                          {"scheme", isOne ? Json(m_lesson.scheme->name) : Json(nullptr)},
                          {"sentence", whyNothing().toStdString()},
                          {"tried", Json::parse(triedJson())}}));
}

} // namespace hookbench::cli
