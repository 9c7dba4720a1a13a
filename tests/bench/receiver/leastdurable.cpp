// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/receiver/beastserver.h"

#include <boost/asio/post.hpp>

#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace
{

struct Waiting
{
    std::string body;
    bench::Answer answer;
};

using Batch = std::vector<Waiting>;

void require(bool isTrue, const char *what)
{
    if (isTrue)
        return;
    std::fprintf(stderr, "bench_leastdurable: %s\n", what);
    std::_Exit(1);
}

/// A batch appended to one file, and one fdatasync.
class Log
{
public:
    explicit Log(const std::string &folder)
        : m_file(::open((folder + "/events.log").c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600))
    {
        require(m_file >= 0, "cannot open the log");
    }

    void write(const Batch &batch)
    {
        m_bytes.clear();
        for (const Waiting &one : batch)
            m_bytes += one.body;
        const ssize_t written = ::write(m_file, m_bytes.data(), m_bytes.size());
        require(written == static_cast<ssize_t>(m_bytes.size()) && ::fdatasync(m_file) == 0,
                "cannot append");
    }

private:
    int m_file;
    std::string m_bytes;
};

/// A batch in one transaction of SQLite, synchronous FULL, into one table without an index, with
/// the pages and checkpoints of Hookbench's own store.
class Table
{
public:
    explicit Table(const std::string &folder)
    {
        require(sqlite3_open((folder + "/events.db").c_str(), &m_database) == SQLITE_OK,
                "cannot open the database");
        execute("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                "PRAGMA wal_autocheckpoint = 256;"
                "CREATE TABLE events (id INTEGER PRIMARY KEY, body BLOB)");
        require(sqlite3_prepare_v2(m_database, "INSERT INTO events (body) VALUES (?)", -1,
                                   &m_insert, nullptr) == SQLITE_OK,
                "cannot prepare");
    }

    void write(const Batch &batch)
    {
        execute("BEGIN IMMEDIATE");
        for (const Waiting &one : batch) {
            sqlite3_bind_blob(m_insert, 1, one.body.data(), static_cast<int>(one.body.size()),
                              SQLITE_STATIC);
            require(sqlite3_step(m_insert) == SQLITE_DONE, "cannot insert");
            sqlite3_reset(m_insert);
        }
        execute("COMMIT");
    }

private:
    void execute(const char *sql)
    {
        require(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sql);
    }

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

/// What waits for the thread that writes.
class Queue
{
public:
    void push(Waiting one)
    {
        bool isToWake = false;
        {
            const std::lock_guard lock(m_mutex);
            m_waiting.push_back(std::move(one));
            isToWake = std::exchange(m_isSleeping, false);
        }
        if (isToWake)
            m_wakeUp.notify_one();
    }

    Batch take()
    {
        std::unique_lock lock(m_mutex);
        m_isSleeping = m_waiting.empty();
        m_wakeUp.wait(lock, [&] { return !m_waiting.empty(); });
        return std::exchange(m_waiting, {});
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    Batch m_waiting;
    bool m_isSleeping = false;
};

template <typename Keeper>
[[noreturn]] void serve(Keeper keeper, std::string_view secret)
{
    boost::asio::io_context io{1};
    Queue queue;
    const std::jthread writer([&] {
        for (;;) {
            auto batch = std::make_shared<Batch>(queue.take());
            keeper.write(*batch);
            boost::asio::post(io, [batch] {
                for (const Waiting &one : *batch)
                    one.answer();
            });
        }
    });
    bench::serveBeast(io, [&](std::string body, bench::Answer answer) {
        std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
        unsigned length = 0;
        require(HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
                     reinterpret_cast<const unsigned char *>(body.data()), body.size(), mac.data(),
                     &length),
                "cannot compute a MAC");
        queue.push({std::move(body), std::move(answer)});
    });
    std::_Exit(0);
}

} // namespace

/// bench_leastdurable DIRECTORY log|sqlite: one MAC over each body, the bodies alone made durable a
/// batch at a time, then the answers: no signature read, no headers, no columns, no index, no
/// duplicates, no limits. What any receiver that answers after its commit can reach at most.
int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const char *secret = std::getenv("HOOKBENCH_BENCH_SECRET");
    require(secret != nullptr, "HOOKBENCH_BENCH_SECRET is not set");
    if (std::string_view(argv[2]) == "log")
        serve(Log(argv[1]), secret);
    serve(Table(argv[1]), secret);
}
