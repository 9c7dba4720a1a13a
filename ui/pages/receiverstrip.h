// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/receiverdesk.h"

#include <QFrame>

class QPushButton;

namespace hookbench::ui
{

class ElidedLabel;
class StatusDotLabel;

/// One line below the receiver's header: how it stands, when it was last proven, and what its
/// endpoints answer. Owned by the page; GUI thread.
class ReceiverStrip : public QFrame
{
    Q_OBJECT

public:
    explicit ReceiverStrip(QWidget *parent = nullptr);

    void show(const inbox::DeskState &state, const QVector<inbox::EndpointSetting> &endpoints,
              const QVector<inbox::PointChoice> &webhooks);
    QString stateText() const;
    /// The last one in the order of tabs.
    QWidget *lastControl() const;

Q_SIGNALS:
    void endpointsRequested();

private:
    QString stateSentence(const inbox::DeskState &state) const;

    StatusDotLabel *m_state;
    ElidedLabel *m_endpoints;
    QPushButton *m_edit;
};

} // namespace hookbench::ui
