// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/whystep.h"

#include <QString>

#include <cstdint>

namespace hookbench::ui
{

/// What a button beside a step of "Why did nothing arrive?" does about it.
enum class WhyRemedy : std::uint8_t {
    None,
    StartReceiver,
    RestartReceiver,
    OtherPort,     ///< the next free one
    PointHere,     ///< the webhook sends to this receiver
    PublicUrl,     ///< where it is set
    Endpoints,     ///< where they are edited
    Resume,        ///< the webhook
    EditWebhook,   ///< its URL
    SwitchAccount, ///< the webhook, or the right to see it, is another account's
    ChangeKey,     ///< of the account
    StartSandbox,
    SendSample, ///< the sandbox sends one event
    CheckUp     ///< of the endpoint, with test events
};

/// `isSandbox`: the account in view is it, and can be told to send.
WhyRemedy remedyOf(const WhyStep &step, bool isSandbox);

/// On the button; empty for None.
QString remedyText(WhyRemedy remedy);

} // namespace hookbench::ui
