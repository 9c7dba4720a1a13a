// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/casefiledialog.h"

#include "app/casesession.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "ui/dialogs/casechoices.h"
#include "ui/dialogs/caselegend.h"
#include "ui/dialogs/casepreview.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/environmentbadge.h"
#include "ui/widgets/jobline.h"
#include "ui/widgets/messagebar.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

using State = CaseSession::State;

namespace
{

constexpr QSize usualSize{1120, 680};
constexpr QSize leastSize{720, 440};
constexpr int aroundDialog = 48; ///< of the window behind it

QString inFull(const Error &error)
{
    return text::sentence(error) + QLatin1Char(' ') + text::hint(error);
}

} // namespace

CaseFileDialog::CaseFileDialog(std::unique_ptr<CaseSession> session,
                               const settings::Account &account, QWidget *parent)
    : QDialog(parent)
    , m_session(std::move(session))
{
    setObjectName(QStringLiteral("caseFileDialog"));
    setWindowTitle(tr("Case file"));
    createLayout(account);
    connectAll();
    const QSize room =
        parent ? parent->window()->size() - QSize(aroundDialog, aroundDialog) : usualSize;
    setMinimumSize(leastSize);
    resize(usualSize.boundedTo(room).expandedTo(leastSize));
    onChanged();
}

CaseFileDialog::~CaseFileDialog() = default;

void CaseFileDialog::createLayout(const settings::Account &account)
{
    auto *title = new QLabel(tr("Case file"));
    title->setFont(fonts::heading(title->font()));
    m_summary = new QLabel;
    m_summary->setObjectName(QStringLiteral("caseSummary"));
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(title);
    head->addWidget(new EnvironmentBadge(account.environment));
    head->addWidget(m_summary, 1);
    const auto bar = [](const char *name) {
        auto *made = new MessageBar;
        made->setObjectName(QString::fromLatin1(name));
        made->setClosable(false);
        made->hide();
        return made;
    };
    m_secrets = bar("caseSecrets");
    m_unsure = bar("caseUnsure");
    m_result = bar("caseResult");
    m_choices = new CaseChoices(*m_session);
    m_choices->setMinimumWidth(300);
    auto *parts = new QSplitter(Qt::Horizontal);
    parts->setObjectName(QStringLiteral("caseSplitter"));
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(1);
    parts->addWidget(createPreview());
    parts->addWidget(m_choices);
    parts->setStretchFactor(0, 1);
    parts->setSizes({660, 400});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(m_secrets);
    layout->addWidget(m_unsure);
    layout->addWidget(parts, 1);
    layout->addWidget(m_result);
    layout->addLayout(createFooter());
}

QWidget *CaseFileDialog::createPreview()
{
    const auto button = [](Icon icon, const char *name, const QString &what) {
        auto *made = new QToolButton;
        made->setObjectName(QString::fromLatin1(name));
        made->setIcon(icons::icon(icon));
        made->setAccessibleName(what);
        made->setToolTip(what);
        return made;
    };
    m_previous = button(Icon::ChevronLeft, "casePrevious", tr("Previous event (Alt+Left)"));
    m_next = button(Icon::ChevronRight, "caseNext", tr("Next event (Alt+Right)"));
    m_place = new QLabel;
    m_place->setObjectName(QStringLiteral("casePlace"));
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_previous);
    line->addWidget(m_next);
    line->addWidget(m_place);
    line->addStretch();
    line->addWidget(new CaseLegend);
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
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 12, 0);
    layout->setSpacing(8);
    layout->addLayout(line);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_note);
    return page;
}

QLayout *CaseFileDialog::createFooter()
{
    m_job = new JobLine(QStringLiteral("caseCancel"));
    m_close = new QPushButton(tr("Close"));
    m_close->setObjectName(QStringLiteral("caseClose"));
    m_save = new QPushButton(tr("Save…"));
    m_save->setObjectName(QStringLiteral("caseSave"));
    m_save->setProperty("role", QStringLiteral("primary"));
    m_save->setDefault(true);
    auto *footer = new QHBoxLayout;
    footer->setSpacing(8);
    footer->addWidget(m_job, 1);
    footer->addStretch();
    footer->addWidget(m_close);
    footer->addWidget(m_save);
    return footer;
}

