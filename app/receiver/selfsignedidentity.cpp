// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/selfsignedidentity.h"

#include "app/base/privatefile.h"
#include "app/http/tlscontext.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <array>
#include <ctime>
#include <memory>
#include <optional>

namespace hookbench::receiver
{

namespace
{

template <auto Free>
struct Deleter
{
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;
using Number = std::unique_ptr<BIGNUM, Deleter<BN_free>>;

constexpr std::size_t maxPemBytes = 1024 * 1024;
/// The longest that common clients accept.
constexpr std::chrono::days lifetime{825};
/// Made anew when it has less left than this.
constexpr std::chrono::days renewalTime{30};

Error tlsError(const char *what)
{
    ERR_clear_error();
    return {ErrorKind::Tls, what};
}

std::string textOf(BIO *bio)
{
    char *bytes = nullptr;
    const long size = BIO_ctrl(bio, BIO_CTRL_INFO, 0, &bytes);
    return {bytes, static_cast<std::size_t>(size)};
}

std::time_t secondsOf(UtcTime time)
{
    return std::chrono::system_clock::to_time_t(time);
}

bool addExtension(X509 *certificate, int kind, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setRandomSerial(X509 *certificate)
{
    const Number serial(BN_new());
    return serial && BN_rand(serial.get(), 127, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
           BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool describe(X509 *certificate, EVP_PKEY *key, UtcTime now)
{
    static constexpr unsigned char name[] = "Hookbench receiver on this machine";
    X509_NAME *subject = X509_get_subject_name(certificate);
    // From an hour ago: a sender's clock may be a little behind.
    return X509_set_version(certificate, X509_VERSION_3) == 1 && setRandomSerial(certificate) &&
           ASN1_TIME_set(X509_getm_notBefore(certificate),
                         secondsOf(now - std::chrono::hours{1})) &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), secondsOf(now + lifetime)) &&
           X509_set_pubkey(certificate, key) == 1 &&
           X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, name, -1, -1, 0) == 1 &&
           X509_set_issuer_name(certificate, subject) == 1 &&
           addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE") &&
           addExtension(certificate, NID_key_usage, "critical,digitalSignature") &&
           addExtension(certificate, NID_ext_key_usage, "serverAuth") &&
           addExtension(certificate, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1") &&
           addExtension(certificate, NID_subject_key_identifier, "hash");
}

Result<http::TlsIdentity> makeIdentity(UtcTime now)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    if (!key || !certificate || !describe(certificate.get(), key.get(), now) ||
        X509_sign(certificate.get(), key.get(), EVP_sha256()) <= 0)
        return tlsError("no certificate could be made");
    const Bio certificateText(BIO_new(BIO_s_mem()));
    const Bio keyText(BIO_new(BIO_s_secmem()));
    if (!certificateText || !keyText ||
        PEM_write_bio_X509(certificateText.get(), certificate.get()) != 1 ||
        PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) !=
            1)
        return tlsError("the certificate could not be written as text");
    return http::TlsIdentity{textOf(certificateText.get()), textOf(keyText.get())};
}

Certificate parseCertificate(const std::string &pem)
{
    const Bio text(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    Certificate certificate(PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr));
    ERR_clear_error();
    return certificate;
}

std::optional<UtcTime> timeOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{parts.tm_year + 1900},
                                           std::chrono::month{unsigned(parts.tm_mon + 1)},
                                           std::chrono::day{unsigned(parts.tm_mday)}};
    return std::chrono::sys_days(date) + std::chrono::hours{parts.tm_hour} +
           std::chrono::minutes{parts.tm_min} + std::chrono::seconds{parts.tm_sec};
}

std::string fingerprintOf(const X509 *certificate)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    X509_digest(certificate, EVP_sha256(), digest.data(), &size);
    std::string text;
    for (unsigned int i = 0; i < size; ++i) {
        if (i > 0)
            text += ':';
        text += digits[digest[i] >> 4];
        text += digits[digest[i] & 15];
    }
    return text;
}

/// Fails when it is not to be used at `now`.
Result<StoredIdentity> describeStored(http::TlsIdentity identity,
                                      const std::filesystem::path &certificateFile, UtcTime now)
{
    if (const auto usable = http::makeServerContext(identity); !usable)
        return usable.error();
    const Certificate certificate = parseCertificate(identity.certificateChainPem);
    const auto begins = timeOf(X509_get0_notBefore(certificate.get()));
    const auto ends = timeOf(X509_get0_notAfter(certificate.get()));
    if (!begins || !ends || *begins > now || *ends < now + renewalTime)
        return tlsError("the certificate is about to expire, or not valid yet");
    return StoredIdentity{std::move(identity), certificateFile, fingerprintOf(certificate.get()),
                          *ends};
}

Result<http::TlsIdentity> readPair(const std::filesystem::path &certificate,
                                   const std::filesystem::path &key)
{
    Result<std::string> chain = readFile(certificate, maxPemBytes);
    if (!chain)
        return chain.error();
    Result<std::string> secret = readFile(key, maxPemBytes);
    if (!secret)
        return secret.error();
    return http::TlsIdentity{std::move(*chain), std::move(*secret)};
}

/// Out of the way of new ones; a file that is not there is in nobody's way.
Result<void> setAside(const std::filesystem::path &file)
{
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return {};
    const auto moved = setFileAside(file);
    return moved ? Result<void>() : Result<void>(moved.error());
}

} // namespace

Result<StoredIdentity> ensureSelfSignedIdentity(const std::filesystem::path &directory,
                                                const Clock &clock)
{
    const std::filesystem::path certificateFile = directory / "receiver-cert.pem";
    const std::filesystem::path keyFile = directory / "receiver-key.pem";
    const UtcTime now = clock.now();
    if (Result<void> hidden = makeFilePrivate(keyFile); !hidden)
        return hidden.error();
    if (Result<http::TlsIdentity> pair = readPair(certificateFile, keyFile)) {
        if (auto stored = describeStored(std::move(*pair), certificateFile, now))
            return stored;
    }
    for (const auto &file : {certificateFile, keyFile}) {
        if (Result<void> moved = setAside(file); !moved)
            return moved.error();
    }
    Result<http::TlsIdentity> made = makeIdentity(now);
    if (!made)
        return made.error();
    // The key first: a certificate is never there without it.
    if (Result<void> written = writePrivateFile(keyFile, made->privateKeyPem); !written)
        return written.error();
    if (Result<void> written = writePrivateFile(certificateFile, made->certificateChainPem);
        !written)
        return written.error();
    return describeStored(std::move(*made), certificateFile, now);
}

Result<http::TlsIdentity> readIdentity(const std::filesystem::path &certificate,
                                       const std::filesystem::path &key)
{
    Result<http::TlsIdentity> pair = readPair(certificate, key);
    if (!pair)
        return pair;
    if (const auto usable = http::makeServerContext(*pair); !usable)
        return usable.error();
    return pair;
}

} // namespace hookbench::receiver
