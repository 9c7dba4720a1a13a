// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intenttext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>

namespace hookbench::models
{

namespace
{

struct IntentWords
{
    const char *name;
    const char *title;
    const char *sentence;
};

const std::array<IntentWords, 13> intentWords{{
    {"exact", QT_TRANSLATE_NOOP("IntentText", "Exact bytes, signature as it is"),
     QT_TRANSLATE_NOOP("IntentText",
                       "Goes out with its own headers and signature; nothing is added.")},
    {"resigned", QT_TRANSLATE_NOOP("IntentText", "Signed now"),
     QT_TRANSLATE_NOOP("IntentText", "Right in every way: signed at the moment of sending.")},
    {"wrong-secret", QT_TRANSLATE_NOOP("IntentText", "Wrong secret"),
     QT_TRANSLATE_NOOP("IntentText", "Signed with a secret that nobody has.")},
    {"no-signature", QT_TRANSLATE_NOOP("IntentText", "No signature"),
     QT_TRANSLATE_NOOP("IntentText", "Everything but the signature.")},
    {"stale", QT_TRANSLATE_NOOP("IntentText", "Too old"),
     QT_TRANSLATE_NOOP("IntentText", "Signed with a time before the scheme's tolerance.")},
    {"future", QT_TRANSLATE_NOOP("IntentText", "From the future"),
     QT_TRANSLATE_NOOP("IntentText", "Signed with a time after the scheme's tolerance.")},
    {"flipped-body", QT_TRANSLATE_NOOP("IntentText", "Flipped bit in the body"),
     QT_TRANSLATE_NOOP("IntentText", "One bit of the body is changed after it was signed.")},
    {"flipped-signature", QT_TRANSLATE_NOOP("IntentText", "Changed signature"),
     QT_TRANSLATE_NOOP("IntentText", "One character of the signature is changed.")},
    {"cut-body", QT_TRANSLATE_NOOP("IntentText", "Cut body"),
     QT_TRANSLATE_NOOP("IntentText", "The second half of the body is missing.")},
    {"wrong-content-type", QT_TRANSLATE_NOOP("IntentText", "Wrong content type"),
     QT_TRANSLATE_NOOP("IntentText", "Right but for its content type, which is text/plain.")},
    {"bad-tag", QT_TRANSLATE_NOOP("IntentText", "Bad encryption tag"),
     QT_TRANSLATE_NOOP("IntentText", "The tag of the encrypted payload is changed, then signed.")},
    {"wrong-key", QT_TRANSLATE_NOOP("IntentText", "Wrong encryption key"),
     QT_TRANSLATE_NOOP("IntentText", "Encrypted with a key that nobody has, then signed.")},
    {"duplicate-id", QT_TRANSLATE_NOOP("IntentText", "Duplicate id"),
     QT_TRANSLATE_NOOP("IntentText",
                       "Right, with the id of an event that was sent before: it is accepted, and "
                       "has its effect once only.")},
}};

const IntentWords *wordsOf(const QString &name)
{
    const auto found =
        std::find_if(intentWords.begin(), intentWords.end(),
                     [&](const IntentWords &words) { return name == QLatin1String(words.name); });
    return found == intentWords.end() ? nullptr : &*found;
}

} // namespace

QString intentTitle(const QString &name)
{
    const IntentWords *words = wordsOf(name);
    return words ? QCoreApplication::translate("IntentText", words->title) : name;
}

QString intentSentence(const QString &name)
{
    const IntentWords *words = wordsOf(name);
    return words ? QCoreApplication::translate("IntentText", words->sentence) : QString();
}

} // namespace hookbench::models
