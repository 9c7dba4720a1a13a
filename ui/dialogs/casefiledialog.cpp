// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/casefiledialog.h"

#include "app/casesession.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "ui/dialogs/casechoices.h"
#include "ui/dialogs/casepane.h"
#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/filedialog.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/environmentbadge.h"
#include "ui/widgets/jobline.h"
#include "ui/widgets/messagebar.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
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
    setMinimumSize(leastSize);
    resize(dialogSize(parent, usualSize).expandedTo(leastSize));
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
    m_pane = new CasePane(*m_session);
    m_choices = new CaseChoices(*m_session);
    m_choices->setMinimumWidth(300);
    auto *parts = new QSplitter(Qt::Horizontal);
    parts->setObjectName(QStringLiteral("caseSplitter"));
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(1);
    parts->addWidget(m_pane);
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
    connect(session, &CaseSession::choicesChanged, this, &CaseFileDialog::updateSummary);
    connect(session, &CaseSession::progressed, this, &CaseFileDialog::onProgressed);
    connect(session, &CaseSession::written, this, &CaseFileDialog::onWritten);
    connect(session, &CaseSession::failed, this, &CaseFileDialog::onFailed);
    connect(m_secrets, &MessageBar::actionTriggered, session, &CaseSession::gather);
    connect(m_unsure, &MessageBar::actionTriggered, m_choices, &CaseChoices::selectUndecided);
    connect(m_result, &MessageBar::actionTriggered, this, &CaseFileDialog::showInFolder);
    connect(m_choices, &CaseChoices::chosen, m_pane, &CasePane::select);
    connect(m_pane, &CasePane::chosen, m_choices, &CaseChoices::select);
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
    if (state == State::Writing) // it can be cancelled from the start
        onProgressed(0, static_cast<qint64>(m_session->ids().size()));
    if (state == State::Failed && m_session->error())
        m_result->showText(MessageBar::Kind::Error, text::inFull(*m_session->error()));
    m_secrets->setVisible(m_session->secretFailure().has_value());
    if (const std::optional<Error> &failure = m_session->secretFailure()) {
        m_secrets->showText(
            MessageBar::Kind::Warning,
            tr("Not all of your secrets could be read, and those cannot be looked for: %1")
                .arg(text::sentence(*failure)),
            tr("Read them again"));
    }
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
}

void CaseFileDialog::showEventAt(std::size_t index)
{
    m_pane->showEventAt(index);
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
    auto *dialog = new FileDialog(this, FileDialog::Use::Save, tr("Save the case file"),
                                  tr("Case files (*.zip)"));
    dialog->setDefaultSuffix(QStringLiteral("zip"));
    dialog->selectFile(QStringLiteral("hookbench-case-%1.zip").arg(m_session->caseId().left(8)));
    connect(dialog, &FileDialog::fileSelected, this, &CaseFileDialog::saveTo);
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
        m_result->showText(MessageBar::Kind::Error, text::inFull(error));
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
