// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/doctor/cipherlayouts.h"

#include "app/signing/aes256.h"
#include "app/signing/encoding.h"

#include <algorithm>
#include <optional>

namespace hookbench::signing::doctor
{

namespace
{

constexpr std::string_view ivPlace = "decrypt-iv-place";
constexpr std::string_view ivLength = "decrypt-iv-length";
constexpr std::string_view tagPlace = "decrypt-tag-place";
constexpr std::string_view tagLength = "decrypt-tag-length";
constexpr std::string_view otherMode = "decrypt-mode";
constexpr std::string_view otherEncoding = "decrypt-encoding";

/// Bytes of a field; `encoding` empty: in the one that is agreed.
struct FieldBytes
{
    std::string_view encoding;
    std::string bytes;
};

std::vector<FieldBytes> readings(const std::string &text)
{
    std::vector<FieldBytes> found;
    const auto add = [&found](std::string_view encoding, std::optional<std::string> bytes) {
        const bool isNew =
            bytes && std::none_of(found.begin(), found.end(),
                                  [&](const FieldBytes &known) { return known.bytes == *bytes; });
        if (isNew)
            found.push_back({encoding, std::move(*bytes)});
    };
    add("", fromBase64(text));
    std::string digits = text;
    const bool isUrl = digits.find_first_of("-_") != digits.npos;
    std::replace(digits.begin(), digits.end(), '-', '+');
    std::replace(digits.begin(), digits.end(), '_', '/');
    digits.erase(std::remove_if(digits.begin(), digits.end(),
                                [](char c) { return c == '\r' || c == '\n' || c == ' '; }),
                 digits.end());
    while (digits.size() % 4 != 0)
        digits += '=';
    add(isUrl ? "base64url" : "base64", fromBase64(digits));
    std::string hex = text;
    for (char &c : hex)
        c = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    std::string bytes(hex.size() / 2, '\0');
    if (!bytes.empty() &&
        fromHex(hex, {reinterpret_cast<std::uint8_t *>(bytes.data()), bytes.size()}))
        add("hex", std::move(bytes));
    return found;
}

/// A layout without its mode.
struct Places
{
    std::vector<std::string_view> codes;
    std::string_view detail;
    std::string iv;
    std::string tag;
    std::string data;

    Places with(std::string_view code, std::string_view what) const
    {
        Places changed = *this;
        if (changed.codes.empty())
            changed.detail = what;
        changed.codes.push_back(code);
        return changed;
    }
};

/// IV where it is, and taken from either end of the ciphertext.
std::vector<Places> ivPlaces(const Places &base)
{
    std::vector<Places> found{base};
    for (const std::size_t size : {gcmNonceSize, cbcIvSize}) {
        if (base.data.size() <= size)
            continue;
        Places front = base.with(ivPlace, "front");
        front.iv = base.data.substr(0, size);
        front.data = base.data.substr(size);
        found.push_back(std::move(front));
        Places end = base.with(ivPlace, "end");
        end.iv = base.data.substr(base.data.size() - size);
        end.data = base.data.substr(0, base.data.size() - size);
        found.push_back(std::move(end));
    }
    return found;
}

std::vector<Places> tagPlaces(const Places &base)
{
    std::vector<Places> found{base};
    if (base.data.size() > gcmTagSize) {
        Places end = base.with(tagPlace, "end");
        end.tag = base.data.substr(base.data.size() - gcmTagSize);
        end.data = base.data.substr(0, base.data.size() - gcmTagSize);
        found.push_back(std::move(end));
        Places front = base.with(tagPlace, "front");
        front.tag = base.data.substr(0, gcmTagSize);
        front.data = base.data.substr(gcmTagSize);
        found.push_back(std::move(front));
    }
    return found;
}

/// The bytes as GCM may have used them.
void addGcm(std::vector<CipherLayout> &layouts, const Places &places, bool isOwn)
{
    const auto add = [&](const Places &made) {
        layouts.push_back({made.codes, made.detail, AesMode::Gcm, made.iv, made.tag, made.data});
    };
    for (Places tagged : tagPlaces(places)) {
        if (!isOwn) { // a cipher without a tag has no place for one
            tagged.codes = places.codes;
            tagged.detail = places.detail;
            tagged = tagged.with(otherMode, "GCM");
        }
        if (tagged.tag.size() < gcmTagSize && !tagged.tag.empty())
            tagged = tagged.with(tagLength, "short");
        if (tagged.iv.size() == gcmNonceSize) {
            add(tagged);
            Places filled = tagged.with(ivLength, "16");
            filled.iv.resize(cbcIvSize, '\0');
            add(filled);
        } else if (!tagged.iv.empty()) {
            add(tagged.with(ivLength, tagged.iv.size() == cbcIvSize ? "16" : "other"));
            if (tagged.iv.size() > gcmNonceSize) {
                Places cut = tagged.with(ivLength, "cut");
                cut.iv.resize(gcmNonceSize);
                add(cut);
            }
        }
    }
}

/// As CBC or CTR, which want 16 bytes.
void addWithoutTag(std::vector<CipherLayout> &layouts, const Places &places, AesMode mode,
                   bool isOwn)
{
    Places made = isOwn ? places : places.with(otherMode, mode == AesMode::Cbc ? "CBC" : "CTR");
    const auto add = [&](const Places &one) {
        layouts.push_back({one.codes, one.detail, mode, one.iv, {}, one.data});
    };
    if (made.iv.size() == cbcIvSize) {
        add(made);
    } else if (made.iv.size() == gcmNonceSize) {
        // Another mode is used with an IV of its own size, or with what there is, filled up.
        if (isOwn)
            made = made.with(ivLength, "12");
        for (const char last : {'\0', '\1', '\2'}) {
            Places filled = made;
            filled.iv.resize(cbcIvSize, '\0');
            filled.iv.back() = last;
            if (last == '\0' || mode == AesMode::Ctr)
                add(filled);
        }
    } else if (made.iv.size() > cbcIvSize) {
        Places cut = made.with(ivLength, "cut");
        cut.iv.resize(cbcIvSize);
        add(cut);
    }
}

} // namespace

std::vector<CipherLayout> cipherLayouts(const WrapperTexts &texts, AesMode own)
{
    std::vector<FieldBytes> ivs = readings(texts.iv);
    std::vector<FieldBytes> tags = readings(texts.tag);
    if (ivs.empty())
        ivs.push_back({});
    if (tags.empty())
        tags.push_back({});
    std::vector<CipherLayout> layouts;
    for (const FieldBytes &data : readings(texts.data)) {
        for (const FieldBytes &iv : ivs) {
            for (const FieldBytes &tag : tags) {
                Places base{{}, {}, iv.bytes, tag.bytes, data.bytes};
                for (const std::string_view encoding : {data.encoding, iv.encoding, tag.encoding}) {
                    if (!encoding.empty() && base.codes.empty())
                        base = base.with(otherEncoding, encoding);
                }
                for (const Places &places : ivPlaces(base)) {
                    addGcm(layouts, places, own == AesMode::Gcm);
                    for (const AesMode mode : {AesMode::Cbc, AesMode::Ctr})
                        addWithoutTag(layouts, places, mode, own == mode);
                }
            }
        }
    }
    layouts.erase(std::remove_if(layouts.begin(), layouts.end(),
                                 [](const CipherLayout &one) { return one.codes.size() > 2; }),
                  layouts.end());
    std::stable_sort(layouts.begin(), layouts.end(),
                     [](const CipherLayout &a, const CipherLayout &b) {
                         return a.codes.size() < b.codes.size();
                     });
    return layouts;
}

} // namespace hookbench::signing::doctor
