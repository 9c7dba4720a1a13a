// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tonelabel.h"

namespace hookbench::ui
{

/// A word in a quiet coloured pill: SANDBOX, Failing.
class Badge : public ToneLabel
{
    Q_OBJECT

public:
    using Role = Tone;

    explicit Badge(const QString &text = {}, Role role = Role::Neutral, QWidget *parent = nullptr);

    void setRole(Role role) { setTone(role); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace hookbench::ui
