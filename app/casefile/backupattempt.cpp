// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/backupattempt.h"

#include "app/base/base64.h"
#include "app/casefile/backupline.h"
#include "app/store/eventexport.h"

#include <cmath>

namespace hookbench::casefile
{

using store::Attempt;

namespace
{

constexpr double longestStep = 86'400'000; ///< milliseconds: a day

double millisecondsPart(const BackupJson &object, const char *name)
{
    const BackupJson &value = part(object, name);
    if (value.is_null())
        return -1;
    const double milliseconds = value.is_number() ? value.get<double>() : -1;
    if (!(milliseconds >= 0 && milliseconds <= longestStep))
        throw LineRefusal(std::string(name) + " of an attempt is no time that makes sense");
    return milliseconds;
}

BackupJson millisecondsJson(double milliseconds)
{
    return std::isfinite(milliseconds) && milliseconds >= 0 ? BackupJson(milliseconds)
                                                            : BackupJson(nullptr);
}

Attempt attemptOfJson(const BackupJson &json)
{
    if (!json.is_object())
        throw LineRefusal("an attempt is no object");
    Attempt attempt;
    attempt.eventId = textPart(json, "eventId");
    attempt.target = bytesPart(json, "target");
    attempt.intent = textPart(json, "intent");
    attempt.startedAt = timePart(json, "at");
    if (const auto status = numberPart(json, "status", 100, 999))
        attempt.status = static_cast<int>(*status);
    attempt.error = textPart(json, "error");
    attempt.proxy = textPart(json, "proxy");
    attempt.dnsMs = millisecondsPart(json, "dns");
    attempt.connectMs = millisecondsPart(json, "connect");
    attempt.tlsMs = millisecondsPart(json, "tls");
    attempt.firstByteMs = millisecondsPart(json, "firstByte");
    attempt.totalMs = millisecondsPart(json, "total");
    attempt.isToBeAccepted = flagPart(json, "toBeAccepted");
    attempt.hasPassed = flagPart(json, "passed");
    attempt.isAnswerCut = flagPart(json, "cut");
    attempt.answerHeaders = headersPart(json, "headers");
    attempt.answerBody = bytesPart(json, "body");
    if (attempt.answerBody.size() > store::maxKeptAnswerBytes)
        throw LineRefusal("the answer of an attempt is longer than 64 KiB");
    if (json.contains("run")) { // earlier backups had none
        attempt.run = numberPart(json, "run", 1, anyNumber);
        attempt.position = numberPart(json, "position", 0, anyNumber).value_or(0);
    }
    return attempt;
}

} // namespace

BackupJson attemptsJson(std::span<const Attempt> attempts)
{
    BackupJson list = BackupJson::array();
    for (const Attempt &attempt : attempts) {
        BackupJson one(
            {{"at", microsOf(attempt.startedAt)},
             {"eventId", attempt.eventId},
             {"target", toBase64(attempt.target)},
             {"intent", attempt.intent},
             {"status", attempt.status ? BackupJson(*attempt.status) : BackupJson(nullptr)},
             {"error", attempt.error},
             {"proxy", attempt.proxy},
             {"dns", millisecondsJson(attempt.dnsMs)},
             {"connect", millisecondsJson(attempt.connectMs)},
             {"tls", millisecondsJson(attempt.tlsMs)},
             {"firstByte", millisecondsJson(attempt.firstByteMs)},
             {"total", millisecondsJson(attempt.totalMs)},
             {"toBeAccepted", attempt.isToBeAccepted},
             {"passed", attempt.hasPassed},
             {"cut", attempt.isAnswerCut},
             {"headers", packedHeaders(store::withoutCredentials(attempt.answerHeaders))},
             {"body", toBase64(attempt.answerBody)}});
        if (attempt.run)
            one.update({{"run", *attempt.run}, {"position", attempt.position}});
        list.push_back(std::move(one));
    }
    return list;
}

std::vector<Attempt> attemptsOfJson(const BackupJson &list)
{
    if (!list.is_array() || list.size() > static_cast<std::size_t>(maxBackupAttempts))
        throw LineRefusal("attempts is no list of at most 200");
    std::vector<Attempt> attempts;
    for (const BackupJson &json : list)
        attempts.push_back(attemptOfJson(json));
    return attempts;
}

} // namespace hookbench::casefile
