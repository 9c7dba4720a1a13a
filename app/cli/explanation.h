// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/schemeset.h"
#include "app/signing/verifier.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace hookbench::cli
{

/// Why a delivery does not verify, as --explain tells it. All empty when there is nothing to
/// explain.
struct Explanation
{
    std::string cause{};     ///< one of allCauses
    std::string certainty{}; ///< "proven", "indication"
    QString sentence{};
    QString fix{};
    QStringList skipped{}; ///< what was not tried, and why
};

/// Searches for two seconds at most, in the calling thread. The bytes are taken for what a handler
/// logged.
Explanation explain(const signing::SchemeSet &schemes, const std::optional<std::string> &only,
                    const std::vector<signing::SigningKey> &keys, const signing::Delivery &delivery,
                    const signing::Verification &found);

} // namespace hookbench::cli
