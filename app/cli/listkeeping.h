// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/store/eventstore.h"

#include <QObject>

#include <filesystem>
#include <memory>
#include <string>

namespace hookbench::api
{
class ApiClient;
}

namespace hookbench::cli
{

class Output;

/// Has the lists of recent events kept that a command reads from the platform; the store is opened
/// with the first of them. Main thread.
class ListKeeping : public QObject
{
    Q_OBJECT

public:
    /// `account` empty: of no account, nothing is kept. `output` and `clock` must outlive it.
    ListKeeping(std::filesystem::path directory, QString account, const Clock &clock,
                Output &output);
    ~ListKeeping() override;

    void follow(api::ApiClient &client);
    /// Waits until what was read is kept.
    void flush();

private:
    bool open();

    std::filesystem::path m_directory;
    QString m_account;
    const Clock &m_clock;
    Output &m_output;
    SystemRandom m_random;
    std::unique_ptr<store::EventStore> m_store;
    bool m_hasFailed = false;
};

} // namespace hookbench::cli
