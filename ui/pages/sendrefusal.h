// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/headers.h"
#include "app/base/result.h"
#include "app/outbox/draft.h"
#include "app/outbox/sendrules.h"

#include <QString>

namespace hookbench::signing
{
struct Scheme;
}

namespace hookbench::ui
{

/// What is about to be sent, as far as it may be refused. Value type.
struct SendForm
{
    outbox::Draft draft{};
    Result<Headers> headers{Headers{}}; ///< as they are typed
    const signing::Scheme *scheme = nullptr;
    bool isLive = false;
    bool isUnchanged = false; ///< a captured event as it came
    bool hasSecret = false;
    bool isSecretMissing = false; ///< it is to be typed, and is not
    int times = 1;
};

/// Why it cannot be sent, one sentence; empty: it can.
QString sendRefusal(const SendForm &form);
/// Why this intent cannot be chosen, whichever is; empty: it can.
QString intentRefusal(const SendForm &form, send::Intent intent);

} // namespace hookbench::ui
