// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingspage.h"

#include "app/composition.h"
#include "app/settings/accountstore.h"
#include "app/settings/datadirectory.h"
#include "app/settings/settingsstore.h"
#include "app/store/auditlog.h"
#include "app/text/environmentname.h"
#include "app/text/errortext.h"
#include "app/workspace/journal.h"
#include "app/workspace/workspace.h"
#include "ui/accountflow.h"
#include "ui/dialogs/filedialog.h"
#include "ui/pages/auditsettings.h"
#include "ui/pages/backupsettings.h"
#include "ui/pages/keepingsettings.h"
#include "ui/pages/pageheader.h"
#include "ui/pages/receiversettings.h"
#include "ui/pages/schemesettings.h"
#include "ui/pages/settingsrows.h"
#include "ui/theme/fonts.h"
#include "ui/theme/surface.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/card.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace hookbench::ui
{

namespace
{

constexpr int contentWidth = 672;

} // namespace

SettingsPage::SettingsPage(Composition &composition, ThemeController &theme, AccountFlow &accounts,
                           QWidget *parent)
    : QWidget(parent)
    , m_composition(composition)
    , m_theme(theme)
    , m_flow(accounts)
{
    setObjectName(QStringLiteral("settingsPage"));
    m_message = new MessageBar;
    m_message->hide();
    auto *content = new QWidget;
    setSurface(content, Surface::Window);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 12, 16, 24);
    layout->setSpacing(8);
    layout->addWidget(m_message);
    for (QWidget *part :
         {createGeneral(), createAccounts(), createReceiver(), createKeeping(), createSchemes(),
          createData(), static_cast<QWidget *>(new BackupSettings(m_composition)),
          static_cast<QWidget *>(new AuditSettings(m_composition))}) {
        layout->addSpacing(8);
        layout->addWidget(part);
    }
    layout->addStretch();
    // The whole content is bounded, not its parts: only then does the height fit the width.
    content->setMaximumWidth(contentWidth);
    auto *scroll = new QScrollArea;
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    scroll->setWidget(content);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(new PageHeader(tr("Settings")));
    page->addWidget(scroll, 1);
    load();
    listAccounts();
    connectAll();
    setFocusProxy(m_language);
}

QWidget *SettingsPage::createGeneral()
{
    m_language = new QComboBox;
    m_language->setObjectName(QStringLiteral("language"));
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_themeMode = new QComboBox;
    m_themeMode->setObjectName(QStringLiteral("theme"));
    m_themeMode->addItem(tr("As the desktop"), int(settings::Theme::System));
    m_themeMode->addItem(tr("Light"), int(settings::Theme::Light));
    m_themeMode->addItem(tr("Dark"), int(settings::Theme::Dark));

    const auto spin = [](const char *name, int maximum, const QString &suffix, const QString &off) {
        auto *box = new QSpinBox;
        box->setObjectName(QString::fromLatin1(name));
        box->setRange(0, maximum);
        box->setSuffix(suffix);
        box->setSpecialValueText(off);
        box->setMinimumWidth(140);
        return box;
    };
    m_refresh =
        spin("refreshInterval", settings::Settings::maxRefreshSeconds, tr(" s"), tr("Never"));
    m_refresh->setSingleStep(10);
    m_lock = spin("lockAfter", settings::Settings::maxLockMinutes, tr(" min"), tr("Never"));
    m_clipboard = spin("clipboardClear", settings::Settings::maxClipboardSeconds, tr(" s"), {});
    m_clipboard->setMinimum(settings::Settings::minClipboardSeconds);

    auto *card = new Card;
    SettingsRows rows(card);
    rows.add(tr("Language"), m_language);
    rows.add(tr("Theme"), m_themeMode);
    rows.add(
        tr("Refresh in the background every"), m_refresh,
        tr("Slower by itself when few requests are left: half of what the rate limit allows is "
           "kept for you."));
    rows.add(tr("Lock when idle for"), m_lock);
    rows.add(tr("Take secrets off the clipboard after"), m_clipboard);

    return settingsPart(tr("General"), card);
}

QWidget *SettingsPage::createAccounts()
{
    m_accounts = new QListWidget;
    m_accounts->setObjectName(QStringLiteral("accounts"));
    m_accounts->setAccessibleName(tr("Accounts"));
    m_accounts->setFrameShape(QFrame::NoFrame);
    auto *add = new QPushButton(tr("Connect an account…"));
    add->setObjectName(QStringLiteral("addAccount"));
    m_edit = new QPushButton(tr("Edit…"));
    m_edit->setObjectName(QStringLiteral("editAccount"));
    m_remove = new QPushButton(tr("Remove…"));
    m_remove->setObjectName(QStringLiteral("removeAccount"));
    connect(add, &QPushButton::clicked, &m_flow, &AccountFlow::connectAccount);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(add);
    buttons->addWidget(m_edit);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(20, 16, 20, 16);
    inside->setSpacing(12);
    m_noAccounts = settingsNote(tr("No account is connected yet; the sandbox needs none."));
    inside->addWidget(m_noAccounts);
    inside->addWidget(m_accounts);
    inside->addLayout(buttons);

    return settingsPart(tr("Accounts"), card);
}

QWidget *SettingsPage::createReceiver()
{
    m_receiver = new ReceiverSettings(m_composition);
    connect(m_receiver, &ReceiverSettings::failed, this, [this](const QString &sentence) {
        m_message->showText(MessageBar::Kind::Error, sentence);
    });
    return m_receiver;
}

QWidget *SettingsPage::createKeeping()
{
    auto *keeping = new KeepingSettings(m_composition);
    connect(keeping, &KeepingSettings::failed, this, [this](const QString &sentence) {
        m_message->showText(MessageBar::Kind::Error, sentence);
    });
    return keeping;
}

