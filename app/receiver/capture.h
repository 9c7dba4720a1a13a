// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/message.h"
#include "app/receiver/endpoint.h"
#include "app/signing/verifier.h"
#include "app/store/event.h"

#include <string>

namespace hookbench::receiver
{

/// The URL that the sender asked for, for schemes that sign it: below the endpoint's public URL
/// where it has one, else our own address as the Host field names it.
std::string senderUrl(const http::Request &request, const Endpoint &endpoint);
/// The same for an event that is stored.
std::string senderUrl(const store::EventRecord &event, const Endpoint &endpoint);

/// The event that a request is; takes its bytes over without copying them. The answer is still to
/// be filled in.
store::EventRecord captureRequest(http::Request &&request, const Endpoint &endpoint,
                                  signing::Verification &&verification);

} // namespace hookbench::receiver
