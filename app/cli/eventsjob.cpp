// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/eventsjob.h"

#include "app/base/random.h"
#include "app/casefile/exportredaction.h"
#include "app/cli/casesource.h"
#include "app/cli/counting.h"
#include "app/cli/datadirectory.h"
#include "app/cli/eventsource.h"
#include "app/cli/output.h"
#include "app/cli/searchedsecrets.h"
#include "app/store/eventexport.h"
#include "app/store/eventjson.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

using Format = EventsOptions::Format;

namespace
{

constexpr int pageSize = 500;

QString textLine(const store::EventSummary &event)
{
    const auto text = [](std::string_view bytes) {
        return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    };
    QString line = u"%1  %2  %3"_s.arg(event.id, 8)
                       .arg(text(formatUtc(event.receivedAt)),
                            text(verdictName(event.verdict)).leftJustified(19));
    line += u"  %1 %2"_s.arg(text(event.method), text(event.path));
    if (!event.eventType.empty())
        line += u"  "_s + text(event.eventType);
    if (!event.eventId.empty())
        line += u"  "_s + text(event.eventId);
    line += u"  %1 B"_s.arg(event.size);
    if (event.answered)
        line += u"  answered %1"_s.arg(*event.answered);
    if (event.duplicateOf)
        line += u"  duplicate of %1"_s.arg(*event.duplicateOf);
    if (!event.cause.empty())
        line += u"  "_s + text(event.cause);
    return printable(line);
}

} // namespace

EventsJob::EventsJob(const Arguments &arguments, Output &output)
    : m_arguments(arguments)
    , m_output(output)
{
}

EventsJob::~EventsJob() = default;

void EventsJob::start()
{
    if (const Result<void> ready = prepare(); !ready)
        Q_EMIT finished(m_output.fail(ready.error()));
    else if (m_searched)
        gatherSecrets();
    else
        printAll();
}

/// What can be refused before anything is printed.
Result<void> EventsJob::prepare()
{
    Result<EventsOptions> options = eventsOptions(m_arguments);
    if (!options)
        return options.error();
    m_options = std::move(*options);
    if (m_arguments.has("case"_L1)) {
        Result<std::unique_ptr<CaseSource>> source = CaseSource::open(m_arguments.value("case"_L1));
        if (!source)
            return source.error();
        m_case = std::move(*source);
        m_reader = &m_case->reader();
        m_query = {{}, m_options.filter, false};
        return {};
    }
    const Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory)
        return directory.error();
    const Result<std::string> account = eventAccount(m_arguments, *directory);
    if (!account)
        return account.error();
    m_query = {*account, m_options.filter, false};
    const Result<settings::Environment> environment = eventEnvironment(m_arguments, *directory);
    const bool isExport = m_arguments.has("format"_L1) || m_options.isFull;
    if (environment && *environment == settings::Environment::Live && !m_options.isRedacted &&
        isExport) {
        m_output.warn("live-unredacted"_L1,
                      u"These are LIVE events as they came, without what a sender signs in with: "
                      "names, addresses, card numbers, tokens and signatures stay in. --redact "
                      "replaces them."_s);
    }
    Result<std::unique_ptr<store::EventReader>> opened = openEventReader(*directory);
    if (!opened)
        return opened.error();
    m_store = std::move(*opened);
    m_reader = m_store.get();
    if (!m_options.isRedacted)
        return {};
    m_searched = std::make_unique<SearchedSecrets>();
    return m_searched->prepare(m_arguments, *directory);
}

void EventsJob::gatherSecrets()
{
    m_searched->collect([this](std::vector<Secret> secrets, const std::optional<QString> &unread) {
        if (unread)
            m_output.warn("secrets-unread"_L1,
                          u"Not every secret of your accounts could be read, and those are not "
                          "looked for: %1"_s.arg(*unread));
        std::set<std::string> allowed;
        for (const QString &name : m_arguments.values("allow"_L1))
            allowed.insert(name.toStdString());
        SystemRandom random;
        m_redaction = std::make_unique<casefile::ExportRedaction>(random, std::move(secrets),
                                                                  std::move(allowed));
        printAll();
    });
}

