// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>

namespace hookbench::http
{

/// Bytes between the socket and the parser: written at the end, consumed at the front. Memory is
/// taken with the first `prepare` and grows only as far as asked.
class ByteBuffer
{
public:
    std::string_view view() const { return {m_bytes.get() + m_begin, m_end - m_begin}; }
    bool empty() const { return m_begin == m_end; }

    /// Room for at least `size` more bytes. Invalidates views.
    char *prepare(std::size_t size)
    {
        if (m_capacity - m_end < size) {
            const std::size_t used = m_end - m_begin;
            if (m_capacity < used + size) {
                const std::size_t capacity = std::max(used + size, m_capacity * 2);
                std::unique_ptr<char[]> bytes(new char[capacity]);
                if (used > 0)
                    std::memcpy(bytes.get(), m_bytes.get() + m_begin, used);
                m_bytes = std::move(bytes);
                m_capacity = capacity;
            } else if (used > 0) {
                std::memmove(m_bytes.get(), m_bytes.get() + m_begin, used);
            }
            m_begin = 0;
            m_end = used;
        }
        return m_bytes.get() + m_end;
    }
    void commit(std::size_t size) { m_end += size; }
    void consume(std::size_t size)
    {
        m_begin += size;
        if (m_begin == m_end)
            m_begin = m_end = 0;
    }
    void clear() { m_begin = m_end = 0; }
    /// Gives the memory back when it is empty and larger than `size`.
    void releaseBeyond(std::size_t size)
    {
        if (!empty() || m_capacity <= size)
            return;
        m_bytes.reset();
        m_capacity = 0;
    }

private:
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_capacity = 0;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
};

} // namespace hookbench::http
