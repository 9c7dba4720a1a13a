// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/whyremedy.h"

#include <QCoreApplication>

namespace hookbench::ui
{

namespace
{

/// The translation context of this file.
struct RemedyWords
{
    Q_DECLARE_TR_FUNCTIONS(WhyRemedy)
};

WhyRemedy remedyOfRefusal(int status)
{
    switch (status) {
    case 404:
        return WhyRemedy::Endpoints;
    case 421:
        return WhyRemedy::PublicUrl;
    case 401:
    case 403:
        return WhyRemedy::CheckUp;
    default:
        break;
    }
    return WhyRemedy::None;
}

} // namespace

WhyRemedy remedyOf(const WhyStep &step, bool isSandbox)
{
    if (step.result == CheckResult::Pass || step.result == CheckResult::Skipped)
        return WhyRemedy::None;
    switch (step.reason) {
    case WhyReason::NotRunning:
        return WhyRemedy::StartReceiver;
    case WhyReason::NoAnswer:
        return WhyRemedy::RestartReceiver;
    case WhyReason::TakenPort:
        return WhyRemedy::OtherPort;
    case WhyReason::OtherPort:
    case WhyReason::PointsElsewhere:
        return WhyRemedy::PointHere;
    case WhyReason::OnlyLoopback:
    case WhyReason::NeedsTunnel:
        return WhyRemedy::PublicUrl;
    case WhyReason::UnknownPath:
        return WhyRemedy::Endpoints;
    case WhyReason::Paused:
        return WhyRemedy::Resume;
    case WhyReason::NoUrl:
    case WhyReason::PlainHttp:
        return WhyRemedy::EditWebhook;
    case WhyReason::MissingWebhook:
        return WhyRemedy::SwitchAccount;
    case WhyReason::NotAllowed:
        return WhyRemedy::ChangeKey;
    case WhyReason::SandboxStopped:
        return WhyRemedy::StartSandbox;
    case WhyReason::Refused:
        return remedyOfRefusal(step.status);
    case WhyReason::NotReached:
    case WhyReason::Gateway:
    case WhyReason::OldCertificate:
    case WhyReason::BadCertificate:
        return WhyRemedy::CheckUp;
    case WhyReason::NeverTried:
    case WhyReason::NeverCame:
        return isSandbox ? WhyRemedy::SendSample : WhyRemedy::None;
    default:
        break;
    }
    return WhyRemedy::None;
}

QString remedyText(WhyRemedy remedy)
{
    switch (remedy) {
    case WhyRemedy::None:
        break;
    case WhyRemedy::StartReceiver:
        return RemedyWords::tr("Start the receiver");
    case WhyRemedy::RestartReceiver:
        return RemedyWords::tr("Start the receiver again");
    case WhyRemedy::OtherPort:
        return RemedyWords::tr("Listen on another port");
    case WhyRemedy::PointHere:
        return RemedyWords::tr("Point it here…");
    case WhyRemedy::PublicUrl:
        return RemedyWords::tr("Set the public URL…");
    case WhyRemedy::Endpoints:
        return RemedyWords::tr("Edit the endpoints…");
    case WhyRemedy::Resume:
        return RemedyWords::tr("Resume the webhook");
    case WhyRemedy::EditWebhook:
        return RemedyWords::tr("Edit its URL…");
    case WhyRemedy::SwitchAccount:
        return RemedyWords::tr("Switch the account…");
    case WhyRemedy::ChangeKey:
        return RemedyWords::tr("Change the key…");
    case WhyRemedy::StartSandbox:
        return RemedyWords::tr("Start the sandbox");
    case WhyRemedy::SendSample:
        return RemedyWords::tr("Let the sandbox send one");
    case WhyRemedy::CheckUp:
        return RemedyWords::tr("Check the endpoint…");
    }
    return {};
}

} // namespace hookbench::ui
