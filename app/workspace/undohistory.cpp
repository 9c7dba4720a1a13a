// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/undohistory.h"

#include <algorithm>

namespace hookbench::workspace
{

qint64 activityOf(const UndoAction &action)
{
    return std::visit([](const auto &a) { return a.activity; }, action);
}

QString UndoStep::singleName() const
{
    if (actions.size() != 1)
        return {};
    if (const auto *patch = std::get_if<PatchBack>(&actions.first()))
        return patch->webhookName;
    return std::get<MakeAgain>(actions.first()).webhook.name;
}

void UndoHistory::push(UndoStep step)
{
    if (step.actions.isEmpty())
        return;
    if (m_steps.size() == capacity)
        m_steps.removeFirst();
    m_steps.append(std::move(step));
}

UndoStep UndoHistory::take()
{
    return m_steps.takeLast();
}

std::optional<UndoStep> UndoHistory::takeActivity(qint64 activity)
{
    for (qsizetype i = m_steps.size() - 1; i >= 0; --i) {
        QVector<UndoAction> &actions = m_steps[i].actions;
        for (qsizetype j = 0; j < actions.size(); ++j) {
            if (activityOf(actions[j]) != activity)
                continue;
            UndoStep single{m_steps[i].kind, {actions.takeAt(j)}};
            if (actions.isEmpty())
                m_steps.removeAt(i);
            return single;
        }
    }
    return std::nullopt;
}

bool UndoHistory::contains(qint64 activity) const
{
    return std::any_of(m_steps.begin(), m_steps.end(), [&](const UndoStep &step) {
        return std::any_of(step.actions.begin(), step.actions.end(),
                           [&](const UndoAction &a) { return activityOf(a) == activity; });
    });
}

void UndoHistory::replaceId(const QString &before, const QString &after)
{
    for (UndoStep &step : m_steps) {
        for (UndoAction &action : step.actions) {
            if (auto *patch = std::get_if<PatchBack>(&action); patch && patch->webhookId == before)
                patch->webhookId = after;
        }
    }
}

} // namespace hookbench::workspace
