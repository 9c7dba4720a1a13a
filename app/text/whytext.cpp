// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/whytext.h"

#include "app/text/errortext.h"
#include "app/text/formats.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace hookbench::text
{

namespace
{

/// The translation context of this file.
struct WhyWords
{
    Q_DECLARE_TR_FUNCTIONS(Why)
};

QString shown(const std::string &bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QString momentOf(const std::optional<UtcTime> &time)
{
    return time ? QString::fromStdString(formatUtc(*time)) : WhyWords::tr("at a time not known");
}

QString lengthOf(double seconds)
{
    return duration(std::chrono::milliseconds(static_cast<std::int64_t>(std::abs(seconds) * 1000)));
}

QString errorOf(const WhyStep &step)
{
    return step.error ? sentence(Error{*step.error}) : WhyWords::tr("nobody knows why.");
}

QString notLookedAt(const WhyStep &step)
{
    switch (step.reason) {
    case WhyReason::NotAsked:
        return WhyWords::tr("Not checked: no webhook was named.");
    case WhyReason::NotNeeded:
        return step.code == WhyCode::Tls
                   ? WhyWords::tr("Not needed: no TLS is used on this way.")
                   : WhyWords::tr("Not needed: the sender is on this machine.");
    case WhyReason::NeedsEarlier:
        return WhyWords::tr("Not checked, because a step before it is not right.");
    default:
        break;
    }
    return WhyWords::tr("Nothing here tells it.");
}

} // namespace

QString whySentence(const WhyStep &step)
{
    if (step.result == CheckResult::Skipped)
        return notLookedAt(step);
    const QString detail = shown(step.detail);
    const QString other = shown(step.other);
    switch (step.reason) {
    case WhyReason::NotAsked:
    case WhyReason::NotNeeded:
    case WhyReason::NotKnown:
    case WhyReason::NeedsEarlier:
        return notLookedAt(step);
    case WhyReason::Listening:
        return WhyWords::tr("The receiver listens on %1 and answered just now.").arg(detail);
    case WhyReason::NotRunning:
        return WhyWords::tr("No receiver runs on this data directory.");
    case WhyReason::NoAnswer:
        return WhyWords::tr("A receiver is said to run on %1, but it gave no answer.").arg(detail);
    case WhyReason::OwnPort:
        return WhyWords::tr("Port %1 is the receiver's own.").arg(step.count);
    case WhyReason::FreePort:
        return WhyWords::tr("Port %1 is free.").arg(step.count);
    case WhyReason::TakenPort:
        return WhyWords::tr("Another program listens on port %1.").arg(step.count);
    case WhyReason::SameMachine:
        return WhyWords::tr("The sender uses %1, which is this machine.").arg(detail);
    case WhyReason::ByPublicUrl:
        return WhyWords::tr("The sender uses %1, the public URL of this receiver.").arg(detail);
    case WhyReason::OtherPort:
        return WhyWords::tr("The sender goes to %1, but the receiver is at %2.")
            .arg(detail, other.isEmpty() ? WhyWords::tr("another port") : other);
    case WhyReason::OnlyLoopback:
        return WhyWords::tr("The URL %1 names the sender's own machine, not this one.").arg(detail);
    case WhyReason::NeedsTunnel:
        return WhyWords::tr("The sender goes to %1; whether that leads here is not known.")
            .arg(detail);
    case WhyReason::EveryPath:
        return WhyWords::tr("The receiver takes every path, %1 as well.").arg(detail);
    case WhyReason::KnownPath:
        return WhyWords::tr("The endpoint %1 takes this path.").arg(detail);
    case WhyReason::UnknownPath:
        return WhyWords::tr("No endpoint takes the path %1; there are: %2.").arg(detail, other);
    case WhyReason::Active:
        return WhyWords::tr("The webhook %1 is there and active.").arg(detail);
    case WhyReason::Paused:
        return WhyWords::tr("The webhook %1 is paused: it sends nothing.").arg(detail);
    case WhyReason::MissingWebhook:
        return WhyWords::tr("The platform has no such webhook for this key.");
    case WhyReason::NotAllowed:
        return WhyWords::tr("The platform does not let this key see the webhook.");
    case WhyReason::NoPlatform:
        return WhyWords::tr("The platform could not be asked: %1").arg(errorOf(step));
    case WhyReason::PointsHere:
        return WhyWords::tr("The webhook points here: %1.").arg(detail);
    case WhyReason::PointsElsewhere:
        return WhyWords::tr("The webhook points to %1, and not to %2.").arg(detail, other);
    case WhyReason::PlainHttp:
        return WhyWords::tr("The webhook points to %1, without TLS.").arg(detail);
    case WhyReason::NoUrl:
        return WhyWords::tr("What the webhook has for a URL is none: %1.").arg(detail);
    case WhyReason::SameApplication:
        return detail.isEmpty()
                   ? WhyWords::tr("The webhook belongs to the application of the key.")
                   : WhyWords::tr("The webhook belongs to the application of the key, %1.")
                         .arg(detail);
    case WhyReason::SandboxRuns:
        return WhyWords::tr("The sandbox runs and sends.");
    case WhyReason::SandboxStopped:
        return WhyWords::tr("The sandbox does not run, and sends nothing until it does.");
    case WhyReason::TestMode:
        return WhyWords::tr("The account is a test account: only test events are sent.");
    case WhyReason::LiveMode:
        return WhyWords::tr("The account is LIVE: only real events are sent, no test events.");
    case WhyReason::Delivered:
        return WhyWords::tr("The platform's last attempt (%1) was answered with %2.")
            .arg(momentOf(step.at))
            .arg(step.status);
    case WhyReason::Refused:
        return WhyWords::tr("The platform's last attempt (%1) was refused with %2.")
            .arg(momentOf(step.at))
            .arg(step.status);
    case WhyReason::NotDelivered:
        return WhyWords::tr("The platform's last attempt (%1) got no answer: %2.")
            .arg(momentOf(step.at), detail);
    case WhyReason::NeverTried:
        return WhyWords::tr("The platform has not tried to deliver anything to this webhook.");
    case WhyReason::Reached:
        return WhyWords::tr("%1 is reached from here, and answers with %2.")
            .arg(detail)
            .arg(step.status);
    case WhyReason::NotReached:
        return WhyWords::tr("%1 is not reached from here: %2").arg(detail, errorOf(step));
    case WhyReason::Gateway:
        return WhyWords::tr("In front of %1 something answers with %2: nothing stands behind it.")
            .arg(detail)
            .arg(step.status);
    case WhyReason::GoodCertificate:
        return WhyWords::tr("Name and chain of the certificate are right; it is valid for %1.")
            .arg(lengthOf(step.seconds));
    case WhyReason::OldCertificate:
        return WhyWords::tr("The certificate is valid for %1 only.").arg(lengthOf(step.seconds));
    case WhyReason::BadCertificate:
        return WhyWords::tr("The TLS connection failed: %1.").arg(detail);
    case WhyReason::ClockRight:
        return WhyWords::tr("This machine's clock and the platform's agree within %1.")
            .arg(lengthOf(std::max(1.0, std::abs(step.seconds))));
    case WhyReason::ClockOff:
        return step.seconds > 0
                   ? WhyWords::tr("This machine's clock is %1 ahead of the platform's.")
                         .arg(lengthOf(step.seconds))
                   : WhyWords::tr("This machine's clock is %1 behind the platform's.")
                         .arg(lengthOf(step.seconds));
    case WhyReason::RequestsLeft:
        return WhyWords::tr("%1 requests are left of the rate limit.").arg(step.count);
    case WhyReason::RequestsUsed:
        return WhyWords::tr("The rate limit of the API is used up: the platform cannot be asked.");
    case WhyReason::NoGap:
        return WhyWords::tr("The receiver listened without a break in the last 24 hours, as far as "
                            "it was started.");
    case WhyReason::Gap:
        return WhyWords::tr("Nothing listened from %1 to %2: the machine slept, or the receiver "
                            "was stopped.")
            .arg(momentOf(step.at), momentOf(step.until));
    case WhyReason::GapAtAttempt:
        return WhyWords::tr("Nothing listened from %1 to %2, and the platform's last attempt was "
                            "in between.")
            .arg(momentOf(step.at), momentOf(step.until));
    case WhyReason::CameLast:
        return WhyWords::tr("The last delivery on this path came at %1 (%2).")
            .arg(momentOf(step.at), detail);
    case WhyReason::NeverCame:
        return WhyWords::tr("Nothing has ever come on the path %1.").arg(detail);
    }
    return {};
}

QString whyFix(const WhyStep &step)
{
    if (step.result == CheckResult::Pass || step.result == CheckResult::Skipped)
        return {};
    switch (step.reason) {
    case WhyReason::NotRunning:
        return WhyWords::tr("Start the receiver: in the window, or with hookbench-cli listen.");
    case WhyReason::NoAnswer:
        return WhyWords::tr("Stop that program and start the receiver again.");
    case WhyReason::TakenPort:
        return WhyWords::tr("Stop that program, or start the receiver on another port.");
    case WhyReason::OtherPort:
    case WhyReason::PointsElsewhere:
        return WhyWords::tr("Point the webhook at the receiver, or start the receiver where it "
                            "points to.");
    case WhyReason::OnlyLoopback:
        return WhyWords::tr("Give the webhook a URL that the platform reaches: that of a tunnel to "
                            "the receiver.");
    case WhyReason::NeedsTunnel:
        return WhyWords::tr("If it is your tunnel, enter it as the receiver's public URL.");
    case WhyReason::UnknownPath:
        return WhyWords::tr("Add an endpoint for this path, or change the path in the webhook.");
    case WhyReason::Paused:
        return WhyWords::tr("Resume the webhook.");
    case WhyReason::MissingWebhook:
        return WhyWords::tr("Look up the id with hookbench-cli webhooks list; it may belong to "
                            "another application, and need another key.");
    case WhyReason::NotAllowed:
        return WhyWords::tr("Use a key of the same application that has the scope webhook:read.");
    case WhyReason::NoPlatform:
        return step.error ? hint(Error{*step.error}) : QString();
    case WhyReason::PlainHttp:
        return WhyWords::tr("Use an https URL: many platforms send to no other.");
    case WhyReason::NoUrl:
        return WhyWords::tr("Give the webhook an absolute URL.");
    case WhyReason::SandboxStopped:
        return WhyWords::tr("Start it: open the window, or run hookbench-cli sandbox.");
    case WhyReason::Refused:
        return step.status == 421
                   ? WhyWords::tr("The receiver does not know this host name: allow it "
                                  "(--allow-host), or enter the public URL.")
               : step.status == 404
                   ? WhyWords::tr("Nothing takes that path: compare it with the endpoints.")
               : step.status == 401 || step.status == 403
                   ? WhyWords::tr("The signature was not accepted: hookbench-cli verify --explain "
                                  "says why.")
                   : WhyWords::tr("Look into the log of what answered.");
    case WhyReason::NotDelivered:
        return WhyWords::tr("Nothing answered in time: look at the steps about the way.");
    case WhyReason::NeverTried:
        return WhyWords::tr("Trigger an event of this application, and look again.");
    case WhyReason::NotReached:
        return step.error == ErrorKind::HostNotFound
                   ? WhyWords::tr("Look for a typing mistake in the name, or wait until it is "
                                  "known.")
                   : WhyWords::tr("Look whether the tunnel runs, and whether a firewall lets this "
                                  "port through.");
    case WhyReason::Gateway:
        return WhyWords::tr("Start the tunnel, or what stands behind the proxy.");
    case WhyReason::OldCertificate:
        return WhyWords::tr("Renew the certificate.");
    case WhyReason::BadCertificate:
        return WhyWords::tr("Serve a certificate of this very name with its whole chain; platforms "
                            "trust no self-signed one.");
    case WhyReason::ClockOff:
        return WhyWords::tr("Set this machine's clock by the network: signatures are refused when "
                            "their time is off.");
    case WhyReason::RequestsUsed:
        return WhyWords::tr("Wait until the limit is full again.");
    case WhyReason::Gap:
    case WhyReason::GapAtAttempt:
        return WhyWords::tr("Have the platform send again what it tried in that time.");
    case WhyReason::NeverCame:
        return WhyWords::tr("Send something there: hookbench-cli send, or trigger an event.");
    default:
        return {};
    }
}

QString whyHeadline(std::span<const WhyStep> steps)
{
    for (const CheckResult result : {CheckResult::Fail, CheckResult::Warn}) {
        const auto first = std::find_if(steps.begin(), steps.end(), [result](const WhyStep &step) {
            return step.result == result;
        });
        if (first != steps.end())
            return whySentence(*first);
    }
    return WhyWords::tr("Everything that can be seen from here is right.");
}

} // namespace hookbench::text
