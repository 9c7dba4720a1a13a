// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/explanation.h"

#include "app/cli/output.h"
#include "app/signing/doctor/doctor.h"
#include "app/text/causetext.h"

namespace hookbench::cli
{

namespace doctor = signing::doctor;

Explanation explain(const signing::SchemeSet &schemes, const std::optional<std::string> &only,
                    const std::vector<signing::SigningKey> &keys, const signing::Delivery &delivery,
                    const signing::Verification &found)
{
    std::vector<doctor::KnownSecret> secrets;
    for (const signing::SigningKey &key : keys) {
        secrets.push_back({key.secret, key.role == SecretRole::Current
                                           ? doctor::KnownSecret::Use::Current
                                           : doctor::KnownSecret::Use::Previous});
    }
    const doctor::Diagnosis diagnosis = doctor::diagnose(schemes, only, {secrets, delivery, found});
    if (!diagnosis.finding)
        return {};
    const doctor::Finding &finding = *diagnosis.finding;
    const text::CauseFacts facts{.code = finding.code,
                                 .detail = printable(QString::fromStdString(finding.detail)),
                                 .owner = QString::fromStdString(finding.owner),
                                 .skewSeconds = finding.skewMilliseconds.value_or(0) / 1000,
                                 .second = finding.second};
    Explanation explanation{finding.code, std::string(certaintyName(finding.certainty)),
                            text::causeSentence(facts),
                            text::causeFix(finding.code, Origin::HandlerLog)};
    for (const doctor::Skipped &skipped : diagnosis.skipped)
        explanation.skipped += text::skippedText(skipped.attempt, skipped.reason);
    // What is not proven may be among what was not tried; JSON has no other place for it.
    if (finding.certainty == Certainty::Indication) {
        for (const QString &skipped : explanation.skipped)
            explanation.sentence += QLatin1Char(' ') + skipped;
    }
    return explanation;
}

} // namespace hookbench::cli
