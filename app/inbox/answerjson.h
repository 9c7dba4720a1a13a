// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receiver/endpoint.h"
#include "app/settings/jsonfile.h"

#include <optional>

namespace hookbench::inbox
{

/// An answer rule as the settings file has it.
settings::JsonFile::Json answerToJson(const receiver::AnswerRule &answer);
/// nullopt when a part has a wrong type; bounds are checkEndpoints()' part.
std::optional<receiver::AnswerRule> answerFromJson(const settings::JsonFile::Json &json);

} // namespace hookbench::inbox
