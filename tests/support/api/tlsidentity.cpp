// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/api/tlsidentity.h"

#include <QtGlobal>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace hookbench::test
{

namespace
{

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;

QByteArray contentOf(const Bio &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, static_cast<qsizetype>(size)};
}

} // namespace

TlsIdentity selfSignedIdentity(const QByteArray &host)
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"),
                                                                  &EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), &X509_free);
    Q_ASSERT(key && certificate);
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -60);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>(host.constData()), -1, -1,
                               0);
    X509_set_issuer_name(certificate.get(), name);
    const bool isSigned = X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0;

    const Bio certificateBio(BIO_new(BIO_s_mem()), &BIO_free);
    const Bio keyBio(BIO_new(BIO_s_mem()), &BIO_free);
    const bool written =
        PEM_write_bio_X509(certificateBio.get(), certificate.get()) &&
        PEM_write_bio_PrivateKey(keyBio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    if (!isSigned || !written)
        qFatal("OpenSSL made no certificate");
    return {contentOf(certificateBio), contentOf(keyBio)};
}

} // namespace hookbench::test