void CaseFileDialog::connectAll()
{
    CaseSession *session = m_session.get();
    connect(session, &CaseSession::changed, this, &CaseFileDialog::onChanged);
    connect(session, &CaseSession::choicesChanged, this, [this] {
        updateSummary();
        m_session->show(m_index);
    });
    connect(session, &CaseSession::progressed, this, &CaseFileDialog::onProgressed);
    connect(session, &CaseSession::shown, this, &CaseFileDialog::onShown);
    connect(session, &CaseSession::written, this, &CaseFileDialog::onWritten);
    connect(session, &CaseSession::failed, this, &CaseFileDialog::onFailed);
    connect(m_secrets, &MessageBar::actionTriggered, session, &CaseSession::gather);
    connect(m_unsure, &MessageBar::actionTriggered, m_choices, &CaseChoices::selectUndecided);
    connect(m_result, &MessageBar::actionTriggered, this, &CaseFileDialog::showInFolder);
    connect(m_choices, &CaseChoices::chosen, this, &CaseFileDialog::onChosen);
    connect(m_preview, &CasePreview::chosen, m_choices, &CaseChoices::select);
    connect(m_preview, &CasePreview::toggleWanted, session, &CaseSession::setKept);
    connect(m_preview, &CasePreview::fieldWanted, this,
            [this](const std::string &field) { m_session->setLeaves(field, true); });
    connect(m_previous, &QToolButton::clicked, this, [this] { showEventAt(m_index - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { showEventAt(m_index + 1); });
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this), &QShortcut::activated,
            m_previous, &QToolButton::click);
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Right), this), &QShortcut::activated,
            m_next, &QToolButton::click);
    connect(m_job, &JobLine::cancelled, this, [this] {
        if (m_session->state() == State::Writing)
            m_session->cancel();
        else
            reject();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &CaseFileDialog::chooseFile);
}

// --- what is shown -----------------------------------------------------------------------------

void CaseFileDialog::onChanged()
{
    const State state = m_session->state();
    m_save->setEnabled(state == State::Ready && m_session->overview().events > 0);
    m_save->setToolTip(state == State::Looking
                           ? tr("As soon as all events were searched for what is private.")
                           : QString());
    m_close->setEnabled(state != State::Writing);
    if (state == State::Ready || state == State::Failed)
        m_job->hide();
    if (state == State::Failed && m_session->error())
        m_result->showText(MessageBar::Kind::Error, inFull(*m_session->error()));
    m_secrets->setVisible(m_session->secretFailure().has_value());
    if (const std::optional<Error> &failure = m_session->secretFailure()) {
        m_secrets->showText(
            MessageBar::Kind::Warning,
            tr("Not all of your secrets could be read, and those cannot be looked for: %1")
                .arg(text::sentence(*failure)),
            tr("Read them again"));
    }
    if (state == State::Ready)
        m_session->show(m_index);
    updateSummary();
}

