// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/sharedattempts.h"

#include <utility>

namespace hookbench::outbox
{

SharedAttempts::SharedAttempts(Open open)
    : m_open(std::move(open))
{
}

Result<store::AttemptStore *> SharedAttempts::store()
{
    const std::lock_guard lock(m_mutex);
    if (!m_store) {
        auto opened = m_open();
        if (!opened)
            return opened.error();
        m_store = std::move(*opened);
    }
    return m_store.get();
}

} // namespace hookbench::outbox
