// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/receiverstrip.h"

#include "app/text/formats.h"
#include "ui/pages/endpointtext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/surface.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/statusdotlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace hookbench::ui
{

using inbox::DeskState;
using Phase = DeskState::Phase;

namespace
{

constexpr int mostNamed = 3; ///< endpoints; the dialog has all of them

Tone toneOf(const DeskState &state)
{
    switch (state.phase) {
    case Phase::Receiving:
        return state.storeError || state.proofError ? Tone::Warning : Tone::Good;
    case Phase::Failed:
        return Tone::Bad;
    case Phase::Starting:
        return Tone::Accent;
    case Phase::Stopped:
    case Phase::HeldElsewhere:
        break;
    }
    return Tone::Neutral;
}

} // namespace

ReceiverStrip::ReceiverStrip(QWidget *parent)
    : QFrame(parent)
    , m_state(new StatusDotLabel)
    , m_endpoints(new ElidedLabel)
    , m_edit(new QPushButton(tr("Endpoints…")))
{
    setObjectName(QStringLiteral("receiverStrip"));
    setSurface(this, Surface::Header);
    m_state->setFont(fonts::small(m_state->font()));
    m_endpoints->setFont(fonts::small(m_endpoints->font()));
    m_endpoints->setForegroundRole(QPalette::PlaceholderText);
    m_edit->setObjectName(QStringLiteral("editEndpoints"));
    m_edit->setProperty("role", QStringLiteral("link"));
    m_edit->setFont(fonts::small(m_edit->font()));
    m_edit->setToolTip(tr("Paths, secrets, and what is answered"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 2, 12, 3);
    layout->setSpacing(16);
    layout->addWidget(m_state);
    layout->addWidget(m_endpoints, 1);
    layout->addWidget(m_edit);
    connect(m_edit, &QPushButton::clicked, this, &ReceiverStrip::endpointsRequested);
}

QString ReceiverStrip::stateText() const
{
    return m_state->text();
}

QWidget *ReceiverStrip::lastControl() const
{
    return m_edit;
}

QString ReceiverStrip::stateSentence(const DeskState &state) const
{
    switch (state.phase) {
    case Phase::Stopped:
        return tr("Stopped");
    case Phase::Starting:
        return tr("Starting…");
    case Phase::Failed:
        return tr("Could not start");
    case Phase::HeldElsewhere:
        return tr("Received by another process, not proven here");
    case Phase::Receiving:
        break;
    }
    QStringList parts{tr("Receiving")};
    if (state.proofError)
        parts += tr("no answer to its own request");
    else if (state.provenAt)
        parts += tr("proven %1").arg(text::secondsTime(*state.provenAt, locale()));
    else
        parts += tr("not proven yet");
    if (state.refused > 0)
        parts +=
            tr("%n refused", nullptr, static_cast<int>(std::min<quint64>(state.refused, INT_MAX)));
    return parts.join(QStringLiteral(" · "));
}

void ReceiverStrip::show(const DeskState &state, const QVector<inbox::EndpointSetting> &endpoints,
                         const QVector<inbox::PointChoice> &webhooks)
{
    m_state->setState(toneOf(state), stateSentence(state));
    m_state->setToolTip(state.provenAt ? tr("Last proven by a request of its own: %1")
                                             .arg(text::absoluteTime(*state.provenAt, locale()))
                                       : QString());
    QStringList parts;
    for (const inbox::EndpointSetting &endpoint : endpoints) {
        if (parts.size() == mostNamed) {
            parts += tr("and %n more", nullptr, static_cast<int>(endpoints.size()) - mostNamed);
            break;
        }
        parts += endpointText(endpoint, webhooks);
    }
    m_endpoints->setText(parts.join(QStringLiteral(" · ")));
    m_edit->setEnabled(state.phase != Phase::HeldElsewhere);
}

} // namespace hookbench::ui
