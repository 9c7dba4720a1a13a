// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/proxy.h"

namespace hookbench
{

/// The proxies that this machine uses: of the environment variables (https_proxy, HTTPS_PROXY,
/// http_proxy, no_proxy, NO_PROXY, as they are now), and where those name none, of the desktop's
/// settings, asked anew for each URL.
http::ProxyChoice systemProxies();

} // namespace hookbench
