// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verificationtext.h"

#include "app/cli/output.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

using nlohmann::ordered_json;
using signing::Rung;
using signing::Step;
using signing::Verification;

namespace
{

constexpr Rung rungs[] = {Rung::Header, Rung::Format, Rung::Time, Rung::Match, Rung::Decrypt};

ordered_json orNull(std::string_view text)
{
    return text.empty() ? ordered_json() : ordered_json(text);
}

QString shown(std::string_view text)
{
    return printable(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
}

QString line(const QString &name, const QString &text)
{
    return u"\n  "_s + name.leftJustified(9) + text;
}

} // namespace

std::string verificationJson(const Verification &verification,
                             const std::optional<Explanation> &explanation)
{
    ordered_json steps = ordered_json::array();
    for (const Rung rung : rungs) {
        const Step &step = verification.step(rung);
        steps.push_back({{"step", signing::rungName(rung)},
                         {"ok", step.ok ? ordered_json(*step.ok) : ordered_json()},
                         {"value", orNull(step.value)}});
    }
    ordered_json object{{"verdict", verdictName(verification.verdict)},
                        {"scheme", orNull(verification.scheme)},
                        {"secret", verification.secret
                                       ? ordered_json(secretRoleName(*verification.secret))
                                       : ordered_json()},
                        {"eventType", orNull(verification.eventType)},
                        {"eventId", orNull(verification.eventId)},
                        {"steps", steps}};
    if (explanation) {
        object["cause"] = orNull(explanation->cause);
        object["sentence"] = orNull(explanation->sentence.toStdString());
        object["fix"] = orNull(explanation->fix.toStdString());
        object["certainty"] = orNull(explanation->certainty);
    }
    return object.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

QString verificationText(const Verification &verification,
                         const std::optional<Explanation> &explanation)
{
    QString text = shown(verdictName(verification.verdict));
    if (!verification.scheme.empty())
        text += u" ("_s + shown(verification.scheme) + u')';
    for (const Rung rung : rungs) {
        const Step &step = verification.step(rung);
        const QString mark = !step.ok ? u"-"_s : *step.ok ? u"ok"_s : u"no"_s;
        text += line(shown(signing::rungName(rung)),
                     (mark.leftJustified(4) + shown(step.value)).trimmed());
    }
    if (!verification.eventType.empty())
        text += line(u"type"_s, shown(verification.eventType));
    if (!verification.eventId.empty())
        text += line(u"id"_s, shown(verification.eventId));
    if (explanation && !explanation->cause.empty()) {
        text += line(u"cause"_s,
                     shown(explanation->cause) + u" ("_s + shown(explanation->certainty) + u')');
        text += line(u"why"_s, explanation->sentence);
        text += line(u"fix"_s, explanation->fix);
    }
    return text;
}

} // namespace hookbench::cli
