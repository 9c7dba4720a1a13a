// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"

#include <QWidget>

class QGridLayout;

namespace hookbench::ui
{

class ClipboardKeeper;

/// The sandbox's own API keys: name, application, scopes; the secrets masked, with Copy.
class SandboxKeys : public QWidget
{
    Q_OBJECT

public:
    explicit SandboxKeys(ClipboardKeeper &clipboard, QWidget *parent = nullptr);

    void setKeys(const std::vector<sandbox::SandboxKey> &keys);

private:
    void addKey(const sandbox::SandboxKey &key, int row);

    ClipboardKeeper &m_clipboard;
    QWidget *m_content = nullptr;
    QGridLayout *m_grid = nullptr;
};

} // namespace hookbench::ui
