// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/retentionjob.h"

#include "app/base/random.h"
#include "app/casefile/objecterasure.h"
#include "app/cli/counting.h"
#include "app/cli/datadirectory.h"
#include "app/cli/eventsource.h"
#include "app/cli/optionreader.h"
#include "app/cli/output.h"
#include "app/settings/accountstore.h"
#include "app/settings/retentionrule.h"
#include "app/store/eventschema.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

using Json = nlohmann::ordered_json;

/// LIVE wins where there is doubt.
Result<bool> isLiveAccount(const settings::DataDirectory &directory, const QString &name)
{
    SystemRandom random;
    settings::AccountStore accounts(directory.accountsFile(), random);
    if (const auto loaded = accounts.load(); !loaded)
        return loaded.error();
    const std::optional<settings::Account> account = accounts.findByName(name);
    return account && account->environment == settings::Environment::Live;
}

template <typename T>
Json numberOrNone(const std::optional<T> &value)
{
    return value ? Json(*value) : Json(nullptr);
}

} // namespace

Command retentionCommand()
{
    return {
        .name = u"retention"_s,
        .summary = u"what the rules take away, and with --apply takes it away"_s,
        .description =
            u"Shows how many events of an account go by its rules (Settings, Receiver), oldest "
            "first; pinned ones stay. --max-count, --max-days and --max-mib try other rules. With "
            "--apply they go, and the file is compacted.\n"
            "--object takes everything about one business object instead, pinned events too, for "
            "a privacy request: deleted bytes are overwritten, the text index is made anew, the "
            "log is emptied, and the event files are then searched for the id. Exit code 1 when "
            "it still stands somewhere, for example in events about other objects. An id of less "
            "than 8 bytes is looked for where it stands for itself, with no letter, digit, - or _ "
            "beside it."_s,
        .examples = {u"retention"_s, u"retention --apply --json"_s,
                     u"retention --object cus_01HZX3 --apply"_s},
        .operands = {},
        .options =
            withCommonOptions({{"apply"_L1, {}, "do it; without it nothing is changed"_L1},
                               {"max-count"_L1, "N"_L1, "keep at most so many events"_L1},
                               {"max-days"_L1, "N"_L1, "keep none that is older"_L1},
                               {"max-mib"_L1, "N"_L1, "keep at most so many MiB"_L1},
                               {"object"_L1, "ID"_L1, "everything about this object instead"_L1},
                               {"live"_L1, "NAME"_L1, "needed to apply it to this LIVE account"_L1},
                               {"account"_L1, "NAME"_L1, "whose events (default: sandbox)"_L1}}),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<RetentionJob>(arguments, output);
        },
    };
}

void RetentionJob::start()
{
    const Result<ExitCode> code = run();
    Q_EMIT finished(code ? *code : m_output.fail(code.error()));
}

Result<ExitCode> RetentionJob::run()
{
    const Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory)
        return directory.error();
    const Result<std::string> account = eventAccount(m_arguments, *directory);
    if (!account)
        return account.error();
    const QString name = m_arguments.value("account"_L1);
    const Result<bool> isLive = isLiveAccount(*directory, name);
    if (!isLive)
        return isLive.error();
    if (*isLive && m_arguments.has("apply"_L1) && m_arguments.value("live"_L1) != name)
        return usageError(
            u"%1 is a LIVE account: --live %1 confirms that its events may go."_s.arg(name));
    std::error_code failure;
    const bool isObject = m_arguments.has("object"_L1);
    if (!std::filesystem::exists(store::eventFile(directory->path()), failure)) {
        if (isObject)
            return Error{ErrorKind::NotFound, "nothing was ever received here"};
        m_output.line(m_output.isJson()
                          ? u"{\"events\":0,\"bytes\":0,\"pinned\":0,\"applied\":false}"_s
                          : u"Nothing was ever received here."_s);
        return ExitCode::Done;
    }
    if (isObject)
        return eraseObject(*directory, *account);
    Result<store::EventRemoval> removal = store::EventRemoval::open(directory->path());
    if (!removal)
        return removal.error();
    return applyRules(*directory, *account, *removal);
}

