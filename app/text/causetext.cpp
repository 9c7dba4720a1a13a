// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/causetext.h"

#include "app/text/formats.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>

namespace hookbench::text
{

namespace
{

/// The translation context of this file.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Cause)
};

struct Entry
{
    std::string_view code;
    const char *sentence;
    const char *fix; ///< null: that of a changed body
};

constexpr auto entries = std::to_array<Entry>({
    {"body-newline-removed",
     QT_TRANSLATE_NOOP("Cause", "The final line end of the body was removed after it was signed."),
     nullptr},
    {"body-newline-added",
     QT_TRANSLATE_NOOP("Cause", "A line end was added to the body after it was signed."), nullptr},
    {"body-crlf",
     QT_TRANSLATE_NOOP("Cause", "The line ends of the body were changed after it was signed."),
     nullptr},
    {"body-bom",
     QT_TRANSLATE_NOOP(
         "Cause", "A byte order mark was added to the body, or taken away, after it was signed."),
     nullptr},
    {"body-whitespace",
     QT_TRANSLATE_NOOP("Cause", "White space around the body was changed after it was signed."),
     nullptr},
    {"body-json-reserialized",
     QT_TRANSLATE_NOOP("Cause", "The JSON was read and written anew after it was signed."),
     nullptr},
    {"body-escaping",
     QT_TRANSLATE_NOOP(
         "Cause", "Characters of the body are written in another way than when it was signed."),
     nullptr},
    {"body-charset",
     QT_TRANSLATE_NOOP("Cause",
                       "The body was converted into another character set after it was signed."),
     nullptr},
    {"body-compressed",
     QT_TRANSLATE_NOOP("Cause", "The body was compressed or unpacked after it was signed."),
     nullptr},
    {"body-truncated", QT_TRANSLATE_NOOP("Cause", "The body seems to be cut off."), nullptr},
    {"body-plaintext-signed",
     QT_TRANSLATE_NOOP("Cause",
                       "The plain payload was signed, not the encrypted bytes that were sent."),
     QT_TRANSLATE_NOOP("Cause", "Let the sender sign the bytes that it sends.")},
    {"secret-other-webhook",
     QT_TRANSLATE_NOOP("Cause", "It was signed with the secret of another webhook."),
     QT_TRANSLATE_NOOP("Cause", "Use the secret of the webhook that this delivery belongs to.")},
    {"secret-previous", QT_TRANSLATE_NOOP("Cause", "It was signed with an earlier secret."),
     QT_TRANSLATE_NOOP("Cause", "Finish the rotation: let the sender use the current secret, or "
                                "accept both for a while.")},
    {"secret-api-key",
     QT_TRANSLATE_NOOP("Cause", "It was signed with an API key instead of the signing secret."),
     QT_TRANSLATE_NOOP("Cause", "Let the sender use the webhook's signing secret.")},
    {"secret-whitespace", QT_TRANSLATE_NOOP("Cause", "One side has white space around the secret."),
     QT_TRANSLATE_NOOP("Cause", "Take spaces and line ends off the secret where it is stored.")},
    {"secret-quotes", QT_TRANSLATE_NOOP("Cause", "One side has quotation marks around the secret."),
     QT_TRANSLATE_NOOP("Cause", "Take the quotation marks off the secret where it is stored.")},
    {"secret-prefix",
     QT_TRANSLATE_NOOP("Cause", "The prefix of the secret was used on one side only."),
     QT_TRANSLATE_NOOP(
         "Cause",
         "Use the secret with its prefix or without it on both sides, as the scheme says.")},
    {"secret-encoding",
     QT_TRANSLATE_NOOP("Cause",
                       "One side decodes the secret, the other takes it as it is written."),
     QT_TRANSLATE_NOOP("Cause",
                       "Decode the secret, or do not, on both sides alike, as the scheme says.")},
    {"message-timestamp-missing",
     QT_TRANSLATE_NOOP("Cause", "The body was signed without its timestamp."),
     QT_TRANSLATE_NOOP("Cause", "Sign the timestamp with the body, as the scheme says.")},
    {"message-join",
     QT_TRANSLATE_NOOP("Cause",
                       "The parts of the signed message were put together in another way."),
     QT_TRANSLATE_NOOP("Cause", "Put the parts together exactly as the scheme says.")},
    {"message-unit",
     QT_TRANSLATE_NOOP("Cause", "The timestamp is in another unit than the scheme says."),
     QT_TRANSLATE_NOOP("Cause", "Use the unit of the scheme: seconds or milliseconds.")},
    {"message-url",
     QT_TRANSLATE_NOOP("Cause", "Another URL was signed than the one that was called."),
     QT_TRANSLATE_NOOP("Cause",
                       "Give the URL exactly as the sender knows it, with scheme and query.")},
    {"header-other", QT_TRANSLATE_NOOP("Cause", "The signature stands in another header."),
     QT_TRANSLATE_NOOP("Cause", "Read the signature from the header that carries it, or let the "
                                "sender use the one of the scheme.")},
    {"signature-case",
     QT_TRANSLATE_NOOP("Cause",
                       "The signature is right, but its hex digits are in the other case."),
     QT_TRANSLATE_NOOP("Cause", "Write hex digits in lower case, or compare the decoded bytes.")},
    {"signature-encoding",
     QT_TRANSLATE_NOOP("Cause", "The signature is right, but written in another encoding."),
     QT_TRANSLATE_NOOP("Cause", "Encode the signature as the scheme says.")},
    {"signature-prefix",
     QT_TRANSLATE_NOOP("Cause",
                       "The signature is right, but its prefix is not the one of the scheme."),
     QT_TRANSLATE_NOOP("Cause",
                       "Write the prefix in front of the signature exactly as the scheme says.")},
    {"time-stale",
     QT_TRANSLATE_NOOP("Cause",
                       "The signature is right, but too old: it was signed %1 before it came."),
     QT_TRANSLATE_NOOP("Cause", "Send it again with a new signature; if every delivery is late, "
                                "set the clocks or look for what holds deliveries back.")},
    {"time-future",
     QT_TRANSLATE_NOOP("Cause", "The signature is right, but the sender's clock is %1 ahead."),
     QT_TRANSLATE_NOOP("Cause", "Set the clocks of both machines.")},
    {"scheme-other",
     QT_TRANSLATE_NOOP("Cause", "It is signed in another way than this endpoint expects."),
     QT_TRANSLATE_NOOP("Cause", "Choose the scheme that the sender uses.")},
    {"unknown",
     QT_TRANSLATE_NOOP("Cause", "None of the known secrets and changes explains this signature."),
     QT_TRANSLATE_NOOP("Cause", "Check that the secret is the one that the sender uses, and that "
                                "nothing on the way changes the body.")},
});

const Entry &entryOf(std::string_view code)
{
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [code](const Entry &entry) { return entry.code == code; });
    return found == entries.end() ? entries.back() : *found;
}

} // namespace

