// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/eventreader.h"

#include <string>
#include <string_view>
#include <vector>

namespace hookbench::store
{

class Database;
class EventFinder;
class EventRowReader;
class PayloadFunction;
class WordReader;

/// Values of a field that really occur, as EventReader::values() tells them. Same thread as its
/// Database, which must outlive it.
class FieldValues
{
public:
    struct Parts
    {
        Database &database;
        WordReader &words;
        const PayloadFunction &function;
        EventFinder &finder;
        EventRowReader &rows;
    };

    explicit FieldValues(Parts parts);

    Result<std::vector<std::string>> of(const std::string &account, FilterTerm::Field field,
                                        std::string_view prefix, std::size_t limit);

private:
    Result<std::vector<std::string>> headerNames(const EventQuery &query);

    Database &m_database;
    WordReader &m_words;
    const PayloadFunction &m_function;
    EventFinder &m_finder;
    EventRowReader &m_rows;
};

} // namespace hookbench::store
