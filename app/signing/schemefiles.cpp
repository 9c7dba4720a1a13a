// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/schemefiles.h"

#include "app/base/privatefile.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace hookbench::signing
{

bool isDataFileName(std::string_view name)
{
    return !name.empty() && name.size() <= 64 && name.front() != '-' && name.front() != '.' &&
           std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
                      c == '.';
           });
}

std::filesystem::path schemeFile(const std::filesystem::path &directory, const std::string &name)
{
    return directory / "schemes" / (name + ".json");
}

Result<std::filesystem::path> writeSchemeFile(const std::filesystem::path &directory,
                                              const std::string &name, std::string_view json)
{
    if (!isDataFileName(name)) {
        return Error{ErrorKind::FileMalformed,
                     "The name may hold lower-case letters, digits, \"-\", \"_\" and \".\" only."};
    }
    const std::filesystem::path file = schemeFile(directory, name);
    if (const Result<void> made = ensurePrivateDirectory(file.parent_path()); !made)
        return made.error();
    if (const Result<void> written = writePrivateFile(file, json); !written)
        return written.error();
    return file;
}

Result<std::filesystem::path> addSchemeFile(const std::filesystem::path &directory, Scheme &scheme,
                                            const std::string &comment)
{
    const std::string base = scheme.name;
    std::error_code failure;
    for (int number = 2; std::filesystem::exists(schemeFile(directory, scheme.name), failure);
         ++number)
        scheme.name = base + '-' + std::to_string(number);
    return writeSchemeFile(directory, scheme.name, schemeToJson(scheme, comment));
}

Result<void> removeSchemeFile(const std::filesystem::path &directory, const std::string &name)
{
    std::error_code failure;
    const std::filesystem::path file = schemeFile(directory, name);
    if (!isDataFileName(name) || !std::filesystem::remove(file, failure))
        return fileError(failure ? failure.value() : ENOENT, file);
    return {};
}

} // namespace hookbench::signing
