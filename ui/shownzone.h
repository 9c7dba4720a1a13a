// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;

namespace hookbench::settings
{
class UiState;
}

namespace hookbench::ui
{

/// In which zone the window shows its times: this machine's or UTC, by one click, remembered. After
/// a change every widget gets a LocaleChange: who keeps a text with a time in it has a ZoneFollower.
/// GUI thread.
class ShownZone : public QObject
{
    Q_OBJECT

public:
    /// `state` must outlive it.
    explicit ShownZone(settings::UiState &state, QObject *parent = nullptr);

    /// Its icon text names the zone: "Times in CET".
    QAction *toggle() const { return m_toggle; }

private:
    void update();

    settings::UiState &m_state;
    QAction *m_toggle;
};

} // namespace hookbench::ui
