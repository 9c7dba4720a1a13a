// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ladderrungs.h"

#include "app/inbox/receiverdesk.h"
#include "app/text/formats.h"
#include "models/bytetext.h"
#include "ui/widgets/ladderline.h"

#include <QVBoxLayout>

#include <cmath>

namespace hookbench::ui
{

using signing::Rung;
using signing::Step;

namespace
{

QString measuredAge(std::int64_t milliseconds, const QLocale &locale)
{
    const QString size = text::duration(std::chrono::milliseconds(std::abs(milliseconds)), locale);
    return milliseconds < 0 ? LadderRungs::tr("%1 ahead of this machine's clock").arg(size)
                            : LadderRungs::tr("%1 old").arg(size);
}

} // namespace

LadderRungs::LadderRungs(QWidget *parent)
    : QWidget(parent)
{
    const std::array<QString, 5> names{tr("Header"), tr("Format"), tr("Time"), tr("Match"),
                                       tr("Decrypt")};
    auto *rungs = new QVBoxLayout(this);
    rungs->setContentsMargins(0, 0, 0, 0);
    rungs->setSpacing(0);
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_rungs.at(i) = new LadderLine(names.at(i));
        rungs->addWidget(m_rungs.at(i));
    }
}

void LadderRungs::show(const inbox::Ladder &ladder)
{
    const signing::Verification &found = ladder.verification;
    for (std::size_t i = 0; i < m_rungs.size(); ++i) {
        const Step &step = found.steps.at(i);
        QString finding = models::visibleText(step.value, 512);
        const auto rung = static_cast<Rung>(i);
        if (rung == Rung::Time && found.ageMilliseconds) {
            finding = measuredAge(*found.ageMilliseconds, locale());
            if (ladder.toleranceSeconds) {
                finding += QStringLiteral(", ") +
                           tr("limit %1")
                               .arg(text::duration(std::chrono::seconds(*ladder.toleranceSeconds),
                                                   locale()));
            }
        } else if (rung == Rung::Match && !ladder.hasKey) {
            finding = tr("no secret is known here");
        } else if (rung == Rung::Match && step.ok == true && found.secret) {
            finding = *found.secret == SecretRole::Current ? tr("fits the current secret")
                                                           : tr("fits a previous secret");
        } else if (rung == Rung::Match && step.ok == false) {
            finding = tr("no secret fits these bytes");
        } else if (rung == Rung::Decrypt && !found.isEncrypted) {
            finding = tr("the payload is not encrypted");
        } else if (rung == Rung::Decrypt && step.ok == true) {
            finding = tr("decrypted");
        }
        m_rungs.at(i)->setOutcome(step.ok, finding.isEmpty() ? tr("nothing to check") : finding);
    }
}

void LadderRungs::clear(const QString &reason)
{
    for (LadderLine *rung : m_rungs)
        rung->setOutcome(std::nullopt, reason);
}

} // namespace hookbench::ui
