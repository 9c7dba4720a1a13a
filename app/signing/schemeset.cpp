// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/schemeset.h"

#include "app/base/privatefile.h"
#include "app/signing/datafile.h"
#include "app/signing/schemefiles.h"
#include "app/signing/schemereading.h"

#include <algorithm>

namespace hookbench::signing
{

namespace fs = std::filesystem;

namespace
{

constexpr std::size_t maxFileBytes = 64 * 1024;
constexpr std::size_t maxFilesInFolder = 200;

template <typename Value>
void addOrReplace(std::vector<Value> &values, Value value)
{
    const auto it = std::find_if(values.begin(), values.end(),
                                 [&](const Value &known) { return known.name == value.name; });
    if (it == values.end())
        values.push_back(std::move(value));
    else
        *it = std::move(value);
}

template <typename Value>
const Value *findNamed(const std::vector<Value> &values, std::string_view name)
{
    const auto it = std::find_if(values.begin(), values.end(),
                                 [&](const Value &value) { return value.name == name; });
    return it == values.end() ? nullptr : &*it;
}

/// The *.json of a folder in the order of their names, at most maxFilesInFolder of them.
std::vector<fs::path> dataFilesIn(const fs::path &folder, std::vector<RejectedFile> &rejected)
{
    std::vector<fs::path> files;
    std::error_code failure;
    for (fs::directory_iterator it(folder, failure), end; !failure && it != end;
         it.increment(failure)) {
        if (it->path().extension() == ".json")
            files.push_back(it->path());
    }
    if (failure && failure != std::errc::no_such_file_or_directory)
        rejected.push_back({folder.filename().string(), fileError(failure.value(), folder)});
    std::sort(files.begin(), files.end());
    if (files.size() > maxFilesInFolder) {
        Error error{ErrorKind::FileMalformed, "Only the first " + std::to_string(maxFilesInFolder) +
                                                  " files of the folder were read."};
        error.path = folder.string();
        rejected.push_back({folder.filename().string(), error});
        files.resize(maxFilesInFolder);
    }
    return files;
}

Result<std::string> readDataFile(const fs::path &file)
{
    if (!isDataFileName(file.stem().string())) {
        return Error{ErrorKind::FileMalformed,
                     "The name may hold lower-case letters, digits, \"-\", \"_\" and \".\" only."};
    }
    // Reading a pipe or a device could wait for ever.
    std::error_code failure;
    if (!fs::is_regular_file(file, failure))
        return Error{ErrorKind::FileMalformed, "It is no regular file."};
    return readFile(file, maxFileBytes);
}

} // namespace

SchemeSet SchemeSet::from(const std::vector<File> &schemes, const std::vector<File> &ciphers)
{
    SchemeSet set;
    for (const File &file : ciphers)
        set.note(file.name, set.addCipher(file.json, file.name));
    for (const File &file : schemes)
        set.note(file.name, set.addScheme(file.json, file.name));
    return set;
}

void SchemeSet::addUserFiles(const fs::path &directory)
{
    const auto addAll = [this](const fs::path &folder, auto add) {
        for (const fs::path &file : dataFilesIn(folder, m_rejected)) {
            const Result<std::string> json = readDataFile(file);
            Result<void> added =
                json ? (this->*add)(*json, file.stem().string()) : Result<void>(json.error());
            if (added)
                continue;
            Error error = added.error();
            error.path = file.string();
            note(file.filename().string(), error);
        }
    };
    addAll(directory / "ciphers", &SchemeSet::addCipher);
    addAll(directory / "schemes", &SchemeSet::addScheme);
}

Result<void> SchemeSet::addCipher(const std::string &json, const std::string &name)
{
    Result<PayloadCipher> cipher = parsePayloadCipher(json, name);
    if (!cipher)
        return cipher.error();
    addOrReplace(m_ciphers, std::move(*cipher));
    return {};
}

Result<void> SchemeSet::addScheme(const std::string &json, const std::string &name)
{
    Result<Scheme> scheme = parseScheme(json, name);
    if (!scheme)
        return scheme.error();
    if (!scheme->cipher.empty() && !findCipher(scheme->cipher)) {
        std::string known;
        for (const PayloadCipher &cipher : m_ciphers)
            known += (known.empty() ? " " : ", ") + cipher.name;
        const Result<DataFile> file = DataFile::parse(json);
        return lineError(file ? file->lineOf("cipher") : 1,
                         "\"cipher\" has to name a payload cipher; there are:" + known + '.');
    }
    addOrReplace(m_schemes, std::move(*scheme));
    return {};
}

void SchemeSet::note(const std::string &name, const Result<void> &added)
{
    if (!added)
        m_rejected.push_back({name, added.error()});
}

const Scheme *SchemeSet::find(std::string_view name) const
{
    return findNamed(m_schemes, name);
}

const PayloadCipher *SchemeSet::findCipher(std::string_view name) const
{
    return findNamed(m_ciphers, name);
}

const Scheme *SchemeSet::detect(const Headers &headers) const
{
    const Scheme *best = nullptr;
    std::size_t bestNeeds = 0;
    for (const Scheme &scheme : m_schemes) {
        const std::size_t needs = neededHeaders(scheme);
        if (needs <= bestNeeds || !findHeader(headers, scheme.signatureHeader))
            continue;
        if (readHeaders(scheme, headers).hasFormat(scheme)) {
            best = &scheme;
            bestNeeds = needs;
        }
    }
    return best;
}

} // namespace hookbench::signing
