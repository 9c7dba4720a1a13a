// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casefile/casedraft.h"
#include "app/store/eventreader.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace hookbench
{

/// One case while a person looks at it: gathers the secrets that must not be in it, redacts its
/// events on a thread, shows each of them as it leaves, takes what is chosen, and writes the file.
/// GUI thread; its threads end with it.
class CaseSession : public QObject
{
    Q_OBJECT

public:
    using Secrets = std::function<void(
        QObject *context,
        std::function<void(std::vector<Secret> secrets, std::optional<Error> failure)> done)>;
    using OpenReader = std::function<Result<std::unique_ptr<store::EventReader>>()>;

    struct Parts
    {
        std::filesystem::path directory;
        casefile::CaseFacts facts;
        std::vector<store::EventId> ids; ///< newest first
        Secret key;
        Secrets secrets;       ///< all that are known
        OpenReader openReader; ///< called on a thread
        /// A file was written and its originals pinned.
        std::function<void(const QString &file)> written{};
    };

    enum class State : std::uint8_t {
        Looking, ///< for what is private; overview() is that of before
        Ready,
        Writing,
        Failed ///< error() says why nothing can be shown
    };

    explicit CaseSession(Parts parts, QObject *parent = nullptr);
    ~CaseSession() override;

    State state() const { return m_state; }
    const std::optional<Error> &error() const { return m_error; }
    /// Why not every secret could be read; what was read is looked for.
    const std::optional<Error> &secretFailure() const { return m_secretFailure; }
    std::size_t secretCount() const { return m_draft ? m_draft->secretCount() : 0; }
    const std::vector<store::EventId> &ids() const { return m_parts.ids; }
    const QString &caseId() const { return m_caseId; }
    const casefile::CaseDraft::Overview &overview() const { return m_overview; }
    const casefile::RedactionChoices &choices() const { return m_choices; }
    /// Findings that are not sure, and that nobody decided about.
    std::size_t undecided() const;
    bool isUndecided(const casefile::Redaction &redaction) const;

    /// Reads the secrets again, and looks again.
    void gather();
    /// The original of this stand-in leaves, or no longer. Nothing for what can never leave.
    void setKept(const std::string &standIn, bool kept);
    /// A person looked at it and leaves it as it is.
    void setSeen(const std::string &standIn);
    /// The text of fields and headers of this name leaves, or no longer.
    void setLeaves(const std::string &field, bool leaves);
    /// Asks for one event as it leaves; the newest question is answered, by shown().
    void show(std::size_t index);
    /// Ends in written() or failed(). Nothing unless it is Ready.
    void write(const QString &file);
    void cancel();

Q_SIGNALS:
    /// State or overview.
    void changed();
    /// What is kept is another; the overview has the same rows.
    void choicesChanged();
    void progressed(qint64 done, qint64 total);
    void shown(std::size_t index,
               const hookbench::Result<hookbench::casefile::CaseDraft::Shown> &event);
    void written(const QString &file, qint64 events);
    /// Cancelled too: there is no file.
    void failed(const hookbench::Error &error);

private:
    using Progress = casefile::CaseWriter::Progress;

    void begin(std::vector<Secret> secrets, std::optional<Error> failure);
    void look();
    Progress progressOf(quint64 number);
    /// Runs on the pool, and its outcome here.
    void run(QThreadPool &pool, std::function<std::function<void()>()> work);

    Parts m_parts;
    QString m_caseId;
    State m_state = State::Looking;
    std::optional<Error> m_error;
    std::optional<Error> m_secretFailure;
    std::shared_ptr<const casefile::CaseDraft> m_draft;
    casefile::RedactionChoices m_choices;
    std::set<std::string> m_seen;
    casefile::CaseDraft::Overview m_overview;
    bool m_isGathering = false; ///< secrets are being read
    std::atomic<quint64> m_long = 0; ///< of what looks or writes; another one ends that
    std::atomic<quint64> m_shown = 0;
    QThreadPool m_longPool;  ///< looks and writes
    QThreadPool m_shortPool; ///< shows, beside that
};

} // namespace hookbench