Result<ExitCode> RetentionJob::applyRules(const settings::DataDirectory &directory,
                                          const std::string &account, store::EventRemoval &removal)
{
    constexpr int most = std::numeric_limits<int>::max();
    OptionReader options(m_arguments);
    std::optional<std::int64_t> maxCount;
    std::optional<std::int64_t> maxDays;
    std::optional<std::int64_t> maxMib;
    options.number("max-count"_L1, 1, most, maxCount);
    options.number("max-days"_L1, 1, 36'500, maxDays);
    options.number("max-mib"_L1, 1, most, maxMib);
    if (options.error())
        return *options.error();
    const Result<bool> isLive = isLiveAccount(directory, m_arguments.value("account"_L1));
    if (!isLive)
        return isLive.error();
    const Result<settings::RetentionRule> chosen =
        settings::retentionRuleOf(directory.path() / "receiver.json", account, *isLive);
    if (!chosen)
        return chosen.error();
    store::Retention rule{chosen->maxCount, chosen->maxAge, chosen->maxBytes};
    if (maxCount || maxDays || maxMib) {
        rule = {};
        rule.maxCount = maxCount;
        if (maxDays)
            rule.maxAge = std::chrono::hours(24 * *maxDays);
        if (maxMib)
            rule.maxBytes = *maxMib * 1024 * 1024;
    }
    const UtcTime now = SystemClock().now();
    const Result<store::EventRemoval::Effect> effect = removal.preview(account, rule, now);
    if (!effect)
        return effect.error();
    const bool isApplied = m_arguments.has("apply"_L1);
    std::int64_t events = effect->events;
    if (isApplied) {
        const Result<std::int64_t> removed = removal.apply(account, rule, now);
        if (!removed)
            return removed.error();
        events = *removed;
        if (const Result<void> cleaned = removal.clean(); !cleaned)
            m_output.note(u"The file could not be compacted while another program uses it."_s);
    }
    if (m_output.isJson()) {
        m_output.line(
            Json{{"events", events},
                 {"bytes", effect->bytes},
                 {"pinned", effect->pinned},
                 {"listed", effect->listed},
                 {"applied", isApplied},
                 {"rule",
                  {{"maxCount", numberOrNone(rule.maxCount)},
                   {"maxAgeHours", rule.maxAge ? Json(rule.maxAge->count()) : Json(nullptr)},
                   {"maxBytes", numberOrNone(rule.maxBytes)}}}}
                .dump());
        return ExitCode::Done;
    }
    m_output.line((isApplied ? u"%1 of %2 bytes went; %3 pinned ones stay."_s
                             : u"%1 of %2 bytes would go; %3 pinned ones stay. --apply does it."_s)
                      .arg(countedText(events, "event"))
                      .arg(effect->bytes)
                      .arg(effect->pinned));
    if (effect->listed > 0) {
        m_output.line((isApplied ? u"%1 of the platform's lists went."_s
                                 : u"%1 of the platform's lists would go."_s)
                          .arg(countedText(effect->listed, "event")));
    }
    return ExitCode::Done;
}

Result<ExitCode> RetentionJob::eraseObject(const settings::DataDirectory &directory,
                                           const std::string &account)
{
    const std::string object = m_arguments.value("object"_L1).toStdString();
    for (const QLatin1String rule : {"max-count"_L1, "max-days"_L1, "max-mib"_L1}) {
        if (m_arguments.has(rule))
            return usageError(u"--object and --%1 exclude each other."_s.arg(rule));
    }
    using casefile::ObjectErasure;
    if (const Result<void> checked = ObjectErasure::check(object); !checked)
        return usageError(QString::fromStdString(checked.error().detail));
    if (!m_arguments.has("apply"_L1)) {
        const Result<std::vector<store::EventId>> ids =
            ObjectErasure::find(directory.path(), account, object);
        if (!ids)
            return ids.error();
        if (m_output.isJson())
            m_output.line(Json{{"events", ids->size()}, {"applied", false}}.dump());
        else
            m_output.line(u"%1 would go, with what was sent of them. --apply does it."_s.arg(
                countedText(ids->size(), "event")));
        return ExitCode::Done;
    }
    const Result<ObjectErasure::Proof> proof =
        ObjectErasure::run(directory.path(), account, object);
    if (!proof)
        return proof.error();
    if (m_output.isJson()) {
        m_output.line(
            Json{{"events", proof->events}, {"applied", true}, {"hits", proof->hits.size()}}
                .dump());
    } else {
        m_output.line(u"%1 went."_s.arg(countedText(proof->events, "event")));
        m_output.line(
            proof->hits.empty()
                ? u"The id stands nowhere in the event files any more."_s
                : (proof->isShortId
                       ? u"The id stands in %1 for itself; it is so short that it may be "
                         "another number or word: find the events that name it with events "
                         "--filter."_s
                       : u"The id still stands in %1: find the events that name it "
                         "with events --filter."_s)
                      .arg(countedText(proof->hits.size(), "place")));
    }
    return proof->hits.empty() ? ExitCode::Done : ExitCode::No;
}

} // namespace hookbench::cli
