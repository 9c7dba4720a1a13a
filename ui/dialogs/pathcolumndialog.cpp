// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/pathcolumndialog.h"

#include "app/store/jsonpath.h"
#include "app/text/errortext.h"
#include "models/pathcolumns.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/formfield.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

namespace
{

constexpr int longestColumnPath = 200;

} // namespace

PathColumnDialog::PathColumnDialog(const QStringList &known, QWidget *parent)
    : QDialog(parent)
    , m_known(known)
    , m_path(new QLineEdit)
    , m_field(new FormField(tr("&Path in the payload"), m_path))
    , m_add(new QPushButton(tr("Add column")))
{
    setObjectName(QStringLiteral("pathColumnDialog"));
    setWindowTitle(tr("Add a column from the payload"));
    auto *title = new QLabel(windowTitle());
    title->setFont(fonts::heading(title->font()));
    auto *sentence = new QLabel(tr("The column shows what stands there in each payload, numbers "
                                   "exactly as they came."));
    sentence->setWordWrap(true);
    m_path->setObjectName(QStringLiteral("columnPath"));
    m_path->setFont(fonts::monospace(m_path->font()));
    m_path->setMaxLength(longestColumnPath);
    m_path->setLayoutDirection(Qt::LeftToRight);
    m_path->setPlaceholderText(QStringLiteral("$.data.amount"));
    m_add->setObjectName(QStringLiteral("addColumn"));
    m_add->setProperty("role", QStringLiteral("primary"));
    m_add->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(sentence);
    layout->addWidget(m_field);
    layout->addStretch();
    layout->addLayout(buttons);
    setMinimumWidth(440);

    connect(m_path, &QLineEdit::textChanged, this, &PathColumnDialog::check);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const QString path = this->path();
        if (!refusal(path, m_known).isEmpty())
            return;
        accept();
        Q_EMIT chosen(path);
    });
    check();
    m_path->setFocus();
}

QString PathColumnDialog::refusal(const QString &path, const QStringList &known)
{
    if (const Result<store::JsonPath> parsed = store::JsonPath::parse(path.toStdString()); !parsed)
        return text::sentence(parsed.error());
    if (known.contains(path))
        return tr("This path is a column already.");
    if (known.size() >= models::PathColumns::maxPaths)
        return tr("Remove a column first: there are %n of payload paths.", nullptr,
                  static_cast<int>(known.size()));
    return {};
}

/// "data.amount" is taken as "$.data.amount".
QString PathColumnDialog::path() const
{
    const QString typed = m_path->text().trimmed();
    return typed.isEmpty() || typed.startsWith(QLatin1Char('$')) ? typed
                                                                 : QStringLiteral("$.") + typed;
}

/// Nothing is wrong with what is not typed yet.
void PathColumnDialog::check()
{
    const QString path = this->path();
    const QString wrong = refusal(path, m_known);
    m_add->setEnabled(wrong.isEmpty());
    m_add->setToolTip(wrong);
    if (path.isEmpty() || path == QLatin1String("$") || path == QLatin1String("$."))
        m_field->setHint(tr("For example $.data.amount or $.data.items[0].id"));
    else if (wrong.isEmpty())
        m_field->setHint(tr("A payload without it shows a dash."));
    else
        m_field->setError(wrong);
}

} // namespace hookbench::ui
