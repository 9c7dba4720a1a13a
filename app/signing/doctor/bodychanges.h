// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hookbench::signing::doctor
{

/// A way in which a body can have changed on its way, undone: from what was received to what may
/// have been signed.
struct BodyChange
{
    std::string_view code;
    std::string_view detail; ///< "compact", "lf": which of several of one code
    /// nullopt: cannot have happened to this body.
    std::optional<std::string> (*undo)(std::string_view body);
};

/// From likely to unlikely. What is inflated is bounded by 16 MiB.
std::span<const BodyChange> bodyChanges();

} // namespace hookbench::signing::doctor
