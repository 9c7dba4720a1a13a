// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/casefile/casedraft.h"

#include <QWidget>

#include <optional>
#include <string>

class QLabel;
class QToolButton;

namespace hookbench
{
class CaseSession;
}

namespace hookbench::ui
{

class CasePreview;

/// One event of a case as it leaves, and the way to the others: the side of the dialog in which a
/// person reads. GUI thread.
class CasePane : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit CasePane(CaseSession &session, QWidget *parent = nullptr);

    void showEventAt(std::size_t index);
    /// Shows the place where this stands, in another event where it is not in this one.
    void select(const std::string &standIn);

Q_SIGNALS:
    /// Something marked, by a click or the cursor.
    void chosen(const std::string &standIn);

private:
    QLayout *createLine();
    void connectAll();
    void showPlace();
    void onShown(std::size_t index, const Result<casefile::CaseDraft::Shown> &event);

    CaseSession &m_session;
    std::size_t m_index = 0;
    std::optional<std::size_t> m_previewed; ///< whose text the preview shows
    std::string m_wanted;                   ///< to be selected when its event is shown
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QLabel *m_place = nullptr;
    CasePreview *m_preview = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace hookbench::ui
