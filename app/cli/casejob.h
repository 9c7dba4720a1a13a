// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/random.h"
#include "app/base/secret.h"
#include "app/cli/command.h"
#include "app/cli/searchedsecrets.h"
#include "app/store/eventfilter.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hookbench::settings
{
class DataDirectory;
}

namespace hookbench::cli
{

/// One `case` command: chosen events as a file that can be handed over. Main thread.
class CaseJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    CaseJob(const Arguments &arguments, Output &output);
    ~CaseJob() override;

    void start() override;

private:
    Result<void> prepare();
    Result<void> write();

    Arguments m_arguments;
    Output &m_output;
    SystemRandom m_random;
    SearchedSecrets m_searched;
    std::unique_ptr<settings::DataDirectory> m_directory;
    store::EventFilter m_filter;
    std::string m_account;
    std::vector<Secret> m_secrets;   ///< that must not be in it
    std::optional<QString> m_unread; ///< why some of them could not be read
};

Command caseCommand();

} // namespace hookbench::cli
