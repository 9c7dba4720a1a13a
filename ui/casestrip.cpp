// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casestrip.h"

#include "ui/theme/icons.h"
#include "ui/theme/surface.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/tonelabel.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

constexpr int widestCaseName = 220;

} // namespace

CaseStrip::CaseStrip(QWidget *parent)
    : QFrame(parent)
    , m_flow(new FlowLayout)
    , m_says(new ToneLabel)
{
    setObjectName(QStringLiteral("caseStrip"));
    m_says->setObjectName(QStringLiteral("caseStripText"));
    m_flow->setContentsMargins(16, 4, 12, 4);
    m_flow->setSpacing(8);
    m_flow->addWidget(m_says);
    setLayout(m_flow);
    setSurface(this, Surface::Header);
    hide();
}

QString CaseStrip::text() const
{
    return m_says->text();
}

void CaseStrip::showCases(const QVector<Entry> &cases, std::int64_t alone)
{
    if (cases != m_cases) {
        m_cases = cases;
        rebuild();
    }
    QString only;
    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        const bool isAlone = m_cases.at(i).number == alone;
        m_chips.at(i).name->setChecked(isAlone);
        m_chips.at(i).name->setToolTip(
            (isAlone ? tr("List your own events and those of other case files as well.")
                     : tr("List only the events of this case file.")) +
            QLatin1Char('\n') + m_cases.at(i).name + QLatin1Char('\n') + m_cases.at(i).made);
        if (isAlone)
            only = m_cases.at(i).name;
    }
    const QString all = tr("Searched together with your events, and only read:");
    const QString one = tr("The list of events has only one of these:");
    const QString says = only.isEmpty() ? all : one;
    // What is pressed stays under the mouse.
    const QFontMetrics metrics = m_says->fontMetrics();
    m_says->setMinimumWidth(
        std::max(metrics.horizontalAdvance(all), metrics.horizontalAdvance(one)));
    const bool isNews = isHidden() || says != m_says->text();
    m_says->setText(says);
    setVisible(!m_cases.isEmpty());
    if (isNews && !m_cases.isEmpty()) {
        QStringList names;
        for (const Entry &entry : m_cases)
            names += entry.name;
        announce(this, says + QLatin1Char(' ') +
                           (only.isEmpty() ? names.join(QLatin1String(", ")) : only));
    }
}

void CaseStrip::rebuild()
{
    // Who closed one by keys goes on with its neighbour.
    qsizetype focused = -1;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        if (m_chips.at(i).name->hasFocus() || m_chips.at(i).close->hasFocus())
            focused = i;
        m_chips.at(i).whole->hide();
        m_chips.at(i).whole->deleteLater();
        m_flow->removeWidget(m_chips.at(i).whole);
    }
    m_chips.clear();
    for (const Entry &entry : m_cases)
        addChip(entry);
    if (focused >= 0 && !m_chips.isEmpty())
        m_chips.at(std::min(focused, m_chips.size() - 1)).close->setFocus(Qt::OtherFocusReason);
}

void CaseStrip::addChip(const Entry &entry)
{
    Chip chip{new QWidget(this), new QToolButton, new QToolButton};
    chip.name->setObjectName(QStringLiteral("openCase%1").arg(entry.number));
    chip.name->setCheckable(true);
    chip.name->setToolButtonStyle(Qt::ToolButtonTextOnly);
    const QString name =
        chip.name->fontMetrics().elidedText(entry.name, Qt::ElideMiddle, widestCaseName);
    chip.name->setText(tr("%1 · %2", "case file, how many events").arg(name, entry.events));
    chip.name->setAccessibleName(tr("Case file %1, %2").arg(entry.name, entry.events));
    chip.close->setObjectName(QStringLiteral("closeCase%1").arg(entry.number));
    chip.close->setIcon(icons::icon(Icon::Close));
    chip.close->setAccessibleName(tr("Close the case file %1").arg(entry.name));
    chip.close->setToolTip(tr("Close this case file"));
    chip.close->setProperty("compact", true);
    auto *line = new QHBoxLayout(chip.whole);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(chip.name);
    line->addWidget(chip.close);
    connect(chip.name, &QToolButton::clicked, this, [this, number = entry.number](bool checked) {
        Q_EMIT aloneWanted(checked ? number : 0);
    });
    connect(chip.close, &QToolButton::clicked, this,
            [this, number = entry.number] { Q_EMIT closeWanted(number); });
    m_flow->addWidget(chip.whole);
    chip.whole->show();
    m_chips.append(chip);
}

} // namespace hookbench::ui
