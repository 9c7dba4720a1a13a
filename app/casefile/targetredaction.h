// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casefile/markedtext.h"

#include <string>
#include <string_view>

namespace hookbench::casefile
{

class Redactor;

/// Replaces what is private in a request target and in a form: what all of leaves keeps its bytes,
/// everything else is percent-encoded anew.
class TargetRedaction
{
public:
    explicit TargetRedaction(Redactor &redactor)
        : m_redactor(redactor)
    {
    }

    MarkedText target(std::string_view target);
    /// "a=1&b=2"; `place` is where it stands.
    MarkedText form(std::string_view form, const std::string &place);

private:
    MarkedText part(std::string_view part);

    Redactor &m_redactor;
};

} // namespace hookbench::casefile
