// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/shippedschemes.h"

namespace hookbench::signing
{

SchemeSet shippedSchemes(const std::function<std::string(const std::string &file)> &read)
{
    const auto filesOf = [&read](const std::string &folder,
                                 std::initializer_list<const char *> names) {
        std::vector<SchemeSet::File> files;
        for (const char *name : names)
            files.push_back({name, read(folder + '/' + name + ".json")});
        return files;
    };
    return SchemeSet::from(filesOf("schemes", {"platform", "platform-body", "platform-bare-hex",
                                               "bila", "standard-webhooks", "svix", "stripe",
                                               "github", "github-sha1", "shopify", "slack"}),
                           filesOf("ciphers", {"platform-gcm", "platform-cbc"}));
}

} // namespace hookbench::signing
