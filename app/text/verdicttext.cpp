// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/verdicttext.h"

#include <QCoreApplication>

namespace hookbench::text
{

namespace
{

/// The translation context of this file.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Verdicts)
};

} // namespace

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Verified:
        return Words::tr("Verified");
    case Verdict::VerifiedOldSecret:
        return Words::tr("Old secret");
    case Verdict::Failed:
        return Words::tr("Failed");
    case Verdict::Unsigned:
        return Words::tr("Unsigned");
    case Verdict::UnknownScheme:
        return Words::tr("Unknown scheme");
    case Verdict::Unchecked:
        return Words::tr("Not checked");
    case Verdict::Undecryptable:
        return Words::tr("Cannot decrypt");
    }
    return {};
}

QString verdictSentence(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Verified:
        return Words::tr("The signature fits these bytes and the secret.");
    case Verdict::VerifiedOldSecret:
        return Words::tr(
            "The signature fits these bytes and a previous secret: the sender does not "
            "use the current one yet.");
    case Verdict::Failed:
        return Words::tr("There is a signature, and it does not hold.");
    case Verdict::Unsigned:
        return Words::tr("No header looks like a signature: anybody could have sent this.");
    case Verdict::UnknownScheme:
        return Words::tr("A header looks like a signature, but no known scheme reads it.");
    case Verdict::Unchecked:
        return Words::tr("No secret is set for this endpoint, so nothing was checked.");
    case Verdict::Undecryptable:
        return Words::tr("The signature fits, but the payload could not be decrypted.");
    }
    return {};
}

} // namespace hookbench::text
