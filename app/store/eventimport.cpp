// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/eventimport.h"

#include "app/base/base64.h"
#include "app/base/jsondepth.h"
#include "app/base/verdict.h"
#include "app/store/database.h"
#include "app/store/eventcommitter.h"
#include "app/store/eventschema.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <new>
#include <optional>
#include <stdexcept>
#include <utility>

namespace hookbench::store
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr std::size_t maxTextBytes = 64 * 1024;
constexpr std::size_t maxHeaders = 200;
constexpr int largestStatus = 999;
constexpr std::size_t maxImportLine = std::size_t{160} * 1024 * 1024;
constexpr std::size_t maxImportDepth = 64;

/// Says what is wrong with one line or entry; caught in readImport().
class Refusal : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

const Json &member(const Json &object, const char *name)
{
    if (!object.is_object() || !object.contains(name))
        throw Refusal(std::string(name) + " is missing");
    return object.at(name);
}

std::string text(const Json &value, const char *name)
{
    if (!value.is_string())
        throw Refusal(std::string(name) + " is no text");
    std::string content = value.get<std::string>();
    if (content.size() > maxTextBytes || content.find('\0') != std::string::npos)
        throw Refusal(std::string(name) + " is longer than 64 KiB or holds a NUL");
    return content;
}

std::string textOrNull(const Json &object, const char *name)
{
    const Json &value = member(object, name);
    return value.is_null() ? std::string() : text(value, name);
}

std::optional<std::int64_t> numberOrNull(const Json &object, const char *name, std::int64_t least)
{
    const Json &value = member(object, name);
    if (value.is_null())
        return {};
    if (!value.is_number_integer() || value.get<std::int64_t>() < least)
        throw Refusal(std::string(name) + " is no whole number that makes sense there");
    return value.get<std::int64_t>();
}

UtcTime time(const Json &value, const char *name)
{
    const std::optional<UtcTime> moment = parseUtc(text(value, name));
    if (!moment)
        throw Refusal(std::string(name) + " is no time");
    return *moment;
}

bool isToken(std::string_view word)
{
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
        return c > 0x20 && c < 0x7f &&
               std::string_view("\"(),/:;<=>?@[\\]{}").find(c) == std::string_view::npos;
    });
}

void addHeader(EventRecord &event, std::string name, std::string value)
{
    if (!isToken(name))
        throw Refusal("the name of a header is none");
    if (value.find_first_of("\r\n") != std::string::npos)
        throw Refusal("the value of a header goes over a line's end");
    if (event.headers.size() == maxHeaders)
        throw Refusal("there are more than 200 headers");
    event.headers.push_back({std::move(name), std::move(value)});
}

/// The header block that such a request has, so that it is searched and exported like any other.
void finish(EventRecord &event)
{
    EventSummary &summary = event.summary;
    if (!isToken(summary.method))
        throw Refusal("method is no method");
    if (event.target.empty() || event.target.find_first_of(" \r\n\t") != std::string::npos)
        throw Refusal("target is none");
    event.rawHeader = summary.method + " " + event.target + " HTTP/1." +
                      std::to_string(event.versionMinor) + "\r\n";
    for (const Header &header : event.headers)
        event.rawHeader += header.name + ": " + header.value + "\r\n";
    event.rawHeader += "\r\n";
    summary.size = static_cast<std::int64_t>(event.body.size());
    summary.source = EventSource::Import;
    event.answer.status = summary.answered;
}

int versionMinor(const std::string &version)
{
    if (version == "1.0" || version == "HTTP/1.0")
        return 0;
    return 1;
}

std::string bytes(const Json &value, const char *name)
{
    if (!value.is_string())
        throw Refusal(std::string(name) + " is no text");
    std::optional<std::string> decoded = decodeBase64(value.get_ref<const std::string &>());
    if (!decoded)
        throw Refusal(std::string(name) + " is no base64");
    return std::move(*decoded);
}

void readVerdict(EventSummary &summary, const Json &value)
{
    const std::optional<Verdict> verdict = verdictFromName(text(value, "verdict"));
    if (!verdict)
        throw Refusal("verdict is none");
    summary.verdict = *verdict;
}

