// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

#include <cstdio>
#include <memory>
#include <string_view>

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;

namespace
{

constexpr std::string_view answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

/// Reads requests with Beast's parser and answers each with the same bytes: no checks, no limits,
/// no store. What a receiver on Beast can reach at most.
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    explicit Connection(tcp::socket socket)
        : m_socket(std::move(socket))
    {
        m_socket.set_option(tcp::no_delay(true));
    }

    void read()
    {
        m_parser = std::make_unique<Parser>();
        beast::http::async_read(m_socket, m_buffer, *m_parser,
                                [self = shared_from_this()](beast::error_code error, std::size_t) {
                                    if (!error)
                                        self->write();
                                });
    }

private:
    using Parser = beast::http::request_parser<beast::http::string_body>;

    void write()
    {
        asio::async_write(m_socket, asio::buffer(answer.data(), answer.size()),
                          [self = shared_from_this()](beast::error_code error, std::size_t) {
                              if (!error)
                                  self->read();
                          });
    }

    tcp::socket m_socket;
    beast::flat_buffer m_buffer;
    std::unique_ptr<Parser> m_parser;
};

void accept(tcp::acceptor &acceptor)
{
    acceptor.async_accept([&acceptor](beast::error_code error, tcp::socket socket) {
        if (!error)
            std::make_shared<Connection>(std::move(socket))->read();
        accept(acceptor);
    });
}

} // namespace

/// bench_barebeast: prints its port and answers until it is killed.
int main()
{
    asio::io_context io{1};
    tcp::acceptor acceptor(io, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
    std::printf("%u\n", unsigned{acceptor.local_endpoint().port()});
    std::fflush(stdout);
    accept(acceptor);
    io.run();
}
