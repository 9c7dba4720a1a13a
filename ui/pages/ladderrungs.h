// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>

namespace hookbench::inbox
{
struct Ladder;
}

namespace hookbench::ui
{

class LadderLine;

/// The five checks of a delivery, each with what was measured. GUI thread.
class LadderRungs : public QWidget
{
    Q_OBJECT

public:
    explicit LadderRungs(QWidget *parent = nullptr);

    void show(const inbox::Ladder &ladder);
    /// Nothing was checked; each says `reason`.
    void clear(const QString &reason);

private:
    std::array<LadderLine *, 5> m_rungs{};
};

} // namespace hookbench::ui
