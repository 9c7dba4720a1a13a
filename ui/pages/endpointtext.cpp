// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/endpointtext.h"

#include "app/text/formats.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace hookbench::ui
{

using inbox::EndpointSetting;
using inbox::PointChoice;
using receiver::AnswerRule;

namespace
{

/// The translation context of this file.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Endpoints)
};

QStringList conditions(const AnswerRule &rule)
{
    QStringList parts;
    if (rule.rejectStatus)
        parts += Words::tr("%1 where not verified").arg(*rule.rejectStatus);
    if (rule.failFirst > 0)
        parts += Words::tr("%1 to the first %2")
                     .arg(rule.failStatus)
                     .arg(QLocale().toString(rule.failFirst));
    if (rule.failShare > 0)
        parts += Words::tr("%1 to %2 %")
                     .arg(rule.failStatus)
                     .arg(QLocale().toString(rule.failShare * 100, 'g', 3));
    if (rule.rate)
        parts +=
            Words::tr("at most %1 in %2")
                .arg(QLocale().toString(rule.rate->requests), text::duration(rule.rate->window));
    if (rule.delay.count() > 0)
        parts += Words::tr("after %1").arg(text::duration(rule.delay));
    return parts;
}

} // namespace

QString answerText(const AnswerRule &rule)
{
    QString main;
    switch (rule.kind) {
    case AnswerRule::Kind::Fixed:
        main = Words::tr("answers %1").arg(rule.status);
        break;
    case AnswerRule::Kind::PassOn:
        main = Words::tr("passes on to %1").arg(QString::fromStdString(rule.passOnUrl));
        break;
    case AnswerRule::Kind::Drop:
        main = Words::tr("drops the connection");
        break;
    case AnswerRule::Kind::Withhold:
        main = Words::tr("never answers");
        break;
    }
    return (QStringList(main) + conditions(rule)).join(QStringLiteral(", "));
}

QString secretText(const EndpointSetting &endpoint, const QVector<PointChoice> &webhooks)
{
    switch (endpoint.secretSource) {
    case EndpointSetting::SecretSource::None:
        return Words::tr("nothing is checked");
    case EndpointSetting::SecretSource::Typed:
        return Words::tr("checked with a typed secret");
    case EndpointSetting::SecretSource::Webhook:
        break;
    }
    const auto webhook =
        std::find_if(webhooks.begin(), webhooks.end(), [&](const PointChoice &choice) {
            return choice.webhookId == endpoint.webhookId;
        });
    if (webhook == webhooks.end())
        return Words::tr("checked with its webhook's secret");
    return Words::tr("checked with the secret of %1").arg(webhook->name);
}

QString endpointText(const EndpointSetting &endpoint, const QVector<PointChoice> &webhooks)
{
    return QStringLiteral("%1 %2, %3")
        .arg(endpoint.path, answerText(endpoint.answer), secretText(endpoint, webhooks));
}

} // namespace hookbench::ui
