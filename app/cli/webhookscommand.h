// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/cli/command.h"

namespace hookbench::cli
{

/// `hookbench-cli webhooks list|get|create|update|delete`.
std::vector<Command> webhooksCommands();

/// What --name, --url, --inactive, --encrypted and the secret's options ask a create for. The
/// name's and URL's rules are the server's to judge; a secret that breaks the published rule is
/// refused here. Errors: InvalidArgument.
Result<api::WebhookDraft> draftFrom(const Arguments &arguments);

/// The fields that an update's options name, and no other. Errors: InvalidArgument, also when
/// there is none.
Result<api::WebhookPatch> patchFrom(const Arguments &arguments);

} // namespace hookbench::cli
