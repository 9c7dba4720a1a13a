// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace hookbench::store
{

struct AuditEntry;

/// One line with its line feed.
std::string auditJsonLine(const AuditEntry &entry);

/// RFC 4180: CRLF at the end, every cell in quotes.
std::string auditCsvHeading();
std::string auditCsvLine(const AuditEntry &entry);

} // namespace hookbench::store
