// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/random.h"
#include "app/casefile/casewriter.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace hookbench::casefile
{

/// A case before it is written: which events, the key of its stand-ins, and the secrets that must
/// not be in it. What it shows is what it writes: both come of the same redactor. Any thread, and
/// several at once: nothing in it changes.
class CaseDraft
{
public:
    struct Parts
    {
        std::filesystem::path directory; ///< of the events; the case's key is kept there
        CaseFacts facts;
        std::vector<store::EventId> ids; ///< newest first
        Secret key;
        std::vector<Secret> secrets;
        store::Lifecycles lifecycles;
        CaseWriter::CauseSentence causeSentence;
    };

    /// What is in all of its events together. Value type.
    struct Overview
    {
        std::size_t events = 0; ///< those that are still there
        std::vector<Redaction> redactions{};
        std::vector<FieldUse> fields{};
        std::int64_t unlisted = 0;
    };

    /// One event as it leaves. Value type.
    struct Shown
    {
        RedactedEvent redacted{};
        std::int64_t originalSize = 0;
        bool isDecrypted = false;
        std::string sentence{}; ///< of its cause; empty: none
    };

    explicit CaseDraft(Parts parts);

    const CaseFacts &facts() const { return m_parts.facts; }
    const std::vector<store::EventId> &ids() const { return m_parts.ids; }
    std::size_t secretCount() const { return m_parts.secrets.size(); }

    // Errors: those of the database; Cancelled.

    Result<Overview> look(store::EventReader &reader, const RedactionChoices &choices,
                          const CaseWriter::Progress &progress = {}) const;
    /// NotFound where retention took it away meanwhile.
    Result<Shown> show(store::EventReader &reader, store::EventId id,
                       const RedactionChoices &choices) const;
    /// As CaseWriter::write(); keeps the key and pins the originals.
    Result<CaseWriter::Report> write(store::EventReader &reader, const std::filesystem::path &file,
                                     const RedactionChoices &choices,
                                     const CaseWriter::Progress &progress = {}) const;

private:
    Redactor redactor(const RedactionChoices &choices) const;

    Parts m_parts;
};

} // namespace hookbench::casefile
