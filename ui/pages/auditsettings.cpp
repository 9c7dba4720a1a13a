// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/auditsettings.h"

#include "app/composition.h"
#include "app/settings/datadirectory.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "ui/dialogs/filedialog.h"
#include "ui/pages/settingsrows.h"
#include "ui/widgets/card.h"
#include "ui/widgets/jobline.h"
#include "ui/widgets/messagebar.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

using casefile::SecretAudit;

namespace
{

constexpr std::size_t hitsShown = 12;

} // namespace

AuditSettings::AuditSettings(Composition &composition, QWidget *parent)
    : QWidget(parent)
    , m_composition(composition)
    , m_collector(composition, this)
{
    setObjectName(QStringLiteral("auditSettings"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(createCard());
    connect(m_chooseFolder, &QPushButton::clicked, this, &AuditSettings::chooseFolder);
    connect(m_search, &QPushButton::clicked, this, &AuditSettings::search);
    connect(m_searching, &JobLine::cancelled, &m_job, &BackgroundJob::cancel);
    connect(&m_job, &BackgroundJob::progressed, this, [this](int, qint64 done, qint64 total) {
        m_searching->show(
            tr("Searching: %1 of %2 files").arg(text::count(done), text::count(total)), done,
            total);
    });
}

AuditSettings::~AuditSettings() = default;

QWidget *AuditSettings::createCard()
{
    m_folder = new QLineEdit;
    m_folder->setObjectName(QStringLiteral("auditFolder"));
    m_folder->setPlaceholderText(tr("Also in this folder (exports, logs)"));
    m_folder->setAccessibleName(m_folder->placeholderText());
    m_folder->setMaxLength(4096);
    m_chooseFolder = new QPushButton(tr("Choose…"));
    m_chooseFolder->setObjectName(QStringLiteral("chooseAuditFolder"));
    m_chooseFolder->setAccessibleName(tr("Choose a folder to search"));
    m_search = new QPushButton(tr("Search for secrets"));
    m_search->setObjectName(QStringLiteral("auditSecrets"));
    m_searching = new JobLine(QStringLiteral("cancelAudit"));
    m_findings = new MessageBar;
    m_findings->setObjectName(QStringLiteral("auditFindings"));
    m_findings->hide();
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_folder, 1);
    line->addWidget(m_chooseFolder);
    line->addWidget(m_search);
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(settingsNote(
        tr("Searches every file of the data directory for the keys and signing secrets of your "
           "accounts: as they are, in hex, base64 and percent-encoded. What the sandbox makes for "
           "itself is not looked for.")));
    layout->addLayout(line);
    layout->addWidget(m_searching);
    layout->addWidget(m_findings);
    return settingsPart(tr("Secret audit"), card);
}

void AuditSettings::chooseFolder()
{
    auto *dialog = new FileDialog(this, FileDialog::Use::Folder, tr("Choose a folder to search"));
    if (!m_folder->text().isEmpty())
        dialog->setDirectory(m_folder->text());
    connect(dialog, &FileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void AuditSettings::search()
{
    if (m_job.isRunning())
        return;
    m_findings->hide();
    m_search->setEnabled(false);
    m_searching->show(tr("Reading the known secrets…"), 0, 0);
    m_collector.collect(
        [this](const std::vector<SecretCollector::Known> &secrets,
               const std::optional<Error> &failure) { searchFor(secrets, failure); });
}

void AuditSettings::searchFor(const std::vector<SecretCollector::Known> &secrets,
                              const std::optional<Error> &failure)
{
    QString unread;
    if (failure)
        unread = QLatin1Char(' ') +
                 tr("Not all secrets could be read: %1").arg(text::sentence(*failure));
    if (secrets.empty()) {
        m_searching->hide();
        m_search->setEnabled(true);
        m_findings->showText(failure ? MessageBar::Kind::Warning : MessageBar::Kind::Info,
                             tr("There is no secret to look for: no account has a key here.") +
                                 unread);
        return;
    }
    std::vector<Secret> values;
    QStringList names;
    for (const SecretCollector::Known &one : secrets) {
        values.push_back(one.secret);
        names += one.name;
    }
    std::vector<std::filesystem::path> places{m_composition.directory().path()};
    if (const QString more = m_folder->text().trimmed(); !more.isEmpty())
        places.emplace_back(more.toStdString());
    m_job.start([this, values, names, places, unread](const BackgroundJob::Report &report) {
        const auto found =
            SecretAudit::run(places, values, [&](std::int64_t done, std::int64_t total) {
                return report(0, done, total);
            });
        return [this, found, names, unread] {
            m_searching->hide();
            m_search->setEnabled(true);
            tell(found, names, unread);
        };
    });
}

void AuditSettings::tell(const Result<SecretAudit::Report> &found, const QStringList &names,
                         const QString &unread)
{
    if (!found) {
        m_findings->showText(found.error().kind == ErrorKind::Cancelled ? MessageBar::Kind::Info
                                                                        : MessageBar::Kind::Error,
                             found.error().kind == ErrorKind::Cancelled
                                 ? tr("Cancelled: not every file was searched.")
                                 : text::inFull(found.error()));
        return;
    }
    const QString searched =
        tr("%n file(s) were searched.", nullptr, static_cast<int>(found->files));
    if (found->findings.empty()) {
        m_findings->showText(unread.isEmpty() ? MessageBar::Kind::Success
                                              : MessageBar::Kind::Warning,
                             searched + QLatin1Char(' ') +
                                 tr("None of the %n known secret(s) stands in them.", nullptr,
                                    static_cast<int>(names.size())) +
                                 unread);
        return;
    }
    QStringList lines{searched + QLatin1Char(' ') +
                      tr("A secret stands in %n place(s). Delete or redact these files, "
                         "and rotate the secrets:",
                         nullptr, static_cast<int>(found->findings.size())) +
                      unread};
    for (std::size_t i = 0; i < std::min(hitsShown, found->findings.size()); ++i) {
        const SecretAudit::Finding &one = found->findings[i];
        lines +=
            tr("%1, byte %2: %3, %4", "file, place, which secret, encoding")
                .arg(QString::fromStdString(one.hit.file.string()), text::count(one.hit.offset),
                     names.value(static_cast<qsizetype>(one.secret)),
                     QString::fromStdString(one.hit.form));
    }
    if (found->findings.size() > hitsShown)
        lines += tr("and %n more", nullptr, static_cast<int>(found->findings.size() - hitsShown));
    m_findings->showText(MessageBar::Kind::Error, lines.join(QLatin1Char('\n')));
}

} // namespace hookbench::ui
