// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "ui/backgroundjob.h"
#include "ui/filedrop.h"

#include <QObject>
#include <QStringList>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

class QAction;
class QWidget;

namespace hookbench
{
class Composition;
class OpenedCaseFile;
} // namespace hookbench

namespace hookbench::ui
{

class CaseStrip;
class MessageBar;

/// Case files for the window: made of events that a page names, and those of somebody else, which
/// are searched together with the own events until each is closed. Owned by the window; GUI thread.
class CaseFiles : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t mostEvents = 10'000; ///< of a case

    /// Both must outlive it; dialogs stand before `window`.
    CaseFiles(Composition &composition, QWidget *window);

    QAction *make; ///< Ctrl+Shift+E: of what is selected
    QAction *open; ///< Ctrl+Shift+O: of somebody else, to be read here

    /// Of these events of the account in view, newest first.
    void begin(std::vector<std::int64_t> events);
    /// Opens them one after the other, beside those that are open. A file that lies is said, and
    /// changes nothing; so is one that is open already.
    void openFiles(const QStringList &files);
    /// The same of what was dropped on the window: what no event can be in by its name is said, and
    /// left out.
    void openDropped(const QStringList &files);
    /// What would become of it.
    FileDrop::Prospect prospect(const QStringList &files) const;
    /// By its number in the list.
    void close(std::int64_t number);
    /// What is open, and how it is closed, and what was refused: for the place above the pages.
    /// Nothing is seen of it while there is neither.
    QWidget *bar() const { return m_bar; }

Q_SIGNALS:
    /// Something worth a toast.
    void announced(const QString &sentence);
    /// Its rows are in the list of events now.
    void opened();

private:
    struct Open
    {
        std::int64_t number;
        QString name; ///< as it is shown: no two are alike
        std::shared_ptr<OpenedCaseFile> file;
    };

    static bool isTaken(const QString &file);
    void chooseFiles();
    void openNext();
    void onOpened(const QString &file, const Result<std::shared_ptr<OpenedCaseFile>> &opened);
    void refuse(const QString &sentence);
    QString nameFor(const OpenedCaseFile &file) const;
    void showOpen();

    Composition &m_composition;
    QWidget *m_window;
    QWidget *m_bar;
    MessageBar *m_notice;
    CaseStrip *m_strip;
    std::vector<Open> m_open;
    QStringList m_waiting; ///< files to be opened
    QStringList m_refused; ///< sentences about some of them
    BackgroundJob m_job;
};

} // namespace hookbench::ui
