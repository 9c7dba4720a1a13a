// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casefile/casedraft.h"

#include <QString>
#include <QVector>

namespace hookbench::ui
{

/// An event of a case as a person reads it: what the file says of it, its headers, its payload with
/// line breaks of our own, and where something private stood. Value type.
struct CaseText
{
    struct Range
    {
        int begin = 0; ///< in QString's units
        int size = 0;
        casefile::RedactionMark mark{};
    };

    /// So much of a payload at most; the file has all of it.
    static constexpr std::size_t maxBytes = std::size_t{256} * 1024;

    static CaseText of(const casefile::CaseDraft::Shown &event);

    QString text{};
    QVector<Range> ranges{};
    qint64 unseen = 0; ///< bytes of the payload that are not in the text
};

} // namespace hookbench::ui
