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
     QT_TRANSLATE_NOOP("Cause", "Write hex digits in the case that the scheme says, or compare "
                                "the decoded bytes.")},
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
    {"time-replayed",
     QT_TRANSLATE_NOOP("Cause",
                       "The signature is right, but old: the same delivery came before, and its "
                       "old bytes were sent again."),
     QT_TRANSLATE_NOOP("Cause", "Refuse it. Where it was meant, send it again with a new "
                                "signature; otherwise look for who replays deliveries.")},
    {"scheme-other",
     QT_TRANSLATE_NOOP("Cause", "It is signed in another way than this endpoint expects."),
     QT_TRANSLATE_NOOP("Cause", "Choose the scheme that the sender uses.")},
    {"unknown",
     QT_TRANSLATE_NOOP("Cause", "None of the known secrets and changes explains this signature."),
     QT_TRANSLATE_NOOP("Cause", "Check that the secret is the one that the sender uses, and that "
                                "nothing on the way changes the body.")},
    {"decrypt-key-length",
     QT_TRANSLATE_NOOP("Cause", "The payload was encrypted with a shorter key."),
     QT_TRANSLATE_NOOP("Cause", "Use a key of 256 bits on both sides.")},
    {"decrypt-key-encoding",
     QT_TRANSLATE_NOOP("Cause",
                       "The key was made from the decoded secret, or from a part of its text."),
     QT_TRANSLATE_NOOP("Cause",
                       "Derive the key from all characters of the secret, as they are written.")},
    {"decrypt-key-previous",
     QT_TRANSLATE_NOOP("Cause", "The payload was encrypted with the key of an earlier secret."),
     QT_TRANSLATE_NOOP("Cause", "Finish the rotation: let the sender encrypt with the key of the "
                                "current secret, and name that key.")},
    {"decrypt-key-other",
     QT_TRANSLATE_NOOP("Cause",
                       "The payload was encrypted with the key of another webhook or account."),
     QT_TRANSLATE_NOOP("Cause",
                       "Let the sender encrypt with the key of the webhook that it delivers to.")},
    {"decrypt-key-id",
     QT_TRANSLATE_NOOP("Cause", "The key fits, but the payload names another one."),
     QT_TRANSLATE_NOOP("Cause", "Let the sender write the id of the key that it used.")},
    {"decrypt-kdf", QT_TRANSLATE_NOOP("Cause", "The key was derived in another way."),
     QT_TRANSLATE_NOOP(
         "Cause",
         "Derive the key as the cipher's file says: with the same function, salt and info.")},
    {"decrypt-iv-place",
     QT_TRANSLATE_NOOP("Cause",
                       "The IV stands in front of or behind the ciphertext, not in its own field."),
     QT_TRANSLATE_NOOP("Cause",
                       "Put the IV into its own field, or take it from where the sender puts it.")},
    {"decrypt-iv-length", QT_TRANSLATE_NOOP("Cause", "The IV has another length."),
     QT_TRANSLATE_NOOP("Cause", "Use an IV of 12 bytes with GCM and of 16 bytes with CBC.")},
    {"decrypt-tag-place",
     QT_TRANSLATE_NOOP(
         "Cause", "The tag stands in front of or behind the ciphertext, not in its own field."),
     QT_TRANSLATE_NOOP("Cause", "Put the tag into its own field, or cut it off the ciphertext "
                                "before decrypting: many libraries append it.")},
    {"decrypt-tag-length", QT_TRANSLATE_NOOP("Cause", "The tag is shorter."),
     QT_TRANSLATE_NOOP("Cause", "Use tags of 16 bytes.")},
    {"decrypt-mode",
     QT_TRANSLATE_NOOP("Cause", "The payload was encrypted in another mode of AES."),
     QT_TRANSLATE_NOOP("Cause", "Use the same mode on both sides.")},
    {"decrypt-aad",
     QT_TRANSLATE_NOOP("Cause", "The sender gave additional data that is authenticated as well."),
     QT_TRANSLATE_NOOP("Cause",
                       "Give the same additional data when decrypting, or none when encrypting.")},
    {"decrypt-encoding", QT_TRANSLATE_NOOP("Cause", "The bytes are written in another encoding."),
     QT_TRANSLATE_NOOP("Cause", "Write IV, tag and ciphertext in padded base64.")},
    {"decrypt-padding", QT_TRANSLATE_NOOP("Cause", "The padding is another one."),
     QT_TRANSLATE_NOOP("Cause",
                       "Use the padding of PKCS #7 with CBC, and none with the other modes.")},
    {"decrypt-tag",
     QT_TRANSLATE_NOOP("Cause", "Key and IV fit, but the tag does not: additional data that is not "
                                "known here, or a damaged tag."),
     QT_TRANSLATE_NOOP("Cause", "Compare the additional data of both sides, and look whether tag "
                                "and ciphertext belong together.")},
    {"decrypt-algorithm",
     QT_TRANSLATE_NOOP("Cause", "The payload decrypts, but it names another algorithm."),
     QT_TRANSLATE_NOOP("Cause", "Let the sender write the name that the cipher's file says.")},
    {"decrypt-sign-order",
     QT_TRANSLATE_NOOP("Cause", "The sender signed the plain payload and encrypted it afterwards; "
                                "here it is expected to encrypt first and to sign what it sends."),
     QT_TRANSLATE_NOOP("Cause", "Let the sender encrypt first, and then sign the bytes that go "
                                "out.")},
    {"decrypt-signed-part",
     QT_TRANSLATE_NOOP("Cause",
                       "Only the ciphertext was signed, not the whole body with the JSON around "
                       "it."),
     QT_TRANSLATE_NOOP("Cause", "Let the sender sign the whole body as it is sent.")},
    {"decrypt-unknown",
     QT_TRANSLATE_NOOP("Cause", "None of the known keys and ways explains this ciphertext."),
     QT_TRANSLATE_NOOP("Cause",
                       "Check the key on both sides, and whether the ciphertext came whole.")},
});

