// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/server.h"

#include <string>

namespace hookbench::http::test
{

/// A fresh self-signed certificate (P-256, a day) for `names`: "DNS:localhost,IP:127.0.0.1".
TlsIdentity makeIdentity(const std::string &names);

} // namespace hookbench::http::test
