// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/verdicttext.h"

#include <QCoreApplication>

namespace hookbench::text
{

namespace
{

/// The translation context of this file.
struct VerdictWords
{
    Q_DECLARE_TR_FUNCTIONS(Verdicts)
};

} // namespace

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Verified:
        return VerdictWords::tr("Verified");
    case Verdict::VerifiedOldSecret:
        return VerdictWords::tr("Old secret");
    case Verdict::Failed:
        return VerdictWords::tr("Failed");
    case Verdict::Unsigned:
        return VerdictWords::tr("Unsigned");
    case Verdict::UnknownScheme:
        return VerdictWords::tr("Unknown scheme");
    case Verdict::Unchecked:
        return VerdictWords::tr("Not checked");
    case Verdict::Undecryptable:
        return VerdictWords::tr("Cannot decrypt");
    }
    return {};
}

QString verdictSentence(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Verified:
        return VerdictWords::tr("The signature fits these bytes and the secret.");
    case Verdict::VerifiedOldSecret:
        return VerdictWords::tr(
            "The signature fits these bytes and a previous secret: the sender does not "
            "use the current one yet.");
    case Verdict::Failed:
        return VerdictWords::tr("There is a signature, and it does not hold.");
    case Verdict::Unsigned:
        return VerdictWords::tr("No header looks like a signature: anybody could have sent this.");
    case Verdict::UnknownScheme:
        return VerdictWords::tr("A header looks like a signature, but no known scheme reads it.");
    case Verdict::Unchecked:
        return VerdictWords::tr("No secret is set for this endpoint, so nothing was checked.");
    case Verdict::Undecryptable:
        return VerdictWords::tr("The signature fits, but the payload could not be decrypted.");
    }
    return {};
}

QString checkedLaterSentence()
{
    return VerdictWords::tr("It was checked later: no secret was at hand when it came.");
}

} // namespace hookbench::text