QString causeSentence(const CauseFacts &facts)
{
    QString sentence = Words::tr(entryOf(facts.code).sentence);
    if (sentence.contains(QLatin1String("%1")))
        sentence = sentence.arg(duration(std::chrono::seconds(std::abs(facts.skewSeconds))));
    if (!facts.owner.isEmpty() && facts.code.starts_with("secret-"))
        sentence +=
            QLatin1Char(' ') + Words::tr("The secret that fits belongs to %1.").arg(facts.owner);
    if (!facts.detail.isEmpty() && facts.code == "body-json-reserialized")
        sentence +=
            QLatin1Char(' ') + Words::tr("It was signed in this style: %1.").arg(facts.detail);
    if (!facts.detail.isEmpty() && facts.code == "scheme-other")
        sentence += QLatin1Char(' ') + Words::tr("It fits the scheme %1.").arg(facts.detail);
    if (!facts.detail.isEmpty() && facts.code == "header-other")
        sentence += QLatin1Char(' ') + Words::tr("It is %1.").arg(facts.detail);
    return sentence;
}

QString causeFix(std::string_view code, Origin origin)
{
    const Entry &entry = entryOf(code);
    if (entry.fix)
        return Words::tr(entry.fix);
    return origin == Origin::Receiver
               ? Words::tr("These are the bytes as they came: look at the sender and at what lies "
                           "between, such as a proxy.")
               : Words::tr("Verify the raw body before anything reads it: express.raw({type: "
                           "'*/*'}) in Express, request.get_data() in Flask, await request.body() "
                           "in FastAPI, file_get_contents('php://input') in PHP.");
}

} // namespace hookbench::text
