// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/receiverdesk.h"

namespace hookbench::inbox
{

/// A borrowed webhook as the loan journal has it: what must be known to give it back, also after a
/// crash. Value type.
struct Loan
{
    QString id;     ///< random; the idempotency key where a temporary webhook is made
    Borrowed facts; ///< webhookId is empty while a temporary one is not known to be made
    QString path;   ///< of the endpoint that receives for it
    QString copyOf; ///< the webhook that a temporary one stands beside

    bool operator==(const Loan &) const = default;
};

} // namespace hookbench::inbox
