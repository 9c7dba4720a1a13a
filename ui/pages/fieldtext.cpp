// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/fieldtext.h"

#include "app/api/draftrules.h"
#include "app/workspace/webhookservice.h"
#include "ui/widgets/formfield.h"

namespace hookbench::ui
{

using workspace::Field;

namespace
{

/// The platform's sentences begin with the field's wire name.
std::optional<Field> fieldNamedBy(const QString &sentence)
{
    for (const Field field :
         {Field::Name, Field::Url, Field::Active, Field::Encrypted, Field::Secret}) {
        if (sentence.startsWith(workspace::wireName(field), Qt::CaseInsensitive))
            return field;
    }
    return std::nullopt;
}

} // namespace

void FieldText::Finding::show(FormField &field) const
{
    switch (level) {
    case Level::Hint:
        field.setHint(text);
        break;
    case Level::Warning:
        field.setWarning(text);
        break;
    case Level::Error:
        field.setError(text);
        break;
    }
}

FieldText::FieldText(const workspace::WebhookService &webhooks)
    : m_webhooks(webhooks)
{
}

FieldText::Finding FieldText::name(const QString &name) const
{
    const int length = api::codePoints(name);
    const QString hint =
        tr("How you will recognise it. %1 of %2 characters.").arg(length).arg(api::nameMaximum);
    switch (api::checkName(name)) {
    case api::NameIssue::None:
        return {Level::Hint, hint, hint};
    case api::NameIssue::Empty:
        return {Level::Error,
                tr("Give it a name of %1 to %2 characters.")
                    .arg(api::nameMinimum)
                    .arg(api::nameMaximum),
                hint};
    case api::NameIssue::TooShort:
        return {Level::Error,
                tr("At least %1 characters; these are %2.").arg(api::nameMinimum).arg(length),
                hint};
    case api::NameIssue::TooLong:
        return {Level::Error,
                tr("At most %1 characters; these are %2.").arg(api::nameMaximum).arg(length), hint};
    }
    return {};
}

FieldText::Finding FieldText::url(const QString &url, const QString &ownId) const
{
    const QString hint = tr("Where events are sent.");
    const api::UrlFindings findings = api::checkUrl(url);
    switch (findings.issue) {
    case api::UrlIssue::None:
        break;
    case api::UrlIssue::Empty:
        return {Level::Error, tr("Enter the URL that events are sent to."), hint};
    case api::UrlIssue::NotAbsolute:
        return {Level::Error, tr("Enter a whole URL, such as https://shop.example/webhooks."),
                hint};
    case api::UrlIssue::WrongScheme:
        return {Level::Error, tr("Only https and http URLs can receive events."), hint};
    case api::UrlIssue::NoHost:
        return {Level::Error, tr("The URL has no host."), hint};
    }
    if (findings.plainHttp && m_webhooks.account().httpsOnly)
        return {Level::Error,
                tr("This account accepts https URLs only.") +
                    QStringLiteral(" <a href=\"https\">") + tr("Change to https") +
                    QStringLiteral("</a>"),
                hint};
    for (const api::Webhook &other : m_webhooks.webhooks()) {
        if (other.id != ownId && other.url == url)
            return {Level::Warning,
                    tr("%1 has this URL already: each event would arrive twice.")
                        .arg(other.name.toHtmlEscaped()),
                    hint};
    }
    if (findings.userInfo)
        return {Level::Warning,
                tr("The URL holds a user name or password; everybody who may read "
                   "webhooks sees it."),
                hint};
    if (findings.loopback)
        return {Level::Warning,
                tr("Loopback: only a sender on this machine, such as the sandbox, reaches it."),
                hint};
    if (findings.privateNetwork)
        return {Level::Warning, tr("A private address: the platform cannot reach it from outside."),
                hint};
    if (findings.plainHttp)
        return {Level::Warning,
                tr("http is readable on the way. Use https in production.") +
                    QStringLiteral(" <a href=\"https\">") + tr("Change to https") +
                    QStringLiteral("</a>"),
                hint};
    return {Level::Hint, hint, hint};
}

QString FieldText::fieldName(Field field)
{
    switch (field) {
    case Field::Name:
        return tr("Name");
    case Field::Url:
        return tr("URL");
    case Field::Active:
        return tr("Active");
    case Field::Encrypted:
        return tr("Encrypted");
    case Field::Secret:
        return tr("Signing secret");
    }
    return {};
}

QString FieldText::values(const workspace::FieldChange &change)
{
    const auto word = [&](const QString &value) {
        if (change.field == Field::Active || change.field == Field::Encrypted)
            return value == QLatin1String("true") ? tr("yes") : tr("no");
        return value.isEmpty() ? tr("unknown") : value;
    };
    return word(change.before) + QStringLiteral(" → ") + word(change.after);
}

QString FieldText::oldToNew(const workspace::FieldChange &change)
{
    return tr("%1: %2").arg(fieldName(change.field), values(change));
}

QMap<Field, QString> FieldText::byField(const Error &error, QStringList &others)
{
    QMap<Field, QString> sentences;
    if (error.kind != ErrorKind::Validation)
        return sentences;
    for (const std::string &message : error.messages) {
        const QString text = QString::fromStdString(message);
        const auto field = fieldNamedBy(text);
        if (!field) {
            others += text;
            continue;
        }
        QString &sentence = sentences[*field];
        if (!sentence.isEmpty())
            sentence += QLatin1Char(' ');
        sentence += text.toHtmlEscaped();
    }
    return sentences;
}

} // namespace hookbench::ui
