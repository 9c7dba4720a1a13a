// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/oneshotbody.h"

#include <algorithm>
#include <utility>

namespace hookbench::api
{

OneShotBody::OneShotBody(Secret body, QObject *parent)
    : QIODevice(parent)
    , m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::bytesAvailable() const
{
    return static_cast<qint64>(m_body.size() - m_read) + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    const std::size_t count = m_body.reveal().copy(data, static_cast<std::size_t>(maxSize), m_read);
    if (count == 0)
        return -1;
    m_read += count;
    return static_cast<qint64>(count);
}

qint64 OneShotBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace hookbench::api
