// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accountsettings.h"
#include "app/casefile/accountbackup.h"
#include "app/settings/account.h"
#include "ui/backgroundjob.h"

#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;

namespace hookbench
{
class Composition;
}

namespace hookbench::settings
{
class RoleLock;
}

namespace hookbench::ui
{

class JobLine;
class MessageBar;

/// An account's events in one file and back. A backup is verified, and what is in it told, before
/// anything is put back. GUI thread.
class BackupSettings : public QWidget
{
    Q_OBJECT

public:
    explicit BackupSettings(Composition &composition, QWidget *parent = nullptr);
    ~BackupSettings() override;

    /// What the dialogs call once a file was chosen.
    void backUpTo(const QString &file);
    void verify(const QString &file);

private:
    QWidget *createBackup();
    void connectAll();
    void listAccounts();
    void chooseTarget();
    void chooseSource();
    void offerRestore(const casefile::BackupFacts &facts);
    void showOffer();
    void restore();
    void store(const settings::Account &account, bool isNew);
    /// What the account has beside its events, and one sentence about all of it.
    void putBack(const settings::Account &account, bool isNew,
                 const casefile::AccountBackup::Restored &restored);
    void showProgress(int stage, qint64 done, qint64 total);
    void setBusy(bool busy);

    Composition &m_composition;
    QComboBox *m_account = nullptr;
    QPushButton *m_backUp = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_starter = nullptr; ///< of what is under way, or was last
    QLabel *m_offer = nullptr;
    QPushButton *m_confirm = nullptr;
    QPushButton *m_refuse = nullptr;
    QWidget *m_offerRow = nullptr;
    JobLine *m_progress = nullptr;
    MessageBar *m_result = nullptr;
    QString m_file; ///< that was verified
    std::optional<casefile::BackupFacts> m_facts;
    AccountSettings m_settings;                 ///< of that backup
    std::unique_ptr<settings::RoleLock> m_role; ///< while events are put back
    BackgroundJob m_job;
};

} // namespace hookbench::ui
