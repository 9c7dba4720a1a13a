// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/querycompletion.h"

#include "app/store/filterreading.h"

namespace hookbench::ui
{

using Field = store::FilterTerm::Field;
using store::FilterMark;

namespace
{

const QString headerField = QStringLiteral("header.");

QString latin(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

std::optional<QueryCompletion> QueryCompletion::at(const QString &query, qsizetype cursor)
{
    const QByteArray before = query.left(cursor).toUtf8();
    const store::FilterReading reading = store::readEventFilter(before.toStdString());
    if (reading.marks.empty())
        return {};
    const FilterMark &last = reading.marks.back();
    if (last.at + last.size != static_cast<std::size_t>(before.size()))
        return {}; // a blank, quotes that are open, a name that is no field's
    const QString text = QString::fromUtf8(before.mid(static_cast<qsizetype>(last.at)));
    if (text.startsWith(QLatin1Char('"')))
        return {};
    QueryCompletion completion;
    completion.from = cursor - text.size();
    completion.prefix = text;
    switch (last.kind) {
    case FilterMark::Kind::Operator:
        return {};
    case FilterMark::Kind::Word:
        if (text.startsWith(headerField)) { // which names occur is known
            completion.field = Field::Header;
            completion.from += headerField.size();
            completion.prefix = text.mid(headerField.size());
        }
        return completion;
    case FilterMark::Kind::Field:
        completion.from = cursor;
        completion.prefix.clear();
        break;
    case FilterMark::Kind::Value:
        break;
    }
    completion.field = last.field;
    // Names are looked up, what stands in them is not.
    if (last.field == Field::Header || last.field == Field::Json)
        return {};
    return completion;
}

QStringList QueryCompletion::choices() const
{
    QStringList list;
    for (const store::FilterField &known : store::filterFields()) {
        if (!field) {
            const QString name = latin(known.name);
            list += name.endsWith(QLatin1Char('.')) ? name : name + QLatin1Char(':');
        } else if (known.field == *field) {
            for (const std::string_view value : known.values)
                list += latin(value);
        }
    }
    list.removeIf([this](const QString &choice) {
        return choice == prefix || !choice.startsWith(prefix, Qt::CaseInsensitive);
    });
    list.removeDuplicates();
    return list;
}

bool QueryCompletion::isLookedUp() const
{
    if (!field)
        return false;
    switch (*field) {
    case Field::Type:
    case Field::Cause:
    case Field::Path:
    case Field::Webhook:
    case Field::Event:
    case Field::Delivery:
    case Field::Object:
    case Field::Header:
        return true;
    case Field::Text:
    case Field::Verdict:
    case Field::Answered:
    case Field::Size:
    case Field::Received:
    case Field::Json:
    case Field::Is:
        break;
    }
    return false;
}

QString QueryCompletion::written(const QString &value)
{
    static const QString special = QStringLiteral(" \t\r\n()\"");
    bool isPlain = !value.isEmpty();
    for (const QChar c : value)
        isPlain = isPlain && !special.contains(c);
    if (isPlain)
        return value;
    QString quoted = value;
    quoted.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    quoted.replace(QLatin1Char('"'), QLatin1String("\\\""));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

} // namespace hookbench::ui
