// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/casepane.h"

#include "app/casesession.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "ui/dialogs/caselegend.h"
#include "ui/dialogs/casepreview.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

QToolButton *stepButton(Icon icon, const char *name, const QString &what)
{
    auto *made = new QToolButton;
    made->setObjectName(QString::fromLatin1(name));
    made->setIcon(icons::icon(icon));
    made->setAccessibleName(what);
    made->setToolTip(what);
    return made;
}

} // namespace

CasePane::CasePane(CaseSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    m_preview = new CasePreview;
    m_preview->setObjectName(QStringLiteral("casePreview"));
    m_preview->setAccessibleName(tr("The event as it leaves"));
    m_preview->setAccessibleDescription(
        tr("Alt with the arrows goes to the next mark, Space changes it."));
    m_note = new QLabel;
    m_note->setObjectName(QStringLiteral("caseNote"));
    m_note->setWordWrap(true);
    m_note->setFont(fonts::small(m_note->font()));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 12, 0);
    layout->setSpacing(8);
    layout->addLayout(createLine());
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_note);
    connectAll();
    showPlace();
}

QLayout *CasePane::createLine()
{
    m_previous = stepButton(Icon::ChevronLeft, "casePrevious", tr("Previous event (Alt+Left)"));
    m_next = stepButton(Icon::ChevronRight, "caseNext", tr("Next event (Alt+Right)"));
    m_place = new QLabel;
    m_place->setObjectName(QStringLiteral("casePlace"));
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_previous);
    line->addWidget(m_next);
    line->addWidget(m_place);
    line->addStretch();
    line->addWidget(new CaseLegend);
    return line;
}

void CasePane::connectAll()
{
    connect(&m_session, &CaseSession::changed, this, [this] {
        if (m_session.state() == CaseSession::State::Ready)
            m_session.show(m_index);
    });
    connect(&m_session, &CaseSession::choicesChanged, this, [this] { m_session.show(m_index); });
    connect(&m_session, &CaseSession::shown, this, &CasePane::onShown);
    connect(m_preview, &CasePreview::chosen, this, &CasePane::chosen);
    connect(m_preview, &CasePreview::toggleWanted, &m_session, &CaseSession::setKept);
    connect(m_preview, &CasePreview::fieldWanted, this,
            [this](const std::string &field) { m_session.setLeaves(field, true); });
    connect(m_previous, &QToolButton::clicked, this, [this] { showEventAt(m_index - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { showEventAt(m_index + 1); });
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this), &QShortcut::activated,
            m_previous, &QToolButton::click);
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Right), this), &QShortcut::activated,
            m_next, &QToolButton::click);
}

void CasePane::showPlace()
{
    const std::size_t count = m_session.ids().size();
    m_place->setText(
        tr("Event %1 of %2")
            .arg(locale().toString(qulonglong(m_index + 1)), locale().toString(qulonglong(count))));
    m_previous->setEnabled(m_index > 0);
    m_next->setEnabled(m_index + 1 < count);
}

void CasePane::showEventAt(std::size_t index)
{
    if (index >= m_session.ids().size())
        return;
    m_index = index;
    showPlace();
    m_session.show(index);
}

void CasePane::onShown(std::size_t index, const Result<casefile::CaseDraft::Shown> &event)
{
    if (index != m_index)
        return;
    if (!event) {
        m_preview->showText({}, false);
        m_note->setText(event.error().kind == ErrorKind::NotFound
                            ? tr("This event is not kept any more, and is not in the file.")
                            : text::inFull(event.error()));
        return;
    }
    const CaseText text = CaseText::of(*event);
    const bool isSame = m_previewed == index;
    m_previewed = index;
    m_preview->showText(text, isSame);
    QStringList notes;
    if (event->isDecrypted)
        notes += tr("The payload came encrypted, and leaves decrypted.");
    if (text.unseen > 0)
        notes += tr("%1 more of this payload leave, redacted by the same rules.")
                     .arg(text::byteSize(text.unseen, locale()));
    notes += tr("Line breaks of the payload are added for reading. The verdict is the original's: "
                "the copy cannot verify.");
    m_note->setText(notes.join(QLatin1Char(' ')));
    if (!m_wanted.empty())
        m_preview->select(m_wanted);
    m_wanted.clear();
}

void CasePane::select(const std::string &standIn)
{
    if (m_previewed == m_index && m_preview->select(standIn))
        return;
    const auto &redactions = m_session.overview().redactions;
    const auto one = std::find_if(redactions.begin(), redactions.end(),
                                  [&](const auto &each) { return each.standIn == standIn; });
    if (one == redactions.end())
        return;
    const auto &ids = m_session.ids();
    const auto found = std::find(ids.begin(), ids.end(), one->event);
    if (found == ids.end())
        return;
    m_wanted = standIn;
    showEventAt(static_cast<std::size_t>(found - ids.begin()));
}

} // namespace hookbench::ui
