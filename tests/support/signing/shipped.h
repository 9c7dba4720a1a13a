// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/privatefile.h"
#include "app/signing/shippedschemes.h"

#include <QtGlobal>

namespace hookbench::test
{

/// The schemes and ciphers of the resources folder.
inline const signing::SchemeSet &shipped()
{
    static const signing::SchemeSet set = signing::shippedSchemes([](const std::string &file) {
        const Result<std::string> content =
            readFile(std::filesystem::path(HOOKBENCH_RESOURCES) / file, 64 * 1024);
        if (!content)
            qFatal("%s cannot be read", file.c_str());
        return *content;
    });
    return set;
}

} // namespace hookbench::test
