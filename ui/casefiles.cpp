// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefiles.h"

#include "app/casedesk.h"
#include "app/casefile/casewriter.h"
#include "app/composition.h"
#include "app/inbox/receiverservice.h"
#include "app/openedcasefile.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "app/workspace/workspace.h"
#include "models/bytetext.h"
#include "ui/casestrip.h"
#include "ui/dialogs/casefiledialog.h"
#include "ui/dialogs/filedialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/zonefollower.h"

#include <QAction>
#include <QFileInfo>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace hookbench::ui
{

namespace
{

constexpr int longestName = 80;

QString shownName(const QString &file)
{
    return models::visibleText(QFileInfo(file).fileName().toStdString(), longestName);
}

} // namespace

static_assert(CaseFiles::mostEvents == casefile::maxCaseEvents);

CaseFiles::CaseFiles(Composition &composition, QWidget *window)
    : QObject(window)
    , make(new QAction(tr("Case file…"), this))
    , open(new QAction(tr("Open case files…"), this))
    , m_composition(composition)
    , m_window(window)
    , m_bar(new QWidget)
    , m_notice(new MessageBar)
    , m_strip(new CaseStrip)
{
    m_notice->setObjectName(QStringLiteral("openCaseBar"));
    m_notice->hide();
    auto *lines = new QVBoxLayout(m_bar);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_notice);
    lines->addWidget(m_strip);
    make->setObjectName(QStringLiteral("makeCase"));
    make->setToolTip(tr("Selected events as one file to hand over, without what is private"));
    make->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    open->setObjectName(QStringLiteral("openCase"));
    open->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    connect(open, &QAction::triggered, this, &CaseFiles::chooseFiles);
    connect(m_strip, &CaseStrip::closeWanted, this, &CaseFiles::close);
    connect(m_strip, &CaseStrip::aloneWanted, this, [this](qint64 number) {
        m_composition.receiver().cases().setAlone(number);
        showOpen();
        Q_EMIT opened();
    });
    connect(&m_composition.receiver().cases(), &inbox::CasePages::unreadable, this,
            [this](const QString &name, const Error &error) {
                m_notice->showText(
                    MessageBar::Kind::Error,
                    tr("The case file %1 cannot be searched: %2").arg(name, text::inFull(error)));
            });
    new ZoneFollower(m_bar, [this] { showOpen(); });
    auto *drop =
        new FileDrop(m_window, [this](const QStringList &files) { return prospect(files); });
    connect(drop, &FileDrop::dropped, this, &CaseFiles::openDropped);
}

