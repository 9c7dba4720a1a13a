// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/headers.h"
#include "app/base/result.h"
#include "app/signing/payloadcipher.h"
#include "app/signing/scheme.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::signing
{

/// A file that could not be used, and why; the others are loaded all the same.
struct RejectedFile
{
    std::string name;
    Error error;
};

/// The schemes and payload ciphers that are known: those that ship, and the user's own. Filled
/// once, then only read, from any thread.
class SchemeSet
{
public:
    /// Name (without ".json") and content of one data file.
    struct File
    {
        std::string name;
        std::string json;
    };

    /// In the order of the files; a later one with the same name replaces an earlier one.
    static SchemeSet from(const std::vector<File> &schemes, const std::vector<File> &ciphers);
    /// Adds DIRECTORY/schemes/*.json and DIRECTORY/ciphers/*.json: at most 200 files of 64 KiB in
    /// each folder; a missing folder is no error.
    void addUserFiles(const std::filesystem::path &directory);

    const std::vector<Scheme> &schemes() const { return m_schemes; }
    const std::vector<PayloadCipher> &ciphers() const { return m_ciphers; }
    const std::vector<RejectedFile> &rejected() const { return m_rejected; }
    const Scheme *find(std::string_view name) const;
    const PayloadCipher *findCipher(std::string_view name) const;

    /// The scheme that reads these headers: all of its required headers are there and its signature
    /// header has its format; of several the one that needs most headers, then the first. Null:
    /// none.
    const Scheme *detect(const Headers &headers) const;

private:
    Result<void> addCipher(const std::string &json, const std::string &name);
    Result<void> addScheme(const std::string &json, const std::string &name);
    void note(const std::string &name, const Result<void> &added);

    std::vector<Scheme> m_schemes;
    std::vector<PayloadCipher> m_ciphers;
    std::vector<RejectedFile> m_rejected;
};

} // namespace hookbench::signing
