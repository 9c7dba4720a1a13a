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
#include "ui/dialogs/casefiledialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/zonefollower.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>

#include <utility>

namespace hookbench::ui {

static_assert(CaseFiles::mostEvents == casefile::maxCaseEvents);

CaseFiles::CaseFiles(Composition &composition, QWidget *window)
    : QObject(window), make(new QAction(tr("Case file…"), this)),
      open(new QAction(tr("Open case file…"), this)),
      m_composition(composition), m_window(window), m_bar(new MessageBar) {
  m_bar->setObjectName(QStringLiteral("openCaseBar"));
  m_bar->hide();
  make->setObjectName(QStringLiteral("makeCase"));
  make->setToolTip(
      tr("Selected events as one file to hand over, without what is private"));
  make->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
  open->setObjectName(QStringLiteral("openCase"));
  open->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
  connect(open, &QAction::triggered, this, &CaseFiles::chooseFile);
  connect(m_bar, &MessageBar::closed, this, &CaseFiles::close);
  connect(m_bar, &MessageBar::actionTriggered, this, [this] {
    if (!m_open)
      return;
    m_isAlone = !m_isAlone;
    m_composition.receiver().cases().setAlone(m_isAlone ? m_number : 0);
    showOpen();
    Q_EMIT opened();
  });
  new ZoneFollower(m_bar, [this] {
    if (m_open && m_bar->kind() != MessageBar::Kind::Error)
      showOpen();
  });
}

void CaseFiles::begin(std::vector<std::int64_t> events) {
  if (events.empty()) {
    Q_EMIT announced(tr("Select the events for the case file first."));
    return;
  }
  if (events.size() > casefile::maxCaseEvents) {
    Q_EMIT announced(tr("A case file holds at most %n event(s): select fewer.",
                        nullptr, static_cast<int>(casefile::maxCaseEvents)));
    return;
  }
  auto *dialog =
      new CaseFileDialog(m_composition.cases().begin(std::move(events)),
                         m_composition.workspace().account(), m_window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  // Nothing private stays in view of a locked window.
  connect(&m_composition.workspace(), &workspace::Workspace::changed, dialog,
          [this, dialog] {
            if (m_composition.workspace().state() ==
                workspace::Workspace::State::Locked)
              dialog->reject();
          });
  dialog->open();
}

// --- those of somebody else
// --------------------------------------------------------------------

void CaseFiles::chooseFile() {
  auto *dialog = new QFileDialog(m_window, tr("Open a case file"), QString(),
                                 tr("Case files (*.zip)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, &CaseFiles::openFile);
  dialog->open();
}

void CaseFiles::openFile(const QString &file) {
  if (m_job.isRunning())
    return;
  m_bar->showText(MessageBar::Kind::Info,
                  tr("Opening %1…").arg(QFileInfo(file).fileName()));
  m_job.start([this, file](const BackgroundJob::Report &) {
    const auto opened = OpenedCaseFile::open(file.toStdString());
    return [this, file, opened] { onOpened(file, opened); };
  });
}

void CaseFiles::onOpened(
    const QString &file,
    const Result<std::shared_ptr<OpenedCaseFile>> &opened) {
  if (!opened) {
    const Error &error = opened.error();
    const QString why = error.kind == ErrorKind::FileMalformed
                            ? QString::fromStdString(error.detail)
                            : text::sentence(error);
    m_bar->showText(MessageBar::Kind::Error,
                    tr("%1 was not opened, and nothing was changed. %2")
                        .arg(QFileInfo(file).fileName(), why));
    return;
  }
  m_open = *opened;
  m_isAlone = false;
  // The rows hold on to the file as long as somebody reads them.
  inbox::CasePages &cases = m_composition.receiver().cases();
  cases.close(m_number);
  m_number =
      cases.add(std::shared_ptr<store::EventStore>(m_open, &m_open->store()),
                m_open->name());
  showOpen();
  Q_EMIT this->opened();
}

void CaseFiles::showOpen() {
  const QString made =
      tr("made %1 by %2")
          .arg(text::localTime(m_open->facts().createdAt),
               models::visibleText(m_open->facts().program, 80));
  m_bar->showText(MessageBar::Kind::Info,
                  m_isAlone
                      ? tr("Only the %n event(s) of the case file %1 are "
                           "listed, %2. They are "
                           "only read.",
                           nullptr, static_cast<int>(m_open->events()))
                            .arg(models::visibleText(m_open->name(), 80), made)
                      : tr("The %n event(s) of the case file %1, %2, are "
                           "searched together with "
                           "yours and stand between them. They are only read.",
                           nullptr, static_cast<int>(m_open->events()))
                            .arg(models::visibleText(m_open->name(), 80), made),
                  m_isAlone ? tr("Show all") : tr("Show only these"));
}

/// The cross on the bar; a sentence about a file that was refused leaves the
/// one before open.
void CaseFiles::close() {
  if (!m_open)
    return;
  if (m_bar->kind() == MessageBar::Kind::Error) {
    showOpen();
    return;
  }
  m_open.reset();
  m_isAlone = false;
  m_composition.receiver().cases().close(m_number);
  Q_EMIT announced(tr("The case file is closed."));
}

} // namespace hookbench::ui
