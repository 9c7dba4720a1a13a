// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "ui/backgroundjob.h"

#include <QObject>
#include <QString>

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

class MessageBar;

/// Case files for the window: made of events that a page names, and those of somebody else, one of
/// which is searched together with the own events until it is closed. Owned by the window; GUI
/// thread.
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
    /// What the file dialog calls once a file was chosen. A file that lies is said, and changes
    /// nothing.
    void openFile(const QString &file);
    void close();
    /// What is open, and how it is closed: for the place above the pages. Hidden while there is
    /// none.
    MessageBar *bar() const { return m_bar; }

Q_SIGNALS:
    /// Something worth a toast.
    void announced(const QString &sentence);
    /// Its rows are in the list of events now.
    void opened();

private:
    void chooseFile();
    void onOpened(const QString &file, const Result<std::shared_ptr<OpenedCaseFile>> &opened);
    void showOpen();

    Composition &m_composition;
    QWidget *m_window;
    MessageBar *m_bar;
    std::shared_ptr<OpenedCaseFile> m_open;
    std::int64_t m_number = 0; ///< of the case that is open, in the list
    bool m_isAlone = false;    ///< only its rows are listed
    BackgroundJob m_job;
};

} // namespace hookbench::ui
