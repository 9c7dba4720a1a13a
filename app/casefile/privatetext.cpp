// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/privatetext.h"

#include "app/casefile/checksums.h"

#include <algorithm>
#include <array>
#include <string>

namespace hookbench::casefile
{

namespace
{

constexpr std::size_t maxMailPart = 64;
constexpr std::size_t maxMailDomain = 253;
constexpr std::size_t maxRun = 128;
constexpr std::size_t maxNumberSigns = 40; ///< digits of a card or phone with what stands between

bool isDigitAt(std::string_view text, std::size_t at)
{
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isWordAt(std::string_view text, std::size_t at)
{
    return at < text.size() && (isLetter(text[at]) || isDigitAt(text, at) || text[at] == '_' ||
                                static_cast<unsigned char>(text[at]) >= 0x80);
}

bool isMailSign(char c)
{
    return isLetter(c) || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80 ||
           std::string_view(".!#$%'*+-^_`{|}~").find(c) != std::string_view::npos;
}

/// Collects what the searches find.
class PrivateFinder
{
public:
    PrivateFinder(std::string_view text, bool isIdentifier)
        : m_text(text)
        , m_isIdentifier(isIdentifier)
    {
    }

    std::vector<PrivateSpan> run()
    {
        for (std::size_t at = 0; at < m_text.size();) {
            const bool isStart = at == 0 || !isWordAt(m_text, at - 1);
            std::size_t end = at;
            if (m_text[at] == '-')
                end = keyBlock(at, end);
            if (end == at && m_text[at] == '@')
                end = mail(at, 1);
            if (end == at && m_text.substr(at, 3) == "%40")
                end = mail(at, 3);
            if (end == at && isStart)
                end = word(at);
            at = end == at ? at + 1 : end;
        }
        std::stable_sort(m_spans.begin(), m_spans.end(), [](const auto &a, const auto &b) {
            return a.begin < b.begin || (a.begin == b.begin && a.size > b.size);
        });
        std::vector<PrivateSpan> apart;
        for (const PrivateSpan &span : m_spans) {
            if (!apart.empty() && span.begin < apart.back().begin + apart.back().size) {
                PrivateSpan &last = apart.back();
                const std::size_t end = std::max(last.begin + last.size, span.begin + span.size);
                last.size = end - last.begin;
                last.isSure = last.isSure && span.isSure;
            } else {
                apart.push_back(span);
            }
        }
        return apart;
    }

private:
    std::size_t add(std::size_t begin, std::size_t end, PrivateKind kind, bool isSure)
    {
        m_spans.push_back({begin, end - begin, kind, isSure});
        return end;
    }

    /// -----BEGIN … KEY----- to its end, or to the end of the text.
    std::size_t keyBlock(std::size_t at, std::size_t none)
    {
        constexpr std::string_view begin = "-----BEGIN ";
        if (m_text.substr(at, begin.size()) != begin)
            return none;
        const std::size_t end = m_text.find("-----END ", at);
        const std::size_t close = end == m_text.npos ? end : m_text.find("-----", end + 9);
        return add(at, close == m_text.npos ? m_text.size() : close + 5, PrivateKind::Token, true);
    }

    std::size_t mail(std::size_t at, std::size_t signSize)
    {
        std::size_t begin = at;
        while (begin > m_mailFloor && at - begin < maxMailPart && isMailSign(m_text[begin - 1]))
            --begin;
        std::size_t end = at + signSize;
        std::size_t lastDot = 0;
        while (end < m_text.size() && end - at < maxMailDomain &&
               (isWordAt(m_text, end) || m_text[end] == '-' || m_text[end] == '.')) {
            if (m_text[end] == '.')
                lastDot = end;
            ++end;
        }
        while (end > at + signSize && (m_text[end - 1] == '.' || m_text[end - 1] == '-')) {
            --end;
            if (lastDot >= end)
                lastDot =
                    m_text.rfind('.', end - 1) == m_text.npos ? 0 : m_text.rfind('.', end - 1);
        }
        m_mailFloor = at + signSize;
        if (begin == at || end == at + signSize)
            return at;
        const bool hasDomain = lastDot > at + signSize && end - lastDot > 2;
        // user@host without a dot may be a name in a network, or a mention.
        return add(begin, end, PrivateKind::Email, hasDomain);
    }

    /// What begins at the beginning of a word.
    std::size_t word(std::size_t at)
    {
        if (const std::size_t end = iban(at); end != at)
            return end;
        if (const std::size_t end = number(at); end != at)
            return end;
        std::size_t end = at;
        // Bounded, for what stands behind a hyphen is looked at again.
        while (end - at < maxRun &&
               (isWordAt(m_text, end) || (end < m_text.size() && end > at && m_text[end] == '-')))
            ++end;
        if (end == at)
            return at;
        const std::string_view run = m_text.substr(at, end - at);
        if (isWallet(run))
            return add(at, end, PrivateKind::Wallet, true);
        return token(at, end, run);
    }

    /// Letters and digits, also in groups with blanks between.
    std::size_t iban(std::size_t at)
    {
        if (at + 4 > m_text.size() || !isLetter(m_text[at]) || !isLetter(m_text[at + 1]) ||
            !isDigitAt(m_text, at + 2) || !isDigitAt(m_text, at + 3))
            return at;
        std::string signs;
        std::size_t found = at;
        for (std::size_t end = at; end < m_text.size() && signs.size() <= 34; ++end) {
            const char c = m_text[end];
            if (isLetter(c) || isDigitAt(m_text, end)) {
                signs += c;
                if (!isWordAt(m_text, end + 1) && isIban(signs))
                    found = end + 1;
            } else if (c != ' ' && c != '-') {
                break;
            } else if (end > at && (m_text[end - 1] == ' ' || m_text[end - 1] == '-')) {
                break;
            }
        }
        return found == at ? at : add(at, found, PrivateKind::Iban, true);
    }

    /// A card or a phone number.
    std::size_t number(std::size_t at)
    {
        const char first = m_text[at];
        const bool hasPlus = first == '+';
        const bool hasBracket = first == '(';
        if (!hasPlus && !hasBracket && !isDigitAt(m_text, at))
            return at;
        if (hasBracket && !isAreaCode(at))
            return at;
        // The part of a decimal number behind its point.
        if (at >= 2 && m_text[at - 1] == '.' && isDigitAt(m_text, at - 2))
            return at;
        std::string digits;
        std::size_t end = at;
        int groups = 0;
        bool isCardLike = !hasPlus && !hasBracket;
        char separator = 0;
        bool wasDigit = false;
        std::size_t lastDigit = at;
        std::size_t cardEnd = at;
        std::size_t cardSize = 0;
        std::size_t phoneEnd = at;
        std::string between; // since the last digit; it counts when another one follows
        for (; end < m_text.size() && end - at < maxNumberSigns; ++end) {
            const char c = m_text[end];
            if (isDigitAt(m_text, end)) {
                if (end > at && !between.empty()) {
                    const bool isCardGap = between == " " || between == "-";
                    if (!isCardGap || (separator != 0 && separator != between[0]))
                        isCardLike = false;
                    separator = between[0];
                }
                if (!wasDigit)
                    ++groups;
                digits += c;
                lastDigit = end;
                wasDigit = true;
                between.clear();
                // Something else may follow: a card's expiry, a year.
                if (!isDigitAt(m_text, end + 1) && !isWordAt(m_text, end + 1)) {
                    if (isCardLike && digits.size() >= 13 && digits.size() <= 19 &&
                        holdsLuhn(digits)) {
                        cardEnd = end + 1;
                        cardSize = digits.size();
                    }
                    if (hasPlus && digits.size() >= 8 && digits.size() <= 15)
                        phoneEnd = end + 1;
                }
                continue;
            }
            if (std::string_view(" -./()+").find(c) == std::string_view::npos ||
                (c == '+' && end != at))
                break;
            const bool isBracket = c == '(' || c == ')';
            if (end != at && !wasDigit && !isBracket && m_text[end - 1] != ')')
                break; // two separators
            if (end != at)
                between += c;
            wasDigit = false;
        }
        end = lastDigit + 1;
        if (cardEnd != at) {
            // Card numbers of payment networks begin with 2 to 6 (ISO/IEC 7812-1); others may be
            // an id or a time that fits by chance.
            const bool isIssued = digits[0] >= '2' && digits[0] <= '6' && cardSize >= 14;
            return add(at, cardEnd, PrivateKind::Card, isIssued);
        }
        if (phoneEnd != at)
            return add(at, phoneEnd, PrivateKind::Phone, true);
        if (digits.size() < 7 || digits.size() > 17 || isWordAt(m_text, end))
            return at;
        if (isDate(m_text.substr(at, end - at)))
            return at;
        const bool isNational =
            digits.size() <= 15 && (digits[0] == '0' || hasBracket) && separator != '.';
        const bool isForeign = digits.starts_with("00") && digits.size() >= 10;
        const bool isGrouped = groups >= 3 && separator != '.' && digits.size() <= 13;
        if (isForeign || isNational || isGrouped)
            return add(at, end, PrivateKind::Phone, false);
        return at;
    }

    /// "(" 1 to 5 digits ")".
    bool isAreaCode(std::size_t at) const
    {
        std::size_t end = at + 1;
        while (end - at <= 5 && isDigitAt(m_text, end))
            ++end;
        return end > at + 1 && end < m_text.size() && m_text[end] == ')';
    }

    /// 2026-03-20, with or without a time behind it.
    static bool isDate(std::string_view text)
    {
        const auto at = [&](std::size_t i) { return isDigitAt(text, i); };
        return text.size() >= 10 && at(0) && at(1) && at(2) && at(3) && text[4] == '-' && at(5) &&
               at(6) && text[7] == '-' && at(8) && at(9);
    }

    static bool isWallet(std::string_view run)
    {
        const auto isHex = [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        };
        if (run.size() == 42 && run.starts_with("0x") &&
            std::all_of(run.begin() + 2, run.end(), isHex))
            return true;
        if (isBase58Check(run, bitcoinAlphabet) || isBase58Check(run, rippleAlphabet))
            return true;
        return run.size() >= 14 && isBech32(run);
    }

    std::size_t token(std::size_t at, std::size_t end, std::string_view run)
    {
        constexpr std::array<std::string_view, 20> beginnings{
            "whsec_", "sk_",  "rk_",   "sk-",   "ghp_",   "gho_",        "ghs_",
            "ghu_",   "ghr_", "xoxb-", "xoxp-", "xoxa-",  "github_pat_", "glpat-",
            "AKIA",   "ASIA", "AIza",  "ya29",  "shpat_", "npm_"};
        const bool isKnown =
            run.size() >= 16 && std::any_of(beginnings.begin(), beginnings.end(),
                                            [&](auto begin) { return run.starts_with(begin); });
        if (isKnown || run.starts_with("eyJ")) {
            // What goes on behind: base64, and the parts of a JSON Web Token (RFC 7519).
            std::size_t whole = end;
            int dots = 0;
            while (whole < m_text.size() &&
                   (isWordAt(m_text, whole) ||
                    std::string_view("-+/=.").find(m_text[whole]) != std::string_view::npos)) {
                dots += m_text[whole] == '.' ? 1 : 0;
                ++whole;
            }
            return isKnown || dots >= 2 ? add(at, whole, PrivateKind::Token, true) : whole;
        }
        constexpr std::size_t leastRandom = 20;
        if (m_isIdentifier || isUuid(run))
            return at == end ? at : end;
        if (run.size() >= leastRandom && looksRandom(run)) {
            while (isWordAt(m_text, end) || (end < m_text.size() && m_text[end] == '-'))
                ++end;
            return add(at, end, PrivateKind::Token, false);
        }
        // Behind a hyphen a number may begin; what holds no digit is not looked at again.
        const bool hasDigit =
            std::any_of(run.begin(), run.end(), [](char c) { return c >= '0' && c <= '9'; });
        const bool hasHyphen = run.find('-') != run.npos;
        return hasDigit && hasHyphen ? at : end;
    }

    static bool isUuid(std::string_view run)
    {
        return run.size() == 36 && run[8] == '-' && run[13] == '-' && run[18] == '-' &&
               run[23] == '-';
    }

    static bool looksRandom(std::string_view run)
    {
        bool hasDigit = false;
        int changes = 0; // between letter and digit, small and large
        const auto kindOf = [](char c) {
            return c >= '0' && c <= '9'   ? 0
                   : c >= 'a' && c <= 'z' ? 1
                   : c >= 'A' && c <= 'Z' ? 2
                                          : 3;
        };
        for (std::size_t i = 0; i < run.size(); ++i) {
            hasDigit = hasDigit || kindOf(run[i]) == 0;
            changes += i > 0 && kindOf(run[i]) != kindOf(run[i - 1]) ? 1 : 0;
        }
        const bool hasLetter = std::any_of(run.begin(), run.end(), isLetter);
        return hasDigit && hasLetter && changes * 6 >= static_cast<int>(run.size());
    }

    std::string_view m_text;
    bool m_isIdentifier;
    std::size_t m_mailFloor = 0; ///< so far back an address may begin
    std::vector<PrivateSpan> m_spans;
};

} // namespace

std::vector<PrivateSpan> findPrivate(std::string_view text, bool isIdentifier)
{
    return PrivateFinder(text, isIdentifier).run();
}

} // namespace hookbench::casefile
