// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/schemelearning.h"

#include "app/inbox/schemeshelf.h"
#include "app/receiver/learnsamples.h"
#include "app/signing/schemefiles.h"
#include "app/store/eventschema.h"
#include "app/store/sqliteeventreader.h"

#include <memory>
#include <utility>

namespace hookbench::inbox
{

using signing::learner::LearnOutcome;

namespace
{

Result<receiver::LearnSamples> samplesOf(const std::filesystem::path &directory,
                                         const std::string &account)
{
    std::error_code failure;
    if (!std::filesystem::exists(store::eventFile(directory), failure))
        return receiver::LearnSamples{};
    const Result<std::unique_ptr<store::EventReader>> reader =
        store::SqliteEventReader::open(directory);
    if (!reader)
        return reader.error();
    return receiver::learnSamples(**reader, {account, {}, false});
}

} // namespace

SchemeLearning::SchemeLearning(SchemeShelf &shelf, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_shelf(shelf)
    , m_clock(clock)
{
}

SchemeLearning::~SchemeLearning() = default;

void SchemeLearning::start(const QString &account, std::vector<Secret> secrets)
{
    if (std::exchange(m_isRunning, true))
        return;
    m_account = account;
    m_outcome.reset();
    if (m_thread.joinable())
        m_thread.join();
    m_thread = std::jthread([this, &known = m_shelf.current(), directory = m_shelf.directory(),
                             account = account.toStdString(),
                             secrets = std::move(secrets)](const std::stop_token &stop) {
        const auto end = [this](Result<Outcome> outcome) {
            auto kept = std::make_shared<Result<Outcome>>(std::move(outcome));
            QMetaObject::invokeMethod(
                this, [this, kept] { onFinished(std::move(*kept)); }, Qt::QueuedConnection);
        };
        const Result<receiver::LearnSamples> found = samplesOf(directory, account);
        if (!found) {
            end(found.error());
            return;
        }
        const auto progress = [this](std::size_t attempts) {
            QMetaObject::invokeMethod(
                this, [this, attempts] { Q_EMIT progressed(static_cast<qint64>(attempts)); },
                Qt::QueuedConnection);
        };
        Outcome outcome;
        outcome.lesson =
            signing::learner::learn(known, secrets, found->samples, {}, stop, progress);
        for (const std::size_t index : outcome.lesson.fitting)
            outcome.events.push_back(found->events[index]);
        outcome.leftOut = found->notReal + found->tooLarge;
        end(std::move(outcome));
    });
}

void SchemeLearning::stop()
{
    m_thread.request_stop();
}

void SchemeLearning::onFinished(Result<Outcome> outcome)
{
    m_isRunning = false;
    if (outcome) {
        if (const Result<void> kept = keep(*outcome); !kept)
            outcome = kept.error();
    }
    m_outcome = std::move(outcome);
    Q_EMIT finished();
}

Result<void> SchemeLearning::keep(Outcome &outcome)
{
    signing::learner::Lesson &lesson = outcome.lesson;
    const bool isLearned = lesson.outcome == LearnOutcome::Learned;
    if (!isLearned && lesson.outcome != LearnOutcome::Known)
        return {};
    if (isLearned) {
        const std::string comment = "Learned by Hookbench on " +
                                    formatUtc(m_clock.now()).substr(0, 10) + " from " +
                                    std::to_string(lesson.fitting.size()) + " captured deliveries.";
        const auto saved = signing::addSchemeFile(m_shelf.directory(), *lesson.scheme, comment);
        if (!saved)
            return saved.error();
        m_shelf.reload();
    }
    outcome.scheme = QString::fromStdString(lesson.scheme->name);
    return m_shelf.note(m_account, outcome.scheme, outcome.events, m_clock.now());
}

} // namespace hookbench::inbox
