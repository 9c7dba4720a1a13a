// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/receiversettings.h"

#include "app/composition.h"
#include "app/inbox/receiverservice.h"
#include "app/sandbox/retryschedule.h"
#include "app/settings/settingsstore.h"
#include "app/text/errortext.h"
#include "ui/dialogs/filedialog.h"
#include "ui/pages/settingsrows.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/card.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

namespace hookbench::ui
{

using inbox::DeskConfig;
using inbox::DeskState;
using inbox::ReceiverService;
using Acknowledge = receiver::ReceiverConfig::Acknowledge;

namespace
{

enum Tls { Off, SelfSigned, Own };

QStringList hostsIn(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

QLineEdit *line(const char *name, const QString &placeholder)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setPlaceholderText(placeholder);
    edit->setMaxLength(2000);
    return edit;
}

} // namespace

ReceiverSettings::ReceiverSettings(Composition &composition, QWidget *parent)
    : QWidget(parent)
    , m_composition(composition)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(createListening());
    layout->addWidget(createSandbox());
    load();
    connectAll();
}

QWidget *ReceiverSettings::createListening()
{
    m_port = new QSpinBox;
    m_port->setObjectName(QStringLiteral("receiverPort"));
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("Any free one"));
    m_port->setMinimumWidth(140);
    m_acknowledge = new QComboBox;
    m_acknowledge->setObjectName(QStringLiteral("acknowledge"));
    m_acknowledge->addItem(tr("After it is on the disk"), int(Acknowledge::AfterCommit));
    m_acknowledge->addItem(tr("At once"), int(Acknowledge::First));
    m_tls = new QComboBox;
    m_tls->setObjectName(QStringLiteral("receiverTls"));
    m_tls->addItem(tr("No, plain HTTP"), Off);
    m_tls->addItem(tr("With a certificate made for this machine"), SelfSigned);
    m_tls->addItem(tr("With a certificate of your own"), Own);
    m_certificate = line("certificateFile", tr("Certificate chain, PEM"));
    m_key = line("keyFile", tr("Private key, PEM"));
    m_files = new QWidget;
    auto *files = new QGridLayout(m_files);
    files->setContentsMargins(0, 0, 0, 0);
    files->setSpacing(8);
    int row = 0;
    for (QLineEdit *edit : {m_certificate, m_key}) {
        auto *choose = new QPushButton(tr("Choose…"));
        choose->setObjectName(edit->objectName() + QStringLiteral("Choose"));
        choose->setAccessibleName(tr("Choose: %1").arg(edit->placeholderText()));
        edit->setAccessibleName(edit->placeholderText());
        edit->setMinimumWidth(280);
        files->addWidget(edit, row, 0);
        files->addWidget(choose, row++, 1);
        connect(choose, &QPushButton::clicked, this,
                [this, edit] { chooseFile(edit, edit->placeholderText()); });
    }
    m_identity = settingsNote({});
    m_identity->setObjectName(QStringLiteral("receiverIdentity"));
    m_identity->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_publicUrl = line("publicUrl", QStringLiteral("https://my-tunnel.example"));
    m_hosts = line("receiverHosts", tr("None"));

    auto *card = new Card;
    SettingsRows rows(card);
    rows.add(tr("Port"), m_port,
             tr("On 127.0.0.1, for programs on this machine. In force at the next start."));
    rows.add(tr("Answer a delivery"), m_acknowledge,
             tr("After it is on the disk nothing that was acknowledged is ever lost. At once is "
                "faster, and a crash may lose the last events."));
    auto *https = new QWidget;
    auto *choices = new QVBoxLayout(https);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(8);
    choices->addWidget(m_tls, 0, Qt::AlignLeading);
    choices->addWidget(m_files);
    m_tls->setAccessibleName(tr("HTTPS"));
    rows.add(tr("HTTPS"), https, {});
    rows.add(tr("Trust"), m_identity, {});
    rows.add(tr("Public URL"), m_publicUrl,
             tr("Of a tunnel that you run yourself. A platform on the internet reaches this "
                "machine only through it."));
    rows.add(tr("Other host names"), m_hosts,
             tr("Under which requests are accepted besides those of this machine, separated by "
                "commas. The public URL's is accepted anyway."));
    return settingsPart(tr("Receiver"), card);
}

QWidget *ReceiverSettings::createSandbox()
{
    m_retries = line("sandboxRetries", QStringLiteral("5s,10s,20s"));
    m_sandboxHosts = line("sandboxHosts", tr("None"));
    auto *card = new Card;
    SettingsRows rows(card);
    rows.add(
        tr("Waits between attempts"), m_retries,
        tr("Numbers with ms, s, m, h or d, separated by commas; \"none\": a single attempt. In "
           "force when the sandbox starts the next time."));
    rows.add(tr("Hosts outside this machine"), m_sandboxHosts,
             tr("The sandbox sends to this machine only, and to the hosts that you name here; "
                "never to one that a LIVE account has registered. In force when the sandbox starts "
                "the next time."));
    return settingsPart(tr("Sandbox"), card);
}