void EventsJob::printAll()
{
    const Result<void> done = run();
    if (m_hidden > 0)
        m_output.note(u"Redacted, because a sender signs in with it: %1."_s.arg(
            countedText(m_hidden, "header")));
    if (m_redaction) {
        const casefile::ExportRedaction::Counts counts = m_redaction->counts();
        m_output.note(u"Replaced: %1; not sure of %2 of them."_s
                          .arg(countedText(counts.replaced, "different text"))
                          .arg(counts.unsure));
    }
    Q_EMIT finished(done ? ExitCode::Done : m_output.fail(done.error()));
}

Result<void> EventsJob::run()
{
    if (!m_options.isCount) {
        printHead();
        const Result<void> done = m_reader ? print() : Result<void>();
        if (done)
            printTail();
        return done;
    }
    const Result<std::int64_t> count = m_reader ? m_reader->count(m_query) : std::int64_t{0};
    if (!count)
        return count.error();
    m_output.line(nlohmann::ordered_json{{"count", *count}}.dump());
    return {};
}

Result<void> EventsJob::print()
{
    std::optional<store::EventId> before;
    int left = m_options.limit.value_or(std::numeric_limits<int>::max());
    while (left > 0) {
        const Result<std::vector<store::EventSummary>> page =
            m_reader->page(m_query, before, std::min(left, pageSize));
        if (!page)
            return page.error();
        if (page->empty())
            return {};
        for (const store::EventSummary &summary : *page) {
            if (Result<void> done = printOne(summary); !done)
                return done;
            if (!m_output.isComplete())
                return Error{ErrorKind::FileUnreadable, "the output cannot be written"};
        }
        before = page->back().id;
        left -= static_cast<int>(page->size());
    }
    return {};
}

/// What a line of the list says may be private as well: it is redacted out of the whole event.
bool EventsJob::needsRecord() const
{
    const bool isList = m_options.format == Format::Text || m_options.format == Format::Csv ||
                        (m_options.format == Format::Json && !m_options.isFull);
    return m_redaction || !isList;
}

Result<void> EventsJob::printOne(const store::EventSummary &summary)
{
    if (!needsRecord()) {
        printPiece(text(summary));
        return {};
    }
    const Result<std::optional<store::EventRecord>> event = m_reader->event(summary.id);
    if (!event)
        return event.error();
    if (!event->has_value()) // retention took it away meanwhile
        return {};
    (void)store::withoutCredentials((*event)->headers, &m_hidden);
    if (!m_redaction) {
        printPiece(text(**event));
        return {};
    }
    const Result<std::string> written = m_redaction->written(
        **event, [this](const store::EventRecord &redacted) { return text(redacted); });
    if (!written)
        return written.error();
    printPiece(*written);
    return {};
}

std::string EventsJob::text(const store::EventSummary &event) const
{
    switch (m_options.format) {
    case Format::Text:
        return textLine(event).toStdString() + "\n";
    case Format::Csv:
        return store::eventCsvLine(event);
    default:
        return store::eventJson(event) + "\n";
    }
}

std::string EventsJob::text(const store::EventRecord &event) const
{
    switch (m_options.format) {
    case Format::Har:
        return store::harEntry(event) + "\n";
    case Format::Curl:
        return store::eventAsCurl(event) + "\n";
    case Format::Raw:
        return store::eventAsHttp(event);
    default:
        return m_options.isFull ? store::fullEventJson(event) + "\n" : text(event.summary);
    }
}

void EventsJob::printPiece(const std::string &text)
{
    const bool isFirst = m_printed++ == 0;
    if (!isFirst && m_options.format == Format::Har)
        m_output.write("," + text);
    // An empty line between two requests: who reads them one after the other skips it
    // (RFC 9112, 2.2).
    else if (!isFirst && m_options.format == Format::Raw)
        m_output.write("\r\n" + text);
    else
        m_output.write(text);
}

void EventsJob::printHead()
{
    if (m_options.format == Format::Csv)
        m_output.write(store::eventCsvHeading());
    if (m_options.format == Format::Har)
        m_output.line(store::harHead(QCoreApplication::applicationVersion().toStdString()));
}

void EventsJob::printTail()
{
    if (m_options.format == Format::Har)
        m_output.line(store::harTail());
}

} // namespace hookbench::cli
