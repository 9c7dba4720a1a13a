// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/doctor/secretchanges.h"

#include "app/signing/encoding.h"

#include <optional>
#include <string>
#include <utility>

namespace hookbench::signing::doctor
{

namespace
{

struct TextVariant
{
    std::string_view code;
    std::string_view detail;
    Secret text;
};

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view spaces = " \t\r\n";
    const std::size_t first = text.find_first_not_of(spaces);
    return first == text.npos ? std::string_view()
                              : text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

/// "whsec_", "sk_live_": up to the last underscore of the first 16 characters.
std::size_t prefixSize(std::string_view text)
{
    const std::size_t end = text.substr(0, 16).rfind('_');
    return end == text.npos ? 0 : end + 1;
}

std::vector<TextVariant> textVariants(const Scheme &scheme, std::string_view text)
{
    std::vector<TextVariant> variants;
    const auto add = [&](std::string_view code, std::string_view detail, std::string &&variant) {
        if (variant != text && !variant.empty())
            variants.push_back({code, detail, Secret(std::move(variant))});
        else
            cleanse(variant);
    };
    const std::string own(text);
    add("secret-whitespace", "trimmed", std::string(trimmed(text)));
    for (const auto &[detail, end] :
         {std::pair("lf", "\n"), std::pair("crlf", "\r\n"), std::pair("space", " ")})
        add("secret-whitespace", detail, own + end);
    if (text.size() > 2 && (text.front() == '"' || text.front() == '\'') &&
        text.front() == text.back())
        add("secret-quotes", "removed", std::string(text.substr(1, text.size() - 2)));
    add("secret-quotes", "double", '"' + own + '"');
    add("secret-quotes", "single", '\'' + own + '\'');
    add("secret-prefix", "removed", std::string(text.substr(prefixSize(text))));
    const std::string prefix = scheme.secretPrefix.empty() ? "whsec_" : scheme.secretPrefix;
    if (!text.starts_with(prefix))
        add("secret-prefix", "added", prefix + own);
    return variants;
}

std::optional<Secret> hexDecoded(std::string_view text)
{
    std::string digits(text);
    for (char &c : digits)
        c = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    std::string key(digits.size() / 2, '\0');
    const bool isHex =
        !key.empty() && fromHex(digits, {reinterpret_cast<std::uint8_t *>(key.data()), key.size()});
    cleanse(digits);
    Secret decoded(std::move(key));
    return isHex ? std::optional(std::move(decoded)) : std::nullopt;
}

std::optional<Secret> base64Decoded(std::string_view text)
{
    std::string digits(text);
    for (char &c : digits)
        c = c == '-' ? '+' : c == '_' ? '/' : c;
    while (digits.size() % 4 != 0)
        digits += '=';
    std::optional<std::string> key = fromBase64(digits);
    cleanse(digits);
    return key && !key->empty() ? std::optional(Secret(std::move(*key))) : std::nullopt;
}

void addKey(std::vector<KeyVariant> &keys, const Secret &own, std::string_view code,
            std::string_view detail, std::optional<Secret> key)
{
    if (!key || key->isEmpty() || *key == own)
        return;
    for (const KeyVariant &known : keys) {
        if (known.key == *key)
            return;
    }
    keys.push_back({code, detail, std::move(*key)});
}

/// The text read in the encodings that the scheme does not ask for.
void addEncodings(std::vector<KeyVariant> &keys, const Secret &own, const Scheme &scheme,
                  std::string_view text, std::string_view code)
{
    const bool hasPrefix = !scheme.secretPrefix.empty() && text.starts_with(scheme.secretPrefix);
    const std::string_view bare = hasPrefix ? text.substr(scheme.secretPrefix.size()) : text;
    if (scheme.secretEncoding != BinaryEncoding::Raw) {
        if (hasPrefix)
            addKey(keys, own, code.empty() ? "secret-prefix" : code, "kept", Secret::copyOf(text));
        addKey(keys, own, code.empty() ? "secret-encoding" : code, "literal", Secret::copyOf(bare));
    }
    addKey(keys, own, code.empty() ? "secret-encoding" : code, "hex", hexDecoded(bare));
    addKey(keys, own, code.empty() ? "secret-encoding" : code, "base64", base64Decoded(bare));
}

} // namespace

Secret keyOf(const Scheme &scheme, const Secret &secret)
{
    std::string_view text = secret.reveal();
    if (!scheme.secretPrefix.empty() && text.starts_with(scheme.secretPrefix))
        text.remove_prefix(scheme.secretPrefix.size());
    if (scheme.secretEncoding == BinaryEncoding::Raw)
        return Secret::copyOf(text);
    if (scheme.secretEncoding == BinaryEncoding::Hex)
        return hexDecoded(text).value_or(Secret());
    std::optional<std::string> key = fromBase64(text);
    return key ? Secret(std::move(*key)) : Secret();
}

std::vector<KeyVariant> secretChanges(const Scheme &scheme, const Secret &secret)
{
    const Secret own = keyOf(scheme, secret);
    std::vector<KeyVariant> keys;
    for (const TextVariant &variant : textVariants(scheme, secret.reveal()))
        addKey(keys, own, variant.code, variant.detail, keyOf(scheme, variant.text));
    addEncodings(keys, own, scheme, secret.reveal(), {});
    return keys;
}

std::vector<KeyVariant> secretPairs(const Scheme &scheme, const Secret &secret)
{
    const Secret own = keyOf(scheme, secret);
    std::vector<KeyVariant> keys;
    for (const TextVariant &first : textVariants(scheme, secret.reveal())) {
        for (const TextVariant &second : textVariants(scheme, first.text.reveal()))
            addKey(keys, own, first.code, first.detail, keyOf(scheme, second.text));
        addEncodings(keys, own, scheme, first.text.reveal(), first.code);
    }
    return keys;
}

} // namespace hookbench::signing::doctor
