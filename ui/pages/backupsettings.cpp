// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backupsettings.h"

#include "app/backupaccount.h"
#include "app/composition.h"
#include "app/inbox/receiverservice.h"
#include "app/settings/accountstore.h"
#include "app/settings/datadirectory.h"
#include "app/settings/rolelock.h"
#include "app/shippeddata.h"
#include "app/text/environmentname.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "app/workspace/journal.h"
#include "app/workspace/workspace.h"
#include "ui/dialogs/filedialog.h"
#include "ui/pages/settingsrows.h"
#include "ui/widgets/card.h"
#include "ui/widgets/focuskeeping.h"
#include "ui/widgets/jobline.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/zonefollower.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

using casefile::AccountBackup;

namespace
{

/// What a file says about itself comes from outside: the detail names the place in it.
QString backupFailure(const Error &error)
{
    if (error.kind == ErrorKind::FileMalformed)
        return QCoreApplication::translate("hookbench::ui::BackupSettings",
                                           "The backup is refused, and nothing was changed: %1")
            .arg(QString::fromStdString(error.detail));
    return text::inFull(error);
}

} // namespace

BackupSettings::BackupSettings(Composition &composition, QWidget *parent)
    : QWidget(parent)
    , m_composition(composition)
{
    setObjectName(QStringLiteral("backupSettings"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(createBackup());
    listAccounts();
    connectAll();
    new ZoneFollower(this, [this] {
        if (m_facts && !m_offerRow->isHidden())
            showOffer();
    });
}

BackupSettings::~BackupSettings() = default;

QWidget *BackupSettings::createBackup()
{
    m_account = new QComboBox;
    m_account->setObjectName(QStringLiteral("backupAccount"));
    m_account->setAccessibleName(tr("Account to back up"));
    m_backUp = new QPushButton(tr("Back up…"));
    m_backUp->setObjectName(QStringLiteral("backUp"));
    m_restore = new QPushButton(tr("Restore a backup…"));
    m_restore->setObjectName(QStringLiteral("restoreBackup"));
    m_offer = new QLabel;
    m_offer->setObjectName(QStringLiteral("restoreOffer"));
    m_offer->setTextFormat(Qt::PlainText);
    m_offer->setWordWrap(true);
    m_confirm = new QPushButton;
    m_confirm->setObjectName(QStringLiteral("confirmRestore"));
    m_confirm->setProperty("role", QStringLiteral("primary"));
    m_refuse = new QPushButton(tr("Leave it"));
    m_refuse->setObjectName(QStringLiteral("refuseRestore"));
    m_progress = new JobLine(QStringLiteral("cancelBackup"));
    m_result = new MessageBar;
    m_result->setObjectName(QStringLiteral("backupResult"));
    m_result->hide();
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_account);
    line->addWidget(m_backUp);
    line->addSpacing(8);
    line->addWidget(m_restore);
    line->addStretch();
    auto *answers = new QHBoxLayout;
    answers->setSpacing(8);
    answers->addWidget(m_confirm);
    answers->addWidget(m_refuse);
    answers->addStretch();
    m_offerRow = new QWidget;
    auto *offer = new QVBoxLayout(m_offerRow);
    offer->setContentsMargins(0, 0, 0, 0);
    offer->setSpacing(8);
    offer->addWidget(m_offer);
    offer->addLayout(answers);
    m_offerRow->hide();
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(settingsNote(
        tr("One file with everything that was received for an account, and its endpoints, rules "
           "and schemes. Keys and secrets are not in it: they stay in the keychain, and headers "
           "that senders sign in with are redacted. Payloads are in it as they came: keep it as "
           "you keep the data.")));
    layout->addLayout(line);
    layout->addWidget(m_offerRow);
    layout->addWidget(m_progress);
    layout->addWidget(m_result);
    return settingsPart(tr("Backup"), card);
}

void BackupSettings::connectAll()
{
    connect(m_backUp, &QPushButton::clicked, this, &BackupSettings::chooseTarget);
    connect(m_restore, &QPushButton::clicked, this, &BackupSettings::chooseSource);
    connect(m_confirm, &QPushButton::clicked, this, &BackupSettings::restore);
    connect(m_refuse, &QPushButton::clicked, this, [this] {
        m_facts.reset();
        m_offerRow->hide();
        m_restore->setFocus();
    });
    connect(m_progress, &JobLine::cancelled, &m_job, &BackgroundJob::cancel);
    connect(&m_job, &BackgroundJob::progressed, this, &BackupSettings::showProgress);
    connect(&m_job, &BackgroundJob::ended, this, [this] {
        m_progress->hide();
        m_role.reset();
        setBusy(false);
        returnFocus(this, m_starter);
    });
    const settings::AccountStore *accounts = &m_composition.accounts();
    for (auto signal : {&settings::AccountStore::added, &settings::AccountStore::updated,
                        &settings::AccountStore::removed})
        connect(accounts, signal, this, &BackupSettings::listAccounts);
}

void BackupSettings::listAccounts()
{
    const QString before = m_account->currentData().toString();
    m_account->clear();
    m_account->addItem(tr("Sandbox"), workspace::Workspace::sandboxId);
    for (const settings::Account &account : m_composition.accounts().accounts()) {
        m_account->addItem(
            tr("%1 · %2").arg(account.name, text::environmentWord(account.environment)),
            account.id);
    }
    m_account->setCurrentIndex(std::max(0, m_account->findData(before)));
}

void BackupSettings::setBusy(bool busy)
{
    if (busy)
        holdFocus(this);
    for (QWidget *one : std::initializer_list<QWidget *>{m_account, m_backUp, m_restore})
        one->setEnabled(!busy);
    if (busy) {
        m_offerRow->hide();
        m_result->hide();
    }
}

void BackupSettings::showProgress(int stage, qint64 done, qint64 total)
{
    QString sentence;
    switch (static_cast<AccountBackup::Stage>(stage)) {
    case AccountBackup::Stage::Writing:
        sentence = tr("Writing events: %1 of %2").arg(text::count(done), text::count(total));
        break;
    case AccountBackup::Stage::Verifying:
        sentence = tr("Verifying: %1 events so far").arg(text::count(done));
        break;
    case AccountBackup::Stage::Storing:
        sentence = tr("Putting events back: %1 of %2").arg(text::count(done), text::count(total));
        break;
    }
    m_progress->show(sentence, done, total);
}

// --- backup ----------------------------------------------------------------------------------

void BackupSettings::chooseTarget()
{
    auto *dialog =
        new FileDialog(this, FileDialog::Use::Save, tr("Back up %1").arg(m_account->currentText()),
                       tr("Backups (*.zip)"));
    dialog->setDefaultSuffix(QStringLiteral("zip"));
    dialog->selectFile(QStringLiteral("hookbench-backup.zip"));
    connect(dialog, &FileDialog::fileSelected, this, &BackupSettings::backUpTo);
    dialog->open();
}

void BackupSettings::backUpTo(const QString &file)
{
    if (m_job.isRunning())
        return;
    m_starter = m_backUp;
    const QString account = m_account->currentData().toString();
    m_composition.journal().addAccess(QStringLiteral("backup"), {}, m_composition.clock().now(),
                                      file);
    m_job.start([this, directory = m_composition.directory().path(), file,
                 about =
                     backupOf(account, m_composition.accounts(), m_composition.directory().path(),
                              m_composition.clock().now(), QCoreApplication::applicationVersion())](
                    const BackgroundJob::Report &report) {
        const auto written = AccountBackup::write(
            directory, file.toStdString(), about,
            [&](AccountBackup::Stage stage, std::int64_t done, std::int64_t total) {
                return report(static_cast<int>(stage), done, total);
            });
        return [this, written, file] {
            if (written)
                m_result->showText(
                    MessageBar::Kind::Success,
                    tr("%n event(s) are in %1 (%2).", nullptr, static_cast<int>(written->events))
                        .arg(file, text::byteSize(QFileInfo(file).size())));
            else if (written.error().kind == ErrorKind::Cancelled)
                m_result->showText(MessageBar::Kind::Info, tr("Cancelled: no file was written."));
            else
                m_result->showText(MessageBar::Kind::Error, backupFailure(written.error()));
        };
    });
    setBusy(true);
}

// --- restore ---------------------------------------------------------------------------------

void BackupSettings::chooseSource()
{
    auto *dialog =
        new FileDialog(this, FileDialog::Use::Open, tr("Restore a backup"), tr("Backups (*.zip)"));
    connect(dialog, &FileDialog::fileSelected, this, &BackupSettings::verify);
    dialog->open();
}

void BackupSettings::verify(const QString &file)
{
    if (m_job.isRunning())
        return;
    m_starter = m_restore;
    m_facts.reset();
    m_file = file;
    m_job.start([this, file](const BackgroundJob::Report &report) {
        const auto facts =
            AccountBackup::verify(file.toStdString(), [&](AccountBackup::Stage stage,
                                                          std::int64_t done, std::int64_t total) {
                return report(static_cast<int>(stage), done, total);
            });
        return [this, facts] {
            if (facts)
                offerRestore(*facts);
            else if (facts.error().kind != ErrorKind::Cancelled)
                m_result->showText(MessageBar::Kind::Error, backupFailure(facts.error()));
        };
    });
    setBusy(true);
}

void BackupSettings::offerRestore(const casefile::BackupFacts &facts)
{
    Result<AccountSettings> settings = settingsOfBackup(facts);
    if (!settings) {
        m_result->showText(MessageBar::Kind::Error, backupFailure(settings.error()));
        return;
    }
    m_settings = std::move(*settings);
    if (!accountOfBackup(facts, m_composition.accounts()) && !describedAccount(facts)) {
        m_result->showText(MessageBar::Kind::Error,
                           tr("The backup does not say what its account is: restore it with "
                              "hookbench-cli restore --account."));
        return;
    }
    m_facts = facts;
    showOffer();
    m_offerRow->show();
    m_confirm->setFocus();
}

void BackupSettings::showOffer()
{
    const auto here = accountOfBackup(*m_facts, m_composition.accounts());
    const auto described = here ? here : describedAccount(*m_facts);
    if (!described)
        return;
    const QString name = tr("%1 · %2", "account, environment")
                             .arg(described->name, text::environmentWord(described->environment));
    QString sentence = tr("The backup is whole: %n event(s) of %1, made %2.", nullptr,
                          static_cast<int>(m_facts->events))
                           .arg(name, text::absoluteTime(m_facts->createdAt));
    sentence += QLatin1Char(' ') +
                (here ? tr("Those that are not here yet are added; nothing is replaced. What the "
                           "account's rules take away goes again.")
                      : tr("The account is not here: it is made anew, without its key, which you "
                           "enter under Edit."));
    m_offer->setText(sentence);
    m_confirm->setText(tr("Restore into %1").arg(name));
}

void BackupSettings::restore()
{
    if (!m_facts || m_job.isRunning())
        return;
    // While events are put back nobody else can write: a receiver would have to refuse them.
    auto role =
        settings::RoleLock::acquire(m_composition.directory().path(), settings::Role::Receiver);
    if (!role) {
        m_result->showText(MessageBar::Kind::Warning,
                           m_composition.receiver().isReceiving()
                               ? tr("Stop the receiver first: while events are put back it could "
                                    "not store what comes.")
                               : backupFailure(role.error()));
        return;
    }
    m_role = std::move(*role);
    auto account = accountOfBackup(*m_facts, m_composition.accounts());
    const bool isNew = !account;
    if (isNew) {
        account = describedAccount(*m_facts);
        const Result<QString> id = account ? m_composition.accounts().add(*account)
                                           : Result<QString>(Error{ErrorKind::NotFound});
        if (!id) {
            m_role.reset();
            m_result->showText(MessageBar::Kind::Error, backupFailure(id.error()));
            return;
        }
        account->id = *id;
    }
    store(*account, isNew);
}

void BackupSettings::store(const settings::Account &account, bool isNew)
{
    Result<store::ObjectRules> objects = store::ObjectRules::parse(shippedFile("objects.json"));
    if (!objects) {
        m_result->showText(MessageBar::Kind::Error, backupFailure(objects.error()));
        return;
    }
    m_composition.journal().addAccess(QStringLiteral("restore"), {}, m_composition.clock().now(),
                                      m_file);
    m_job.start([this, directory = m_composition.directory().path(), file = m_file, account, isNew,
                 objects = std::move(*objects)](const BackgroundJob::Report &report) {
        SystemRandom random;
        const auto restored = AccountBackup::restore(
            directory, file.toStdString(), account.id.toStdString(), random, objects,
            [&](AccountBackup::Stage stage, std::int64_t done, std::int64_t total) {
                return report(static_cast<int>(stage), done, total);
            });
        return [this, restored, account, isNew] {
            m_facts.reset();
            if (!restored && isNew)
                (void)m_composition.accounts().remove(account.id);
            if (restored)
                putBack(account, isNew, *restored);
            m_composition.receiver().readAnew();
            if (restored)
                return;
            if (restored.error().kind == ErrorKind::Cancelled)
                m_result->showText(MessageBar::Kind::Info, tr("Cancelled: nothing was changed."));
            else
                m_result->showText(MessageBar::Kind::Error, backupFailure(restored.error()));
        };
    });
    setBusy(true);
}

void BackupSettings::putBack(const settings::Account &account, bool isNew,
                             const AccountBackup::Restored &restored)
{
    const QString sentence =
        tr("%n event(s) were put back into %1.", nullptr, static_cast<int>(restored.events))
            .arg(account.name) +
        QLatin1Char(' ') +
        tr("%n row(s) were there already.", nullptr, static_cast<int>(restored.known));
    const auto put = m_settings.putBack(m_composition.directory().path(), account, isNew);
    (void)m_composition.watchBook().load(); // putBack() told what is wrong with it
    if (!put) {
        m_result->showText(
            MessageBar::Kind::Warning,
            sentence + QLatin1Char(' ') +
                tr("Its settings could not be put back: %1").arg(backupFailure(put.error())));
        return;
    }
    QStringList also{sentence};
    if (restored.runs > 0)
        also.append(
            tr("%n report(s) of bulk runs came back.", nullptr, static_cast<int>(restored.runs)));
    if (restored.lists > 0)
        also.append(tr("What the platform listed of %n webhook(s) came back.", nullptr,
                       static_cast<int>(restored.lists)));
    if (put->endpoints > 0)
        also.append(tr("%n endpoint(s) came back.", nullptr, put->endpoints));
    if (put->files > 0)
        also.append(tr("%n scheme(s) came back.", nullptr, put->files));
    if (put->left > 0)
        also.append(tr("%n endpoint(s) or scheme(s) were left out: their place is taken, or they "
                       "pass on to another machine.",
                       nullptr, put->left));
    m_result->showText(MessageBar::Kind::Success, also.join(QLatin1Char(' ')));
}

} // namespace hookbench::ui
