// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/secret.h"
#include "app/cli/command.h"
#include "app/cli/sendrules.h"
#include "app/send/replayer.h"
#include "app/store/attempt.h"

#include <memory>
#include <optional>
#include <string>

namespace hookbench::cli
{

class BulkRun;

/// What `replay` and `drill` have in common: for whom they send, with which secret and scheme, and
/// a line for each attempt when it is stored. Main thread.
class BulkJob : public Job
{
    Q_OBJECT

public:
    ~BulkJob() override;

    void start() override;

protected:
    /// `output` must outlive it.
    BulkJob(const Arguments &arguments, Output &output);

    /// What the command does until its deliveries go out.
    virtual Result<void> run() = 0;
    /// After the last attempt.
    virtual Result<void> end(store::RunState state) = 0;

    /// What the options say of signing.
    struct Signing
    {
        std::optional<Secret> secret{};
        std::string scheme{};          ///< that --scheme names; empty: each event's own
        send::ReplayOptions options{}; ///< with secret and preset
    };
    /// Reads them and opens the stores. Errors: InvalidArgument, those of the stores.
    Result<Signing> open();
    /// To be said before anything is signed with a scheme that is only assumed.
    void noteScheme() const;

    Arguments m_arguments;
    Output &m_output;
    std::unique_ptr<BulkRun> m_run; ///< after open()
    bool m_canContinue = false;     ///< what is interrupted can be continued
    bool m_isInterrupted = false;   ///< by a signal, or because nobody reads any more

private:
    void print(const store::Attempt &attempt);
    void interrupt();

    QString m_schemeNote;
};

} // namespace hookbench::cli