/// Whether the detail says what fits.
bool isDetailed(std::string_view code)
{
    constexpr std::string_view detailed[] = {"message-join", "message-url", "message-unit",
                                             "decrypt-mode", "decrypt-aad", "decrypt-encoding",
                                             "decrypt-signed-part"};
    return std::find(std::begin(detailed), std::end(detailed), code) != std::end(detailed);
}

const Entry &unknownEntry()
{
    return *std::find_if(entries.begin(), entries.end(),
                         [](const Entry &entry) { return entry.code == "unknown"; });
}

const Entry &entryOf(std::string_view code)
{
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [code](const Entry &entry) { return entry.code == code; });
    return found == entries.end() ? unknownEntry() : *found;
}

} // namespace

QString causeSentence(const CauseFacts &facts)
{
    QString sentence = Words::tr(entryOf(facts.code).sentence);
    const auto add = [&sentence](const QString &more) { sentence += QLatin1Char(' ') + more; };
    if (sentence.contains(QLatin1String("%1")))
        sentence = sentence.arg(duration(std::chrono::seconds(std::abs(facts.skewSeconds))));
    const bool isOfSecret = facts.code.starts_with("secret-") ||
                            facts.code == "decrypt-key-other" ||
                            facts.code == "decrypt-key-previous";
    if (!facts.owner.isEmpty() && isOfSecret)
        add(Words::tr("The secret that fits belongs to %1.").arg(facts.owner));
    if (!facts.detail.isEmpty()) {
        if (facts.code == "body-json-reserialized")
            add(Words::tr("It was signed in this style: %1.").arg(facts.detail));
        else if (facts.code == "scheme-other")
            add(Words::tr("It fits the scheme %1.").arg(facts.detail));
        else if (facts.code == "header-other")
            add(Words::tr("It is %1.").arg(facts.detail));
        else if (isDetailed(facts.code))
            add(Words::tr("It fits with: %1.").arg(facts.detail));
    }
    if (facts.repeatSeconds) {
        add(Words::tr("The first time was %1 before.")
                .arg(duration(std::chrono::seconds(std::abs(*facts.repeatSeconds)))));
    }
    if (!facts.second.empty() && facts.second != facts.code)
        add(Words::tr("And besides: %1").arg(causeSentence({.code = facts.second})));
    return sentence;
}

QString certaintyText(std::string_view code, Certainty certainty)
{
    if (certainty == Certainty::Indication)
        return Words::tr("Only an indication: nothing proves it.");
    const bool isOfSignature = code == "decrypt-sign-order" || code == "decrypt-signed-part";
    return code.starts_with("decrypt-") && !isOfSignature ? Words::tr("The tag fits: this is proven.")
                                        : Words::tr("The signature fits: this is proven.");
}

QString skippedText(std::string_view attempt, SkipReason reason)
{
    switch (reason) {
    case SkipReason::BodyTooLarge:
        if (attempt == "decrypt")
            return Words::tr("The payload is too large to be searched, so ways to decrypt it were "
                             "not tried.");
        return attempt == "body-truncated"
                   ? Words::tr("The body is too large to look whether its JSON ends.")
                   : Words::tr("The body is larger than 1 MiB, so changes of it were not tried.");
    case SkipReason::JsonTooDeep:
        return Words::tr("The JSON is nested too deep, so other ways to write it were not tried.");
    case SkipReason::TimeOver:
        return Words::tr("The time for the search was over, so the rest was not tried.");
    case SkipReason::Stopped:
        return Words::tr("The search was stopped, so the rest was not tried.");
    }
    return {};
}

QString causeFix(std::string_view code, Origin origin)
{
    const Entry &entry = entryOf(code);
    if (code == "time-stale" && origin == Origin::HandlerLog)
        return Words::tr(entry.fix) + QLatin1Char(' ') +
               Words::tr("If it is only checked late here, say when it came: --now.");
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
