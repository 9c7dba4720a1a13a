// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace hookbench::test
{

/// A fresh key and a certificate signed with it that nobody trusts.
struct TlsIdentity
{
    QByteArray certificatePem;
    QByteArray keyPem;
};

/// `host`: the common name. Valid for an hour. Aborts when OpenSSL cannot.
TlsIdentity selfSignedIdentity(const QByteArray &host);

} // namespace hookbench::test
