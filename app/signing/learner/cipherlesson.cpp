// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/learner/cipherlesson.h"

#include "app/signing/objectreader.h"

#include <algorithm>
#include <array>

namespace hookbench::signing::learner
{

namespace
{

using Member = ObjectReader::Member;

constexpr std::size_t maxTriedBodies = 16;

/// A marker that is true, or ciphertext beside an IV, in the words of the ciphers that are known
/// and those that senders use.
bool looksEncrypted(const SchemeSet &known, std::string_view body, ObjectReader &reader)
{
    for (const PayloadCipher &cipher : known.ciphers()) {
        std::array marker{Member{cipher.markerField}};
        if (reader.read(body, marker) && marker.front().kind == Member::Kind::True)
            return true;
    }
    const std::size_t size = body.size();
    std::array members{Member{"iv", 64},           Member{"nonce", 64},
                       Member{"ciphertext", size}, Member{"encryptedData", size},
                       Member{"encrypted_data", size}, Member{"cipherText", size},
                       Member{"data", size},       Member{"payload", size}};
    if (!reader.read(body, members))
        return false;
    const auto isText = [](const Member &member) { return member.kind == Member::Kind::Text; };
    const auto ivs = std::span(members).first(2);
    const auto texts = std::span(members).subspan(2);
    return std::any_of(ivs.begin(), ivs.end(), isText) &&
           std::any_of(texts.begin(), texts.end(), isText);
}

bool opens(const PayloadCipher &cipher, std::span<const Secret> secrets, std::string_view body,
           ObjectReader &reader)
{
    return std::any_of(secrets.begin(), secrets.end(), [&](const Secret &secret) {
        const Result<std::string> plain =
            secret.isEmpty() ? Result<std::string>(Error{ErrorKind::InvalidArgument})
                             : decryptPayload(cipher, secret, body);
        return plain && (cipher.mode == PayloadCipher::Mode::Gcm || reader.read(*plain, {}));
    });
}

} // namespace

CipherLesson learnCipher(const SchemeSet &known, std::span<const Secret> secrets,
                         std::vector<std::string_view> bodies, const std::function<bool()> &isOver)
{
    CipherLesson lesson;
    ObjectReader reader;
    std::erase_if(bodies, [&](std::string_view body) {
        return isOver() || !looksEncrypted(known, body, reader);
    });
    lesson.encrypted = bodies.size();
    // The same bytes again are the same delivery again, and prove nothing more.
    std::sort(bodies.begin(), bodies.end(), [](std::string_view a, std::string_view b) {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    });
    bodies.erase(std::unique(bodies.begin(), bodies.end()), bodies.end());
    bodies.resize(std::min(bodies.size(), maxTriedBodies));
    for (const PayloadCipher &cipher : known.ciphers()) {
        std::size_t opened = 0;
        for (const std::string_view body : bodies) {
            if (isOver())
                break;
            opened += opens(cipher, secrets, body, reader) ? 1 : 0;
        }
        if (opened <= lesson.decrypted)
            continue;
        lesson.decrypted = opened;
        lesson.cipher = cipher.name;
    }
    if (lesson.decrypted > 1)
        lesson.outcome = CipherOutcome::Learned;
    else if (lesson.decrypted == 1)
        lesson.outcome = CipherOutcome::OnlyOne;
    else if (isOver())
        lesson.outcome = CipherOutcome::Incomplete;
    else if (!bodies.empty())
        lesson.outcome = CipherOutcome::Unknown;
    return lesson;
}

} // namespace hookbench::signing::learner
