// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listenjob.h"

#include "app/cli/accountkeys.h"
#include "app/cli/causesearch.h"
#include "app/cli/closedpipewatch.h"
#include "app/cli/datadirectory.h"
#include "app/cli/eventfeed.h"
#include "app/cli/eventline.h"
#include "app/cli/localreceiver.h"
#include "app/cli/output.h"
#include "app/cli/schemes.h"
#include "app/cli/stopsignals.h"
#include "app/credentials/keychainstore.h"
#include "app/settings/accountrules.h"
#include "app/store/eventjson.h"
#include "app/text/errortext.h"
#include "app/text/filetext.h"

#include <QTimer>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

std::string readyLine(const LocalReceiver::Address &address)
{
    nlohmann::ordered_json ready{{"ready", true}, {"url", address.url.toStdString()}};
    if (!address.certificateFile.isEmpty())
        ready["certificateFile"] = address.certificateFile.toStdString();
    return ready.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

} // namespace

ListenJob::ListenJob(const Arguments &arguments, Output &output)
    : m_arguments(arguments)
    , m_output(output)
    , m_signals(new StopSignals(this))
    , m_keychain(std::make_unique<credentials::KeychainStore>())
    , m_accountKeys(std::make_unique<AccountKeys>(*m_keychain))
    , m_feed(std::make_unique<EventFeed>())
{
    connect(m_signals, &StopSignals::stopRequested, this, [this] { end(ExitCode::Done); });
    connect(m_feed.get(), &EventFeed::arrived, this, &ListenJob::printArrived);
    connect(m_feed.get(), &EventFeed::failed, this,
            [this](const Error &error) { (void)m_output.fail(error); });
    connect(m_feed.get(), &EventFeed::recovered, this,
            [this] { m_output.note(u"Events are kept again."_s); });
}

ListenJob::~ListenJob() = default;

void ListenJob::start()
{
    if (const Result<void> found = findAccount(); !found)
        Q_EMIT finished(m_output.fail(found.error()));
}

Result<void> ListenJob::findAccount()
{
    Result<ListenOptions> options = listenOptions(m_arguments);
    if (!options)
        return options.error();
    m_options = std::move(*options);
    Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory)
        return directory.error();
    if (!directory->tightened().isEmpty())
        m_output.note(text::rightsTightened(directory->tightened()));
    m_directory = std::move(*directory);
    const QString name = m_arguments.has("account"_L1) ? m_arguments.value("account"_L1)
                                                       : QString(settings::reservedAccountName);
    m_accountKeys->find(*m_directory, name, m_options.keys.empty(),
                        [this](const Result<ReceivingAccount> &account) {
                            if (account)
                                listen(*account);
                            else
                                Q_EMIT finished(m_output.fail(account.error()));
                        });
    return {};
}

void ListenJob::listen(const ReceivingAccount &account)
{
    if (m_ended)
        return; // while the keychain was asked
    if (const Result<void> listening = listenFor(account); !listening)
        Q_EMIT finished(m_output.fail(listening.error()));
}

Result<void> ListenJob::listenFor(const ReceivingAccount &account)
{
    if (account.isLive() && m_options.answer.kind == receiver::AnswerRule::Kind::PassOn)
        return usageError(u"What comes for a LIVE account is not passed on."_s);
    LocalReceiver::Setup setup;
    setup.schemes = knownSchemes(m_directory->path());
    Result<std::optional<std::string>> scheme = schemeFromOption(m_arguments, setup.schemes);
    if (!scheme)
        return scheme.error();
    setup.endpoint.scheme = std::move(*scheme);
    setup.endpoint.account = account.id.toStdString();
    setup.endpoint.keys = m_options.keys.empty() ? account.keys : m_options.keys;
    setup.endpoint.answer = m_options.answer;
    setup.endpoint.keepsDecrypted = !account.isLive();
    setup.config = m_options.config;
    setup.usesTls = m_options.usesTls;
    setup.observer = m_feed->observer();
    receiver::Endpoint explained = setup.endpoint;
    auto started = LocalReceiver::start(*m_directory, std::move(setup));
    if (!started)
        return started.error();
    m_receiver = std::move(*started);
    if (m_options.explains) {
        m_causes = std::make_unique<CauseSearch>(m_receiver->store(), m_receiver->schemes(),
                                                 std::move(explained));
        // Later: what is found may end the search.
        connect(m_causes.get(), &CauseSearch::found, this, &ListenJob::onFound,
                Qt::QueuedConnection);
    }
    connect(m_receiver.get(), &LocalReceiver::unreachable, this,
            [this](const Error &error) { (void)m_output.fail(error); });
    auto *pipe = new ClosedPipeWatch(this);
    connect(pipe, &ClosedPipeWatch::closed, this, [this] { end(ExitCode::CouldNot); });
    if (m_options.timeoutSeconds) {
        QTimer::singleShot(std::chrono::seconds{*m_options.timeoutSeconds}, this,
                           [this] { end(m_options.count ? ExitCode::No : ExitCode::Done); });
    }

    const LocalReceiver::Address &address = m_receiver->address();
    if (!address.keptAs.isEmpty())
        m_output.note(text::fileKeptAside(u"events.sqlite"_s, address.keptAs));
    m_output.line(readyLine(address));
    m_output.note(u"Receiving on %1. Ctrl+C stops it."_s.arg(address.url));
    return {};
}

void ListenJob::printArrived()
{
    for (store::EventSummary &event : m_feed->take())
        hold(std::move(event));
    printKnown();
}

void ListenJob::hold(store::EventSummary &&event)
{
    const bool isAsked = m_options.explains && receiver::isToDiagnose(event.verdict);
    const bool isWaiting = isAsked && m_causes && m_causes->ask(event.id);
    if (isAsked && !isWaiting)
        ++m_unexplained;
    m_held.push_back({std::move(event), !isWaiting});
}

void ListenJob::onFound(qint64 id, const QString &cause)
{
    for (Held &held : m_held) {
        if (held.event.id != id || held.isKnown)
            continue;
        held.event.cause = cause.toStdString();
        held.isKnown = true;
        break;
    }
    printKnown();
}

/// Lines keep their order: one that is known waits for the one before it.
void ListenJob::printKnown()
{
    while (!m_held.empty() && m_held.front().isKnown && !isEnough()) {
        print(m_held.front().event);
        m_held.pop_front();
        if (!m_output.isComplete()) {
            end(ExitCode::CouldNot);
            return;
        }
    }
    if (isEnough())
        end(ExitCode::Done);
}

void ListenJob::print(const store::EventSummary &event)
{
    if (m_output.isJson())
        m_output.line(store::eventJson(event, m_options.explains));
    else
        m_output.line(eventLine(event));
    ++m_printed;
}

void ListenJob::end(ExitCode code)
{
    if (m_ended)
        return;
    m_ended = true;
    m_causes.reset();
    m_receiver.reset(); // commits what is under way
    for (Held &held : m_held) {
        m_unexplained += held.isKnown ? 0 : 1;
        held.isKnown = true;
    }
    printArrived();
    if (m_unexplained > 0 && !isEnough())
        m_output.note(
            u"%1 deliveries were not explained: there was no time for it."_s.arg(m_unexplained));
    const bool isCounted = m_options.count && m_printed >= *m_options.count;
    Q_EMIT finished(code == ExitCode::No && isCounted ? ExitCode::Done : code);
}

} // namespace hookbench::cli
