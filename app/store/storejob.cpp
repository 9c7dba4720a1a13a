// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storejob.h"

namespace hookbench::store
{

std::size_t bytesOf(const StoreJob &job)
{
    std::size_t bytes = sizeof(StoreJob);
    if (const auto *append = std::get_if<AppendJob>(&job)) {
        const EventRecord &event = append->event;
        bytes += event.body.size() + event.rawHeader.size() + event.target.size() +
                 event.answer.body.size() + (event.decrypted ? event.decrypted->size() : 0);
    } else if (const auto *answer = std::get_if<AnswerJob>(&job)) {
        bytes += answer->answer.body.size();
    } else if (const auto *list = std::get_if<ListJob>(&job)) {
        bytes += list->list.entries.size() * sizeof(ListedEvent);
    }
    return bytes;
}

void refuse(StoreJob &job, const Error &error)
{
    if (auto *append = std::get_if<AppendJob>(&job)) {
        if (append->done)
            append->done(error);
    } else if (auto *answer = std::get_if<AnswerJob>(&job)) {
        if (answer->done)
            answer->done(error);
    } else if (auto *pin = std::get_if<PinJob>(&job)) {
        if (pin->done)
            pin->done(error);
    } else if (auto *cause = std::get_if<CauseJob>(&job)) {
        if (cause->done)
            cause->done(error);
    } else if (auto *late = std::get_if<LateCheckJob>(&job)) {
        if (late->done)
            late->done(error);
    } else if (auto *list = std::get_if<ListJob>(&job)) {
        if (list->done)
            list->done(error);
    }
}

} // namespace hookbench::store
