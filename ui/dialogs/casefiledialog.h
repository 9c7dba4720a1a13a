// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/settings/account.h"

#include <QDialog>

#include <memory>

class QLabel;
class QPushButton;

namespace hookbench
{
class CaseSession;
}

namespace hookbench::ui
{

class CaseChoices;
class CasePane;
class JobLine;
class MessageBar;

/// Events on their way into a case file: shows each of them exactly as it leaves, lets a person
/// change what is replaced, and writes the file. Owns its session; GUI thread.
class CaseFileDialog : public QDialog
{
    Q_OBJECT

public:
    CaseFileDialog(std::unique_ptr<CaseSession> session, const settings::Account &account,
                   QWidget *parent = nullptr);
    ~CaseFileDialog() override;

    /// What the file dialog calls once a file was chosen.
    void saveTo(const QString &file);
    void showEventAt(std::size_t index);

Q_SIGNALS:
    /// The file is there: a toast behind the dialog.
    void written(const QString &file);

private:
    void createLayout(const settings::Account &account);
    QLayout *createFooter();
    void connectAll();
    void onChanged();
    void onWritten(const QString &file, qint64 events);
    void onFailed(const Error &error);
    void onProgressed(qint64 done, qint64 total);
    void updateSummary();
    void chooseFile();
    void showInFolder();

    std::unique_ptr<CaseSession> m_session;
    QString m_file; ///< that was written
    QLabel *m_summary = nullptr;
    MessageBar *m_secrets = nullptr;
    MessageBar *m_unsure = nullptr;
    MessageBar *m_result = nullptr;
    CasePane *m_pane = nullptr;
    CaseChoices *m_choices = nullptr;
    JobLine *m_job = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace hookbench::ui