void CaseFileDialog::updateSummary()
{
    const auto &overview = m_session->overview();
    const auto kept = std::count_if(overview.redactions.begin(), overview.redactions.end(),
                                    [](const auto &one) { return one.isKept; });
    QStringList parts{tr("%n event(s)", nullptr, static_cast<int>(m_session->ids().size()))};
    if (m_session->state() != State::Looking || overview.events > 0) {
        parts += tr("%n text(s) replaced", nullptr,
                    static_cast<int>(overview.redactions.size()) - static_cast<int>(kept));
        if (kept > 0)
            parts += tr("%n text(s) left as they are", nullptr, static_cast<int>(kept));
        parts += tr("%n secret(s) looked for", nullptr, static_cast<int>(m_session->secretCount()));
    }
    m_summary->setText(parts.join(QStringLiteral(" · ")));
    const int undecided = static_cast<int>(m_session->undecided());
    if (undecided > 0 && m_session->state() != State::Writing)
        m_unsure->showText(MessageBar::Kind::Warning,
                           tr("%n finding(s) are not sure: replaced, unless you let them leave.",
                              nullptr, undecided),
                           tr("Show the next one"));
    else
        m_unsure->hide();
    const std::size_t count = m_session->ids().size();
    m_place->setText(
        tr("Event %1 of %2")
            .arg(locale().toString(qulonglong(m_index + 1)), locale().toString(qulonglong(count))));
    m_previous->setEnabled(m_index > 0);
    m_next->setEnabled(m_index + 1 < count);
}

void CaseFileDialog::showEventAt(std::size_t index)
{
    if (index >= m_session->ids().size())
        return;
    m_index = index;
    updateSummary();
    m_session->show(index);
}

void CaseFileDialog::onShown(std::size_t index, const Result<casefile::CaseDraft::Shown> &event)
{
    if (index != m_index)
        return;
    if (!event) {
        m_preview->showText({}, false);
        m_note->setText(event.error().kind == ErrorKind::NotFound
                            ? tr("This event is not kept any more, and is not in the file.")
                            : inFull(event.error()));
        m_note->show();
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

void CaseFileDialog::onChosen(const std::string &standIn)
{
    if (m_previewed == m_index && m_preview->select(standIn))
        return;
    const auto &redactions = m_session->overview().redactions;
    const auto one = std::find_if(redactions.begin(), redactions.end(),
                                  [&](const auto &each) { return each.standIn == standIn; });
    if (one == redactions.end())
        return;
    const auto &ids = m_session->ids();
    const auto found = std::find(ids.begin(), ids.end(), one->event);
    if (found == ids.end())
        return;
    m_wanted = standIn;
    showEventAt(static_cast<std::size_t>(found - ids.begin()));
}

// --- the file ----------------------------------------------------------------------------------

void CaseFileDialog::onProgressed(qint64 done, qint64 total)
{
    const QString counts = m_session->state() == State::Writing
                               ? tr("Writing: %1 of %2 events")
                               : tr("Looking for what is private: %1 of %2 events");
    if (m_session->state() == State::Writing || m_session->state() == State::Looking)
        m_job->show(counts.arg(text::count(done), text::count(total)), done, total);
}

void CaseFileDialog::chooseFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Save the case file"), QString(), tr("Case files (*.zip)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("zip"));
    dialog->selectFile(QStringLiteral("hookbench-case-%1.zip").arg(m_session->caseId().left(8)));
    connect(dialog, &QFileDialog::fileSelected, this, &CaseFileDialog::saveTo);
    dialog->open();
}

void CaseFileDialog::saveTo(const QString &file)
{
    m_result->hide();
    m_session->write(file);
}

void CaseFileDialog::onWritten(const QString &file, qint64 events)
{
    m_file = file;
    m_result->showText(MessageBar::Kind::Success,
                       tr("%n event(s) are in %1, and the originals are pinned.", nullptr,
                          static_cast<int>(events))
                           .arg(file),
                       tr("Show in folder"));
    m_close->setDefault(true);
    m_close->setFocus();
    Q_EMIT written(file);
}

void CaseFileDialog::onFailed(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        m_result->showText(MessageBar::Kind::Info, tr("Cancelled: no file was written."));
    else
        m_result->showText(MessageBar::Kind::Error, inFull(error));
}

void CaseFileDialog::showInFolder()
{
    if (m_file.isEmpty())
        return;
    const QString folder = QFileInfo(m_file).absolutePath();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        m_result->showText(MessageBar::Kind::Info,
                           tr("No file manager answered. The file is %1.").arg(m_file));
}

} // namespace hookbench::ui
