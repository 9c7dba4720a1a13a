// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/receiver/beastserver.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

#include <cstdio>
#include <memory>
#include <string_view>
#include <utility>

namespace bench
{

namespace
{

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;

constexpr std::string_view answerBytes = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

class Connection : public std::enable_shared_from_this<Connection>
{
public:
    Connection(tcp::socket socket, const Taker &take)
        : m_socket(std::move(socket))
        , m_take(take)
    {
        m_socket.set_option(tcp::no_delay(true));
    }

    void read()
    {
        m_parser = std::make_unique<Parser>();
        beast::http::async_read(m_socket, m_buffer, *m_parser,
                                [self = shared_from_this()](beast::error_code error, std::size_t) {
                                    if (!error)
                                        self->handOver();
                                });
    }

private:
    using Parser = beast::http::request_parser<beast::http::string_body>;

    void handOver()
    {
        m_take(std::move(m_parser->get().body()), [self = shared_from_this()] { self->write(); });
    }

    void write()
    {
        asio::async_write(m_socket, asio::buffer(answerBytes.data(), answerBytes.size()),
                          [self = shared_from_this()](beast::error_code error, std::size_t) {
                              if (!error)
                                  self->read();
                          });
    }

    tcp::socket m_socket;
    const Taker &m_take;
    beast::flat_buffer m_buffer;
    std::unique_ptr<Parser> m_parser;
};

void accept(tcp::acceptor &acceptor, const Taker &take)
{
    acceptor.async_accept([&](beast::error_code error, tcp::socket socket) {
        if (!error)
            std::make_shared<Connection>(std::move(socket), take)->read();
        accept(acceptor, take);
    });
}

} // namespace

void serveBeast(asio::io_context &io, const Taker &take)
{
    tcp::acceptor acceptor(io, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
    std::printf("%u\n", unsigned{acceptor.local_endpoint().port()});
    std::fflush(stdout);
    accept(acceptor, take);
    io.run();
}

} // namespace bench
