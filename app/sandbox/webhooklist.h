// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/router.h"
#include "app/sandbox/sandboxoptions.h"

namespace hookbench::sandbox
{

class WebhookTable;

/// One page of the caller's webhooks, in the list style that the options choose: a bare array by
/// skip and take, or an object with `data` and `pagination` by page, limit and active.
Answer listWebhooks(WebhookTable &webhooks, const Call &call, const SandboxOptions &options);

} // namespace hookbench::sandbox
