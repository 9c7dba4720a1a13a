// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/endpointform.h"

#include "app/text/formats.h"
#include "ui/dialogs/answerform.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/formfield.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

using inbox::EndpointSetting;
using Source = EndpointSetting::SecretSource;

namespace
{

constexpr int longestPath = 1024;
constexpr int longestSecret = 512;
const QString noSecret = QStringLiteral("none");
const QString typedSecret = QStringLiteral("typed");

} // namespace

EndpointForm::EndpointForm(const QVector<inbox::PointChoice> &webhooks,
                           const QVector<inbox::SchemeChoice> &schemes, QWidget *parent)
    : QWidget(parent)
    , m_schemes(schemes)
    , m_path(new QLineEdit)
    , m_source(new QComboBox)
    , m_secret(new QLineEdit)
    , m_scheme(new QComboBox)
    , m_answer(new AnswerForm)
{
    m_path->setObjectName(QStringLiteral("endpointPath"));
    m_path->setFont(fonts::monospace(m_path->font()));
    m_path->setMaxLength(longestPath);
    m_pathField = new FormField(tr("Path"), m_path);
    m_source->setObjectName(QStringLiteral("endpointSecretSource"));
    m_source->addItem(tr("Nothing: deliveries are not checked"), noSecret);
    m_source->addItem(tr("A secret that is typed here"), typedSecret);
    for (const inbox::PointChoice &webhook : webhooks)
        m_source->addItem(tr("The secret of %1").arg(webhook.name), webhook.webhookId);
    m_sourceField = new FormField(tr("Checked with"), m_source);
    m_secret->setObjectName(QStringLiteral("endpointSecret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMaxLength(longestSecret);
    m_secret->setFont(fonts::monospace(m_secret->font()));
    m_secret->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_secretField = new FormField(tr("Secret"), m_secret);
    m_scheme->setObjectName(QStringLiteral("endpointScheme"));
    m_scheme->addItem(tr("Whichever the headers fit"), QString());
    for (const inbox::SchemeChoice &scheme : schemes)
        m_scheme->addItem(scheme.title.isEmpty() ? scheme.name : scheme.title, scheme.name);
    m_schemeField = new FormField(tr("Scheme"), m_scheme);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_pathField, m_sourceField,
                                                            m_secretField, m_schemeField, m_answer})
        layout->addWidget(widget);
    layout->addStretch();
    connect(m_path, &QLineEdit::textChanged, this, &EndpointForm::check);
    connect(m_secret, &QLineEdit::textChanged, this, &EndpointForm::check);
    connect(m_source, &QComboBox::currentIndexChanged, this, &EndpointForm::check);
    connect(m_scheme, &QComboBox::currentIndexChanged, this, &EndpointForm::check);
    connect(m_answer, &AnswerForm::edited, this, &EndpointForm::check);
}

void EndpointForm::setEndpoint(const EndpointSetting &endpoint)
{
    const QScopedValueRollback setting(m_isSetting, true);
    m_endpoint = endpoint;
    m_path->setText(endpoint.path);
    m_path->setReadOnly(endpoint.isBorrowed);
    m_secret->clear();
    m_secret->setPlaceholderText(endpoint.hasTypedSecret ? tr("unchanged") : QString());
    const QString source = endpoint.secretSource == Source::None    ? noSecret
                           : endpoint.secretSource == Source::Typed ? typedSecret
                                                                    : endpoint.webhookId;
    if (m_source->findData(source) < 0)
        m_source->addItem(tr("The secret of %1").arg(source), source);
    m_source->setCurrentIndex(m_source->findData(source));
    m_source->setEnabled(!endpoint.isBorrowed);
    m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(endpoint.scheme.value_or(QString()))));
    m_answer->setRule(endpoint.answer, endpoint.passOnConfirmedHost, !endpoint.isForLive);
    check();
}

EndpointSetting EndpointForm::endpoint() const
{
    EndpointSetting endpoint = m_endpoint;
    endpoint.path = m_path->text().trimmed();
    const QString source = m_source->currentData().toString();
    endpoint.secretSource = source == noSecret      ? Source::None
                            : source == typedSecret ? Source::Typed
                                                    : Source::Webhook;
    endpoint.webhookId = endpoint.secretSource == Source::Webhook ? source : QString();
    endpoint.typedSecret.reset();
    if (endpoint.secretSource == Source::Typed && !m_secret->text().isEmpty())
        endpoint.typedSecret = Secret(m_secret->text().toStdString());
    const QString scheme = m_scheme->currentData().toString();
    endpoint.scheme = scheme.isEmpty() ? std::nullopt : std::optional(scheme);
    endpoint.answer = m_answer->rule();
    endpoint.passOnConfirmedHost = m_answer->confirmedHost();
    return endpoint;
}

void EndpointForm::setTakenPaths(const QStringList &paths)
{
    m_takenPaths = paths;
    check();
}

QString EndpointForm::pathError() const
{
    static const QRegularExpression right(QStringLiteral("^/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*$"));
    const QString path = m_path->text().trimmed();
    if (!right.match(path).hasMatch())
        return tr("Begin with / and leave out spaces, ? and #.");
    if (m_takenPaths.contains(path))
        return tr("Another endpoint has this path.");
    return {};
}

void EndpointForm::check()
{
    const QString wrong = pathError();
    if (wrong.isEmpty())
        m_pathField->setHint(tr("And everything below it that no longer path of another has."));
    else
        m_pathField->setError(wrong);
    const bool isTyped = m_source->currentData().toString() == typedSecret;
    const bool hasSecret = !m_secret->text().isEmpty() || m_endpoint.hasTypedSecret;
    m_secretField->setVisible(isTyped);
    m_secretField->setHint(tr("Kept in this computer's keychain and nowhere else."));
    m_schemeField->setVisible(m_source->currentData().toString() != noSecret);
    const auto chosen =
        std::find_if(m_schemes.begin(), m_schemes.end(), [this](const auto &scheme) {
            return scheme.name == m_scheme->currentData().toString();
        });
    QStringList hints;
    if (chosen != m_schemes.end()) {
        hints += chosen->cipher.isEmpty() ? tr("Payloads are never encrypted.")
                                          : tr("Encrypted payloads: %1.").arg(chosen->cipher);
        hints += chosen->toleranceSeconds > 0
                     ? tr("Signatures older than %1 fail.")
                           .arg(text::duration(std::chrono::seconds(chosen->toleranceSeconds)))
                     : tr("It signs no time: an old delivery can be sent again.");
    }
    m_schemeField->setHint(hints.join(QLatin1Char(' ')).toHtmlEscaped());
    m_isValid = wrong.isEmpty() && (!isTyped || hasSecret) && m_answer->isValid();
    if (!m_isSetting)
        Q_EMIT edited();
}

} // namespace hookbench::ui