void CaseFiles::begin(std::vector<std::int64_t> events)
{
    if (events.empty()) {
        Q_EMIT announced(tr("Select the events for the case file first."));
        return;
    }
    if (events.size() > casefile::maxCaseEvents) {
        Q_EMIT announced(tr("A case file holds at most %n event(s): select fewer.", nullptr,
                            static_cast<int>(casefile::maxCaseEvents)));
        return;
    }
    auto *dialog = new CaseFileDialog(m_composition.cases().begin(std::move(events)),
                                      m_composition.workspace().account(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Nothing private stays in view of a locked window.
    connect(&m_composition.workspace(), &workspace::Workspace::changed, dialog, [this, dialog] {
        if (m_composition.workspace().state() == workspace::Workspace::State::Locked)
            dialog->reject();
    });
    dialog->open();
}

// --- those of somebody else --------------------------------------------------------------------

void CaseFiles::chooseFiles()
{
    auto *dialog =
        new FileDialog(m_window, FileDialog::Use::OpenSeveral, tr("Open case files"),
                       tr("Case files (*.zip)") + QLatin1String(";;") +
                           tr("JSON lines and HAR files (*.jsonl *.ndjson *.json *.har)"));
    connect(dialog, &FileDialog::filesSelected, this, &CaseFiles::openFiles);
    dialog->open();
}

void CaseFiles::openFiles(const QStringList &files)
{
    m_notice->hide();
    m_refused.clear();
    m_waiting += files;
    openNext();
}

bool CaseFiles::isTaken(const QString &file)
{
    const QFileInfo info(file);
    const QString end = info.suffix().toLower();
    return !info.isDir() &&
           QStringList{QStringLiteral("zip"), QStringLiteral("jsonl"), QStringLiteral("ndjson"),
                       QStringLiteral("json"), QStringLiteral("har")}
               .contains(end);
}

FileDrop::Prospect CaseFiles::prospect(const QStringList &files) const
{
    const workspace::Workspace::State state = m_composition.workspace().state();
    if (state == workspace::Workspace::State::Locked)
        return {};
    const auto taken = std::count_if(files.begin(), files.end(), isTaken);
    if (taken == 0)
        return {tr("Only case files (.zip), JSON lines and HAR files can be opened here."), true};
    const QString opens = tr("Drop to open %n file(s) beside your own events. They are only read.",
                             nullptr, static_cast<int>(taken));
    if (taken == files.size())
        return {opens, false};
    return {
        opens + QLatin1Char(' ') +
            tr("%n other(s) cannot be opened.", nullptr, static_cast<int>(files.size() - taken)),
        false};
}

void CaseFiles::openDropped(const QStringList &files)
{
    m_notice->hide();
    m_refused.clear();
    QStringList taken;
    QStringList others;
    for (const QString &file : files)
        (isTaken(file) ? taken : others) += file;
    if (others.size() == 1)
        refuse(tr("%1 was not opened: it is no case file (.zip), JSON lines or HAR file.")
                   .arg(shownName(others.first())));
    else if (!others.isEmpty())
        refuse(tr("%n file(s) were not opened: they are no case files (.zip), JSON lines or HAR "
                  "files.",
                  nullptr, static_cast<int>(others.size())));
    m_waiting += taken;
    openNext();
}

void CaseFiles::openNext()
{
    if (m_job.isRunning() || m_waiting.isEmpty())
        return;
    if (m_open.size() >= inbox::CasePages::maxCases) {
        refuse(tr("%n case file(s) are open, and more cannot be. Close one, then open %1.", nullptr,
                  static_cast<int>(m_open.size()))
                   .arg(shownName(m_waiting.first())));
        m_waiting.clear();
        return;
    }
    const QString file = m_waiting.takeFirst();
    m_strip->setEnabled(false);
    m_job.start([this, file](const BackgroundJob::Report &) {
        const auto opened = OpenedCaseFile::openAny(file.toStdString());
        return [this, file, opened] {
            m_strip->setEnabled(true);
            onOpened(file, opened);
            // The job counts as running until this returns.
            QMetaObject::invokeMethod(this, &CaseFiles::openNext, Qt::QueuedConnection);
        };
    });
}

/// What was refused before in the same go stays in sight.
void CaseFiles::refuse(const QString &sentence)
{
    m_refused += sentence;
    m_notice->showText(MessageBar::Kind::Error, m_refused.join(QLatin1Char('\n')));
}

void CaseFiles::onOpened(const QString &file, const Result<std::shared_ptr<OpenedCaseFile>> &opened)
{
    if (!opened) {
        const Error &error = opened.error();
        const QString why = error.kind == ErrorKind::FileMalformed
                                ? QString::fromStdString(error.detail)
                                : text::sentence(error);
        refuse(tr("%1 was not opened, and nothing was changed. %2").arg(shownName(file), why));
        return;
    }
    const auto same = std::find_if(m_open.begin(), m_open.end(), [&opened](const Open &one) {
        return one.file->digest() == (*opened)->digest();
    });
    if (same != m_open.end()) {
        Q_EMIT announced(shownName(file) == same->name
                             ? tr("%1 is open already.").arg(same->name)
                             : tr("%1 is open already, as %2.").arg(shownName(file), same->name));
        return;
    }
    const QString name = nameFor(**opened);
    // The rows hold on to the file as long as somebody reads them.
    const std::int64_t number = m_composition.receiver().cases().add(
        std::shared_ptr<store::EventStore>(*opened, &(*opened)->store()), name.toStdString());
    m_open.push_back({number, name, *opened});
    showOpen();
    Q_EMIT this->opened();
}

/// Its own, with a number where another one is called the same.
QString CaseFiles::nameFor(const OpenedCaseFile &file) const
{
    const QString own = shownName(QString::fromStdString(file.name()));
    QString name = own;
    const auto isTaken = [this, &name] {
        return std::any_of(m_open.begin(), m_open.end(),
                           [&name](const Open &one) { return one.name == name; });
    };
    for (int number = 2; isTaken(); ++number)
        name = tr("%1 (%2)", "file name, number").arg(own, QString::number(number));
    return name;
}

void CaseFiles::showOpen()
{
    QVector<CaseStrip::Entry> entries;
    for (const Open &one : m_open) {
        const casefile::CaseFacts &facts = one.file->facts();
        entries.append(
            {one.number, one.name, tr("%n event(s)", nullptr, static_cast<int>(one.file->events())),
             one.file->isCase() ? tr("made %1 by %2")
                                      .arg(text::localTime(facts.createdAt),
                                           models::visibleText(facts.program, longestName))
                                : tr("no case file: its events are as somebody exported them")});
    }
    m_strip->showCases(entries, m_composition.receiver().cases().alone());
}

void CaseFiles::close(std::int64_t number)
{
    const auto one = std::find_if(m_open.begin(), m_open.end(),
                                  [number](const Open &each) { return each.number == number; });
    if (one == m_open.end())
        return;
    const QString name = one->name;
    m_open.erase(one);
    m_composition.receiver().cases().close(number);
    showOpen();
    Q_EMIT announced(tr("%1 is closed.").arg(name));
}

} // namespace hookbench::ui
