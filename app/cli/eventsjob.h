// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/eventscommand.h"
#include "app/store/eventreader.h"

#include <memory>
#include <string>

namespace hookbench::casefile
{
class ExportRedaction;
}

namespace hookbench::cli
{

class CaseSource;
class SearchedSecrets;

/// One `events` command: opens the store for reading, prints page by page, redacted where that is
/// wanted. Main thread.
class EventsJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    EventsJob(const Arguments &arguments, Output &output);
    ~EventsJob() override;

    void start() override;

private:
    Result<void> prepare();
    void printAll();
    void gatherSecrets();
    Result<void> run();
    Result<void> print();
    Result<void> printOne(const store::EventSummary &summary);
    std::string text(const store::EventRecord &event) const;
    std::string text(const store::EventSummary &event) const;
    void printPiece(const std::string &text);
    bool needsRecord() const;
    void printHead();
    void printTail();

    Arguments m_arguments;
    Output &m_output;
    EventsOptions m_options;
    store::EventQuery m_query;
    std::unique_ptr<CaseSource> m_case;          ///< null: the own store
    std::unique_ptr<store::EventReader> m_store; ///< null: nothing was ever kept, or a case
    store::EventReader *m_reader = nullptr;      ///< of one of them
    std::unique_ptr<SearchedSecrets> m_searched; ///< null: nothing is redacted
    std::unique_ptr<casefile::ExportRedaction> m_redaction; ///< null: nothing is redacted
    int m_printed = 0;
    int m_hidden = 0; ///< headers that a sender signs in with
};

} // namespace hookbench::cli
