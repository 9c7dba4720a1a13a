// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/checktext.h"

#include "app/text/errortext.h"
#include "app/text/formats.h"

#include <QCoreApplication>

#include <array>
#include <chrono>

namespace hookbench::text
{

namespace
{

/// The translation context of this file.
struct CheckWords
{
    Q_DECLARE_TR_FUNCTIONS(CheckUp)
};

QString textOf(const std::string &bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// What it answered, to be put into a sentence.
QString answered(const CheckFinding &finding)
{
    return finding.status > 0 ? CheckWords::tr("with %1").arg(finding.status)
                              : CheckWords::tr("with nothing at all");
}

QString timeOf(const CheckFinding &finding)
{
    return duration(std::chrono::milliseconds(static_cast<std::int64_t>(finding.seconds * 1000)));
}

QString daysLeft(const CheckFinding &finding)
{
    const int days = static_cast<int>(finding.seconds / 86'400);
    return CheckWords::tr("%n day(s)", nullptr, days);
}

QString skippedSentence(const CheckFinding &finding)
{
    switch (finding.skip) {
    case CheckSkip::NoAnswer:
        return CheckWords::tr("Not checked, because nothing answers there.");
    case CheckSkip::NotAccepted:
        return CheckWords::tr("Not checked, because right events are refused as well.");
    case CheckSkip::NotAsked:
        return CheckWords::tr("Not checked: this probe is off for a LIVE account.");
    case CheckSkip::NotThere:
    case CheckSkip::None:
        break;
    }
    switch (finding.code) {
    case CheckCode::Dns:
        return CheckWords::tr("Not checked: the proxy looks the name up.");
    case CheckCode::Tls:
        return CheckWords::tr("Not needed: nothing leaves this machine.");
    case CheckCode::Stale:
        return CheckWords::tr("Not checked: this scheme signs no time.");
    case CheckCode::Encrypted:
        return CheckWords::tr("Not checked: the payload is not encrypted.");
    default:
        return CheckWords::tr("Not checked.");
    }
}

QString passSentence(const CheckFinding &finding)
{
    switch (finding.code) {
    case CheckCode::Dns:
        return finding.seconds < 0
                   ? CheckWords::tr("The host was found.")
                   : CheckWords::tr("The name was found in %1.").arg(timeOf(finding));
    case CheckCode::Tls:
        return finding.seconds < 0
                   ? CheckWords::tr("The connection is encrypted (%1).").arg(textOf(finding.detail))
                   : CheckWords::tr(
                         "The connection is encrypted (%1), and the certificate is trusted "
                         "for %2 more.")
                         .arg(textOf(finding.detail), daysLeft(finding));
    case CheckCode::Redirect:
        return CheckWords::tr("The endpoint answers itself, without a redirect.");
    case CheckCode::Valid:
        return CheckWords::tr("A right event is answered with 200.");
    case CheckCode::Slow:
        return CheckWords::tr("It answers after %1.").arg(timeOf(finding));
    case CheckCode::Forged:
        return CheckWords::tr("An event signed with another secret is refused (%1).")
            .arg(finding.status);
    case CheckCode::Unsigned:
        return CheckWords::tr("An event without a signature is refused (%1).").arg(finding.status);
    case CheckCode::Stale:
        return CheckWords::tr("An event with an old signature is refused (%1).")
            .arg(finding.status);
    case CheckCode::Tampered:
        return CheckWords::tr("An event that was changed after it was signed is refused (%1).")
            .arg(finding.status);
    case CheckCode::Twice:
        return CheckWords::tr("The same event again has the same answer.");
    case CheckCode::UnknownType:
        return CheckWords::tr("An event of an unknown type is taken and left alone.");
    case CheckCode::Large:
        return CheckWords::tr("A payload of 256 KiB is taken.");
    case CheckCode::Encrypted:
        return CheckWords::tr("An encrypted payload is taken.");
    case CheckCode::Burst:
        return CheckWords::tr("%1 events at once are all taken, the last after %2.")
            .arg(finding.total)
            .arg(timeOf(finding));
    case CheckCode::Method:
        return CheckWords::tr("Another method than POST is refused (%1).").arg(finding.status);
    case CheckCode::ContentType:
        return CheckWords::tr("Another content type than JSON is refused (%1).")
            .arg(finding.status);
    }
    return {};
}

QString badSentence(const CheckFinding &finding)
{
    const bool isAccepted = finding.result == CheckResult::Fail;
    switch (finding.code) {
    case CheckCode::Dns:
        return CheckWords::tr("The name of the host is not found.");
    case CheckCode::Tls:
        if (finding.result == CheckResult::Warn && finding.seconds > 0)
            return CheckWords::tr("The certificate expires in %1.").arg(daysLeft(finding));
        if (finding.detail.empty() || finding.error != ErrorKind::Tls)
            return CheckWords::tr(
                "The endpoint is reached without TLS: anybody on the way can read "
                "and keep the events.");
        return CheckWords::tr("The TLS connection fails: %1.").arg(textOf(finding.detail));
    case CheckCode::Redirect:
        return finding.detail.empty()
                   ? CheckWords::tr("It answers with a redirect (%1), which no sender follows.")
                         .arg(finding.status)
                   : CheckWords::tr("It redirects to %1, which no sender follows.")
                         .arg(textOf(finding.detail));
    case CheckCode::Valid:
        if (finding.result == CheckResult::Warn)
            return CheckWords::tr(
                       "A right event is answered with %1; only 200 is published as success.")
                .arg(finding.status);
        return finding.status > 0
                   ? CheckWords::tr("A right event is answered with %1.").arg(finding.status)
                   : CheckWords::tr("A right event is not answered.");
    case CheckCode::Slow:
        return CheckWords::tr("It answers only after %1.").arg(timeOf(finding));
    case CheckCode::Forged:
        return isAccepted
                   ? CheckWords::tr("An event signed with another secret is accepted (%1).")
                         .arg(finding.status)
                   : CheckWords::tr("An event signed with another secret is answered %1, not "
                                    "refused.")
                         .arg(answered(finding));
    case CheckCode::Unsigned:
        return isAccepted
                   ? CheckWords::tr("An event without a signature is accepted (%1).")
                         .arg(finding.status)
                   : CheckWords::tr("An event without a signature is answered %1, not refused.")
                         .arg(answered(finding));
    case CheckCode::Stale:
        return isAccepted
                   ? CheckWords::tr("An event with an old signature is accepted (%1).")
                         .arg(finding.status)
                   : CheckWords::tr("An event with an old signature is answered %1, not refused.")
                         .arg(answered(finding));
    case CheckCode::Tampered:
        return isAccepted ? CheckWords::tr(
                                "An event that was changed after it was signed is accepted (%1).")
                                .arg(finding.status)
                          : CheckWords::tr(
                                "An event that was changed after it was signed is answered %1, not "
                                "refused.")
                                .arg(answered(finding));
    case CheckCode::Twice:
        return CheckWords::tr("The same event again is answered differently (%1).")
            .arg(answered(finding));
    case CheckCode::UnknownType:
        return CheckWords::tr("An event of an unknown type is answered %1.").arg(answered(finding));
    case CheckCode::Large:
        return CheckWords::tr("A payload of 256 KiB is answered %1.").arg(answered(finding));
    case CheckCode::Encrypted:
        return CheckWords::tr("An encrypted payload is answered %1.").arg(answered(finding));
    case CheckCode::Burst:
        return CheckWords::tr("Of %1 events at once %2 are taken.")
            .arg(finding.total)
            .arg(finding.count);
    case CheckCode::Method:
        return CheckWords::tr("Another method than POST is answered %1.").arg(answered(finding));
    case CheckCode::ContentType:
        return CheckWords::tr("Another content type than JSON is answered %1.")
            .arg(answered(finding));
    }
    return {};
}

/// Worst first.
constexpr std::array worstFirst{
    CheckCode::Forged,      CheckCode::Unsigned, CheckCode::Tampered, CheckCode::Stale,
    CheckCode::Dns,         CheckCode::Tls,      CheckCode::Redirect, CheckCode::Valid,
    CheckCode::Encrypted,   CheckCode::Twice,    CheckCode::Slow,     CheckCode::Burst,
    CheckCode::UnknownType, CheckCode::Large,    CheckCode::Method,   CheckCode::ContentType};

QString failedHeadline(const CheckFinding &finding)
{
    switch (finding.code) {
    case CheckCode::Dns:
        return CheckWords::tr("Your endpoint cannot be found.");
    case CheckCode::Tls:
        return CheckWords::tr("Your endpoint has no connection that can be trusted.");
    case CheckCode::Redirect:
        return CheckWords::tr("Your endpoint redirects, and events do not follow.");
    case CheckCode::Valid:
        return finding.status > 0 ? CheckWords::tr("Your endpoint refuses right events.")
                                  : CheckWords::tr("Your endpoint does not answer.");
    case CheckCode::Slow:
        return CheckWords::tr("Your endpoint is too slow.");
    case CheckCode::Forged:
        return CheckWords::tr("Your endpoint accepts forged events.");
    case CheckCode::Unsigned:
        return CheckWords::tr("Your endpoint accepts unsigned events.");
    case CheckCode::Stale:
        return CheckWords::tr("Your endpoint accepts old events that somebody recorded.");
    case CheckCode::Tampered:
        return CheckWords::tr("Your endpoint accepts events that were changed on the way.");
    case CheckCode::Twice:
        return CheckWords::tr("Your endpoint does not take the same event twice.");
    case CheckCode::UnknownType:
        return CheckWords::tr("Your endpoint refuses event types that it does not know.");
    case CheckCode::Large:
        return CheckWords::tr("Your endpoint refuses large events.");
    case CheckCode::Encrypted:
        return CheckWords::tr("Your endpoint refuses encrypted events.");
    case CheckCode::Burst:
        return CheckWords::tr("Your endpoint loses events when many come at once.");
    case CheckCode::Method:
        return CheckWords::tr("Your endpoint takes other methods than POST.");
    case CheckCode::ContentType:
        return CheckWords::tr("Your endpoint takes other content types than JSON.");
    }
    return {};
}

const CheckFinding *worstOf(std::span<const CheckFinding> findings, CheckResult result)
{
    for (const CheckCode code : worstFirst) {
        for (const CheckFinding &finding : findings) {
            if (finding.code == code && finding.result == result)
                return &finding;
        }
    }
    return nullptr;
}

} // namespace

QString checkSentence(const CheckFinding &finding)
{
    switch (finding.result) {
    case CheckResult::Pass:
        return passSentence(finding);
    case CheckResult::Warn:
    case CheckResult::Fail:
        return badSentence(finding);
    case CheckResult::Skipped:
        break;
    }
    return skippedSentence(finding);
}

QString checkFix(const CheckFinding &finding)
{
    if (finding.result == CheckResult::Pass || finding.result == CheckResult::Skipped)
        return {};
    switch (finding.code) {
    case CheckCode::Dns:
        return CheckWords::tr("Correct the host in the URL, or its entry in the DNS.");
    case CheckCode::Tls:
        return finding.result == CheckResult::Warn
                   ? CheckWords::tr("Renew the certificate, and let that happen by itself.")
                   : CheckWords::tr(
                         "Serve the endpoint over https with a certificate that a public "
                         "authority has issued for this host, with its whole chain.");
    case CheckCode::Redirect:
        return CheckWords::tr("Register the URL that it redirects to.");
    case CheckCode::Valid:
        return finding.result == CheckResult::Warn
                   ? CheckWords::tr("Answer with 200 once the event is stored.")
                   : CheckWords::tr(
                         "Check that the endpoint listens at this URL, verifies with this "
                         "secret over the raw bytes, and answers with 200.");
    case CheckCode::Slow:
        return CheckWords::tr("Store the event, answer, and do the work afterwards.");
    case CheckCode::Forged:
    case CheckCode::Unsigned:
    case CheckCode::Tampered:
        return CheckWords::tr(
            "Compute the signature over the raw bytes of the body with the secret, "
            "compare it in constant time, and answer 401 when it does not fit.");
    case CheckCode::Stale:
        return CheckWords::tr(
            "Answer 401 when the signed time is more than five minutes away from now.");
    case CheckCode::Twice:
        return CheckWords::tr(
            "Remember the ids of events that were handled, and answer 200 to those "
            "that come again.");
    case CheckCode::UnknownType:
        return CheckWords::tr(
            "Answer 200 to types that you do not handle: new ones come, and a refusal "
            "is sent again and again.");
    case CheckCode::Large:
        return CheckWords::tr("Raise the limit on the size of a request's body.");
    case CheckCode::Encrypted:
        return CheckWords::tr(
            "Verify first, then decrypt with the key that is made from the secret.");
    case CheckCode::Burst:
        return CheckWords::tr("Store the event, answer, and work through a queue.");
    case CheckCode::Method:
        return CheckWords::tr("Answer 405 to everything but POST.");
    case CheckCode::ContentType:
        return CheckWords::tr("Answer 415 to everything but application/json.");
    }
    return {};
}

QString checkHeadline(std::span<const CheckFinding> findings)
{
    if (const CheckFinding *failed = worstOf(findings, CheckResult::Fail))
        return failedHeadline(*failed);
    if (const CheckFinding *warned = worstOf(findings, CheckResult::Warn))
        return CheckWords::tr("Your endpoint works. %1").arg(badSentence(*warned));
    return CheckWords::tr("Your endpoint does everything right that was checked.");
}

} // namespace hookbench::text
