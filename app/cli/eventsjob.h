// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/eventscommand.h"
#include "app/store/eventreader.h"

#include <memory>

namespace hookbench::cli
{

/// One `events` command: opens the store for reading, prints page by page. Main thread.
class EventsJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    EventsJob(const Arguments &arguments, Output &output);
    ~EventsJob() override;

    void start() override;

private:
    Result<void> run();
    Result<void> read(store::EventReader *reader, const store::EventQuery &query);
    Result<void> print(store::EventReader &reader, const store::EventQuery &query);
    Result<void> printOne(store::EventReader &reader, const store::EventSummary &summary);
    void printEvent(const store::EventRecord &event);
    void printHead();
    void printTail();

    Arguments m_arguments;
    Output &m_output;
    EventsOptions m_options;
    int m_printed = 0;
    int m_redacted = 0; ///< headers
};

} // namespace hookbench::cli
