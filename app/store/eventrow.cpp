// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/eventrow.h"

#include "app/store/eventschema.h"
#include "app/store/wordreader.h"

#include <utility>

namespace hookbench::store
{

namespace
{

UtcTime timeAt(const Statement &row, int column)
{
    return UtcTime{std::chrono::microseconds{row.integer(column)}};
}

std::optional<std::int64_t> optionalAt(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
}

template <typename Enum>
bool readEnum(const Statement &row, int column, Enum last, Enum &target)
{
    const std::int64_t number = row.integer(column);
    if (number < 0 || number > static_cast<std::int64_t>(last))
        return false;
    target = static_cast<Enum>(number);
    return true;
}

} // namespace

std::string_view filterColumn(FilterTerm::Field field)
{
    switch (field) {
    case FilterTerm::Field::Type:
        return "event_type";
    case FilterTerm::Field::Cause:
        return "cause";
    case FilterTerm::Field::Path:
        return "path";
    case FilterTerm::Field::Webhook:
        return "webhook";
    case FilterTerm::Field::Event:
        return "event_id";
    case FilterTerm::Field::Delivery:
        return "delivery_id";
    case FilterTerm::Field::Object:
        return "object_id";
    default:
        return {};
    }
}

Result<EventSummary> readSummary(const Statement &row, WordReader &words)
{
    EventSummary summary;
    summary.id = row.integer(0);
    bool isSound = readEnum(row, 1, RowKind::Gap, summary.kind);
    summary.receivedAt = timeAt(row, 2);
    if (!row.isNull(3))
        summary.gapEnd = timeAt(row, 3);
    if (row.integer(7) != noVerdict)
        isSound = readEnum(row, 7, Verdict::Undecryptable, summary.verdict) && isSound;
    if (!row.isNull(10)) {
        summary.secret = SecretRole::Current;
        isSound = readEnum(row, 10, SecretRole::Previous, *summary.secret) && isSound;
    }
    summary.eventId = row.text(12);
    summary.deliveryId = row.text(13);
    summary.attempt = optionalAt(row, 14);
    summary.size = row.integer(16);
    summary.duplicateOf = optionalAt(row, 17);
    isSound = readEnum(row, 18, AnswerKind::Pending, summary.answerKind) && isSound;
    if (!row.isNull(19))
        summary.answered = static_cast<int>(row.integer(19));
    isSound = readEnum(row, 20, EventSource::Relay, summary.source) && isSound;
    summary.parent = optionalAt(row, 21);
    summary.isEncrypted = (row.integer(22) & encryptedFlag) != 0;
    summary.isPinned = (row.integer(22) & pinnedFlag) != 0;
    summary.isCheckedLater = (row.integer(22) & checkedLaterFlag) != 0;
    if (!isSound)
        return Error{ErrorKind::DatabaseCorrupt, "a row of the event list holds an unknown number"};

    const std::pair<int, std::string *> interned[] = {
        {4, &summary.account},   {5, &summary.method}, {6, &summary.path},
        {8, &summary.cause},     {9, &summary.scheme}, {11, &summary.eventType},
        {15, &summary.webhookId}};
    for (const auto &[column, target] : interned) {
        Result<std::string> text = words.text(row, column);
        if (!text)
            return text.error();
        *target = std::move(*text);
    }
    return summary;
}

} // namespace hookbench::store