void ReceiverSettings::connectAll()
{
    for (QLineEdit *edit : {m_certificate, m_key, m_publicUrl, m_hosts})
        connect(edit, &QLineEdit::editingFinished, this, &ReceiverSettings::save);
    connect(m_port, &QSpinBox::editingFinished, this, &ReceiverSettings::save);
    for (QComboBox *box : {m_acknowledge, m_tls})
        connect(box, &QComboBox::currentIndexChanged, this, &ReceiverSettings::save);
    for (QLineEdit *edit : {m_retries, m_sandboxHosts})
        connect(edit, &QLineEdit::editingFinished, this, &ReceiverSettings::saveSandbox);
    ReceiverService *receiver = &m_composition.receiver();
    connect(receiver, &ReceiverService::configChanged, this, &ReceiverSettings::load);
    connect(receiver, &ReceiverService::stateChanged, this, &ReceiverSettings::updateIdentity);
}

void ReceiverSettings::load()
{
    m_loading = true;
    const DeskConfig config = m_composition.receiver().config();
    m_port->setValue(config.port);
    m_acknowledge->setCurrentIndex(m_acknowledge->findData(int(config.acknowledge)));
    const Tls tls = !config.usesTls ? Off : config.certificateFile.isEmpty() ? SelfSigned : Own;
    // Chosen, but the files are not named yet.
    if (m_tls->currentData().toInt() != Own || tls == Own || !m_certificate->text().isEmpty())
        m_tls->setCurrentIndex(m_tls->findData(tls));
    m_certificate->setText(config.certificateFile);
    m_key->setText(config.keyFile);
    m_files->setVisible(m_tls->currentData().toInt() == Own);
    m_publicUrl->setText(config.publicUrl);
    m_hosts->setText(config.allowedHosts.join(QStringLiteral(", ")));
    const settings::Settings &settings = m_composition.settings().settings();
    m_retries->setText(settings.sandboxRetries);
    m_sandboxHosts->setText(settings.sandboxHosts.join(QStringLiteral(", ")));
    m_loading = false;
    updateIdentity();
}

void ReceiverSettings::updateIdentity()
{
    const DeskState state = m_composition.receiver().state();
    if (!state.isTls) {
        m_identity->setText(tr("Plain HTTP needs none."));
    } else if (state.certificateFile.isEmpty()) {
        m_identity->setText(tr("The certificate is made when receiving starts."));
    } else if (state.fingerprint.isEmpty()) {
        m_identity->setText(tr("Senders have to trust who issued %1.").arg(state.certificateFile));
    } else {
        m_identity->setText(tr("Fingerprint (SHA-256): %1\nA sender on this machine trusts exactly "
                               "this one with: curl --cacert %2 …, or "
                               "NODE_EXTRA_CA_CERTS=%2 for Node.")
                                .arg(state.fingerprint, state.certificateFile));
    }
}

void ReceiverSettings::save()
{
    if (m_loading)
        return;
    const int tls = m_tls->currentData().toInt();
    m_files->setVisible(tls == Own);
    DeskConfig config = m_composition.receiver().config();
    config.port = static_cast<quint16>(m_port->value());
    config.acknowledge = static_cast<Acknowledge>(m_acknowledge->currentData().toInt());
    config.certificateFile = tls == Own ? m_certificate->text().trimmed() : QString();
    config.keyFile = tls == Own ? m_key->text().trimmed() : QString();
    // Not before both files are named: half a pair is no certificate.
    config.usesTls = tls == SelfSigned ||
                     (tls == Own && !config.certificateFile.isEmpty() && !config.keyFile.isEmpty());
    if (tls == Own && !config.usesTls) {
        config.certificateFile.clear();
        config.keyFile.clear();
    }
    config.publicUrl = m_publicUrl->text().trimmed();
    config.allowedHosts = hostsIn(m_hosts->text());
    if (config == m_composition.receiver().config())
        return;
    if (const Result<void> saved = m_composition.receiver().setConfig(config); !saved)
        Q_EMIT failed(text::inFull(saved.error()));
}

void ReceiverSettings::saveSandbox()
{
    if (m_loading)
        return;
    settings::Settings settings = m_composition.settings().settings();
    const QString retries = m_retries->text().simplified().remove(QLatin1Char(' '));
    const auto parsed = sandbox::RetrySchedule::parse(retries.toStdString());
    if (!parsed) {
        Q_EMIT failed(text::inFull(parsed.error()));
        m_retries->setText(settings.sandboxRetries);
        return;
    }
    settings.sandboxRetries = retries;
    settings.sandboxHosts = hostsIn(m_sandboxHosts->text());
    if (settings == m_composition.settings().settings())
        return;
    if (const Result<void> saved = m_composition.settings().save(settings); !saved)
        Q_EMIT failed(text::inFull(saved.error()));
}

void ReceiverSettings::chooseFile(QLineEdit *line, const QString &title)
{
    auto *dialog =
        new FileDialog(this, FileDialog::Use::Open, title, tr("PEM files (*.pem *.crt *.key)"));
    if (!line->text().isEmpty())
        dialog->selectFile(line->text());
    connect(dialog, &FileDialog::fileSelected, this, [this, line](const QString &file) {
        line->setText(file);
        save();
    });
    dialog->open();
}

} // namespace hookbench::ui
