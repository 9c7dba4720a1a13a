// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkjob.h"

#include "app/cli/accountscheme.h"
#include "app/cli/datadirectory.h"
#include "app/cli/output.h"
#include "app/cli/schemes.h"
#include "app/cli/secretsource.h"
#include "app/cli/sendrules.h"
#include "app/sandbox/eventcatalogue.h"
#include "app/shippeddata.h"
#include "app/systemproxies.h"
#include "app/text/checkreport.h"
#include "app/text/checktext.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr const char *probedType = "payment.completed";

/// One line, and one with the fix where there is one.
QString findingText(const CheckFinding &finding)
{
    const auto word = [](std::string_view name) {
        return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    };
    // The sentence may quote what the server said.
    QString line = word(checkResultName(finding.result)).leftJustified(9) +
                   word(checkCodeName(finding.code)).leftJustified(14) +
                   printable(text::checkSentence(finding));
    if (const QString fix = text::checkFix(finding); !fix.isEmpty())
        line += u'\n' + QString(23, u' ') + fix;
    return line;
}

} // namespace

CheckJob::CheckJob(const Arguments &arguments, Output &output)
    : m_arguments(arguments)
    , m_output(output)
{
}

CheckJob::~CheckJob() = default;

void CheckJob::start()
{
    if (const Result<void> begun = run(); !begun)
        Q_EMIT finished(m_output.fail(begun.error()));
}

Result<send::CheckSetup> CheckJob::setup()
{
    send::CheckSetup setup;
    Result<std::string> target = targetFromOption(m_arguments);
    if (!target)
        return target.error();
    setup.url = std::move(*target);
    const Result<SendingAccount> account = sendingAccount(m_arguments);
    if (!account)
        return account.error();
    setup.isLive = account->isLive();
    setup.sendsTwice = setup.sendsLarge = setup.sendsBurst = !setup.isLive;
    Result<std::optional<Secret>> secret = secretFromOptions(m_arguments);
    if (!secret)
        return secret.error();
    if (!*secret)
        return usageError(u"A check-up needs the signing secret: --secret-file or --secret-env."_s);
    setup.secret = std::move(**secret);
    const signing::SchemeSet schemes = knownSchemes(dataDirectoryPath(m_arguments));
    const Result<AccountScheme> chosen = accountScheme(m_arguments, schemes);
    if (!chosen)
        return chosen.error();
    if (const QString note = unconfirmedNote(m_arguments, *chosen); !note.isEmpty())
        m_output.note(note);
    const signing::Scheme *scheme = chosen->scheme;
    setup.scheme = *scheme;
    if (m_arguments.has("encrypt"_L1)) {
        const signing::PayloadCipher *cipher = schemes.findCipher(scheme->cipher);
        if (!cipher) {
            return usageError(u"The scheme %1 has no encrypted payloads."_s.arg(
                QString::fromStdString(scheme->name)));
        }
        setup.cipher = *cipher;
    }
    setup.eventType = probedType;
    setup.proxies = systemProxies();
    setup.data =
        sandbox::fillSample(shippedEvents().sampleFor(probedType).data, m_clock.now(), m_random);
    return setup;
}

Result<void> CheckJob::run()
{
    Result<send::CheckSetup> wished = setup();
    if (!wished)
        return wished.error();
    send::Checkup::Observer observer;
    observer.found = [this](const CheckFinding &finding) {
        QMetaObject::invokeMethod(
            this, [this, finding] { print(finding); }, Qt::QueuedConnection);
    };
    observer.ended = [this] {
        QMetaObject::invokeMethod(this, &CheckJob::printEnd, Qt::QueuedConnection);
    };
    m_checkup = std::make_unique<send::Checkup>(m_engine, m_clock, m_random, std::move(*wished),
                                                std::move(observer));
    m_checkup->start();
    return {};
}

void CheckJob::print(const CheckFinding &finding)
{
    m_findings.push_back(finding);
    if (m_output.isJson())
        m_output.line(text::checkFindingJson(finding));
    else
        m_output.line(findingText(finding));
}

void CheckJob::printEnd()
{
    const int score = send::checkScore(m_findings);
    const QString headline = text::checkHeadline(m_findings);
    if (m_output.isJson())
        m_output.line(Json{{"score", score}, {"headline", headline.toStdString()}}.dump(
            -1, ' ', false, Json::error_handler_t::replace));
    else
        m_output.line(printable(u"%1 of 100. %2"_s.arg(score).arg(headline)));
    const bool hasFailed =
        std::any_of(m_findings.begin(), m_findings.end(), [](const CheckFinding &finding) {
            return finding.result == CheckResult::Fail;
        });
    Q_EMIT finished(hasFailed ? ExitCode::No : ExitCode::Done);
}

} // namespace hookbench::cli
