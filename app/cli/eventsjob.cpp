// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/eventsjob.h"

#include "app/cli/casesource.h"
#include "app/cli/datadirectory.h"
#include "app/cli/eventsource.h"
#include "app/cli/output.h"
#include "app/store/eventexport.h"
#include "app/store/eventjson.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

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
    const Result<void> done = run();
    if (m_redacted > 0) {
        m_output.note(
            u"Redacted, because a sender signs in with it: %1 header(s)."_s.arg(m_redacted));
    }
    Q_EMIT finished(done ? ExitCode::Done : m_output.fail(done.error()));
}

Result<void> EventsJob::run()
{
    Result<EventsOptions> options = eventsOptions(m_arguments);
    if (!options)
        return options.error();
    m_options = std::move(*options);
    if (m_arguments.has("case"_L1)) {
        const Result<std::unique_ptr<CaseSource>> source =
            CaseSource::open(m_arguments.value("case"_L1));
        if (!source)
            return source.error();
        return read(&(*source)->reader(), {{}, m_options.filter, false});
    }
    const Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory)
        return directory.error();
    const Result<std::string> account = eventAccount(m_arguments, *directory);
    if (!account)
        return account.error();
    const Result<std::unique_ptr<store::EventReader>> opened = openEventReader(*directory);
    if (!opened)
        return opened.error();
    return read(opened->get(), {*account, m_options.filter, false});
}

/// `reader` is null where nothing was ever kept.
Result<void> EventsJob::read(store::EventReader *reader, const store::EventQuery &query)
{
    if (!m_options.isCount) {
        printHead();
        const Result<void> done = reader ? print(*reader, query) : Result<void>();
        if (done)
            printTail();
        return done;
    }
    const Result<std::int64_t> count = reader ? reader->count(query) : std::int64_t{0};
    if (!count)
        return count.error();
    m_output.line(nlohmann::ordered_json{{"count", *count}}.dump());
    return {};
}

Result<void> EventsJob::print(store::EventReader &reader, const store::EventQuery &query)
{
    std::optional<store::EventId> before;
    int left = m_options.limit.value_or(std::numeric_limits<int>::max());
    while (left > 0) {
        const Result<std::vector<store::EventSummary>> page =
            reader.page(query, before, std::min(left, pageSize));
        if (!page)
            return page.error();
        if (page->empty())
            return {};
        for (const store::EventSummary &summary : *page) {
            if (Result<void> done = printOne(reader, summary); !done)
                return done;
            if (!m_output.isComplete())
                return Error{ErrorKind::FileUnreadable, "the output cannot be written"};
        }
        before = page->back().id;
        left -= static_cast<int>(page->size());
    }
    return {};
}

Result<void> EventsJob::printOne(store::EventReader &reader, const store::EventSummary &summary)
{
    switch (m_options.format) {
    case Format::Text:
        m_output.line(textLine(summary));
        return {};
    case Format::Csv:
        m_output.write(store::eventCsvLine(summary));
        return {};
    case Format::Json:
        if (!m_options.isFull) {
            m_output.line(store::eventJson(summary));
            return {};
        }
        break;
    case Format::Har:
    case Format::Curl:
    case Format::Raw:
        break;
    }
    const Result<std::optional<store::EventRecord>> event = reader.event(summary.id);
    if (!event)
        return event.error();
    if (event->has_value()) // or retention took it away meanwhile
        printEvent(**event);
    return {};
}

void EventsJob::printEvent(const store::EventRecord &event)
{
    (void)store::withoutCredentials(event.headers, &m_redacted);
    const bool isFirst = m_printed++ == 0;
    switch (m_options.format) {
    case Format::Har:
        m_output.line((isFirst ? "" : ",") + store::harEntry(event));
        break;
    case Format::Curl:
        m_output.line(store::eventAsCurl(event));
        break;
    case Format::Raw:
        // An empty line between two requests: who reads them one after the other skips it
        // (RFC 9112, 2.2).
        m_output.write((isFirst ? "" : "\r\n") + store::eventAsHttp(event));
        break;
    default:
        m_output.line(store::fullEventJson(event));
        break;
    }
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
