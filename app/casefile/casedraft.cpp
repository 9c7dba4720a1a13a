// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/casedraft.h"

#include "app/casefile/casekey.h"
#include "app/store/eventpins.h"

#include <utility>

namespace hookbench::casefile
{

CaseDraft::CaseDraft(Parts parts)
    : m_parts(std::move(parts))
{
}

Redactor CaseDraft::redactor(const RedactionChoices &choices) const
{
    return Redactor(m_parts.key, choices, m_parts.secrets);
}

Result<CaseDraft::Overview> CaseDraft::look(store::EventReader &reader,
                                            const RedactionChoices &choices,
                                            const CaseWriter::Progress &progress) const
{
    Redactor all = redactor(choices);
    Overview overview;
    std::size_t done = 0;
    for (const store::EventId id : m_parts.ids) {
        const Result<std::optional<store::EventRecord>> read = reader.event(id);
        if (!read)
            return read.error();
        if (*read) {
            (void)all.redact(**read);
            ++overview.events;
        }
        if (progress && !progress(++done))
            return Error{ErrorKind::Cancelled};
    }
    overview.redactions = all.redactions();
    overview.fields = all.fields();
    overview.unlisted = all.unlisted();
    return overview;
}

Result<CaseDraft::Shown> CaseDraft::show(store::EventReader &reader, store::EventId id,
                                         const RedactionChoices &choices) const
{
    const Result<std::optional<store::EventRecord>> read = reader.event(id);
    if (!read)
        return read.error();
    if (!*read)
        return Error{ErrorKind::NotFound};
    const std::string &cause = (*read)->summary.cause;
    return Shown{redactor(choices).redactMarked(**read), (*read)->summary.size,
                 (*read)->decrypted.has_value(),
                 cause.empty() ? std::string() : m_parts.causeSentence(cause)};
}

Result<CaseWriter::Report> CaseDraft::write(store::EventReader &reader,
                                            const std::filesystem::path &file,
                                            const RedactionChoices &choices,
                                            const CaseWriter::Progress &progress) const
{
    Redactor all = redactor(choices);
    CaseWriter writer(reader, all, m_parts.lifecycles, m_parts.causeSentence);
    return writer.write(
        file, m_parts.facts, m_parts.ids,
        [this](std::span<const store::EventId> written) {
            if (Result<void> kept = keepCaseKey(m_parts.directory, m_parts.facts.id, m_parts.key);
                !kept)
                return kept;
            return store::pinEvents(m_parts.directory, written);
        },
        progress);
}

} // namespace hookbench::casefile
