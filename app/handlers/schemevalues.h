// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/handlers/template.h"
#include "app/signing/payloadcipher.h"
#include "app/signing/scheme.h"

namespace hookbench::handlers
{

/// A scheme as the templates know it; `cipher` may be null.
TemplateValues schemeValues(const signing::Scheme &scheme, const signing::PayloadCipher *cipher);

/// "X-Webhook-Id" → "x-webhook-id", as Node has it.
std::string inLowerCase(std::string name);
/// "X-Webhook-Id" → "HTTP_X_WEBHOOK_ID" (RFC 3875, 4.1.18).
std::string asCgiVariable(const std::string &name);

} // namespace hookbench::handlers
