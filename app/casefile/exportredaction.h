// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/random.h"
#include "app/base/result.h"
#include "app/casefile/redactor.h"

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace hookbench::casefile
{

/// Events as they leave outside a case file, one by one: what is private is replaced as in a case,
/// by stand-ins of a key that goes with this object, and what was written is searched for every
/// known secret. The same for window and command line. One thread at a time; its memory does not
/// grow with the events.
class ExportRedaction
{
public:
    using Form = std::function<std::string(const store::EventRecord &event)>;

    struct Counts
    {
        std::size_t replaced = 0; ///< different originals
        std::size_t unsure = 0;   ///< of those that are listed: to be looked at by a person
    };

    /// `secrets` leave in no form; the text of `allowed` fields and headers does.
    ExportRedaction(RandomSource &random, std::vector<Secret> secrets,
                    std::set<std::string> allowed = {});

    /// The redacted event in that form; its Content-Length is that of the redacted body. Errors:
    /// Internal (a secret would have left).
    Result<std::string> written(const store::EventRecord &event, const Form &form);
    Counts counts() const;

private:
    Redactor m_redactor;
};

} // namespace hookbench::casefile