std::optional<int> status(std::optional<std::int64_t> number)
{
    if (number && (*number < 100 || *number > largestStatus))
        throw Refusal("the status of the answer is none");
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

EventRecord ofLine(const Json &json)
{
    EventRecord event;
    EventSummary &summary = event.summary;
    summary.receivedAt = time(member(json, "receivedAt"), "receivedAt");
    summary.method = text(member(json, "method"), "method");
    summary.path = text(member(json, "path"), "path");
    readVerdict(summary, member(json, "verdict"));
    summary.scheme = textOrNull(json, "scheme");
    const std::string secret = textOrNull(json, "secret");
    if (secret == "current" || secret == "previous")
        summary.secret = secret == "current" ? SecretRole::Current : SecretRole::Previous;
    else if (!secret.empty())
        throw Refusal("secret is neither current nor previous");
    summary.eventType = textOrNull(json, "eventType");
    summary.eventId = textOrNull(json, "eventId");
    summary.deliveryId = textOrNull(json, "deliveryId");
    summary.attempt = numberOrNull(json, "attempt", 0);
    summary.answered = status(numberOrNull(json, "answered", 0));
    if (json.contains("cause")) // of a case file
        summary.cause = textOrNull(json, "cause");
    event.target = text(member(json, "target"), "target");
    event.versionMinor = versionMinor(text(member(json, "httpVersion"), "httpVersion"));
    const Json &headers = member(json, "headers");
    if (!headers.is_array())
        throw Refusal("headers is no list");
    for (const Json &header : headers) {
        if (!header.is_array() || header.size() != 2)
            throw Refusal("a header is no pair of name and value");
        addHeader(event, text(header[0], "a header's name"), text(header[1], "a header's value"));
    }
    event.body = bytes(member(json, "bodyBase64"), "bodyBase64");
    const std::optional<std::int64_t> size = numberOrNull(json, "size", 0);
    if (!size || *size != static_cast<std::int64_t>(event.body.size()))
        throw Refusal("size is not the number of bytes in bodyBase64");
    finish(event);
    return event;
}

EventRecord ofEntry(const Json &entry)
{
    EventRecord event;
    EventSummary &summary = event.summary;
    summary.receivedAt = time(member(entry, "startedDateTime"), "startedDateTime");
    const Json &request = member(entry, "request");
    summary.method = text(member(request, "method"), "request.method");
    std::string url = text(member(request, "url"), "request.url");
    const std::size_t scheme = url.find("://");
    event.overTls = url.starts_with("https://");
    if (scheme != std::string::npos) {
        const std::size_t slash = url.find_first_of("/?#", scheme + 3);
        url = slash == std::string::npos ? "/" : url.substr(slash);
        if (!url.starts_with('/'))
            url.insert(0, "/");
    }
    event.target = url.substr(0, url.find('#'));
    summary.path = event.target.substr(0, event.target.find('?'));
    event.versionMinor = versionMinor(text(member(request, "httpVersion"), "request.httpVersion"));
    const Json &headers = member(request, "headers");
    if (!headers.is_array())
        throw Refusal("request.headers is no list");
    for (const Json &header : headers) {
        std::string name = text(member(header, "name"), "a header's name");
        if (!name.starts_with(':')) // HTTP/2's own, as browsers write them
            addHeader(event, std::move(name), text(member(header, "value"), "a header's value"));
    }
    if (request.contains("postData")) {
        const Json &data = request.at("postData");
        if (data.is_object() && data.contains("_bodyBase64"))
            event.body = bytes(data.at("_bodyBase64"), "_bodyBase64");
        else if (const Json &content = member(data, "text"); content.is_string())
            event.body = content.get<std::string>();
        else
            throw Refusal("request.postData.text is no text");
    }
    const Json &size = member(request, "bodySize");
    if (!size.is_number_integer() ||
        (size.get<std::int64_t>() != -1 &&
         size.get<std::int64_t>() != static_cast<std::int64_t>(event.body.size())))
        throw Refusal("request.bodySize is not the number of bytes of the body");
    if (entry.contains("_verdict"))
        readVerdict(summary, entry.at("_verdict"));
    const std::optional<std::int64_t> answered =
        numberOrNull(member(entry, "response"), "status", 0);
    summary.answered = status(answered == 0 ? std::nullopt : answered);
    finish(event);
    return event;
}

template <typename Read>
void add(std::vector<EventRecord> &events, const Json &json, const std::string &place, Read &&read)
{
    try {
        events.push_back(read(json));
    } catch (const Refusal &refusal) {
        throw Refusal(place + ": " + refusal.what() + ".");
    }
}

std::vector<EventRecord> ofHar(const Json &har)
{
    const Json &log = member(har, "log");
    if (text(member(log, "version"), "log.version") != "1.2")
        throw Refusal("log.version: only HAR 1.2 is read.");
    const Json &entries = member(log, "entries");
    if (!entries.is_array())
        throw Refusal("log.entries is no list.");
    std::vector<EventRecord> events;
    for (std::size_t i = entries.size(); i > 0; --i) // newest first in our own files
        add(events, entries[i - 1], "Entry " + std::to_string(i), ofEntry);
    std::stable_sort(events.begin(), events.end(), [](const auto &a, const auto &b) {
        return a.summary.receivedAt < b.summary.receivedAt;
    });
    return events;
}

std::vector<EventRecord> ofLines(std::string_view file)
{
    std::vector<EventRecord> events;
    for (int number = 1; !file.empty(); ++number) {
        const std::string_view line = file.substr(0, file.find('\n'));
        file.remove_prefix(std::min(line.size() + 1, file.size()));
        if (line.find_first_not_of(" \t\r") == line.npos)
            continue;
        const std::string place = "Line " + std::to_string(number);
        if (line.size() > maxImportLine || isJsonDeeperThan(line, maxImportDepth))
            throw Refusal(place + ": it is longer, or nested deeper, than an event can be.");
        const Json json = Json::parse(line.begin(), line.end(), nullptr, false);
        if (json.is_discarded())
            throw Refusal(place + ": this is no JSON.");
        add(events, json, place, ofLine);
    }
    std::reverse(events.begin(), events.end()); // newest first in the file
    return events;
}

/// What read() gives, or what it throws, as it leaves this file.
template <typename Read>
Result<std::vector<EventRecord>> reading(const std::string &account, Read &&read)
{
    try {
        std::vector<EventRecord> events = read();
        for (EventRecord &event : events)
            event.summary.account = account;
        return events;
    } catch (const Refusal &refusal) {
        return Error{ErrorKind::FileMalformed, refusal.what()};
    } catch (const Json::exception &failure) {
        return Error{ErrorKind::FileMalformed, failure.what()};
    } catch (const std::bad_alloc &) {
        return Error{ErrorKind::FileMalformed, "It is larger than the memory."};
    }
}

} // namespace

