// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkupform.h"

#include "app/inbox/schemeshelf.h"
#include "ui/pages/schemechoice.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/formfield.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

namespace
{

constexpr int longestCheckupSecret = 1024;

} // namespace

CheckupForm::CheckupForm(inbox::SchemeShelf &shelf, QWidget *parent)
    : QWidget(parent)
    , m_shelf(shelf)
    , m_consent(new QLabel)
    , m_scheme(new SchemeChoice(shelf))
    , m_note(new QLabel)
    , m_twice(new QCheckBox(tr("The same event twice")))
    , m_large(new QCheckBox(tr("A large payload (256 KiB)")))
    , m_burst(new QCheckBox(tr("20 events at once")))
    , m_secret(new QLineEdit)
    , m_secretField(new FormField(tr("Signing secret"), m_secret))
    , m_check(new QPushButton)
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_progressText(new QLabel)
    , m_progress(new QProgressBar)
{
    m_consent->setObjectName(QStringLiteral("checkupConsent"));
    m_consent->setWordWrap(true);
    m_consent->setTextFormat(Qt::PlainText);
    m_consent->setForegroundRole(QPalette::PlaceholderText);
    m_scheme->setObjectName(QStringLiteral("checkupScheme"));
    m_scheme->setAccessibleName(tr("How the test events are signed"));
    m_note->setObjectName(QStringLiteral("checkupSchemeNote"));
    m_note->setWordWrap(true);
    m_note->setFont(fonts::small(m_note->font()));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_twice->setObjectName(QStringLiteral("checkupTwice"));
    m_large->setObjectName(QStringLiteral("checkupLarge"));
    m_burst->setObjectName(QStringLiteral("checkupBurst"));
    m_secret->setObjectName(QStringLiteral("checkupSecret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMaxLength(longestCheckupSecret);
    m_secret->setAccessibleName(tr("Signing secret"));
    m_secretField->setHint(tr("Used for this check-up and kept nowhere."));
    m_secretField->hide();
    m_check->setObjectName(QStringLiteral("startCheckup"));
    m_check->setProperty("role", QStringLiteral("primary"));
    m_cancel->setObjectName(QStringLiteral("cancelCheckup"));
    m_progressText->setForegroundRole(QPalette::PlaceholderText);
    m_progress->setObjectName(QStringLiteral("checkupProgress"));
    m_progress->setAccessibleName(tr("Progress of the check-up"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    createLayout();
    for (QCheckBox *box : {m_twice, m_large, m_burst})
        connect(box, &QCheckBox::toggled, this, &CheckupForm::showConsent);
    connect(m_scheme, &SchemeChoice::schemeChanged, this, &CheckupForm::showScheme);
    connect(m_check, &QPushButton::clicked, this, &CheckupForm::checkWanted);
    connect(m_cancel, &QPushButton::clicked, this, &CheckupForm::cancelWanted);
    showScheme();
    setWork(Work::None);
}

void CheckupForm::createLayout()
{
    auto *title = new QLabel(tr("Check-up"));
    title->setFont(fonts::strong(title->font()));
    auto *schemeLabel = new QLabel(tr("Signed as"));
    schemeLabel->setBuddy(m_scheme);
    auto *schemeRow = new QHBoxLayout;
    schemeRow->setSpacing(8);
    schemeRow->addWidget(schemeLabel);
    schemeRow->addWidget(m_scheme, 1);
    auto *scheme = new QVBoxLayout;
    scheme->setSpacing(4);
    scheme->addLayout(schemeRow);
    scheme->addWidget(m_note);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_check);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_progressText, 1);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(m_consent);
    layout->addLayout(scheme);
    layout->addWidget(m_twice);
    layout->addWidget(m_large);
    layout->addWidget(m_burst);
    layout->addWidget(m_secretField);
    layout->addLayout(buttons);
    layout->addWidget(m_progress);
}

void CheckupForm::setAccount(const QString &id)
{
    m_scheme->setAccount(id);
    showScheme();
}

void CheckupForm::setEndpoint(const QString &host, bool isLive, bool isEncrypted)
{
    m_host = host;
    m_isLive = isLive;
    m_isEncrypted = isEncrypted;
    clearSecret();
    m_secretField->hide();
    for (QCheckBox *box : {m_twice, m_large, m_burst})
        box->setChecked(!isLive);
    showConsent();
}

void CheckupForm::showScheme()
{
    const bool isConfirmed = m_scheme->isConfirmed();
    m_note->setText(isConfirmed ? tr("Scheme confirmed by real deliveries of this account.")
                                : tr("Scheme not confirmed by a real delivery."));
    showConsent();
}

QString CheckupForm::consent() const
{
    return m_consent->text();
}

void CheckupForm::showConsent()
{
    if (m_host.isEmpty())
        return;
    send::CheckSetup setup;
    if (const signing::Scheme *scheme = m_scheme->scheme())
        setup.scheme = *scheme;
    setup.isLive = m_isLive;
    setup.sendsTwice = m_twice->isChecked();
    setup.sendsLarge = m_large->isChecked();
    setup.sendsBurst = m_burst->isChecked();
    const int requests = send::checkRequests(setup) + (m_isEncrypted ? 1 : 0);
    QString text = tr("Sends up to %n right and wrong test events to %1, signed with this "
                      "webhook's secret. Their ids begin with hookbench_test_.",
                      nullptr, requests)
                       .arg(m_host);
    if (m_isLive) {
        text += QLatin1Char(' ') + tr("This account is LIVE: every one is of the type "
                                      "hookbench.probe, with amounts of zero.");
    }
    m_consent->setText(text);
}

Result<void> CheckupForm::apply(send::CheckSetup &setup) const
{
    const signing::Scheme *scheme = m_scheme->scheme();
    if (!scheme)
        return Error{ErrorKind::InvalidArgument,
                     tr("There is no signing scheme to choose from.").toStdString()};
    setup.scheme = *scheme;
    if (m_isEncrypted) {
        const signing::PayloadCipher *cipher = m_shelf.current().findCipher(scheme->cipher);
        if (!cipher) {
            return Error{ErrorKind::InvalidArgument,
                         tr("This webhook is encrypted, and the scheme %1 has no encrypted "
                            "payloads: choose another one.")
                             .arg(m_scheme->name())
                             .toStdString()};
        }
        setup.cipher = *cipher;
    }
    setup.isLive = m_isLive;
    setup.sendsTwice = m_twice->isChecked();
    setup.sendsLarge = m_large->isChecked();
    setup.sendsBurst = m_burst->isChecked();
    return {};
}

Secret CheckupForm::typedSecret() const
{
    return Secret::copyOf(m_secret->text().toStdString());
}

void CheckupForm::clearSecret()
{
    m_secret->clear();
}

void CheckupForm::wantSecret()
{
    m_secretField->show();
    m_secret->setFocus();
}

void CheckupForm::setWork(Work work)
{
    const bool isChecking = work == Work::Checking;
    m_check->setVisible(!isChecking);
    m_check->setEnabled(!m_host.isEmpty() && work == Work::None);
    m_check->setText(m_host.isEmpty() ? tr("Check the endpoint") : tr("Check %1").arg(m_host));
    m_cancel->setVisible(isChecking || work == Work::Proving);
    m_progress->setVisible(isChecking);
    m_progressText->setVisible(isChecking);
    for (QWidget *choice :
         std::initializer_list<QWidget *>{m_scheme, m_twice, m_large, m_burst, m_secret})
        choice->setEnabled(work == Work::None);
}

void CheckupForm::setProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_progressText->setText(tr("%1 of %2 checked").arg(done).arg(total));
}

} // namespace hookbench::ui
