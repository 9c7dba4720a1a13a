// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/payloadwrapper.h"

#include "app/signing/aes256.h"
#include "app/signing/encoding.h"
#include "app/signing/objectreader.h"

#include <nlohmann/json.hpp>

#include <array>

namespace hookbench::signing
{

namespace
{

using Member = ObjectReader::Member;
using Mode = PayloadCipher::Mode;

Error refusal(const std::string &detail)
{
    return {ErrorKind::InvalidArgument, detail};
}

/// The bytes of a base64 field; `size` 0: any number of them.
Result<std::string> decoded(const Member &member, std::size_t size)
{
    const std::string name = '"' + std::string(member.name) + '"';
    if (member.kind != Member::Kind::Text)
        return refusal(name + " is missing or no text");
    std::optional<std::string> bytes = fromBase64(member.value);
    if (!bytes)
        return refusal(name + " is no base64");
    if (size != 0 && bytes->size() != size)
        return refusal(name + " has not " + std::to_string(size) + " bytes");
    return std::move(*bytes);
}

} // namespace

Result<PayloadWrapper> readWrapper(const PayloadCipher &cipher, std::string_view body,
                                   ObjectReader &reader)
{
    std::array members{Member{cipher.markerField}, Member{cipher.algorithmField},
                       Member{cipher.keyIdField},  Member{cipher.ivField},
                       Member{cipher.tagField},    Member{cipher.dataField, body.size()}};
    const auto &[marker, algorithm, keyId, iv, tag, data] = members;
    if (!reader.read(body, members) || marker.kind != Member::Kind::True)
        return refusal('"' + cipher.markerField + "\" is not true");
    if (!cipher.algorithmField.empty() &&
        (algorithm.kind != Member::Kind::Text || algorithm.value != cipher.algorithm))
        return refusal('"' + cipher.algorithmField + "\" is not " + cipher.algorithm);
    if (!cipher.keyIdField.empty() && keyId.kind != Member::Kind::Text)
        return refusal('"' + cipher.keyIdField + "\" is missing or no text");

    const bool isGcm = cipher.mode == Mode::Gcm;
    PayloadWrapper wrapper;
    if (!cipher.keyIdField.empty())
        wrapper.keyId = keyId.value;
    Result<std::string> bytes = decoded(iv, isGcm ? gcmNonceSize : cbcIvSize);
    if (!bytes)
        return bytes.error();
    wrapper.iv = std::move(*bytes);
    if (isGcm) {
        bytes = decoded(tag, gcmTagSize);
        if (!bytes)
            return bytes.error();
        wrapper.tag = std::move(*bytes);
    }
    bytes = decoded(data, 0);
    if (!bytes)
        return bytes.error();
    wrapper.data = std::move(*bytes);
    return wrapper;
}

std::string writeWrapper(const PayloadCipher &cipher, const PayloadWrapper &wrapper)
{
    nlohmann::ordered_json object;
    object[cipher.markerField] = true;
    if (!cipher.algorithmField.empty())
        object[cipher.algorithmField] = cipher.algorithm;
    if (!cipher.keyIdField.empty())
        object[cipher.keyIdField] = wrapper.keyId;
    object[cipher.ivField] = toBase64(bytesOf(wrapper.iv));
    if (cipher.mode == Mode::Gcm)
        object[cipher.tagField] = toBase64(bytesOf(wrapper.tag));
    object[cipher.dataField] = toBase64(bytesOf(wrapper.data));
    return object.dump();
}

Result<std::string> decryptWrapper(const PayloadCipher &cipher, const PayloadKey &key,
                                   const PayloadWrapper &wrapper)
{
    const bool isGcm = cipher.mode == Mode::Gcm;
    std::optional<std::string> plain =
        isGcm ? gcmDecrypt(key.key(), wrapper.iv, wrapper.data, wrapper.tag)
              : cbcDecrypt(key.key(), wrapper.iv, wrapper.data);
    if (!plain)
        return refusal(isGcm ? "the tag does not fit" : "the padding does not fit");
    return std::move(*plain);
}

} // namespace hookbench::signing
