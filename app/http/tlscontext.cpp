// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/tlscontext.h"

#include <boost/asio/buffer.hpp>

#include <openssl/err.h>
#include <openssl/ssl.h>

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
    static constexpr unsigned char protocols[] = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    auto context = std::make_shared<ssl::context>(ssl::context::tls_client);
    setCommonOptions(*context);
    SSL_CTX_set_alpn_protos(context->native_handle(), protocols, sizeof protocols);

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

} // namespace hookbench::http
