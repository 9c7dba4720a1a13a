// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/messagebar.h"

#include <QString>
#include <QWidget>

namespace hookbench
{
class Composition;
}

namespace hookbench::ui
{

/// What the window says above its pages until somebody closes it: what became of files, of changes
/// and of the audit list; and, as long as it is so, that keys are kept for this session only. GUI
/// thread.
class WindowNotices : public QWidget
{
    Q_OBJECT

public:
    /// `composition` must outlive it.
    explicit WindowNotices(Composition &composition, QWidget *parent = nullptr);

    /// In place of what was said before.
    void say(MessageBar::Kind kind, const QString &sentence, const QString &button = {});
    /// How the program started, where something is to be told about that.
    void showStartup();
    /// The account in view, or the credential store, is another one.
    void updateKeychain();

Q_SIGNALS:
    void actionTriggered();

private:
    Composition &m_composition;
    MessageBar *m_notice;
    MessageBar *m_keychain; ///< "kept for this session only"
};

} // namespace hookbench::ui