QWidget *SettingsPage::createSchemes()
{
    return new SchemeSettings(m_composition.receiver(), m_composition.clock());
}

QWidget *SettingsPage::createData()
{
    auto *directory = new QLabel(QString::fromStdString(m_composition.directory().path().string()));
    directory->setObjectName(QStringLiteral("dataDirectory"));
    directory->setFont(fonts::small(fonts::monospace(directory->font())));
    directory->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    directory->setWordWrap(true);
    auto *audit = new QPushButton(tr("Export the audit list…"));
    audit->setObjectName(QStringLiteral("exportAudit"));
    audit->setEnabled(m_composition.audit() != nullptr);
    connect(audit, &QPushButton::clicked, this, &SettingsPage::exportAudit);

    auto *card = new Card;
    SettingsRows rows(card);
    rows.add(
        tr("Data directory"), directory,
        tr("Everything Hookbench keeps is there, readable by you alone; keys and secrets are in "
           "the keychain."));
    rows.add(
        tr("Audit list"), audit,
        tr("Every change, reveal, copy and export made here. It holds no secret, and nothing in "
           "it can be changed."));
    return settingsPart(tr("Data"), card);
}

void SettingsPage::connectAll()
{
    connect(m_language, &QComboBox::currentIndexChanged, this, &SettingsPage::save);
    connect(m_themeMode, &QComboBox::currentIndexChanged, this, &SettingsPage::save);
    for (QSpinBox *box : {m_refresh, m_lock, m_clipboard})
        connect(box, &QSpinBox::editingFinished, this, &SettingsPage::save);
    const settings::AccountStore *accounts = &m_composition.accounts();
    connect(accounts, &settings::AccountStore::added, this, &SettingsPage::listAccounts);
    connect(accounts, &settings::AccountStore::updated, this, &SettingsPage::listAccounts);
    connect(accounts, &settings::AccountStore::removed, this, &SettingsPage::listAccounts);
    const auto update = [this] {
        m_edit->setEnabled(m_accounts->currentItem() != nullptr);
        m_remove->setEnabled(m_accounts->currentItem() != nullptr);
    };
    connect(m_accounts, &QListWidget::currentItemChanged, this, update);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        m_flow.editAccount(m_accounts->currentItem()->data(Qt::UserRole).toString());
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_flow.removeAccount(m_accounts->currentItem()->data(Qt::UserRole).toString());
    });
    update();
}

void SettingsPage::load()
{
    m_loading = true;
    const settings::Settings &settings = m_composition.settings().settings();
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language)));
    m_themeMode->setCurrentIndex(std::max(0, m_themeMode->findData(int(settings.theme))));
    m_refresh->setValue(settings.refreshIntervalSeconds);
    m_lock->setValue(settings.lockAfterMinutes);
    m_clipboard->setValue(settings.clipboardClearSeconds);
    m_loading = false;
}

void SettingsPage::save()
{
    if (m_loading)
        return;
    settings::Settings settings = m_composition.settings().settings();
    settings.language = m_language->currentData().toString();
    settings.theme = static_cast<settings::Theme>(m_themeMode->currentData().toInt());
    settings.refreshIntervalSeconds = m_refresh->value();
    settings.lockAfterMinutes = m_lock->value();
    settings.clipboardClearSeconds = m_clipboard->value();
    if (settings == m_composition.settings().settings())
        return;
    if (const Result<void> saved = m_composition.settings().save(settings); !saved) {
        m_message->showText(MessageBar::Kind::Error, text::inFull(saved.error()));
    }
    load();
}

void SettingsPage::listAccounts()
{
    m_accounts->clear();
    for (const settings::Account &account : m_composition.accounts().accounts()) {
        auto *item =
            new QListWidgetItem(tr("%1 · %2 · %3")
                                    .arg(account.name, text::environmentWord(account.environment),
                                         account.baseUrl.host()));
        item->setData(Qt::UserRole, account.id);
        m_accounts->addItem(item);
    }
    m_accounts->setVisible(m_accounts->count() > 0);
    m_noAccounts->setVisible(m_accounts->count() == 0);
    m_accounts->setFixedHeight(
        std::min(m_accounts->count(), 6) * std::max(30, m_accounts->sizeHintForRow(0)) + 2);
}

void SettingsPage::exportAudit()
{
    auto *dialog = new FileDialog(this, FileDialog::Use::Save, tr("Export the audit list"),
                                  tr("CSV table (*.csv);;JSON lines (*.jsonl)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("hookbench-audit.csv"));
    connect(dialog, &FileDialog::fileSelected, this, &SettingsPage::writeAudit);
    dialog->open();
}

void SettingsPage::writeAudit(const QString &path)
{
    m_composition.journal().addAccess(QStringLiteral("export-audit"), {},
                                      m_composition.clock().now(), path);
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const auto sink = [&](std::string_view piece) {
        written = written && file.write(piece.data(), static_cast<qint64>(piece.size())) ==
                                 static_cast<qint64>(piece.size());
        return written;
    };
    store::AuditLog &audit = *m_composition.audit();
    const Result<void> exported = path.endsWith(QLatin1String(".jsonl"))
                                      ? audit.exportJsonLines(sink)
                                      : audit.exportCsv(sink);
    if (!written || !file.commit())
        m_message->showText(MessageBar::Kind::Error,
                            tr("%1 could not be written: %2").arg(path, file.errorString()));
    else if (!exported)
        m_message->showText(MessageBar::Kind::Error, text::sentence(exported.error()));
    else
        m_message->showText(MessageBar::Kind::Success, tr("The audit list is in %1.").arg(path));
}

} // namespace hookbench::ui
