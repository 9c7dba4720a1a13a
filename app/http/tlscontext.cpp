// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/tlscontext.h"

#include <boost/asio/buffer.hpp>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include <string_view>

namespace hookbench::http
{

namespace
{

namespace ssl = boost::asio::ssl;
using boost::system::error_code;

Error tlsError(std::string_view step, const error_code &error)
{
    // OpenSSL keeps further errors in a queue of the thread; they would surface somewhere else.
    ERR_clear_error();
    Error failure{ErrorKind::Tls};
    failure.detail = std::string(step) + ": " + error.message();
    return failure;
}

void setCommonOptions(ssl::context &context)
{
    SSL_CTX *native = context.native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_options(native, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION);
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_cipher_list(native, "ECDHE+AESGCM:ECDHE+CHACHA20"); // TLS 1.2; 1.3 has its own
}

/// HTTP/1.1 is all there is. A client that offers only other protocols is left without ALPN, and
/// may still speak HTTP/1.1.
int selectProtocol(SSL *, const unsigned char **out, unsigned char *outSize,
                   const unsigned char *in, unsigned int inSize, void *)
{
    static constexpr unsigned char own[] = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    unsigned char *selected = nullptr;
    if (SSL_select_next_proto(&selected, outSize, own, sizeof own, in, inSize) !=
        OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_NOACK;
    *out = selected;
    return SSL_TLSEXT_ERR_OK;
}

/// A context with the one certificate that it trusts.
struct PinnedContext
{
    ssl::context context{ssl::context::tls_client};
    std::unique_ptr<X509, decltype(&X509_free)> certificate{nullptr, &X509_free};
};

int isPinned(X509_STORE_CTX *store, void *argument)
{
    const auto *pinned = static_cast<const PinnedContext *>(argument);
    const X509 *shown = X509_STORE_CTX_get0_cert(store);
    if (shown && X509_cmp(shown, pinned->certificate.get()) == 0)
        return 1;
    X509_STORE_CTX_set_error(store, X509_V_ERR_CERT_REJECTED);
    return 0;
}

void offerOnlyHttp1(ssl::context &context)
{
    static constexpr unsigned char protocols[] = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    SSL_CTX_set_alpn_protos(context.native_handle(), protocols, sizeof protocols);
}

} // namespace

Result<TlsContext> makeServerContext(const TlsIdentity &identity)
{
    auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
    setCommonOptions(*context);
    SSL_CTX_set_options(context->native_handle(), SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_alpn_select_cb(context->native_handle(), selectProtocol, nullptr);

    error_code error;
    // Without this OpenSSL would ask on the terminal for the password of an encrypted key.
    context->set_password_callback([](std::size_t, auto) { return std::string(); }, error);
    context->use_certificate_chain(boost::asio::buffer(identity.certificateChainPem), error);
    if (error)
        return tlsError("certificate", error);
    context->use_private_key(boost::asio::buffer(identity.privateKeyPem), ssl::context::pem, error);
    if (error)
        return tlsError("private key", error);
    if (SSL_CTX_check_private_key(context->native_handle()) != 1) {
        ERR_clear_error();
        Error failure{ErrorKind::Tls};
        failure.detail = "the private key does not belong to the certificate";
        return failure;
    }
    return context;
}

Result<TlsContext> makeClientContext(const std::string &caFile)
{
    auto context = std::make_shared<ssl::context>(ssl::context::tls_client);
    setCommonOptions(*context);
    offerOnlyHttp1(*context);

    error_code error;
    context->set_verify_mode(ssl::verify_peer, error);
    context->set_default_verify_paths(error); // a machine without certificates trusts nobody
    ERR_clear_error();
    if (!caFile.empty()) {
        error.clear();
        context->load_verify_file(caFile, error);
        if (error)
            return tlsError("trusted certificates", error);
    }
    return context;
}

Result<TlsContext> makePinnedContext(const std::string &pem)
{
    const auto pinned = std::make_shared<PinnedContext>();
    const std::unique_ptr<BIO, decltype(&BIO_free)> text(
        BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), &BIO_free);
    pinned->certificate.reset(PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr));
    if (!pinned->certificate) {
        ERR_clear_error();
        Error failure{ErrorKind::Tls};
        failure.detail = "the certificate to be trusted cannot be read";
        return failure;
    }
    setCommonOptions(pinned->context);
    offerOnlyHttp1(pinned->context);
    error_code error;
    pinned->context.set_verify_mode(ssl::verify_peer, error);
    SSL_CTX_set_cert_verify_callback(pinned->context.native_handle(), isPinned, pinned.get());
    return TlsContext(pinned, &pinned->context);
}

} // namespace hookbench::http
