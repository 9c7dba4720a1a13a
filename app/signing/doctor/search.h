// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/doctor/budget.h"
#include "app/signing/doctor/claims.h"
#include "app/signing/doctor/messagechanges.h"
#include "app/signing/schemereading.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::signing::doctor
{

/// A body as it may have been signed.
struct BodyVariant
{
    std::string_view code;
    std::string_view detail;
    std::string bytes;
    std::size_t change = 0;
    std::optional<std::size_t> opener{}; ///< index of the secret that decrypted it
};

/// A key with its MAC, which is keyed when it is first asked for.
struct KeyTrial
{
    std::string_view code;
    std::string detail;
    Secret key;
    std::optional<std::size_t> index;
    std::optional<Mac> mac{};
};

/// The search under one scheme. What it is made of must outlive it; one thread.
class Search
{
public:
    Search(const Scheme &scheme, const std::vector<KnownSecret> &secrets, const Delivery &delivery,
           const std::vector<BodyVariant> &bodies, Budget &budget);

    const Scheme &scheme() const { return m_scheme; }

    /// Nothing changed but the time, or the secret is the one that is called previous: the code is
    /// empty then.
    std::optional<Finding> unchanged();
    std::optional<Finding> single();
    std::optional<Finding> pair(bool canChangeTwice);
    /// Whether the signature of `judged`, or that of this scheme's own header, is one of this
    /// scheme.
    std::optional<Finding> instead(const Search &judged);
    /// The same where the body or the secret is another one too.
    std::optional<Finding> insteadOfPair(const Search &judged);

private:
    void collectKeys();
    KeyTrial *current();
    Digest macOf(KeyTrial &key, std::string_view body, const MessageVariant &message,
                 std::string_view id);
    bool fits(KeyTrial &key, std::string_view body, const MessageVariant &message,
              std::size_t wrongs);
    bool fitsInstead(const Search &judged, KeyTrial &key, std::string_view body);
    std::optional<Finding> secondBody(const BodyVariant &first, KeyTrial &key);
    Finding bodyFinding(const BodyVariant &body, const KeyTrial &key) const;
    Finding claimFinding(const KeyTrial &key) const;

    const Scheme &m_scheme;
    const std::vector<KnownSecret> &m_secrets;
    const Delivery &m_delivery;
    const std::vector<BodyVariant> &m_bodies;
    Budget &m_budget;
    SchemeReading m_reading;
    std::vector<Claim> m_claims;
    std::string_view m_id;
    MessageVariant m_own;
    std::vector<MessageVariant> m_messages;
    std::vector<KeyTrial> m_keys{};
    const Claim *m_matched = nullptr;
};

} // namespace hookbench::signing::doctor
