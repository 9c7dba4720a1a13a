// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/loan.h"
#include "app/settings/jsonfile.h"

#include <QVector>

namespace hookbench::inbox
{

/// The loans on disk (receiver.borrowed.json): each is written, and on the disk, before the webhook
/// is changed, and goes when it was given back. GUI thread.
class LoanJournal
{
public:
    explicit LoanJournal(std::filesystem::path file);

    /// Errors and events as JsonFile::load().
    Result<std::optional<settings::FileEvent>> load();
    const QVector<Loan> &loans() const { return m_loans; }
    /// Returns when it is on the disk.
    Result<void> save(const QVector<Loan> &loans);

private:
    settings::JsonFile m_file;
    QVector<Loan> m_loans;
};

} // namespace hookbench::inbox