Result<std::vector<EventRecord>> readImport(std::string_view file, const std::string &account)
{
    return reading(account, [file] {
        if (isJsonDeeperThan(file, maxImportDepth))
            return ofLines(file); // which says where
        const Json whole = Json::parse(file.begin(), file.end(), nullptr, false);
        return whole.is_object() && whole.contains("log") ? ofHar(whole) : ofLines(file);
    });
}

Result<std::vector<EventRecord>> readImportLines(std::string_view lines,
                                                 const std::string &account)
{
    return reading(account, [lines] { return ofLines(lines); });
}

Result<void> importEvents(const std::filesystem::path &directory, std::vector<EventRecord> events,
                          RandomSource &random, const ObjectRules &objects)
{
    Result<Database> database = Database::open(eventFile(directory), eventMigrations());
    if (!database)
        return database.error();
    EventCommitter committer(std::move(*database), random, objects);
    if (Result<void> done = committer.prepare(); !done)
        return done;
    committer.catchUp();
    std::optional<Error> failure;
    std::vector<StoreJob> jobs;
    jobs.reserve(events.size());
    for (EventRecord &event : events) {
        jobs.push_back(
            AppendJob{std::move(event), [&](const Result<EventStore::Committed> &committed) {
                          if (!committed && !failure)
                              failure = committed.error();
                      }});
    }
    committer.commitWhole(jobs);
    return failure ? Result<void>(*failure) : Result<void>();
}

Result<void> importStream(const std::filesystem::path &directory, const ImportFill &fill,
                          RandomSource &random, const ObjectRules &objects)
{
    Result<Database> database = Database::open(eventFile(directory), eventMigrations());
    if (!database)
        return database.error();
    EventCommitter committer(std::move(*database), random, objects);
    if (Result<void> done = committer.prepare(); !done)
        return done;
    committer.catchUp();
    return committer.appendAll(fill);
}

} // namespace hookbench::store
