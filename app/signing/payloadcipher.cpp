// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/payloadcipher.h"

#include "app/signing/aes256.h"
#include "app/signing/datafile.h"
#include "app/signing/objectreader.h"
#include "app/signing/payloadkey.h"
#include "app/signing/payloadwrapper.h"

#include <array>

namespace hookbench::signing
{

namespace
{

constexpr std::size_t maxFieldName = 64;

std::string randomBytes(RandomSource &random, std::size_t size)
{
    std::string bytes(size, '\0');
    random.fill({reinterpret_cast<std::uint8_t *>(bytes.data()), bytes.size()});
    return bytes;
}

void readFields(DataFile &file, PayloadCipher &cipher)
{
    struct Field
    {
        const char *path;
        std::string &target;
        bool isRequired;
    };
    const bool isGcm = cipher.mode == PayloadCipher::Mode::Gcm;
    const std::array fields{Field{"fields.marker", cipher.markerField, true},
                            Field{"fields.algorithm", cipher.algorithmField, false},
                            Field{"fields.keyId", cipher.keyIdField, false},
                            Field{"fields.iv", cipher.ivField, true},
                            Field{"fields.tag", cipher.tagField, isGcm},
                            Field{"fields.data", cipher.dataField, true}};
    for (const Field &field : fields) {
        if (field.isRequired)
            file.require(field.path);
        file.text(field.path, maxFieldName, field.target);
        if (file.has(field.path) && field.target.empty())
            file.refuse(field.path, "has to be the name of a field.");
        for (const Field &other : fields) {
            if (other.path == field.path)
                break;
            if (!field.target.empty() && other.target == field.target)
                file.refuse(field.path, "has the name of another field.");
        }
    }
    if (!isGcm && file.has("fields.tag"))
        file.refuse("fields.tag", "belongs to \"mode\": \"gcm\".");
}

} // namespace

Result<PayloadCipher> parsePayloadCipher(std::string_view json, std::string name)
{
    Result<DataFile> parsed = DataFile::parse(json);
    if (!parsed)
        return parsed.error();
    DataFile &file = *parsed;
    PayloadCipher cipher;
    cipher.name = std::move(name);
    std::string description;
    file.require("title");
    file.text("title", 200, description);
    file.text("comment", 4000, description);
    file.require("mode");
    file.choice<PayloadCipher::Mode>(
        "mode", {{"gcm", PayloadCipher::Mode::Gcm}, {"cbc", PayloadCipher::Mode::Cbc}},
        cipher.mode);
    file.require("key.derivation");
    int derivation = 0; // there is one; the file names it all the same
    file.choice<int>("key.derivation", {{"hkdf-sha256", 0}}, derivation);
    file.text("key.info", 256, cipher.hkdfInfo);
    readFields(file, cipher);
    file.text("algorithm", maxFieldName, cipher.algorithm);
    if (!cipher.algorithmField.empty())
        file.require("algorithm");
    if (const Result<void> finished = file.finish(); !finished)
        return finished.error();
    return cipher;
}

bool isEncryptedPayload(const PayloadCipher &cipher, std::string_view body)
{
    std::array members{ObjectReader::Member{cipher.markerField}};
    return ObjectReader().read(body, members) &&
           members.front().kind == ObjectReader::Member::Kind::True;
}

Result<std::string> encryptPayload(const PayloadCipher &cipher, const Secret &signingSecret,
                                   std::string_view plain, RandomSource &random)
{
    if (signingSecret.isEmpty())
        return Error{ErrorKind::InvalidArgument,
                     "a key is derived from a secret, and there is none"};
    if (plain.size() > ObjectReader::maxBytes)
        return Error{ErrorKind::InvalidArgument, "a payload may have at most 16 MiB"};
    const PayloadKey key(cipher, signingSecret);
    PayloadWrapper wrapper;
    wrapper.keyId = key.id();
    if (cipher.mode == PayloadCipher::Mode::Gcm) {
        wrapper.iv = randomBytes(random, gcmNonceSize);
        GcmSealed sealed = gcmEncrypt(key.key(), wrapper.iv, plain);
        wrapper.data = std::move(sealed.data);
        wrapper.tag = std::move(sealed.tag);
    } else {
        wrapper.iv = randomBytes(random, cbcIvSize);
        wrapper.data = cbcEncrypt(key.key(), wrapper.iv, plain);
    }
    return writeWrapper(cipher, wrapper);
}

Result<std::string> decryptPayload(const PayloadCipher &cipher, const Secret &signingSecret,
                                   std::string_view body)
{
    ObjectReader reader;
    const Result<PayloadWrapper> wrapper = readWrapper(cipher, body, reader);
    if (!wrapper)
        return wrapper.error();
    const PayloadKey key(cipher, signingSecret);
    if (!cipher.keyIdField.empty() && wrapper->keyId != key.id())
        return Error{ErrorKind::InvalidArgument, "the key id is another one"};
    return decryptWrapper(cipher, key, *wrapper);
}

std::string payloadKeyId(const PayloadCipher &cipher, const Secret &signingSecret)
{
    return PayloadKey(cipher, signingSecret).id();
}

} // namespace hookbench::signing
